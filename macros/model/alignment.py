"""An editor's word on which articles of two instruments belong together (对齐)."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Place
from macros.model.field import STEM, Field, Form


@dataclass(frozen=True, slots=True)
class ArticleTie:
    """Articles of both sides, by id, that belong together; with one side empty, that stand alone."""

    left: Annotated[tuple[str, ...], Field("左边的条")]
    right: Annotated[tuple[str, ...], Field("右边的条")]
    reason: Annotated[str, Field("缘由")]
    place: Place


@dataclass(frozen=True, slots=True)
class InstrumentAlignment:
    """The editor's ties of one pair of instruments; what no tie names the machine aligns."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM, unshown="只定文件名")]
    left: Annotated[str, Field("左边的文件", Form.ID)]
    right: Annotated[str, Field("右边的文件", Form.ID)]
    place: Place
    ties: Annotated[tuple[ArticleTie, ...], Field("对齐的条")] = ()
    """None where the editor asks for the page of two provinces and leaves all to the machine."""
