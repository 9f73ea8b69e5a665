"""A handout (讲义) is a list of parts; each names its records by id or by query. A quiz tests them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.base import Labelled, Place
from macros.model.case import RecipientKind
from macros.model.kinds import Level
from macros.model.text import Where

LETTERS = "ABCDEFGH"
"""Options of a question go by these, in order."""


class Style(Labelled):
    """How a handout is set."""

    OFFICIAL = ("official", "公文")
    LECTURE = ("lecture", "讲义")


class PartKind(Labelled):
    """What a part is made of; one function composes each."""

    INSTRUMENTS = ("instruments", "规定全文")
    ARTICLES = ("articles", "条文")
    RESPONSIBILITIES = ("responsibilities", "责任内容")
    CIRCUMSTANCES = ("circumstances", "追责情形")
    LADDERS = ("ladders", "追责阶梯")
    MEASURES = ("measures", "处理方式")
    CASES = ("cases", "案例")
    RESULTS = ("results", "处理结果表")
    COMPARISONS = ("comparisons", "对照")
    NUMBERS = ("numbers", "条号一览")
    LIMITS = ("limits", "时限")
    QUIZ = ("quiz", "自测题")


class Answers(Labelled):
    """Where the answers of the questions stand."""

    END = ("end", "附在最后")
    NONE = ("none", "不附")


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """What records of a part have in common; an empty field asks for nothing.

    Values inside a field are alternatives, fields are joined by and.
    """

    level: Level | None = None
    regions: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    recipients: tuple[RecipientKind, ...] = ()
    positions: tuple[str, ...] = ()
    """Words, one of which stands in the position or name of a recipient."""
    provisions: tuple[str, ...] = ()
    """Instruments or articles on which the record rests."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A line of a quick reference: our label, and the words of the provision that say it."""

    label: str
    article: str
    quote: str
    place: Place
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """A part of a handout. Without ids and query it holds every record of its kind."""

    kind: PartKind
    place: Place
    title: str | None = None
    records: tuple[str, ...] = ()
    query: RecordQuery | None = None
    landscape: bool = False
    entries: tuple[Extract, ...] = ()
    note: str | None = None
    """Words of ours below the part's title."""


@dataclass(frozen=True, slots=True)
class Handout:
    """A pack; id is the stem of its file. Files below restricted/ are for internal use only."""

    id: str
    title: str
    place: Place
    restricted: bool
    style: Style
    order: int
    parts: tuple[HandoutPart, ...]
    subtitle: str | None = None
    audience: str | None = None
    cover: bool = True
    """False for a sheet without cover and contents."""
    answers: Answers = Answers.END
    note: str | None = None


class QuestionKind(Labelled):
    """How a question is answered."""

    SINGLE = ("single", "单项选择")
    JUDGE = ("judge", "判断")
    CASE = ("case", "案例分析")


@dataclass(frozen=True, slots=True)
class AnswerGround:
    """The provision that decides an answer: its words, and the fingerprint of its whole text."""

    article: str
    place: Place
    where: Where | None = None
    quote: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `answer` is the number of the right option, from 1; judgements have 对 and 错."""

    id: str
    kind: QuestionKind
    ask: str
    options: tuple[str, ...]
    answer: int
    grounds: tuple[AnswerGround, ...]
    why: str
    place: Place
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Quiz:
    """A set of questions; id is the stem of its file."""

    id: str
    title: str
    order: int
    place: Place
    restricted: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Print:
    """data/print.yml: fonts to try for each face, the organisation's own first; the site's address."""

    place: Place
    address: str | None = None
    fonts: tuple[tuple[str, tuple[str, ...]], ...] = ()
