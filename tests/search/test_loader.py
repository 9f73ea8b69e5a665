"""The order of the scripts of search: one list in the loader, each script after those it uses."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.search.reading import given_tables
from tests.search.scripts import FOLDER, LOADER, listed, loaded, running

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
GIVES = re.compile(r"\bsearch\.(\w+) = ")
USES = re.compile(r"(?<![\"/])\bsearch\.(\w+)")

SCRIPTS = {
    part: COMMENT.sub("", (FOLDER / f"search-{part}.js").read_text("utf-8")) for part in loaded()
}
GIVERS = {name: part for part, text in SCRIPTS.items() for name in GIVES.findall(text)}

WAITED_FOR = {("answer", part) for part in ("wording", "likest", "help", "asked", "scope", "paste")}
"""What the engine asks for only where it has come: words need the text, and help is asked by `?.`."""


def used(part: str) -> set[str]:
    """The other scripts that give what a script uses."""
    return {GIVERS[name] for name in USES.findall(SCRIPTS[part])} - {part}


def test_every_script_is_loaded_once() -> None:
    files = [path.stem.removeprefix("search-") for path in FOLDER.glob("search-*.js")]
    assert sorted(loaded()) == sorted(files)


def test_a_name_is_given_by_one_script() -> None:
    given = Counter(name for text in SCRIPTS.values() for name in set(GIVES.findall(text)))
    assert [name for name, count in given.items() if count > 1] == []
    assert len(given) >= len(SCRIPTS)


def test_a_script_stands_after_those_it_uses() -> None:
    order = loaded()
    early = {
        (part, other)
        for part in order
        for other in used(part)
        if order.index(other) > order.index(part)
    }
    assert early == WAITED_FOR


@pytest.mark.parametrize("part", ["cite", "query", "wording"])
def test_uses_are_seen(part: str) -> None:
    assert used(part)


def test_what_comes_before_the_table_reads_without_the_rest() -> None:
    with running(listed("PARTS", LOADER.read_text("utf-8"))) as call:
        given_tables(call)
        assert call("() => read('条例44').readings.length") == 1
        assert call("() => [typeof ref.search.helping, typeof ref.search.engine]") == [
            "undefined",
            "function",
        ]
