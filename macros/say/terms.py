"""The words that readers meet, each with its meaning: one thing, one plain word (docs/terms.md)."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Provenance, Role, Status, Validity
from macros.model.comparison import Relation
from macros.model.text import LACUNA
from macros.say import words
from macros.say.trust import ARCHIVED
from macros.text import dates


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means; `reasons` are the nearer words that stand for the same.

    `id` is its fragment on the page, of the words that other pages lead to.
    """

    word: str
    meaning: str
    reasons: tuple[tuple[str, str], ...] = ()
    id: str = ""


def states() -> tuple[Term, ...]:
    """The four words for the state of a text, each with the reasons that it may have."""
    return (
        Term(
            Status.COMPLETE.label,
            "本站有这里的文字。没有别的标记，就是文字齐全、没有改动。",
            (
                (Status.VERIFIED.label, "和存档的公开文本逐字核对过，一致。"),
                (Status.UNCONFIRMED.label, "只有一份残缺的来源印着，还没有用另一份核对。"),
                (Status.EMENDED.label, "来源缺字、错字，编者补了、改了，每处都有标记和理由。"),
            ),
        ),
        Term(
            Status.DAMAGED.label,
            "有文字，但有的字看着不对，照录没有改；或者和公开文本对不上，看不出差在哪里。",
        ),
        Term(
            Status.PARTIAL.label,
            f"缺字的地方写作{LACUNA}：来源残缺了，或者来源只引了一部分。没有写的不等于没有规定。",
        ),
        Term(
            Status.MISSING.label, "手头资料里没有这里的文字。不等于没有这一条，也不等于没有规定。"
        ),
    )


GROUPS: tuple[tuple[str, tuple[Term, ...]], ...] = (
    (
        "没有写的",
        (
            Term(words.UNSTATED, "案例的来源没有写这一点。不等于没有：可能有，只是没有写出来。"),
            Term(words.UNKNOWN_FACT, "本站的资料都没有写这件文件的这一点。"),
            Term(dates.UNDATED, "知道有这件事，不知道是哪一天。"),
            Term("没写种类", "来源只写了“处分”一类的统称，不能当作其中任何一种。"),
            Term("没写人数", "来源写了是哪些人，没有写几个。"),
        ),
    ),
    (
        "没有查证的",
        (
            Term(words.CHECK, "这个日期、文号、条号还没有可靠的来源，不能当作事实引用。"),
            Term(Validity.UNKNOWN.label, "这件文件现在是否有效，来源没有写，本站也没有核对。"),
            Term(
                Provenance.FOUND.label,
                "从公开发布过、已经存下副本的文本里查到，不是从正式印本查到。",
            ),
            Term(Provenance.DERIVED.label, "由别的已知事实推出来，推法写在旁边。"),
        ),
    ),
    (
        "文字从哪里来",
        (
            Term(Role.BASE.label, "本站照着抄的那一份来源。"),
            Term(Role.OTHER.label, "印有同一处文字、拿来比对的另一份来源。"),
            Term("版本出入", "两份来源印得不一样的地方。"),
            Term(
                "可靠程度", "补字、改字凭的是什么：“有据”是别处印着同样的字，“推断补字”只凭文法。"
            ),
            Term(
                "编目资料",
                "整理这些文件时记下的名称、日期、条数、各条的提要等，不是条文，也不是来源。",
                id="catalogued",
            ),
            Term(
                ARCHIVED,
                "公开发布过、由整理的人存下副本的全文。本站只拿它逐字核对，记下一致不一致，"
                "不录它的字；它不是公报，没有与公报核对过。",
                id="archived",
            ),
            Term("提要", "编者概括的大意，不是条文，不能引用。"),
            Term("汇编引语", "汇编的人加在一组条文前面的话，不是条文。"),
        ),
    ),
    (
        "比较",
        (
            Term(Relation.LOST.label, Relation.LOST.meaning + "。"),
            Term(Relation.UNDETERMINED.label, Relation.UNDETERMINED.meaning + "。"),
            Term(Relation.UNHELD.label, Relation.UNHELD.meaning + "。"),
            Term(Relation.NOT_COMPARED.label, Relation.NOT_COMPARED.meaning + "。"),
            Term(Relation.SILENT.label, Relation.SILENT.meaning + "。"),
        ),
    ),
    (
        "案例",
        (
            Term(
                "当时是否施行",
                "行为发生时、作出处理时，所引的文件是不是已经施行、还没有失效。由日期算出。",
            ),
            Term("汇编归入本项", "汇编的人把案例放在这一项下面。来源没有写决定引了这一条。"),
            Term(
                "问责",
                "通报、诫勉、组织调整或者组织处理、纪律处分都是追责的方式"
                "（《信访工作责任制实施办法》第十二条第一款），所以处理的类别里没有单独的“问责”一类；"
                "来源说启动问责程序而没有写明类别的通报、书面检查，归在“通报、检查等”。",
            ),
            Term(
                "要件对照",
                "条文的要件旁边照录来源的话。“来源这样认定”是来源自己下的结论；“编者比对”是编者"
                "放在一起的，来源没有这样说；“来源没有写”就是没有写。都不是对案件的判断。",
            ),
            Term("存疑", "条文和处理对不上，请核对原决定。"),
        ),
    ),
)
"""Further words by what they are about."""
