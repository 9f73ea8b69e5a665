"""Who keyed a record and who checked it: a state of work, beside the states of text."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.field import Field, Form

DRAFT = "draft"
"""The folder of drafts, below any folder of data/."""
OWN = "只供编辑安排复核"


class WorkState(Labelled):
    """How far the work on a record is."""

    DRAFT = ("draft", "草稿", "", "只在预览里看得到")
    KEYED = ("keyed", "已录入，待复核", "", "录入以后还没有另一个人照来源看过")
    CHECKED = ("checked", "已复核", "", "另一个人照来源看过")


@dataclass(frozen=True, slots=True)
class Keying:
    """When a record was keyed, and when a second person compared it with its source; and by whom."""

    place: Place
    by: Annotated[str, Field("录入的人", unexported=OWN, unshown=OWN)]
    date: Annotated[str, Field("录入的日期", Form.DATE, key="on", unexported=OWN, unshown=OWN)]
    checked_by: Annotated[str | None, Field("复核的人", unexported=OWN, unshown=OWN)] = None
    checked: Annotated[str | None, Field("复核的日期", Form.DATE, unexported=OWN, unshown=OWN)] = (
        None
    )

    @property
    def state(self) -> WorkState:
        """Checked where both the person and the day are there."""
        done = self.checked_by and self.checked
        return WorkState.CHECKED if done else WorkState.KEYED
