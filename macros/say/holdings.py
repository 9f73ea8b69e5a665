"""How much of an instrument is held, in words: 19 条有原文; 有原文 36，没有原文 14."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from macros.cite.form import article_label
from macros.model import Article, Coverage, Instrument, Labelled, Status
from macros.say import signs
from macros.say.signs import Sign, of_status

WITHOUT_ARTICLES = {
    Coverage.PRESS: (Status.PARTIAL, "只有报道"),
    Coverage.CITED_ONLY: (Status.MISSING, "没有收录"),
}


class TextState(Labelled):
    """What a reader may expect of a text, in four words; why stands with the text itself."""

    HELD = ("held", "有原文")
    DOUBTFUL = ("doubtful", "文字有疑")
    INCOMPLETE = ("incomplete", "文字不全")
    NONE = ("none", "没有原文")


STATES = {
    Status.DAMAGED: TextState.DOUBTFUL,
    Status.PARTIAL: TextState.INCOMPLETE,
    Status.MISSING: TextState.NONE,
}
"""The word for each state that is not simply held."""


def state_of(article: Article) -> TextState:
    """The state of an article's text: damage without a lacuna is doubt, with one it is a loss."""
    return STATES.get(signs.state_of(article), TextState.HELD)


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
    states = map(signs.state_of, instrument.articles)
    return max(states, key=attrgetter("order"), default=Status.COMPLETE)


def sign_of(instrument: Instrument) -> Sign:
    """The state of an instrument's text: sign and words."""
    if instrument.coverage in WITHOUT_ARTICLES:
        return of_status(*WITHOUT_ARTICLES[instrument.coverage])
    if instrument.coverage is Coverage.QUOTED:
        return of_status(Status.PARTIAL, _quoted(instrument))
    found = worst(instrument)
    return of_status(Status.PARTIAL if found is Status.MISSING else found, bar(instrument).words)


def _quoted(instrument: Instrument) -> str:
    return f"只收引到的 {len(instrument.with_text)} 条"


def gaps(before: Article | None, after: Article | None, count: int | None) -> Gap | None:
    """Numbers without a record between two neighbours; at the end up to the known count."""
    first = before.number + 1 if before else 1
    last = after.number - 1 if after else (count or 0)
    return Gap(first, last) if last >= first else None
