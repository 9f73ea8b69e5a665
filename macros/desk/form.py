"""The form of a record, from the declarations of its fields: labels, choices, problems beside each.

What the form can't type (places, facts with their source) it shows as it is written; the text of
a law it doesn't show: that comes in by `import` and changes by emendations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import yaml

from macros.desk import patch
from macros.desk.patch import YamlPath
from macros.load.editor import IRREGULAR
from macros.model import Labelled, Problem
from macros.model.field import DeclaredField, Form, fields_of, keys_of

Choice = tuple[str, str]
"""What is stored, and what an editor reads."""
NAMES = {
    "source": "来源",
    "collection": "案例集",
    "collections": "案例集",
    "circumstances": "情形",
    "measure": "处理方式",
    "measures": "处理方式",
    "instrument": "文件",
    "base": "文件",
    "bases": "文件",
    "follows": "文件",
    "based_on": "文件",
    "topic": "对照议题",
    "related": "案例",
    "case": "案例",
}
"""Of keys that hold ids, the kind of what they name."""
PLACED = {Form.TARGET: "文件或条", Form.ARTICLE: "条"}
FLAGS: tuple[Choice, ...] = (("true", "是"), ("false", "否"))
TOLD = (Form.DATE, Form.VERBATIM, Form.LINES)
"""Forms that a field says beside its label."""
LAW = ("text", "scraps")
"""Keys of an instrument that the form doesn't show."""


class Widget(Enum):
    """How a field is typed."""

    LINE = "line"
    AREA = "area"
    CHOICE = "choice"
    LIST = "list"
    AREAS = "areas"
    SEVERAL = "several"
    TABLE = "table"
    TABLES = "tables"
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class FormField:
    """A field as it is typed. `lines` are those of its value in the file, (0, 0) where it lacks."""

    path: YamlPath
    label: str
    widget: Widget
    hint: str = ""
    values: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggests: str = ""
    fields: tuple[FormField, ...] = ()
    lines: tuple[int, int] = (0, 0)
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """Its path in one word."""
        return "/".join(map(str, self.path))

    @property
    def value(self) -> str:
        """Its value, or the first."""
        return self.values[0] if self.values else ""


@dataclass(frozen=True, slots=True)
class FormMaker:
    """Makes the form of a file's text; `known` are the ids of data/ by kind, with their labels."""

    text: str
    known: Mapping[str, Mapping[str, str]]

    def fields(self, record: type[Any]) -> tuple[FormField, ...]:
        """The fields of the record that the text holds. Raises yaml.YAMLError."""
        return tuple(self._table(record, patch.composed(self.text), ()))

    def _table(
        self, record: type[Any], node: yaml.Node | None, path: YamlPath
    ) -> Iterator[FormField]:
        for declared in fields_of(record):
            if declared.field.keys and declared.is_record:
                yield from self._table(declared.type, node, path)
                continue
            for key in declared.keys:
                if not (not path and key in LAW):
                    yield self._field(declared, patch.node_at(node, (key,)), (*path, key))

    def _field(self, declared: DeclaredField, node: yaml.Node | None, path: YamlPath) -> FormField:
        made = FormField(
            path,
            declared.field.label + ("" if not declared.required else "（必写）"),
            Widget.LINE,
            declared.field.form.value if declared.field.form in TOLD else "",
            lines=self._lines(node),
        )
        if self._is_irregular(declared, node):
            raw = "" if patch.is_null(node) or node is None else patch.raw_of(self.text, node)
            return replace(made, widget=Widget.RAW, values=(raw,), hint="照指南的写法")
        if declared.is_record:
            return self._records(declared, node, made)
        return self._plain(declared, node, made)

    def _is_irregular(self, declared: DeclaredField, node: yaml.Node | None) -> bool:
        """True where a field is typed otherwise than its declaration says, in this file or in all."""
        if (declared.key, declared.type) in IRREGULAR or declared.field.keys:
            return True
        if patch.is_null(node):
            return False
        if declared.field.form is Form.LINES or not declared.many:
            wanted = yaml.MappingNode if declared.is_record else yaml.ScalarNode
            return not isinstance(node, wanted)
        inner = yaml.MappingNode if declared.is_record else yaml.ScalarNode
        if isinstance(node, yaml.SequenceNode):
            return not all(isinstance(entry, inner) for entry in node.value)
        return declared.is_record or not isinstance(node, yaml.ScalarNode)

    def _records(
        self, declared: DeclaredField, node: yaml.Node | None, made: FormField
    ) -> FormField:
        if not declared.many:
            inner = tuple(self._table(declared.type, node, made.path))
            return replace(made, widget=Widget.TABLE, fields=inner)
        entries = node.value if isinstance(node, yaml.SequenceNode) else []
        tables = (
            FormField(
                (*made.path, number),
                f"{declared.field.label} {number + 1}",
                Widget.TABLE,
                fields=tuple(self._table(declared.type, entry, (*made.path, number))),
                lines=self._lines(entry),
            )
            for number, entry in enumerate(entries)
        )
        return replace(made, widget=Widget.TABLES, fields=tuple(tables))

    def _plain(self, declared: DeclaredField, node: yaml.Node | None, made: FormField) -> FormField:
        kind = PLACED.get(declared.field.form) or (
            NAMES.get(declared.key) if declared.field.form is Form.ID else None
        )
        many = declared.many and declared.field.form is not Form.LINES
        made = replace(made, values=tuple(_values(node)))
        if issubclass(declared.type, Labelled):
            choices = tuple((member.key, member.label) for member in declared.type)
            return replace(made, widget=Widget.SEVERAL if many else Widget.CHOICE, choices=choices)
        if declared.type is bool:
            return replace(made, widget=Widget.CHOICE, choices=FLAGS)
        if kind:
            made = replace(made, suggests=kind, hint="")
        if kind and not many and declared.field.form is Form.ID:
            return replace(made, widget=Widget.CHOICE, choices=tuple(self.known[kind].items()))
        long = declared.field.form in (Form.PROSE, Form.VERBATIM)
        if many:
            return replace(made, widget=Widget.AREAS if long else Widget.LIST)
        return replace(made, widget=Widget.AREA if long else Widget.LINE)

    def _lines(self, node: yaml.Node | None) -> tuple[int, int]:
        if node is None:
            return (0, 0)
        last = self.text.count("\n", 0, patch.end_of(self.text, node)) + 1
        return int(node.start_mark.line) + 1, last


def _values(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.SequenceNode):
        yield from (entry.value for entry in node.value)
    elif isinstance(node, yaml.ScalarNode) and not patch.is_null(node):
        yield node.value.rstrip("\n")


def with_problems(
    fields: Iterable[FormField], problems: Iterable[Problem]
) -> tuple[tuple[FormField, ...], list[Problem]]:
    """Each problem at the innermost field on whose lines it lies, or whose key lacks; and the rest."""
    made, left = [], list(problems)
    for field in fields:
        inner, _ = with_problems(field.fields, [p for p in left if _is_in(field, p)])
        taken = [p for f in _every(inner) for p in f.problems]
        left = [problem for problem in left if problem not in taken]
        own = [p for p in left if _is_in(field, p) or _lacks(field, p)]
        left = [problem for problem in left if problem not in own]
        made.append(replace(field, fields=inner, problems=tuple(own)))
    return tuple(made), left


def _is_in(field: FormField, problem: Problem) -> bool:
    return field.lines[0] <= problem.place.line <= field.lines[1]


def _lacks(field: FormField, problem: Problem) -> bool:
    return field.lines == (0, 0) and problem.found == f"缺“{field.path[-1]}”"


def _every(fields: Iterable[FormField]) -> Iterator[FormField]:
    for field in fields:
        yield field
        yield from _every(field.fields)


def patched(
    text: str,
    record: type[Any],
    known: Mapping[str, Mapping[str, str]],
    typed: Mapping[str, list[str]],
) -> str:
    """The text with what an editor typed; a field that was not sent, or not changed, keeps its bytes.

    A label is stored as the id that bears it.
    Raises yaml.YAMLError where the text, or what was typed as it is written, can't be read.
    """
    for field in _every(FormMaker(text, known).fields(record)):
        if field.name not in typed or field.widget in (Widget.TABLE, Widget.TABLES):
            continue
        ids = {label: name for name, label in known.get(field.suggests, {}).items() if label}
        cleaned = filter(None, map(_clean, typed[field.name]))
        values = tuple(ids.get(value, value) for value in cleaned)
        if values != tuple(filter(None, map(_clean, field.values))):
            text = _written(text, field, values, _order(record, field.path))
    patch.composed(text)
    return text


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").strip()


def _written(text: str, field: FormField, values: tuple[str, ...], order: tuple[str, ...]) -> str:
    value = values[0] if values else ""
    if field.widget is Widget.RAW and field.lines != (0, 0):
        return patch.with_raw(text, field.path, value)
    if field.widget in (Widget.LIST, Widget.AREAS, Widget.SEVERAL):
        values = tuple("".join(v.split("\n")) for v in values)
        return patch.with_list(text, field.path, values, order)
    if field.widget is Widget.AREA and "\n" not in field.value:
        value = "".join(line.strip() for line in value.split("\n"))
    return patch.with_value(text, field.path, value, order)


def _order(record: type[Any], path: YamlPath) -> tuple[str, ...]:
    """The keys of the table in which a path ends, in the order of the declarations."""
    for step in path[:-1]:
        inner = (d for d in fields_of(record) if d.is_record and d.key == step)
        record = next((declared.type for declared in inner), record)
    return keys_of(record)


def with_new_entry(text: str, record: type[Any], path: YamlPath) -> str:
    """The text with one more entry in a list of tables: the keys that it must have."""
    declared = _declared(record, path)
    keys = [key for d in fields_of(declared.type) if d.required for key in d.keys]
    keys = list(dict.fromkeys(keys)) or list(keys_of(declared.type)[:1])
    lines = [f"{'- ' if number == 0 else '  '}{key}:" for number, key in enumerate(keys)]
    return patch.with_entry(text, path, lines, _order(record, path))


def _declared(record: type[Any], path: YamlPath) -> DeclaredField:
    """The declaration at a path. Raises KeyError."""
    steps = [step for step in path if isinstance(step, str)]
    for step in steps:
        found = next((d for d in fields_of(record) if d.is_record and d.key == step), None)
        if found is None:
            raise KeyError(step)
        record = found.type
    assert found is not None
    return found
