"""The names that people use for what the site holds: they lead, and state nothing."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Place
from macros.model.field import STEM, Field, Form
from macros.model.text import Where

SOUGHT = "只供检索"


@dataclass(frozen=True, slots=True)
class AnsweringProvision:
    """A provision that answers a question, and the words of it that do."""

    article: Annotated[str, Field("条文", Form.TARGET, key="provision", unexported=SOUGHT)]
    place: Place
    where: Annotated[Where | None, Field("条内位置", unexported=SOUGHT)] = None
    quote: Annotated[str | None, Field("引文", Form.VERBATIM, unexported=SOUGHT)] = None
    """None where the whole provision answers, or where its text is not held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EverydayName:
    """Words that people say, and what they are looking for: folder and id below data/."""

    place: Place
    words: Annotated[tuple[str, ...], Field("人们的说法", unexported=SOUGHT)]
    leads: Annotated[tuple[str, ...], Field("查到的记录", Form.ID, unexported=SOUGHT)] = ()
    answers: Annotated[tuple[AnsweringProvision, ...], Field("作答的条文", unexported=SOUGHT)] = ()
    differs: Annotated[str | None, Field("为什么只是相近", Form.PROSE, unexported=SOUGHT)] = None
    """Said where the words are no other name of what they lead to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameList:
    """A file of names; id is its stem."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM, unexported=SOUGHT)]
    place: Place
    title: Annotated[str, Field("题目", unexported=SOUGHT, unshown="只供编辑辨认文件")]
    names: Annotated[tuple[EverydayName, ...], Field("各条", unexported=SOUGHT)] = ()
