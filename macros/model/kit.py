"""A teaching kit (教学包): what a lesson shows, discusses and asks; slides and sheets are made of it."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.field import BY_PLACE, FOLDER, STEM, Field, Form
from macros.model.handout import HandoutPart


class KitTheme(Labelled):
    """What a lesson is about."""

    DUTIES = ("duties", "责任")
    CIRCUMSTANCES = ("circumstances", "追责情形")
    MEASURES = ("measures", "处理方式")
    PROVINCE = ("province", "一省的规定")
    CASE = ("case", "案例")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A lesson; id is the stem of its file. Files below restricted/ are for internal use only."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    restricted: Annotated[bool, Field("仅供内部参考", unread=FOLDER)]
    title: Annotated[str, Field("题目")]
    theme: Annotated[KitTheme, Field("主题", otherwise=KitTheme.DUTIES)]
    order: Annotated[int, Field("次序", unshown=BY_PLACE)] = 0
    aims: Annotated[tuple[str, ...], Field("教学目标")]
    parts: Annotated[tuple[HandoutPart, ...], Field("讲的内容")]
    cases: Annotated[tuple[str, ...], Field("讨论的案例", Form.ID)] = ()
    questions: Annotated[tuple[str, ...], Field("测的题", Form.ID)] = ()

    @property
    def handout(self) -> str:
        """Id of its handout for the teacher; the slides stand beside it, the others' ids begin with it."""
        return f"kit-{self.id}"
