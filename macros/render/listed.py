"""Entries of duties and circumstances: their addresses, and the sign of frame against threshold."""

from __future__ import annotations

from macros.derive.categories import (
    Categories,
    ListedPlace,
    ThresholdMatch,
    circumstance_url,
    responsibility_url,
)
from macros.model import Where
from macros.model.category import Circumstance, Entry, GroupThreshold, Responsibility
from macros.say.signs import Sign
from macros.say.steps import short_title

FIT = {
    ThresholdMatch.SAME: ("＝", "条文要求的后果里有这一门槛"),
    ThresholdMatch.PARTLY: ("∩", "只有一部分后果以它为条件，其余的不要求"),
    ThresholdMatch.OTHER: ("≠", "条文要求的是别的后果，没有这一门槛"),
    ThresholdMatch.NONE: ("○", "条文此处没有后果门槛"),
    ThresholdMatch.UNDETERMINED: ("□", "条文此处缺文，有没有这一门槛不能断定"),
}
"""Symbol of each judgement, and what it means."""


def of_fit(fit: ThresholdMatch) -> Sign:
    """The sign of a judgement: symbol, word, meaning."""
    symbol, meaning = FIT[fit]
    return Sign(f"fit fit--{fit.key}", symbol, fit.label, meaning)


def exempt(categories: Categories, frame: GroupThreshold, article: str, where: Where | None) -> str:
    """Steps that ask for nothing, where the others have the frame's threshold; else nothing."""
    if categories.fit(frame, article, where) is not ThresholdMatch.PARTLY:
        return ""
    steps = categories.steps_at(article, where)
    free = [short_title(rung) for rung in steps if not rung.thresholds and not rung.undetermined]
    return "、".join(f"“{title}”" for title in free)


def anchor_of(record: Responsibility | Circumstance, entry: Entry) -> str:
    """Fragment of an entry, its place in the list: `e3`."""
    return f"e{next(n for n, each_entry in enumerate(record.entries, 1) if each_entry is entry)}"


def record_url(record: Responsibility | Circumstance) -> str:
    """Address of a body of duties or a group of circumstances, from the site root."""
    if isinstance(record, Responsibility):
        return responsibility_url(record)
    return circumstance_url(record)


def entry_url(listed: ListedPlace) -> str:
    """Address of an entry, from the site root: `circumstances/causing.html#e3`."""
    return f"{record_url(listed.record)}#{anchor_of(listed.record, listed.entry)}"
