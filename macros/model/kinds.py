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
    UNKNOWN = ("unknown", "本站未核效力", "？", "来源没有写，本站没有核对")


class Coverage(Labelled):
    """How much of an instrument's text the sources hold."""

    FULL = ("full", "全文")
    PARTIAL = ("partial", "残缺本")
    QUOTED = ("quoted", "只收几条")
    PRESS = ("press", "报道")
    CITED_ONLY = ("cited-only", "没有收录")


class Status(Labelled):
    """State of a text, from the best to the worst; an article shows its worst part."""

    VERIFIED = ("verified", "已核对", "✓", "和存档的公开文本逐字核对过，一致")
    COMPLETE = ("complete", "有原文", "●", "文字齐全，没有改动")
    UNCONFIRMED = ("unconfirmed", "待核对", "△", "有原文，只据一份残缺的来源，还没有用另一份核对")
    EMENDED = ("emended", "有补字", "◆", "有原文，来源缺字错字的地方由编者补改，都有标记")
    DAMAGED = (
        "damaged",
        "文字有疑",
        "◇",
        "有可疑的字，照录没有改；或者和公开文本对不上，看不出差在哪里",
    )
    PARTIAL = ("partial", "文字不全", "…", "有的字残缺了或者来源没有引，没有补")
    MISSING = ("missing", "没有原文", "□", "手头资料里没有这里的文字")

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
    MEMORY = ("memory", "尚未查证")


class Attribution(Labelled):
    """Who says so."""

    SOURCE = ("source", "来源")
    FACTS = ("facts", "编目资料")
    EDITOR = ("editor", "编者")


class Condition(Labelled):
    """Whether a source can carry a text alone."""

    SOUND = ("sound", "可据")
    DAMAGED = ("damaged", "有残缺，不能单独作依据")


class Role(Labelled):
    """Role of a witness (文本来源) at a place."""

    BASE = ("base", "主要依据")
    OTHER = ("other", "对照")


UNBROKEN = (Status.VERIFIED, Status.COMPLETE, Status.UNCONFIRMED, Status.EMENDED)
"""States of a text of which nothing is lost or doubtful."""


class Mark(Labelled):
    """Editorial change (校补) marked in a text."""

    SUPPLIED = ("supplied", "补")
    DELETED = ("deleted", "删")
    REPLACED = ("replaced", "改")
    MOVED = ("moved", "移")
    LACUNA = ("lacuna", "缺")
    DOUBT = ("doubt", "原文可疑")
    JOINED = ("joined", "接")


class Certainty(Labelled):
    """How sure an emendation is."""

    ATTESTED = ("attested", "有据")
    CONJECTURE = ("conjecture", "推断补字")


class VariantKind(Labelled):
    """How another witness departs from the base."""

    READING = ("reading", "版本出入")
    EXTRACT = ("extract", "只引一段")
    LOST = ("lost", "缺字")
