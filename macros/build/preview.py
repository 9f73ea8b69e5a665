"""A preview that always answers: while it builds and where it can't, the last good pages stand."""

from __future__ import annotations

import html
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

STANDS = "页面停在上一个好的样子。"
_BAR = re.compile(r"<!--problem-->.*?<!--/problem-->", re.DOTALL)
_LOCATED = re.compile(r"data/(?:[^:]*/)?(?P<stem>[a-z0-9-]+)\.yml:\d+: ")
_BODY = re.compile(r"<body\b[^>]*>")


class Preview:
    """Rebuilds for a server of MkDocs, which by itself answers nothing until a build succeeds.

    The pages of the last good build are moved aside and served; a build that fails leaves them
    there, with a bar that says what is wrong and where.
    """

    def __init__(self, server: LiveReloadServer, builder: Callable[[], None]) -> None:
        self._server = server
        self._builder = builder
        self._site = Path(server.root)
        self._aside = tempfile.TemporaryDirectory(prefix="preview-")
        self._good = Path(self._aside.name) / "site"

    def rebuild(self) -> None:
        """Build; never raises for what is wrong with data, pages or templates."""
        wanted = self._server._wanted_epoch
        self._server._wanted_epoch = self._server._visible_epoch
        self._step_aside()
        try:
            self._builder()
        except (Exception, SystemExit) as error:
            self._stand(str(error).strip() or type(error).__name__)
        else:
            self._server.root = str(self._site)
        finally:
            self._server._wanted_epoch = wanted

    def _step_aside(self) -> None:
        if self._server.root == str(self._site):
            shutil.rmtree(self._good, ignore_errors=True)
            shutil.move(self._site, self._good)
            self._server.root = str(self._good)

    def _stand(self, problem: str) -> None:
        shutil.rmtree(self._site, ignore_errors=True)
        for path in self._good.rglob("*.html"):
            page = path.read_text(encoding="utf-8")
            address = path.relative_to(self._good).as_posix()
            path.write_text(with_bar(page, address, problem), encoding="utf-8")
        sys.stderr.write(f"{problem}\n{STANDS}\n")


def with_bar(page: str, address: str, problem: str) -> str:
    """The page with a bar that shows the problem, word for word, instead of an earlier bar.

    Lines about the data of this page stand open; where none is about it, all are folded.
    """
    lines = problem.split("\n")
    own = [line for line in lines if _is_about(line, address)]
    rest = "\n".join(line for line in lines if line not in own)
    told = f"<p>这一页的数据：</p><pre>{html.escape(chr(10).join(own))}</pre>" if own else ""
    more = f"<summary>{'其余的问题' if own else '看是什么问题'}</summary><pre>{html.escape(rest)}</pre>"
    is_located = any(map(_LOCATED.match, lines))
    rest_shown = f"<details>{more}</details>" if is_located else f"<pre>{html.escape(rest)}</pre>"
    said = f"<p>{STANDS}</p>{told}{rest_shown}"
    bar = f'<aside class="ref-problem" role="alert">{said}</aside>'
    body = _BODY.search(page)
    at = body.end() if body else 0
    return f"{page[:at]}<!--problem-->{bar}<!--/problem-->{_BAR.sub('', page[at:])}"


def _is_about(line: str, address: str) -> bool:
    """True for a problem in the file of the record whose page, or whose articles' pages, this is."""
    located = _LOCATED.match(line)
    parts = PurePosixPath(address.removesuffix(".html")).parts
    return bool(located and located["stem"] in parts)
