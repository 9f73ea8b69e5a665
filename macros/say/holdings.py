"""How much of an instrument is held, in words: 19 条完整; 有文 36 条，缺文 14 条."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from macros.cite.form import article_label
from macros.model import Article, Coverage, Instrument, Labelled, Mark, Status
from macros.say.signs import Sign, of_status

WITHOUT_ARTICLES = {
    Coverage.PRESS: (Status.PARTIAL, "只有报道"),
    Coverage.CITED_ONLY: (Status.MISSING, "仅存目"),
}


class TextState(Labelled):
    """What a reader may expect of a text, in four words; why stands with the text itself."""

    HELD = ("held", "有原文")
    DOUBTFUL = ("doubtful", "文字有疑")
    INCOMPLETE = ("incomplete", "文字不全")
    NONE = ("none", "没有原文")


def state_of(article: Article) -> TextState:
    """The state of an article's text: damage without a lacuna is doubt, with one it is a loss."""
    if article.status is Status.MISSING:
        return TextState.NONE
    if article.status is Status.PARTIAL:
        return TextState.INCOMPLETE
    if article.status is not Status.DAMAGED:
        return TextState.HELD
    torn = any(run.mark is Mark.LACUNA for line in article.lines for run in line.runs)
    return TextState.INCOMPLETE if torn else TextState.DOUBTFUL


@dataclass(frozen=True, slots=True)
class Share:
    """Articles of one state as a stretch of a bar, in the units of its drawing."""

    state: TextState
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class HoldingBar:
    """How much of a rule is held: shares of a bar, and the same in words; no shares: a few places."""

    words: str
    shares: tuple[Share, ...] = ()


def bar(instrument: Instrument) -> HoldingBar:
    """50 条：有原文 10，文字不全 26，没有原文 14; 19 条，都有原文; 只收有关的 5 条."""
    if instrument.coverage in WITHOUT_ARTICLES:
        return HoldingBar(WITHOUT_ARTICLES[instrument.coverage][1])
    if instrument.skips:
        return HoldingBar(f"只收引到的 {len(instrument.with_text)} 条")
    counts = Counter(map(state_of, instrument.articles))
    unrecorded = (instrument.article_count or 0) - counts.total()
    counts[TextState.NONE] += max(unrecorded, 0)
    shares = tuple((state, counts[state]) for state in TextState if counts[state])
    return HoldingBar(_shared(shares, counts.total()), tuple(_drawn(shares, counts.total())))


def _shared(shares: tuple[tuple[TextState, int], ...], total: int) -> str:
    if len(shares) == 1 and shares[0][0] is TextState.HELD:
        return f"{total} 条，都有原文"
    return f"{total} 条：" + "，".join(f"{state.label} {number}" for state, number in shares)


def _drawn(shares: tuple[tuple[TextState, int], ...], total: int) -> Iterator[Share]:
    before = 0
    for state, number in shares:
        yield Share(state, round(BAR * before / total, 1), round(BAR * number / total, 1))
        before += number


BAR = 180
"""Length of a whole bar."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Article numbers of which nothing is held and no record stands, both ends included."""

    first: int
    last: int

    @property
    def words(self) -> str:
        """第五条至第七条."""
        return "至".join(dict.fromkeys((article_label(self.first), article_label(self.last))))


def total(instrument: Instrument) -> str:
    """How many articles it has, — where the number says nothing of what is held."""
    whole = instrument.coverage in (Coverage.FULL, Coverage.PARTIAL)
    return str(instrument.article_count or len(instrument.articles)) if whole else "—"


def reckoned(instrument: Instrument) -> tuple[Article, ...]:
    """Articles whose state is reckoned: what a source that only quotes leaves out is no loss."""
    return instrument.with_text if instrument.skips else instrument.articles


def worst(instrument: Instrument) -> Status:
    """The worst state among the articles, complete where there are none."""
    statuses = (a.status for a in instrument.articles)
    return max(statuses, key=attrgetter("order"), default=Status.COMPLETE)


def sign_of(instrument: Instrument, *, brief: bool = False) -> Sign:
    """The state of an instrument's text: sign and words."""
    if instrument.coverage in WITHOUT_ARTICLES:
        return of_status(*WITHOUT_ARTICLES[instrument.coverage])
    if instrument.coverage is Coverage.QUOTED:
        return of_status(Status.PARTIAL, "只有引文" if brief else _quoted(instrument))
    counts = Counter(a.status for a in instrument.articles)
    total = len(instrument.articles)
    if counts[Status.COMPLETE] + counts[Status.VERIFIED] == total:
        return of_status(Status.COMPLETE, "完整" if brief else f"{total} 条完整")
    status = worst(instrument)
    if status is Status.MISSING:
        status = Status.DAMAGED
    return of_status(status, _brief(counts, total) if brief else _long(counts, total))


def _quoted(instrument: Instrument) -> str:
    return f"只有引文，涉及 {len(instrument.with_text)} 条"


def _brief(counts: Counter[Status], total: int) -> str:
    missing = counts[Status.MISSING]
    if missing:
        return f"有文 {total - missing}，缺文 {missing}"
    parts = [f"{counts[s]} 条{s.label}" for s in reversed(Status) if counts[s] and not s.whole]
    return "，".join(parts)


def _long(counts: Counter[Status], total: int) -> str:
    """共 50 条：完整 3，未核 20，缺文 14."""
    parts = "，".join(f"{status.label} {counts[status]}" for status in Status if counts[status])
    return f"共 {total} 条：{parts}"


def gaps(before: Article | None, after: Article | None, count: int | None) -> Gap | None:
    """Numbers without a record between two neighbours; at the end up to the known count."""
    first = before.number + 1 if before else 1
    last = after.number - 1 if after else (count or 0)
    return Gap(first, last) if last >= first else None
