"""What a reader may do with a text: quote it, compare it first, or not quote it; and why.

Computed for each 款 from the states of its 款, 项 and 目 and from what was done to them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.cite.form import place_label
from macros.model import (
    Article,
    Instrument,
    Item,
    Mark,
    Paragraph,
    Provenance,
    Run,
    Status,
    Subitem,
    Verdict,
    Where,
    is_lost,
)
from macros.say.signs import Sign
from macros.text import dates
from macros.text.standing import differs_unseen, status_at, units_within, unquoted

Unit = Paragraph | Item | Subitem

QUOTE = Sign("use use--quote", "✓", "可直接引用", "与存档的公开文本逐字核对，一致")
CHECK = Sign("use use--check", "△", "引用前核对", "有原文，没有核对到逐字一致")
LOST = Sign("use use--lost", "×", "不能引用", "没有原文")
ARCHIVED = "存档的公开文本"
COMPARED = f"与{ARCHIVED}逐字核对，一致（没有与公报核对）"
AGREEING = {
    Verdict.ELSEWHERE: f"与{ARCHIVED}的出入，已照另一份来源补改",
    Verdict.AT_MARKS: f"所标之处以外与{ARCHIVED}一致",
    Verdict.PUNCTUATION: f"文字与{ARCHIVED}一致，标点有不同",
}
"""What verdicts come to where no difference is left unseen, the gravest first."""
SUSPECTED = f"与{ARCHIVED}有出入，编者疑在所标之处"
AGREED = f"存留的文字与{ARCHIVED}一致"
WHOLE = "全条"
LONGEST = 16
"""Characters of a doubtful stretch that is named in the line."""
UNITED = (Mark.SUPPLIED, Mark.REPLACED)


@dataclass(frozen=True, slots=True)
class TrustLine:
    """第一款　△ 引用前核对　补了“位”字；……"""

    place: str
    sign: Sign
    why: str


def trust(instrument: Instrument, article: Article) -> tuple[TrustLine, ...]:
    """One line for each 款; one for all where they do not differ."""
    if article.status is Status.MISSING:
        return (TrustLine(WHOLE, LOST, _absent(instrument)),)
    lines = [_line(article, paragraph) for paragraph in article.paragraphs]
    if len({(line.sign, line.why) for line in lines}) == 1 or len(lines) == 1:
        lines = [TrustLine(WHOLE, lines[0].sign, lines[0].why)]
    more = (article.paragraphs_total or 0) - len(article.paragraphs)
    if more > 0:
        lines[0] = TrustLine(
            _first(article) if len(lines) == 1 else lines[0].place, *_rest(lines[0])
        )
        lines.append(TrustLine(f"其余 {more} 款", LOST, "没有原文"))
    return tuple(lines)


def needs_word(lines: tuple[TrustLine, ...]) -> bool:
    """True where a line speaks of the text that ours was compared with."""
    return any(ARCHIVED in line.why for line in lines)


def _rest(line: TrustLine) -> tuple[Sign, str]:
    return line.sign, line.why


def _first(article: Article) -> str:
    """第一款; 存留各款 where several are told in one line."""
    return place_label(1) if len(article.paragraphs) == 1 else "存留各款"


def _absent(instrument: Instrument) -> str:
    return "没有原文：来源没有照引本条" if instrument.skips else "没有原文：所据来源没有印本条"


def _line(article: Article, paragraph: Paragraph) -> TrustLine:
    where = Where(paragraph.number)
    status = status_at(article, where)
    place = place_label(paragraph.number)
    if status is Status.MISSING:
        return TrustLine(place, LOST, "没有原文")
    units = units_within(article, where)
    done = _done(article, units)
    if status is Status.VERIFIED:
        return TrustLine(place, QUOTE, "；".join((COMPARED, *done)))
    return TrustLine(place, CHECK, "；".join((*done, _compared(article, paragraph, units))))


def _done(article: Article, units: list[Unit]) -> list[str]:
    """What was done to the words of a 款, in a few words each."""
    runs = [run for unit in units if not is_lost(unit.runs) for run in unit.runs]
    skipped = unquoted(article)
    gaps = [run for run in runs if run.mark is Mark.LACUNA]
    lost = [unit for unit in units if is_lost(unit.runs)]
    cut = sum(run.number in skipped for run in gaps)
    said = [_supplied(runs), _named(runs, Mark.DOUBT, "可疑")]
    said.append("本站接为一款，来源分作两段" if _has(runs, Mark.JOINED) else "")
    said.append(
        "有文字从别处移来" if any(run.mark is Mark.MOVED and run.here for run in runs) else ""
    )
    said.append(f"缺字 {len(gaps) - cut} 处" if len(gaps) > cut else "")
    said.append("来源只引了一部分" if cut else "")
    said.append(f"{_labels(lost)}没有原文" if lost else "")
    return [words for words in said if words]


def _has(runs: Iterable[Run], mark: Mark) -> bool:
    return any(run.mark is mark for run in runs)


def _supplied(runs: list[Run]) -> str:
    found = [run.reading for run in runs if run.mark in UNITED]
    if not found:
        return ""
    if len(found) > 3:
        return f"补改 {len(found)} 处"
    return "补改了" + "、".join(f"“{words}”" for words in found)


def _named(runs: list[Run], mark: Mark, what: str) -> str:
    found = [run.reading for run in runs if run.mark is mark]
    if len(found) == 1 and len(found[0]) <= LONGEST:
        return f"“{found[0]}”{what}"
    return f"{len(found)} 处文字{what}" if found else ""


def _labels(units: list[Unit]) -> str:
    """（一）（三）项, 引语: which parts of a 款."""
    items = "".join(unit.label for unit in units if not isinstance(unit, Paragraph))
    return "和".join(part for part in (_lead(units), f"{items}项" if items else "") if part)


def _lead(units: list[Unit]) -> str:
    return "引语" if any(isinstance(unit, Paragraph) for unit in units) else ""


def _compared(article: Article, paragraph: Paragraph, units: list[Unit]) -> str:
    """What the comparison with a published text came to, or that there was none."""
    unseen = [unit for unit in units if differs_unseen(unit.collated)]
    if unseen:
        parts = f"{_labels(unseen)}" if len(units) > 1 else ""
        marked = sum(bool(run.mark) for unit in unseen for run in unit.runs)
        beside = f"除所标 {marked} 处外，还" if marked else ""
        return f"{parts}{beside}有出入，看不出在哪里（与{ARCHIVED}相比）"
    held = [unit for unit in units if not is_lost(unit.runs)]
    done = [unit for unit in held if unit.collated]
    if len(done) == len(held):
        return _agreeing(done)
    judged = [
        e.where for e in article.collated if e.where and e.where.paragraph == paragraph.number
    ]
    if len(judged) > len(done):
        return "核对之后文字改过，待重新核对"
    if done:
        return f"{_labels(done)}{_agreeing(done)}；其余没有与公开文本逐字核对"
    if any(unit.status is Status.UNCONFIRMED for unit in units):
        return "只见于一份有残缺的转载，没有核对过"
    return "据转载，没有与公开文本逐字核对"


def _agreeing(units: list[Unit]) -> str:
    """What the verdicts of units come to where no difference is left unseen."""
    verdicts = {unit.collated.verdict for unit in units if unit.collated}
    if Verdict.ELSEWHERE in verdicts and any(_has(u.runs, Mark.DOUBT) for u in units):
        return SUSPECTED
    return next((said for verdict, said in AGREEING.items() if verdict in verdicts), AGREED)


def published(instrument: Instrument) -> str:
    """Where the official text was made public, as far as that is known."""
    fact, number = instrument.published, instrument.doc_number
    known = fact.value is not None and fact.provenance is not Provenance.MEMORY
    signed = "、".join(instrument.issuers)
    if number.value and not number.unverified:
        signed += f"（{number.value}）"
    if not known:
        return f"正式文本：{signed}；何时、在哪里公布，尚未查证。" if signed else ""
    note = f"（{fact.note.rstrip('。')}）" if fact.note else ""
    return f"正式文本：{signed}，{dates.show(fact.value)} 公布{note}。"
