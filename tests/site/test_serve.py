"""The preview: an edit shows by itself; what is wrong stands on the last good page, which stays."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.conftest import ROOT
from tests.site.project import project

pytestmark = pytest.mark.slow
SERVE = """\
import os, sys
from pathlib import Path
from macros.build import serve
serve(Path(sys.argv[1]), sys.argv[2], "internal", dict(os.environ))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def text_of(address: str) -> str:
    try:
        with urlopen(address, timeout=5) as answer:
            body: bytes = answer.read()
            return body.decode()
    except (URLError, ConnectionError, TimeoutError):
        return ""


def wait(until: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return True
        time.sleep(0.2)
    return False


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


@pytest.fixture
def served(here: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Address of the preview and the file with what it says."""
    address = f"127.0.0.1:{free_port()}"
    said = tmp_path / "said"
    with said.open("w") as out:
        running = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(here), address],
            cwd=ROOT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=out,
        )
    yield f"http://{address}/", said
    running.terminate()
    running.wait(10)


def test_edits_show_and_bad_data_leaves_the_last_good_page(
    here: Path, served: tuple[str, Path]
) -> None:
    base, said = served
    page = base + "jia-2016/1.html"
    file = here / "data/instruments/national/jia-2016.yml"
    good = file.read_text()
    assert wait(lambda: "为了样例，制定本办法。" in text_of(page)), said.read_text()

    file.write_text(good + "typo: 错\n")
    problem = f"{file.relative_to(here)}:14: unknown-key: "
    assert wait(lambda: problem in text_of(page)), said.read_text()
    assert text_of(page).count('<aside class="ref-problem"') == 1
    assert "为了样例，制定本办法。" in text_of(page)
    assert f"<p>这一页的数据：</p><pre>{problem}" in text_of(page)
    assert "这一页的数据" not in text_of(base)
    assert f"<details><summary>看是什么问题</summary><pre>{problem}" in text_of(base)
    assert problem in said.read_text()
    assert "Traceback" not in said.read_text()

    file.write_text(good)
    assert wait(lambda: "ref-problem" not in text_of(page)), said.read_text()

    by_hand = here / "docs/index.md"
    kept = by_hand.read_text()
    by_hand.write_text(kept + "\n一段话 {{ home_page() }} 里的宏。\n")
    assert wait(lambda: "docs/index.md:1: macro-alone: " in text_of(base)), said.read_text()
    by_hand.write_text(kept)
    assert wait(lambda: text_of(base) != "" and "ref-problem" not in text_of(base))

    file.write_text(good.replace("为了样例，", "为了预览，"))
    assert wait(lambda: "为了预览，制定本办法。" in text_of(page)), said.read_text()
    assert '"data_date": "2026-01-02"' in text_of(base + "data/reference.json")
