"""Every field of every record is declared, read, exported and shown, or says why not."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import pytest

from macros.export import schema
from macros.load import load
from macros.model import Corpus
from macros.model.field import fields_of, label_of, records_in, undeclared
from tests.render.test_guide import category_samples, samples
from tests.render.test_guide_cases import tree
from tests.render.test_guide_keys import placed
from tests.samples import plant

ROOT = Path(__file__).parents[2]
RECORDS = records_in(Corpus)
CORPUS_ALONE = {"unread", "unread_files"}
"""What the corpus tells of the files, not of what they say."""
SHOWING = ("render", "say", "handout", "search", "derive", "compare")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_every_record_of_the_data_is_reached() -> None:
    names = {record.__name__ for record in RECORDS}
    assert len(names) == len(RECORDS) > 40
    assert {"Case", "ImposedMeasure", "TimelineEvent", "Span", "Figure", "Fonts"} <= names


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_declared_with_a_chinese_label(record: type[Any]) -> None:
    lacking = set(undeclared(record)) - (CORPUS_ALONE if record is Corpus else set())
    assert lacking == set()
    for declared in fields_of(record):
        field = declared.field
        assert CHINESE.search(label_of(record, declared.name)), declared.name
        for reason in (field.unread, field.unexported, field.unshown):
            assert not reason or CHINESE.search(reason), declared.name


def test_a_record_without_this_field_has_no_label() -> None:
    with pytest.raises(KeyError):
        label_of(Corpus, "unread")


def _unpacked(node: ast.AST) -> list[ast.Name]:
    """Names that take the parts of a tuple: `for date, event in case.timeline`."""
    if not isinstance(node, ast.Tuple) or not isinstance(node.ctx, ast.Store):
        return []
    return [element for element in node.elts if isinstance(element, ast.Name)]


def read_names() -> set[str]:
    """Every attribute that a module which shows or derives takes from something."""
    files = [path for room in SHOWING for path in (ROOT / "macros" / room).rglob("*.py")]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    python = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    python |= {element.id for node in nodes for element in _unpacked(node)}
    templates = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "macros").rglob("*.html")
    )
    return python | set(re.findall(r"\.(\w+)", templates))


NAMES = read_names()


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_shown_or_says_why_not(record: type[Any]) -> None:
    """Nothing that takes a field of this name: nothing can show it."""
    unseen = {d.name for d in fields_of(record) if not d.field.unshown and d.name not in NAMES}
    assert unseen == set()


def exported_records() -> Iterator[type[Any]]:
    """Records that the export reaches by fields that it has."""
    waiting = [Corpus]
    while waiting:
        record = waiting.pop()
        yield record
        waiting += [d.type for d in fields_of(record) if d.is_record and not d.field.unexported]


def test_every_exported_key_stands_in_the_schema() -> None:
    """A key that a shape forgot would be in no file that integrators get."""
    tree = json.loads(schema())
    known = {key for piece in tree["$defs"].values() for key in piece.get("properties", ())}
    keys = {
        d.exported_as
        for record in set(exported_records()) - {Corpus}
        for d in fields_of(record)
        if not d.field.unexported and not d.field.keys
    }
    assert len(keys) > 80
    assert sorted(keys - known) == []


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> list[Corpus]:
    """Our own data, and the samples of the guide, which use every key."""

    def root(name: str) -> Path:
        return tmp_path_factory.mktemp(name)

    cases = plant(
        tree(root("cases")), placed("handouts.md") | placed("corrections.md") | placed("names.md")
    )
    roots = (ROOT, samples(root("rules")), category_samples(root("categories")), cases)
    return [load(path)[0] for path in roots]


def values(record: Any, wanted: type[Any]) -> Iterator[Any]:
    """Every record of a class inside a record."""
    if isinstance(record, wanted):
        yield record
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        for inner in value if declared.many else (value,):
            if fields_of(type(inner)):
                yield from values(inner, wanted)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_that_is_typed_is_read(record: type[Any], corpora: list[Corpus]) -> None:
    """A field that no reader fills stays what it is without a file."""
    held = [value for corpus in corpora for value in values(corpus, record)]
    typed = [d for d in fields_of(record) if d.keys]
    empty = {
        d.name
        for d in typed
        if all(getattr(value, d.name) in (None, (), d.default) for value in held)
    }
    assert held
    assert empty == set()


def test_what_is_not_read_is_not_typed() -> None:
    for record in RECORDS:
        for declared in fields_of(record):
            assert bool(declared.keys) is not bool(declared.field.unread), declared.name
        assert is_dataclass(record) or issubclass(record, tuple)
