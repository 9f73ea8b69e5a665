"""Which pages stand for all others: one or two of each kind, by folder and by what they consist of."""

from __future__ import annotations

import re
from pathlib import Path


def kinds(site: Path) -> list[str]:
    """Every page at the root, and below it the first page of each kind of markup in each folder."""
    seen: set[tuple[str, frozenset[str]]] = set()
    out = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        key = (_folder(name), _classes(path.read_text(encoding="utf-8")))
        if key not in seen:
            seen.add(key)
            out.append(name)
    return out


def few(site: Path) -> list[str]:
    """One page of each folder's kind, and those at the root."""
    seen: set[str] = set()
    out = []
    for name in kinds(site):
        folder = _folder(name)
        if not folder or folder not in seen:
            seen.add(folder)
            out.append(name)
    return out


def _folder(name: str) -> str:
    """Folder of a page; those of instruments are one kind: articles and full texts."""
    folder, _, page = name.rpartition("/")
    if re.fullmatch(r"[a-z]+(-[a-z]+)*-\d{4}|jiangsu|shandong|press-\w+", folder):
        return "instrument" if page == "index.html" else "article"
    return folder


def _classes(html: str) -> frozenset[str]:
    """Classes of blocks inside the article: what the page is made of."""
    body = html.partition("<article")[2].partition("</article>")[0]
    found = {word for words in re.findall(r'class="([^"]*)"', body) for word in words.split()}
    return frozenset(record for record in found if record.startswith("ref-") and "--" not in record)
