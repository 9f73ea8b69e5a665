"""`new`: a commented skeleton of a record, written as a draft from the declarations of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.importer.refusal import ImportRefused
from macros.load.source import ID
from macros.model import Corpus, Labelled
from macros.model.comparison import Comparison
from macros.model.field import DeclaredField, Form, field_of, fields_of
from macros.model.handout import Question
from macros.model.keying import DRAFT

KINDS = {
    "case": ("cases", "案例", "cases"),
    "topic": ("topics", "对照议题", "comparisons"),
    "rule": ("instruments/provincial", "规定", "instrument"),
    "quiz": ("quiz", "自测题", "handouts"),
    "question": ("quiz", "一道自测题", "handouts"),
    "handout": ("handouts", "讲义", "handouts"),
    "kit": ("kits", "教学包", "handouts"),
}
"""By what editors type: the folder below data/, the name, the page of the guide."""
FIELDS = {"cases": "cases", "topics": "comparisons", "instruments/provincial": "instruments"}
FIELDS |= {"quiz": "quizzes", "handouts": "handouts", "kits": "kits"}
WIDTH = 32


def started(root: Path, kind: str, name: str, title: str) -> str:
    """Write the skeleton; where it is, in words. Raises ImportRefused."""
    folder, label, page = KINDS[kind]
    if not ID.fullmatch(name):
        raise ImportRefused(f"“{name}”不能作编号；编号只用小写字母、数字和连字符，如 b7-1")
    taken = list((root / "data" / folder).rglob(f"{name}.yml"))
    if taken:
        raise ImportRefused(f"{taken[0].relative_to(root).as_posix()} 已经有了，没有改动它")
    path = root / path_of(kind, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(skeleton(kind, title), encoding="utf-8", newline="\n")
    shown = path.relative_to(root).as_posix()
    return (
        f"已写好{label}的草稿：{shown}\n"
        f"照注释填写，用不到的行删去；样例见编辑指南（docs/guide/{page}.md）。"
        f"写好以后移到 data/{folder}/ 发布。\n"
    )


def path_of(kind: str, name: str) -> Path:
    """Where the draft of a record lies, from the project's folder."""
    return Path("data", KINDS[kind][0], DRAFT, f"{name}.yml")


def skeleton(kind: str, title: str) -> str:
    """Every key of the record with its label; closed lists with their words."""
    folder, label, _ = KINDS[kind]
    record = field_of(Corpus, FIELDS[folder]).type
    head = f"# {label}的草稿：写好移出 draft 目录才发布。没有的写 null 或删去这一行。"
    if kind == "question":
        lines = [f"title: {title}", "questions:", *_entry(Question, title)]
        head += "也可以只把这一题剪到已有的一组题里。"
    else:
        lines = list(_keys(record, title))
    return "\n".join([head, *lines]) + "\n"


def _keys(record: type[Any], title: str) -> Iterator[str]:
    seen: set[str] = set()
    for declared in fields_of(record):
        for key in declared.keys:
            if key not in seen and not (record is Comparison and key == "cells"):
                seen.add(key)
                yield from _key(declared, key, title)


def _entry(record: type[Any], title: str) -> Iterator[str]:
    """One entry of a list, with the tables inside it."""
    for number, declared in enumerate(fields_of(record)):
        dash = "- " if number == 0 else "  "
        for line in _key(declared, declared.key, title):
            yield f"  {dash}{line}"
        if declared.is_record and declared.many:
            yield from (f"    {line}" for line in _entry(declared.type, title))


def _key(declared: DeclaredField, key: str, title: str) -> Iterator[str]:
    value = title if key in ("title", "ask") else ""
    must = "，必写" if declared.required and not declared.field.keys else ""
    head = f"{key}: {value}".rstrip()
    yield f"{head:<{WIDTH}}  # {declared.field.label}{must}{_more(declared)}"


def _more(declared: DeclaredField) -> str:
    """What may be written: the words of a closed list, the keys of a table, the form."""
    kind: type[Any] = declared.type
    if issubclass(kind, Labelled):
        return "：" + "、".join(f"{member.key} {member.label}" for member in kind)
    inner = [f"{d.key} {d.field.label}" for d in fields_of(kind) if d.keys]
    if inner:
        return f"（{'一项有' if declared.many else '有'}：{'、'.join(inner)}）"
    if declared.field.form in (Form.DATE, Form.LINES, Form.ID):
        return f"（{declared.field.form.value}）"
    return "（列表，一行一个“- ”）" if declared.many else ""
