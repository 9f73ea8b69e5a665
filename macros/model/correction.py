"""更正: what of a published record was wrong, what it says now, since when and why."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Place
from macros.model.field import STEM, Field, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction of one or more records; id is the stem of its file."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    date: Annotated[str, Field("日期", Form.DATE)]
    records: Annotated[tuple[str, ...], Field("更正的记录")]
    """Ids of instruments, articles, cases and other records."""
    was: Annotated[str | None, Field("原作", Form.PROSE)] = None
    now: Annotated[str | None, Field("今作", Form.PROSE)] = None
    reason: Annotated[str, Field("缘由", Form.PROSE)]
