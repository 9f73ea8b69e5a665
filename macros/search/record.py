"""What search knows of a record: a section, made of units that can be led to one by one."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Labelled


class Kind(Labelled):
    """Groups of results, in the order in which they are shown; the sign is an empty one."""

    PROVISION = ("provision", "条文")
    PRESS = ("press", "报道")
    TOPIC = ("topic", "比规定")
    CASE = ("case", "案例")
    DUTY = ("responsibility", "责任主体")
    CIRCUMSTANCE = ("circumstance", "追责情形")
    MEASURE = ("measure", "处理方式")
    LADDER = ("ladder", "追责阶梯")
    RULE = ("rule", "文件")


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a record: where it stands on its page, its label in print, its text.

    `own` tells that the words are ours and not an instrument's; `status` is one of the export.
    """

    text: str
    anchor: str = ""
    label: str = ""
    status: str = "complete"
    own: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A record as search shows it. `names` are further names, besides the title, that lead to it."""

    kind: Kind
    url: str
    title: str
    units: tuple[Unit, ...] = ()
    meta: str = ""
    names: tuple[str, ...] = ()
