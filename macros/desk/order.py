"""Keys in the order in which their record declares them; each takes its comments along.

Instruments are left alone, whole. A table is left where it has a key that its record has not, or where
a comment would come between a dash and its key.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.desk import patch, workbench
from macros.load.editor import KINDS
from macros.model.field import fields_of, keys_of

LAW = "instruments"


def ordered_files(root: Path) -> Iterator[str]:
    """Put the keys of every file in order; the paths of those that were changed."""
    for name, kind in workbench.files(root).items():
        path = root / name
        raw = path.read_bytes()
        try:
            new = ordered(raw.decode("utf-8"), KINDS[kind]) if kind != LAW else ""
        except (UnicodeDecodeError, yaml.YAMLError):
            continue
        if new and new.encode("utf-8") != raw:
            path.write_bytes(new.encode("utf-8"))
            yield name


def ordered(text: str, record: type[Any]) -> str:
    """The text with the keys of each table in the order of its record. Raises yaml.YAMLError."""
    passed: set[tuple[int, int]] = set()
    while True:
        table = next(_disordered(patch.composed(text), record, passed), None)
        if table is None:
            return text
        passed.add((table.node.start_mark.line, table.node.start_mark.column))
        text = _sorted(text, table)


@dataclass(frozen=True, slots=True)
class DisorderedTable:
    """A table whose keys stand in another order than its record has them."""

    node: yaml.MappingNode
    order: tuple[str, ...]
    in_list: bool


def _disordered(
    node: yaml.Node | None,
    record: type[Any],
    passed: set[tuple[int, int]],
    *,
    in_list: bool = False,
) -> Iterator[DisorderedTable]:
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for entry in node.value:
            yield from _disordered(entry, record, passed, in_list=True)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return
    order, keys = keys_of(record), [key.value for key, _ in node.value]
    here = (node.start_mark.line, node.start_mark.column)
    if set(keys) <= set(order) and keys != sorted(keys, key=order.index) and here not in passed:
        yield DisorderedTable(node, order, in_list)
    inner = {d.key: d.type for d in fields_of(record) if d.is_record and not d.field.keys}
    for key, value in node.value:
        if key.value in inner:
            yield from _disordered(value, inner[key.value], passed)


def _sorted(text: str, table: DisorderedTable) -> str:
    """The text with the parts of one table in order; as it was where a comment is in the way."""
    parts = list(_parts(text, table.node))
    inorder = sorted(parts, key=lambda part: table.order.index(part[0]))
    first, last = table.node.value[0][0].start_mark, table.node.value[-1][1]
    if table.in_list and inorder[0][1]:
        return text
    margin = " " * int(first.column)
    end = _line_end(text, patch.end_of(text, last))
    body = f"\n{margin}".join(f"{above.lstrip(' ')}{own}" for _, above, own in inorder)
    return text[: first.index] + body + text[end:]


def _parts(text: str, node: yaml.MappingNode) -> Iterator[tuple[str, str, str]]:
    """Each key with what stands above it (blank lines, comments) and its own lines."""
    end = None
    for key, value in node.value:
        start = int(key.start_mark.index)
        above = "" if end is None else text[end + 1 : start]
        end = _line_end(text, patch.end_of(text, value))
        yield key.value, above if above.strip(" ") else "", text[start:end]


def _line_end(text: str, behind: int) -> int:
    at = text.find("\n", behind)
    return len(text) if at < 0 else at
