"""A handout (讲义) is a list of parts; each names its records by id or by query. A quiz tests them."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.case import RecipientKind
from macros.model.field import BY_PLACE, FOLDER, STEM, Field, Form
from macros.model.kinds import Level
from macros.model.text import Where

FACE = "只用来排印"
IMPOSED = "-imposed"
"""End of the name of a file that is printed, folded and stitched."""
LETTERS = "ABCDEFGH"
"""Options of a question go by these, in order."""


class Style(Labelled):
    """How a handout is set."""

    OFFICIAL = ("official", "公文")
    LECTURE = ("lecture", "讲义")
    BOOKLET = ("booklet", "小册子")
    WALL = ("wall", "挂图")


class Each(Labelled):
    """For what a handout is made again and again; its title names it as 〔文件〕 or 〔地区〕."""

    INSTRUMENTS = ("instruments", "有条文的规定")
    PROVINCES = ("provinces", "参加对照的省")


_OF_INSTRUMENTS = "level regions provisions"
_OF_COLUMNS = "regions provisions"
_OF_CASES = "regions collections circumstances measures recipients positions provisions"


class PartKind(Labelled):
    """What a part is made of; one function composes each."""

    INSTRUMENTS = ("instruments", "规定全文", "文件", "件", _OF_INSTRUMENTS)
    ARTICLES = ("articles", "条文", "条", "条", _OF_INSTRUMENTS)
    RESPONSIBILITIES = ("responsibilities", "责任内容", "责任", "类")
    CIRCUMSTANCES = ("circumstances", "追责情形", "情形", "类")
    LADDERS = ("ladders", "追责阶梯", "阶梯", "件")
    DRAWINGS = ("drawings", "阶梯图", "阶梯", "件")
    MEASURES = ("measures", "处理方式", "处理方式", "种")
    CASES = ("cases", "案例", "案例", "例", _OF_CASES)
    BRIEFS = ("briefs", "案例摘要", "案例", "例", _OF_CASES)
    RESULTS = ("results", "处理结果表", "案例", "例", _OF_CASES)
    COMPARISONS = ("comparisons", "对照", "对照议题", "题", _OF_COLUMNS)
    MATRIX = ("matrix", "对照总表", "对照议题", "题", _OF_COLUMNS)
    FIGURES = ("figures", "次数和时限", "对照议题", "题")
    PROVINCES = ("provinces", "与国家规定对照", "文件", "省")
    NUMBERS = ("numbers", "条号一览", "文件", "件", _OF_INSTRUMENTS)
    LIMITS = ("limits", "时限", "文件", "")
    QUIZ = ("quiz", "自测题", "自测题", "题")
    DISCUSSION = ("discussion", "案例讨论", "案例", "例", _OF_CASES)
    DEBRIEF = ("debrief", "讨论提要", "案例", "例", _OF_CASES)
    PAPER_A = ("paper-a", "试卷 A", "自测题", "题")
    PAPER_B = ("paper-b", "试卷 B", "自测题", "题")
    CARD = ("card", "答题卡", "自测题", "题")
    KEY = ("key", "试卷答案", "自测题", "题")

    def __init__(self, key: str, label: str, record: str, unit: str, honoured: str = "") -> None:
        """`record` is what its ids name, `unit` counts them.

        `honoured` are the fields of a query that change what it selects; the rule handout-query
        refuses all others.
        """
        super().__init__(key, label)
        self.record = record
        self.unit = unit
        self.honoured = tuple(honoured.split())


class Answers(Labelled):
    """Where the answers of the questions stand."""

    END = ("end", "附在最后")
    NONE = ("none", "不附")


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """What records of a part have in common; an empty field asks for nothing.

    Values inside a field are alternatives, fields are joined by and.
    """

    level: Annotated[Level | None, Field("层级")] = None
    regions: Annotated[tuple[str, ...], Field("地区")] = ()
    collections: Annotated[tuple[str, ...], Field("案例集", Form.ID)] = ()
    circumstances: Annotated[tuple[str, ...], Field("追责情形", Form.ID)] = ()
    measures: Annotated[tuple[str, ...], Field("处理方式", Form.ID)] = ()
    recipients: Annotated[tuple[RecipientKind, ...], Field("对象种类")] = ()
    positions: Annotated[tuple[str, ...], Field("职务")] = ()
    """Words, one of which stands in the position or name of a recipient."""
    provisions: Annotated[tuple[str, ...], Field("文件或者条", Form.TARGET)] = ()
    """Instruments or articles on which the record rests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """A line of a quick reference: our label, and the words of the provision that say it."""

    place: Place
    label: Annotated[str, Field("名称")]
    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision")]
    where: Annotated[Where | None, Field("条内位置")] = None
    quote: Annotated[str, Field("引文", Form.VERBATIM)]


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """A part of a handout. Without ids and query it holds every record of its kind."""

    kind: Annotated[PartKind, Field("种类", otherwise=PartKind.ARTICLES)]
    place: Place
    title: Annotated[str | None, Field("题目")] = None
    records: Annotated[tuple[str, ...], Field("记录的编号")] = ()
    query: Annotated[RecordQuery | None, Field("条件")] = None
    landscape: Annotated[bool, Field("横排")] = False
    entries: Annotated[tuple[Extract, ...], Field("各行")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None
    """Words of ours below the part's title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A pack; id is the stem of its file. Files below restricted/ are for internal use only."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    restricted: Annotated[bool, Field("仅供内部参考", unread=FOLDER)]
    title: Annotated[str, Field("题目")]
    subtitle: Annotated[str | None, Field("副题")] = None
    audience: Annotated[str | None, Field("对象")] = None
    style: Annotated[Style, Field("样式")] = Style.LECTURE
    order: Annotated[int, Field("次序", unshown=BY_PLACE)] = 0
    each: Annotated[Each | None, Field("逐一生成")] = None
    cover: Annotated[bool, Field("有封面和目录")] = True
    """False for a sheet without cover and contents."""
    answers: Annotated[Answers, Field("答案")] = Answers.END
    index: Annotated[bool, Field("有索引")] = False
    parts: Annotated[tuple[HandoutPart, ...], Field("各部分")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    @property
    def covered(self) -> bool:
        """True where it has cover and contents; what hangs on a wall has none."""
        return self.cover and self.style is not Style.WALL


class QuestionKind(Labelled):
    """How a question is answered."""

    SINGLE = ("single", "单项选择")
    SEVERAL = ("several", "多项选择")
    JUDGE = ("judge", "判断")
    FILL = ("fill", "填空")
    CASE = ("case", "案例分析")
    OPEN = ("open", "案例简答")

    @property
    def chosen(self) -> bool:
        """True where the answer is a letter or several."""
        return self in (QuestionKind.SINGLE, QuestionKind.SEVERAL, QuestionKind.CASE)

    @property
    def of_case(self) -> bool:
        """True where the question is about a case."""
        return self in (QuestionKind.CASE, QuestionKind.OPEN)


BLANK = "＿＿"
"""Where the answer of a 填空 goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPoint:
    """A point of the marking scheme: what an answer must say, and what it is worth."""

    place: Place
    point: Annotated[str, Field("要点", Form.PROSE)]
    score: Annotated[int, Field("分值")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGround:
    """The provision that decides an answer: its words, and the fingerprint of its whole text."""

    place: Place
    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision")]
    where: Annotated[Where | None, Field("条内位置")] = None
    quote: Annotated[str, Field("引文", Form.VERBATIM)]
    seal: Annotated[str, Field("条文指纹", unshown="条文改动时提醒编者")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question; `answer` are the numbers of the right options, from 1; judgements have 对 and 错.

    The words that fill a blank are its only option; an open question has a scheme instead.
    """

    place: Place
    id: Annotated[str, Field("编号", key="key")]
    kind: Annotated[QuestionKind, Field("题型", otherwise=QuestionKind.SINGLE)]
    ask: Annotated[str, Field("题目", Form.PROSE)]
    options: Annotated[tuple[str, ...], Field("选项")] = ()
    answer: Annotated[tuple[int, ...], Field("答案")] = ()
    scheme: Annotated[tuple[MarkedPoint, ...], Field("评分要点")] = ()
    grounds: Annotated[tuple[AnswerGround, ...], Field("依据")] = ()
    why: Annotated[str, Field("解说", Form.PROSE)]
    case: Annotated[str | None, Field("案例", Form.ID)] = None

    @property
    def signs(self) -> tuple[str, ...]:
        """A, B, C for options to choose from; none for others."""
        return tuple(LETTERS[: len(self.options)]) if self.kind.chosen else ()

    @property
    def shown(self) -> tuple[str, ...]:
        """The options that stand under the question; none where they would tell the answer."""
        return () if self.kind is QuestionKind.FILL else self.options

    @property
    def key(self) -> str:
        """B, ABD, 对, or the words of the blank; the scheme's sum for an open question."""
        names = self.signs or self.options
        return "".join(names[right - 1] for right in self.answer) or f"{self.score} 分"

    @property
    def score(self) -> int:
        """What the points of the scheme are worth together."""
        return sum(point.score for point in self.scheme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A set of questions; id is the stem of its file."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    restricted: Annotated[bool, Field("仅供内部参考", unread=FOLDER)]
    title: Annotated[str, Field("题目")]
    order: Annotated[int, Field("次序", unshown=BY_PLACE)] = 0
    covers: Annotated[
        tuple[str, ...], Field("所测规定", Form.ID, unshown="核对题目是否覆盖各条")
    ] = ()
    """Instruments: each article whose text is sound decides a question."""
    questions: Annotated[tuple[Question, ...], Field("各题")] = ()


@dataclass(frozen=True, slots=True)
class Fonts:
    """Fonts to try for each face, in order."""

    song: Annotated[tuple[str, ...], Field("宋体", unshown=FACE)] = ()
    fang: Annotated[tuple[str, ...], Field("仿宋", unshown=FACE)] = ()
    title: Annotated[tuple[str, ...], Field("小标宋", unshown=FACE)] = ()
    hei: Annotated[tuple[str, ...], Field("黑体", unshown=FACE)] = ()
    kai: Annotated[tuple[str, ...], Field("楷体", unshown=FACE)] = ()


@dataclass(frozen=True, slots=True)
class Print:
    """data/print.yml: fonts to try for each face, the organisation's own first; the site's address."""

    place: Place
    address: Annotated[str | None, Field("网址")] = None
    fonts: Annotated[Fonts | None, Field("字体")] = None
