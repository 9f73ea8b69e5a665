"""A YAML file is changed where a value stands; every other byte stays as it was.

A place is a path of keys and list numbers, as `("sanctions", 0, "measures", 1, "date")`. Each verb
takes the text of a file and gives the new one; it composes the text anew, so that a path is always
that of the text at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

import yaml

YamlPath: TypeAlias = tuple[str | int, ...]
NULL = "null"


def composed(text: str) -> yaml.Node | None:
    """The nodes of a text, with the offsets of each. Raises yaml.YAMLError."""
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    return node


def node_at(root: yaml.Node | None, path: YamlPath) -> yaml.Node | None:
    """What stands at a path, if anything does."""
    for step in path:
        if isinstance(root, yaml.MappingNode):
            root = next((value for key, value in root.value if key.value == step), None)
        elif isinstance(root, yaml.SequenceNode) and isinstance(step, int):
            root = root.value[step] if step < len(root.value) else None
        else:
            return None
    return root


def is_null(node: yaml.Node | None) -> bool:
    """True for nothing, and for `null` without quotes."""
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return node is None or (plain and node.value in ("", NULL, "~"))


def end_of(text: str, node: yaml.Node) -> int:
    """The offset behind the last character of a node."""
    if isinstance(node, yaml.ScalarNode):
        block = node.style in ("|", ">")
        return len(text[: node.end_mark.index].rstrip()) if block else int(node.end_mark.index)
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(text, last[1] if isinstance(last, tuple) else last)


def scalar(value: str, style: str | None = None, *, flow: bool = False) -> str:
    """A one-line value as it is typed: plain where YAML reads it so, else in quotes.

    >>> scalar("甲"), scalar("甲: 乙"), scalar("#甲"), scalar("甲", '"'), scalar("甲, 乙", flow=True)
    ('甲', "'甲: 乙'", "'#甲'", '"甲"', "'甲, 乙'")
    """
    if style == '"':
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style != "'" and _reads_plain(value, flow=flow):
        return value
    return "'" + value.replace("'", "''") + "'"


def _reads_plain(value: str, *, flow: bool) -> bool:
    try:
        node = composed(f"[{value}]" if flow else f"k: {value}")
    except yaml.YAMLError:
        return False
    read = node_at(node, (0,) if flow else ("k",))
    alone = isinstance(node, yaml.SequenceNode | yaml.MappingNode) and len(node.value) == 1
    return alone and isinstance(read, yaml.ScalarNode) and not read.style and read.value == value


def with_value(text: str, path: YamlPath, value: str, order: Sequence[str] = ()) -> str:
    """The text with a value at a path; a key that lacks comes where `order` has it.

    An empty value is written as null; of a key that lacks, nothing is written.
    """
    node = node_at(composed(text), path)
    if node is None:
        return _with_key(text, path, value, order) if value else text
    if is_null(node):
        gap = "" if node.start_mark.index < node.end_mark.index else " "
        empty = text[: node.start_mark.index] + gap + "''" + text[node.end_mark.index :]
        return with_value(empty, path, value) if value else text
    start, end = int(node.start_mark.index), end_of(text, node)
    if not isinstance(node, yaml.ScalarNode):
        return text[:start] + (value or NULL) + text[end:]
    flow = _in_flow(text, path)
    if value and not flow and (node.style == "|" or "\n" in value):
        return text[:start] + _block(text, node, value) + text[end:]
    style = node.style if node.style in ("'", '"') and node.value else None
    new = scalar("".join(value.split("\n")), style, flow=flow) if value else NULL
    return text[:start] + new + text[end:]


def _block(text: str, node: yaml.Node, value: str) -> str:
    """A text of several lines, set in one step below its key."""
    line = text[text.rfind("\n", 0, node.start_mark.index) + 1 :]
    depth = sum(1 for _ in takewhile(lambda char: char in " -", line)) + 2
    return "|\n" + "\n".join(" " * depth + each for each in value.rstrip("\n").split("\n"))


def _in_flow(text: str, path: YamlPath) -> bool:
    root = composed(text)
    around = [node_at(root, path[:n]) for n in range(len(path))]
    return any(isinstance(n, yaml.CollectionNode) and n.flow_style for n in around)


def _with_key(text: str, path: YamlPath, value: str, order: Sequence[str]) -> str:
    """A key that lacks, in its table; tables around it that lack, too, are written with it."""
    root = composed(text)
    depth = next(n for n in range(len(path) - 1, -1, -1) if not is_null(node_at(root, path[:n])))
    lines = list(_nested(path[depth:], value))
    held = node_at(root, path[:depth])
    present = node_at(root, path[: depth + 1])
    if present is not None:
        return _below_null(text, present, lines[1:])
    if not isinstance(held, yaml.MappingNode):
        return text
    if held.flow_style:
        end = int(held.end_mark.index) - 1
        return text[:end] + f", {path[depth]}: {scalar(value, flow=True)}" + text[end:]
    return _in_order(text, held, lines, order if depth == len(path) - 1 else ())


def _nested(path: YamlPath, value: str) -> Iterator[str]:
    """The lines of a value below keys, of which the first begins at the margin."""
    for step, key in enumerate(path[:-1]):
        yield f"{'  ' * step}{key}:"
    yield f"{'  ' * (len(path) - 1)}{path[-1]}: {scalar(value)}"


def _in_order(text: str, table: yaml.MappingNode, lines: list[str], order: Sequence[str]) -> str:
    """The lines put into a table, behind the keys that come before them."""
    key = lines[0].partition(":")[0]
    before = set(order[: order.index(key)]) if key in order else None
    values = [v for k, v in table.value if before is None or k.value in before]
    after = values[-1] if values else table.value[0][1]
    margin = " " * int(table.value[0][0].start_mark.column)
    return _inserted(text, end_of(text, after), [margin + line for line in lines])


def _inserted(text: str, behind: int, lines: Sequence[str]) -> str:
    """Lines put in below the line on which the offset lies."""
    at = text.find("\n", behind)
    at = len(text) if at < 0 else at
    return text[:at] + "".join(f"\n{line}" for line in lines) + text[at:]


def _below_null(text: str, node: yaml.Node, lines: Sequence[str]) -> str:
    """Lines below a key whose value is null; they are set in by one step already."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    bare = text[:start].rstrip(" ") + text[end:]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    margin = " " * sum(1 for _ in takewhile(lambda char: char in " -", line))
    return _inserted(bare, len(text[:start].rstrip(" ")), [margin + line for line in lines])


def with_list(text: str, path: YamlPath, values: Sequence[str], order: Sequence[str] = ()) -> str:
    """The text with a list of one-line values at a path; entries that stay keep their bytes."""
    node = node_at(composed(text), path)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        return _with_flow(text, path, values, order)
    for number, value in enumerate(values[: len(node.value)]):
        if value != node.value[number].value:
            text = with_value(text, (*path, number), value)
    for number in range(len(node.value) - 1, len(values) - 1, -1):
        text = without_entry(text, (*path, number))
    more = values[len(node.value) :]
    return with_entry(text, path, [f"- {scalar(value)}" for value in more]) if more else text


def _with_flow(text: str, path: YamlPath, values: Sequence[str], order: Sequence[str]) -> str:
    written = "[" + ", ".join(scalar(value, flow=True) for value in values) + "]"
    node = node_at(composed(text), path)
    if node is None:
        lines = [f"{path[-1]}:", *(f"  - {scalar(value)}" for value in values)]
        table = node_at(composed(text), path[:-1])
        held = isinstance(table, yaml.MappingNode) and values
        return _in_order(text, table, lines, order) if held else text  # type: ignore[arg-type]
    start, gap = (
        int(node.start_mark.index),
        "" if end_of(text, node) > node.start_mark.index else " ",
    )
    return text[:start] + gap + (written if values else NULL) + text[end_of(text, node) :]


def with_entry(text: str, path: YamlPath, lines: Sequence[str], order: Sequence[str] = ()) -> str:
    """The text with an entry at the end of a list; its first line begins with `- `."""
    node = node_at(composed(text), path)
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        margin = " " * int(node.start_mark.column)
        return _inserted(text, end_of(text, node), [margin + line for line in lines])
    if isinstance(node, yaml.SequenceNode) and node.value:
        entry = "{" + ", ".join(f"{line[2:].rstrip(':')}: {NULL}" for line in lines) + "}"
        end = int(node.end_mark.index) - 1
        return f"{text[:end]}, {entry}{text[end:]}"
    set_in = [f"  {line}" for line in lines]
    if node is not None:
        return _below_null(text, node, set_in)
    table = node_at(composed(text), path[:-1])
    if not isinstance(table, yaml.MappingNode):
        return text
    return _in_order(text, table, [f"{path[-1]}:", *set_in], order)


def without_entry(text: str, path: YamlPath) -> str:
    """The text without an entry of a list; a list that had no other is null."""
    listed = node_at(composed(text), path[:-1])
    if not isinstance(listed, yaml.SequenceNode):
        return text
    at = int(path[-1])
    if len(listed.value) == 1:
        return with_value(text, path[:-1], "")
    if listed.flow_style:
        first, last = (
            (listed.value[at], listed.value[at + 1]) if at == 0 else listed.value[at - 1 : at + 1]
        )
        ends = (first.start_mark, last.start_mark) if at == 0 else (first.end_mark, last.end_mark)
        return text[: ends[0].index] + text[ends[1].index :]
    start = text.rfind("\n", 0, listed.value[at].start_mark.index) + 1
    end = text.find("\n", end_of(text, listed.value[at]))
    return text[:start] + (text[end + 1 :] if end >= 0 else "")


def raw_of(text: str, node: yaml.Node) -> str:
    """A value as it is typed, moved to the margin."""
    start = int(node.start_mark.index)
    margin = int(node.start_mark.column)
    lines = text[start : end_of(text, node)].split("\n")
    return "\n".join([lines[0], *(line.removeprefix(" " * margin) for line in lines[1:])])


def with_raw(text: str, path: YamlPath, typed: str) -> str:
    """The text with a value as an editor typed it, moved in to where the old one stood."""
    node = node_at(composed(text), path)
    if node is None or not typed.strip():
        return with_value(text, path, typed.strip())
    margin = " " * int(node.start_mark.column)
    lines = typed.rstrip().split("\n")
    new = "\n".join([lines[0], *(margin + line if line else line for line in lines[1:])])
    return text[: node.start_mark.index] + new + text[end_of(text, node) :]
