"""What follows from duties, circumstances, measures and ladders: both directions of every link."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.model import Article, Corpus, Where
from macros.model.base import Labelled
from macros.model.category import (
    Circumstance,
    Entry,
    EntryProvision,
    GroupThreshold,
    Responsibility,
    Threshold,
    ThresholdKind,
)
from macros.model.measure import Bearer, Ladder, Measure, NearMeasure, Rung
from macros.text.quotes import JOIN, covers, has_lacuna


class JointThresholds(Labelled):
    """Thresholds that a provision requires together."""

    SEVERAL = ("several", "须同时具备")


class ThresholdMatch(Labelled):
    """Whether a provision has the threshold of the frame that the compiler lays over it."""

    SAME = ("same", "条文也设此门槛")
    PARTLY = ("partly", "条文只有一部分处理要求它")
    OTHER = ("other", "条文另设门槛")
    NONE = ("none", "条文没有门槛")
    UNDETERMINED = ("undetermined", "条文这里不全，不清楚")


def records(corpus: Corpus) -> tuple[Responsibility | Circumstance, ...]:
    """All that has entries, in the order of display."""
    return (*corpus.responsibilities, *corpus.circumstances)


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """One provision as one entry lists it."""

    record: Responsibility | Circumstance
    entry: Entry
    cited: EntryProvision


@dataclass(frozen=True)
class Categories:
    """Look-ups over duties, circumstances, measures and ladders. Holds no fact of its own."""

    index: Index

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Measures by id, in the order of display."""
        return {measure.id: measure for measure in self.index.corpus.measures}

    @cached_property
    def ladders(self) -> dict[str, Ladder]:
        """Ladders by the id of their instrument."""
        return {ladder.id: ladder for ladder in self.index.corpus.ladders}

    @cached_property
    def listed(self) -> tuple[ListedPlace, ...]:
        """Every provision of every entry, in the order of display."""
        return tuple(
            ListedPlace(record, entry, cited)
            for record in records(self.index.corpus)
            for entry in record.entries
            for cited in entry.cited
        )

    @cached_property
    def rungs(self) -> tuple[tuple[Ladder, Rung], ...]:
        """Every step with its ladder, in the order of display."""
        return tuple(
            (ladder, rung) for ladder in self.index.corpus.ladders for rung in ladder.rungs
        )

    def listed_at(self, article: Article, where: Where | None = None) -> tuple[ListedPlace, ...]:
        """Entries that list a provision, or a place in or around it."""
        return tuple(
            listed
            for listed in self._listed.get(article.id, ())
            if covers(where, listed.cited.where) or covers(listed.cited.where, where)
        )

    @cached_property
    def _listed(self) -> dict[str, tuple[ListedPlace, ...]]:
        return grouped((listed.cited.article, listed) for listed in self.listed)

    def steps_at(self, article: str, where: Where | None) -> tuple[Rung, ...]:
        """Steps that the provision's own article sets for a place."""
        return tuple(r for r in self._covering(article, where) if r.article == article)

    def steps_after(self, article: str, where: Where | None) -> tuple[Rung, ...]:
        """Steps that other articles of the instrument set for the conduct at a place."""
        return tuple(r for r in self._covering(article, where) if r.article != article)

    def _covering(self, article: str, where: Where | None) -> Iterator[Rung]:
        for rung in self._reaching.get(article, ()):
            if any(c.article == article and covers(c.where, where) for c in rung.covers):
                yield rung

    @cached_property
    def _reaching(self) -> dict[str, tuple[Rung, ...]]:
        """Steps by the articles that they cover."""
        return grouped(
            (article, rung)
            for _, rung in self.rungs
            for article in dict.fromkeys(covered.article for covered in rung.covers)
        )

    def step_for(self, article: str, where: Where | None) -> Rung | None:
        """The step of accountability: the first that falls on persons alone, else the first."""
        steps = self.steps_at(article, where)
        persons = [rung for rung in steps if rung.bearer is Bearer.PERSON]
        return next(iter((*persons, *steps)), None)

    def own_thresholds(self, article: str, where: Where | None) -> tuple[Threshold, ...]:
        """Thresholds that the provision sets at its own place."""
        return tuple(
            threshold
            for ladder in self.index.corpus.ladders
            for own in ladder.own
            if own.article == article and own.where == where
            for threshold in own.thresholds
        )

    def thresholds(self, article: str, where: Where | None) -> tuple[Threshold, ...]:
        """All that the provision requires for the step of accountability: lead-in, then own place."""
        step = self.step_for(article, where)
        return (*(step.thresholds if step else ()), *self.own_thresholds(article, where))

    def undetermined(self, article_id: str, where: Where | None) -> bool:
        """True where the place itself has a lacuna, or the editor found its step lost or unquoted."""
        article = self.index.articles[article_id]
        units = [unit for place, unit in article.units() if where in (None, place)]
        lost = any(has_lacuna(unit.runs) for unit in units)
        return lost or any(rung.undetermined for rung in self.steps_at(article_id, where))

    def fit(self, frame: GroupThreshold, article: str, where: Where | None) -> ThresholdMatch:
        """The frame's threshold against the provision's own."""
        thresholds = self.thresholds(article, where)
        if _names(frame, self.own_thresholds(article, where)):
            return ThresholdMatch.SAME
        if _names(frame, thresholds):
            steps = self.steps_at(article, where)
            return (
                ThresholdMatch.SAME
                if all(step.thresholds for step in steps)
                else ThresholdMatch.PARTLY
            )
        if self.undetermined(article, where):
            return ThresholdMatch.UNDETERMINED
        return ThresholdMatch.OTHER if thresholds else ThresholdMatch.NONE

    def near(self, measure: Measure) -> tuple[tuple[Measure, NearMeasure], ...]:
        """Measures easily mistaken for this one, from either side, in the order of display."""
        out: dict[str, NearMeasure] = {near.measure: near for near in measure.near}
        for other in self.index.corpus.measures:
            out.update((other.id, near) for near in other.near if near.measure == measure.id)
        return tuple((self.measures[name], out[name]) for name in self.measures if name in out)

    def named_at(self, article: Article) -> tuple[Measure, ...]:
        """Measures that rest on an article."""
        return tuple(
            measure
            for measure in self.index.corpus.measures
            if any(basis.article == article.id for basis in measure.basis)
        )

    def rungs_of(self, measure: Measure) -> tuple[tuple[Ladder, Rung], ...]:
        """Steps that impose a measure."""
        return tuple((ladder, rung) for ladder, rung in self.rungs if measure.id in rung.measures)


def _names(frame: GroupThreshold, thresholds: tuple[Threshold, ...]) -> bool:
    """True where one of them is the frame's own; 不良影响或者严重后果 asks for less and is not."""
    return any(
        frame.threshold in threshold.quote
        and threshold.kind is not ThresholdKind.ADVERSE_OR_SERIOUS
        for threshold in thresholds
    )


def combined(
    thresholds: tuple[Threshold, ...],
) -> tuple[ThresholdKind | JointThresholds, str] | None:
    """All thresholds as one: their kind and their words, None where there are none."""
    if not thresholds:
        return None
    kind = thresholds[0].kind if len(thresholds) == 1 else JointThresholds.SEVERAL
    return kind, JOIN.join(threshold.quote for threshold in thresholds)


def responsibility_url(responsibility: Responsibility) -> str:
    """Address of a body of duties, from the site root: `responsibilities/staff.html`."""
    return f"responsibilities/{responsibility.id}.html"


def circumstance_url(circumstance: Circumstance) -> str:
    """Address of a group of circumstances, from the site root: `circumstances/causing.html`."""
    return f"circumstances/{circumstance.id}.html"


def measure_url(measure: Measure) -> str:
    """Address of a measure, from the site root: `measures/admonition.html`."""
    return f"measures/{measure.id}.html"


def ladder_url(ladder: Ladder) -> str:
    """Address of an instrument's ladder, from the site root: `ladders/measures-2016.html`."""
    return f"ladders/{ladder.id}.html"
