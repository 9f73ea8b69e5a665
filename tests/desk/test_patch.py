"""Patches of YAML: what is changed is changed, every other byte of every data file stays."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.desk import patch
from macros.desk.form import FormMaker, patched
from macros.desk.workbench import files
from macros.load.editor import KINDS

ROOT = Path(__file__).parents[2]
PATHS = files(ROOT)
VALUES = ("甲乙: 丙", "新值", "'甲", "甲 #乙", "- 甲", "甲\n乙")
TEXT = """\
# 头上的注释
title:   '甲: 乙'   # 题目
cells:
  - topic: a  # 第一格

    # 这一格还要看
    relations: [{base: x, relation: same}, {base: y, relation: adds}]
    note: null
  - topic: b
    quotes: [甲, 乙]
order: 3
notes:
"""


def _leaves(node: yaml.Node | None, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _leaves(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _leaves(value, (*path, number))
    else:
        yield path


def _plain(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return node.value if node else None


def test_a_value_changes_and_nothing_else_in_every_file() -> None:
    chance = random.Random(21)
    for name in PATHS:
        text = (ROOT / name).read_text(encoding="utf-8")
        before = patch.composed(text)
        path = chance.choice(list(_leaves(before)))
        value = chance.choice(VALUES)
        after = patch.with_value(text, path, value)
        node, found = patch.node_at(before, path), _plain(patch.composed(after))
        wanted: Any = _plain(before)
        held, got = wanted, found
        for step in path[:-1]:
            held, got = held[step], got[step]
        written = str(got.pop(path[-1]))
        assert "".join(written.split("\n")) == "".join(value.split("\n")), name
        held.pop(path[-1])
        assert found == wanted, name
        assert node is not None
        first, last = node.start_mark.line, text.count("\n", 0, patch.end_of(text, node))
        old, new = text.split("\n"), after.split("\n")
        assert new[:first] == old[:first]
        assert new[len(new) - len(old) + last + 1 :] == old[last + 1 :]


def test_a_form_that_is_sent_back_changes_no_byte_of_any_file() -> None:
    def sent(fields: Any) -> Iterator[tuple[str, list[str]]]:
        for field in fields:
            yield field.name, [value.replace("\n", "\r\n") for value in field.values]
            yield from sent(field.fields)

    kinds = ["文件", "条", "文件或条", "来源", "情形", "处理方式", "案例", "案例集", "对照议题"]
    known: dict[str, dict[str, str]] = {kind: {} for kind in kinds}
    for name, kind in PATHS.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        form = dict(sent(FormMaker(text, known).fields(KINDS[kind])))
        assert patched(text, KINDS[kind], known, form) == text, name


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("title",), "丙", "title:   '甲: 乙'   #", "title:   '丙'   #"),
        (("cells", 0, "note"), "说", "note: null", "note: 说"),
        (("notes",), "说", "notes:\n", "notes: 说\n"),
        (("cells", 0, "relations", 1, "base"), "z", "base: y", "base: z"),
        (("cells", 0, "topic"), "", "topic: a  #", "topic: null  #"),
        (("cells", 1, "note"), "说", "    quotes: [甲, 乙]", "    quotes: [甲, 乙]\n    note: 说"),
        (
            ("cells", 0, "relations", 0, "note"),
            "说",
            "relation: same}",
            "relation: same, note: 说}",
        ),
        (("keyed", "by"), "某", "notes:\n", "notes:\nkeyed:\n  by: 某\n"),
    ],
)
def test_a_value_where_it_stands(path: tuple[Any, ...], value: str, old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert patch.with_value(TEXT, path, value) == TEXT.replace(old, new)


def test_a_key_comes_where_the_record_has_it() -> None:
    found = patch.with_value(TEXT, ("subtitle",), "副", ("title", "subtitle", "cells"))
    assert found == TEXT.replace("# 题目\n", "# 题目\nsubtitle: 副\n")


@pytest.mark.parametrize(
    ("values", "new"),
    [(["甲", "丙", "丁, 戊"], "[甲, 丙, '丁, 戊']"), ([], "null"), (["甲"], "[甲]")],
)
def test_a_list_in_one_line(values: list[str], new: str) -> None:
    assert patch.with_list(TEXT, ("cells", 1, "quotes"), values) == TEXT.replace("[甲, 乙]", new)


def test_entries_of_a_list() -> None:
    more = patch.with_entry(TEXT, ("cells",), ["- topic:", "  note:"])
    assert more == TEXT.replace("乙]\norder", "乙]\n  - topic:\n    note:\norder")
    assert patch.without_entry(more, ("cells", 2)) == TEXT
    begun = patch.with_entry(TEXT, ("notes",), ["- 说"])
    assert begun == TEXT.replace("notes:\n", "notes:\n  - 说\n")
    assert patch.with_list(begun, ("notes",), ["说", "又"]) == TEXT + "  - 说\n  - 又\n"
    assert patch.without_entry(TEXT, ("cells", 0, "relations", 0)) == TEXT.replace(
        "{base: x, relation: same}, ", ""
    )
