"""How much of an instrument is held, in words: 19 条完整; 有文 36 条，缺文 14 条."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import attrgetter

from macros.cite.form import article_label
from macros.model import Article, Coverage, Instrument, Status
from macros.say.signs import Sign, of_status

WITHOUT_ARTICLES = {
    Coverage.PRESS: (Status.PARTIAL, "只有报道"),
    Coverage.CITED_ONLY: (Status.MISSING, "仅存目"),
}


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
    if counts[Status.COMPLETE] == total:
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
    parts = [
        f"{counts[s]} 条{s.label}"
        for s in reversed(Status)
        if counts[s] and s is not Status.COMPLETE
    ]
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
