"""The closed lists: key, Chinese label, sign; the order is the order of display."""

from macros.model.base import Labelled


class InstrumentKind(Labelled):
    """What an instrument (文件) is; readers see the label."""

    PARTY_REGULATION = ("党内法规", "党内法规")
    LAW = ("法律", "法律")
    ADMINISTRATIVE_REGULATION = ("行政法规", "行政法规")
    LOCAL_REGULATION = ("地方性法规", "地方性法规")
    RULE = ("规章", "规章")
    NORMATIVE_DOCUMENT = ("规范性文件", "规范性文件")


class Level(Labelled):
    """Whose rule it is; the folder under data/instruments/ decides it."""

    NATIONAL = ("national", "国家规定")
    PROVINCIAL = ("provincial", "省级规定")


class Validity(Labelled):
    """Whether an instrument is in force at the data date, as far as is known."""

    IN_FORCE = ("in-force", "现行有效", "√", "数据日期时有效")
    PRESUMED = ("presumed-in-force", "推定现行", "≈", "未见失效或替代的文件，推定有效")
    NOT_IN_FORCE = ("not-in-force", "已失效", "×", "已被废止或替代")
    UNKNOWN = ("unknown", "效力不明", "？", "无从判断")


class Coverage(Labelled):
    """How much of an instrument's text the sources hold."""

    FULL = ("full", "全文")
    PARTIAL = ("partial", "残本")
    QUOTED = ("quoted", "引文")
    PRESS = ("press", "报道")
    CITED_ONLY = ("cited-only", "仅存目")


class Status(Labelled):
    """State of a text, from the best to the worst; an article shows its worst part."""

    VERIFIED = ("verified", "已核", "✓", "与存档的公开文本逐字核对，一致")
    COMPLETE = ("complete", "完整", "●", "全文在，无改动")
    UNCONFIRMED = ("unconfirmed", "未核", "△", "仅据损坏件，未经第二来源核对")
    EMENDED = ("emended", "校补", "◆", "来源有脱字误字，已校补，补改处有标记")
    DAMAGED = ("damaged", "残损", "◇", "有缺损或可疑处，未补")
    PARTIAL = ("partial", "节录", "…", "来源只引一部分")
    MISSING = ("missing", "缺文", "□", "来源没有这里的文字")

    @property
    def whole(self) -> bool:
        """True where the text is there and nothing was done to it: a list need not say so."""
        return self in (Status.VERIFIED, Status.COMPLETE)


class Verdict(Labelled):
    """What the comparison of a 款 or 项 with a published text found; no word of that text is held."""

    AGREES = ("agrees", "一致")
    PUNCTUATION = ("agrees-but-for-punctuation", "文字一致，标点有出入")
    AT_MARKS = ("differs-at-its-marks", "只在所标之处有出入")
    ELSEWHERE = ("differs-elsewhere", "所标之处以外还有出入")

    @property
    def assents(self) -> bool:
        """True where it speaks for the words: it falls with them, and a doubt does not."""
        return self in (Verdict.AGREES, Verdict.PUNCTUATION)


class Provenance(Labelled):
    """On what a fact about an instrument rests."""

    SOURCE = ("source", "来源所载")
    FOUND = ("found", "见于存档公开文本")
    DERIVED = ("derived", "据所载推算")
    MEMORY = ("memory", "凭记忆，待核")


class Attribution(Labelled):
    """Who says so."""

    SOURCE = ("source", "来源")
    FACTS = ("facts", "编目资料")
    EDITOR = ("editor", "编者")


class Condition(Labelled):
    """Whether a source can carry a text alone."""

    SOUND = ("sound", "可据")
    DAMAGED = ("damaged", "残损，不能单独为据")


class Role(Labelled):
    """Role of a witness (文本来源) at a place."""

    BASE = ("base", "底本")
    OTHER = ("other", "参校")


UNBROKEN = (Status.VERIFIED, Status.COMPLETE, Status.UNCONFIRMED, Status.EMENDED)
"""States of a text of which nothing is lost or doubtful."""


class Mark(Labelled):
    """Editorial change (校补) marked in a text."""

    SUPPLIED = ("supplied", "补")
    DELETED = ("deleted", "删")
    REPLACED = ("replaced", "改")
    MOVED = ("moved", "移")
    LACUNA = ("lacuna", "阙")
    DOUBT = ("doubt", "原文可疑")
    JOINED = ("joined", "接")


class Certainty(Labelled):
    """How sure an emendation is."""

    ATTESTED = ("attested", "有据")
    CONJECTURE = ("conjecture", "推补")


class VariantKind(Labelled):
    """How another witness departs from the base."""

    READING = ("reading", "异文")
    EXTRACT = ("extract", "节引")
    LOST = ("lost", "脱文")
