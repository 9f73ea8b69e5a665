"""Restricted lines of an invented source are refused wherever an editor carries them, with file and line."""

from __future__ import annotations

import gzip
import io
import re
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.audit import audit_folder, fingerprint, needles_of, tree
from macros.audit.fingerprint import TOUCH, Fingerprints, digest, runs, winnowed
from macros.audit.forms import SHINGLE
from macros.checks import check
from tests.audit.invented import office, pdf
from tests.cased import CASE, CASED
from tests.conftest import ROOT
from tests.samples import S002, Files, plant

STORY = (
    "榆钱镇水利站连着三年没有修村口那口老水井，乡亲们推着板车往返数趟找人理会，"
    "站长卜某每回都说账上没有余款，转身却把木料运回自家院中盖起两间厢房"
)
PASTE = STORY[12:52]
"""Forty characters, as an editor copies them: neither at the start nor at the end of a run."""
OPEN = "为了办理来信来访，本汇编收入几件公开的事例，供各地对照学习"
SEEDS = {
    "001": "为了样例\n",
    "002": "\n".join(["公开的前言", OPEN, *STORY.split("，"), "公开的后记"]) + "\n",
}
CLOSED: Files = {S002: "title: 残损来源\nkind: 节录\ncondition: damaged\nrestricted: 3-6\n"}
CASE_TEXT = str(CASED[CASE])


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A project with closed lines, their list, and its source files beside it."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, text in SEEDS.items():
        (seeds / f"{name}_x.txt").write_text(text)
    root = plant(tmp_path / "project", CASED | CLOSED)
    put(root, fingerprint.LIST, fingerprint.written(root, check(root)[0].corpus, seeds))
    return root


def put(root: Path, name: Path | str, content: str | bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def searched(root: Path) -> list[str]:
    return [str(problem) for problem in tree.search(root, check(root)[0].corpus).problems]


def places(root: Path) -> list[str]:
    """Path and line of each problem of `restricted-words`."""
    found = [re.match(r"(.+?:\d+): restricted-words: ", line) for line in searched(root)]
    assert all(found)
    return [match[1] for match in found if match]


def test_an_untouched_tree_is_searched_and_clean(here: Path) -> None:
    result = tree.search(here, check(here)[0].corpus)
    assert result.problems == []
    assert result.files == len(list(tree.files(here)))
    assert result.said == f"限内部的文字：已查 {result.files} 个文件，发现 0 处。"


MOVED = CASE_TEXT.replace("lines: 20-25", "lines: 3-6").replace("code: C1", "code: C9")
SLIPS: dict[str, tuple[str, str, int]] = {
    "note of a case": (CASE, CASE_TEXT.replace("  - 说明一句。", f"  - {PASTE}。"), 0),
    "finding of a case": (CASE, CASE_TEXT.replace("属实，", f"属实，{PASTE}，"), 0),
    "note of a topic": ("data/topics/wells.yml", f"title: 水井\nnote: {PASTE}\n", 2),
    "note of an instrument": ("data/instruments/x.yml", f"title: 乙\nnotes:\n  - {PASTE}\n", 3),
    "hand-written page": ("docs/index.md", f"# 首页\n\n{PASTE}\n", 3),
    "answer of a quiz": ("data/quiz/x.yml", f"title: 题\nanswer: |\n  一\n  {PASTE}\n", 4),
    "test": ("tests/x.py", f"\n\nTEXT = '{PASTE}'\n", 3),
    "decision": ("decisions/0001-x.md", f"{PASTE}\n", 1),
    "comment": ("data/cases/x.yml", f"title: 题 # {PASTE}\n", 1),
    "over two lines": ("docs/x.md", f"{PASTE[:9]}\n  {PASTE[9:]}\n", 1),
    "half-width marks": ("docs/x.md", " ".join(PASTE) + "\n", 1),
    "escaped": ("docs/x.json", PASTE.encode("unicode_escape").decode() + "\n", 1),
    "name of a file": (f"docs/images/{STORY[:30]}.txt", "", 1),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_pasted_sentence_is_refused_with_its_place(slip: str, here: Path) -> None:
    path, text, line = SLIPS[slip]
    line = line or 1 + text[: text.index(PASTE)].count("\n")
    put(here, path, text)
    assert f"{path}:{line}" in places(here)
    assert {place.rpartition(":")[0] for place in places(here)} == {path}


def test_a_restricted_case_that_was_moved_is_refused_by_its_lines(here: Path) -> None:
    put(here, "data/cases/c-9.yml", MOVED)
    said = [problem for problem in check(here)[1] if "列为限内部" in problem.found]
    assert "data/cases/c-9.yml" in {problem.place.path for problem in said}
    assert {problem.rule for problem in said} == {"restricted-place"}


def picture(kind: bytes, words: str) -> bytes:
    """A PNG of no pixels with a chunk of words, packed where its kind packs them."""
    raw = words.encode()
    content = b"Comment\0\0" + (zlib.compress(raw) if kind == b"zTXt" else raw)
    chunk = struct.pack(">I", len(content)) + kind + content
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", zlib.crc32(kind + content))


def packed(words: str) -> bytes:
    """A zip in a zip."""
    inner = office("ppt/slides/slide1.xml", words)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("a.pptx", inner)
    return out.getvalue()


KINDS: dict[str, Callable[[str], bytes]] = {
    "a.docx": lambda words: office("word/document.xml", words),
    "a.pptx": lambda words: office("ppt/slides/slide1.xml", words),
    "a.zip": packed,
    "a.json.gz": lambda words: gzip.compress(words.encode()),
    "a.pdf": lambda words: pdf(lambda writer: writer.add_metadata({"/Title": words})),
    "text.png": lambda words: picture(b"tEXt", words),
    "packed.png": lambda words: picture(b"zTXt", words),
    "gb.txt": lambda words: words.encode("gb18030"),
    "utf16.txt": lambda words: words.encode("utf-16"),
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_file_is_opened(name: str, here: Path) -> None:
    put(here, f"docs/files/{name}", KINDS[name](OPEN))
    assert places(here) == []
    put(here, f"docs/files/{name}", KINDS[name](PASTE))
    assert places(here) == [f"docs/files/{name}:1"]


def test_what_cannot_be_opened_is_said(here: Path) -> None:
    put(here, "docs/files/a.docx", KINDS["a.docx"](PASTE)[:-30])
    (line,) = searched(here)
    assert line.startswith("docs/files/a.docx:1: restricted-words: 打不开，没有查")


def test_in_a_finished_output(here: Path, tmp_path: Path) -> None:
    forbidden = needles_of(here, check(here)[0])
    put(tmp_path, "out/a.html", f"<p>{PASTE[:20]}<b>{PASTE[20:]}</b>")
    put(tmp_path, "out/b.docx", office("word/document.xml", PASTE))
    put(tmp_path, "out/c.html", f"<p>{OPEN}")
    found = {
        (finding.file.partition("!")[0], finding.origin)
        for finding in audit_folder(tmp_path / "out", forbidden)
    }
    assert found == {("a.html", S002), ("b.docx", S002)}


def test_inside_the_folder_and_open_lines_are_no_problem(here: Path) -> None:
    put(here, "data/cases/restricted/notes.txt", PASTE)
    put(here, "docs/x.md", OPEN)
    assert searched(here) == []


def test_a_phrase_is_excused_by_name_and_with_a_reason(here: Path) -> None:
    put(here, "docs/x.md", PASTE)
    put(here, fingerprint.EXCUSED, f"phrases:\n  - phrase: {STORY}\n    reason: 人人都说\n")
    assert searched(here) == []
    put(here, fingerprint.EXCUSED, f"phrases:\n  - phrase: {STORY}\n")
    (line,) = searched(here)
    assert "没有写全 phrase 和 reason" in line


def test_a_tree_without_the_list_is_never_called_clean(here: Path) -> None:
    (here / fingerprint.LIST).unlink()
    result = tree.search(here, check(here)[0].corpus)
    assert (result.files, result.problems) == (None, [])
    assert "未查" in result.said


@pytest.mark.parametrize(
    "change", [("restricted: 3-6", "restricted: 3-5"), ("restricted: 3-6\n", "")]
)
def test_a_list_of_other_lines_is_refused(change: tuple[str, str], here: Path) -> None:
    put(here, S002, (here / S002).read_text().replace(*change))
    (line,) = searched(here)
    assert line.startswith("restricted/fingerprints.txt:1: restricted-words: 指纹不是按现在")


def test_the_words_are_not_repeated(here: Path) -> None:
    put(here, "docs/x.md", PASTE)
    said = "\n".join(searched(here))
    assert not any(run in said for run in runs(PASTE))
    assert not any(run in (here / fingerprint.LIST).read_text() for run in runs(STORY))


def test_no_two_kept_runs_overlap() -> None:
    kept = winnowed(fingerprint.letters(STORY * 2), set())
    assert len(kept) >= len(fingerprint.letters(STORY)) // (2 * SHINGLE)
    for one in kept:
        for other in kept:
            assert not any(one[-n:] == other[:n] for n in range(TOUCH, SHINGLE))


def test_fifteen_copied_characters_hold_a_kept_run() -> None:
    text = fingerprint.letters(STORY)
    known = Fingerprints({digest(run): "002" for run in winnowed(text, set())})
    size = 2 * SHINGLE - 1
    assert all(list(known.hits(text[at : at + size])) for at in range(len(text) - size - SHINGLE))


def test_the_message_of_a_commit(here: Path, tmp_path: Path) -> None:
    put(tmp_path, "MESSAGE", f"改错字\n\n{PASTE}\n")
    found = tree.search(here, check(here)[0].corpus, tmp_path / "MESSAGE").problems
    assert [(problem.place.path, problem.place.line) for problem in found] == [("MESSAGE", 3)]


def test_our_own_tree() -> None:
    result = tree.search(ROOT, check(ROOT)[0].corpus)
    if result.files is None:
        pytest.skip(result.said)
    assert result.files > 500
    assert [str(problem) for problem in result.problems] == []


def test_the_hook_looks_at_what_is_staged(tmp_path: Path) -> None:
    """Not at the working tree: what is mended there and not staged would still be committed."""
    root = tmp_path / "clone"
    calls = tmp_path / "calls"
    put(root, "scripts/hooks/pre-commit", (ROOT / "scripts/hooks/pre-commit").read_bytes())
    put(root, ".venv/bin/python", f'#!/bin/sh\ncat "$5/a.txt" > "{calls}"\nexit 1\n')
    (root / ".venv/bin/python").chmod(0o755)
    (root / "scripts/hooks/pre-commit").chmod(0o755)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]

    def run(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*git, *words], cwd=root, capture_output=True, check=False)

    run("init", "-q")
    run("config", "core.hooksPath", "scripts/hooks")
    put(root, "a.txt", "staged")
    run("add", "a.txt")
    put(root, "a.txt", "mended")
    assert run("commit", "-m", "x").returncode == 1
    assert calls.read_text() == "staged"
