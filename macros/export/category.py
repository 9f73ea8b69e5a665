"""What compilations list and instruments set: duties, circumstances, measures, ladders in the export."""

from collections.abc import Callable
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import (
    JointThresholds,
    ListedPlace,
    ThresholdMatch,
    circumstance_url,
    combined,
    ladder_url,
    measure_url,
    responsibility_url,
)
from macros.export.shape import (
    BOOLEAN,
    IDS,
    TEXT,
    TEXT_OR_NULL,
    WHERE,
    Derived,
    Shape,
    address,
    choice,
    each,
    held,
    many,
    nullable,
    ref,
)
from macros.model import Where
from macros.model.category import (
    Circumstance,
    EntryProvision,
    Responsibility,
    Threshold,
    ThresholdKind,
)
from macros.model.measure import Ladder, Measure, Quotation, Rung
from macros.text.quotes import quote_of


def _whole(parts: tuple[Threshold, ...]) -> tuple[ThresholdKind | JointThresholds, str]:
    """Kind and words of thresholds of which there is one at least."""
    whole = combined(parts)
    assert whole is not None
    return whole


def _at(listed: ListedPlace) -> tuple[str, Where | None]:
    return listed.cited.article, listed.cited.where


def _quote(listed: ListedPlace, book: Book) -> str | None:
    return quote_of(book.index.articles[listed.cited.article], listed.cited.where)


def _listed(record: Responsibility | Circumstance, book: Book) -> list[ListedPlace]:
    return [listed for listed in book.categories.listed if listed.record is record]


def _fit(listed: ListedPlace, book: Book) -> ThresholdMatch | None:
    """How the threshold of a provision stands to the frame that the compiler lays over the group."""
    frame = listed.record.group_threshold if isinstance(listed.record, Circumstance) else None
    return book.categories.fit(frame, *_at(listed)) if frame else None


def _naming(duty: Responsibility, book: Book) -> list[str]:
    """Cases that name a provision of these duties."""
    return [*dict.fromkeys(applied.case.id for applied in book.cases.answering(duty))]


def _cases(circumstance: Circumstance, book: Book) -> list[str]:
    return [case.id for case in book.corpus.cases if circumstance.id in case.circumstances]


def _imposing(measure: Measure, book: Book) -> list[str]:
    """Ids of the cases in which a measure was imposed."""
    return [
        case.id
        for case in book.corpus.cases
        if any(imposed.measure == measure.id for s in case.sanctions for imposed in s.measures)
    ]


def _near(measure: Measure, book: Book) -> list[dict[str, str]]:
    """A pair that is easily mistaken stands with both."""
    pairs = book.categories.near(measure)
    return [{"measure": other.id, "difference": near.difference} for other, near in pairs]


def _saying(step: Rung | None) -> Rung | None:
    """A step that says what follows."""
    return step if step and step.what else None


THRESHOLD = Shape(
    "jointThreshold",
    derived={
        "kind": (
            {"anyOf": [ref("thresholdKind"), {"const": "several"}]},
            lambda parts, _book: _whole(parts)[0],
        ),
        "quote": (TEXT, lambda parts, _book: _whole(parts)[1]),
        "parts": (many(ref("threshold")) | {"minItems": 1}, lambda parts, _book: parts),
    },
    also={"description": "后果门槛; kind several where parts are required together"},
)


def _joint(thresholds: Callable[[Any, Book], tuple[Threshold, ...]]) -> Derived:
    """All that is required, as one; null where nothing is."""
    return held(THRESHOLD, lambda record, book: thresholds(record, book) or None)


CONSEQUENCE = Shape(
    "consequence",
    derived={
        "what": (TEXT, "what.text"),
        "on_whom": (TEXT_OR_NULL, "on_whom.text"),
        "by_whom": (TEXT_OR_NULL, "by_whom.text"),
        "quote": (TEXT_OR_NULL, "quote.text"),
    },
    also={"description": "in the words of the provision; null: it does not say"},
)
STEP = Shape(
    "step",
    derived={
        "target": (ref("articleId"), "article"),
        "where": WHERE,
        "threshold": _joint(lambda rung, _book: rung.thresholds),
        "consequence": held(CONSEQUENCE, lambda rung, _book: _saying(rung)),
        "measures": many(ref("id")),
        "undetermined": BOOLEAN,
        "note": TEXT_OR_NULL,
    },
    also={"description": "one step that the provision's own article sets"},
)
QUOTED: dict[str, Derived] = {
    "quote": (TEXT_OR_NULL, _quote),
    "entry": (TEXT, "entry.label"),
}
LISTED = Shape(
    "listed",
    EntryProvision,
    QUOTED,
    order="target where quote entry printed",
    base="cited",
    also={"description": "printed: the compilation's wording where it is not the reading text"},
)
WEIGHED = Shape(
    "weighed",
    EntryProvision,
    {
        **QUOTED,
        "frame": (TEXT_OR_NULL, "record.group_threshold.threshold"),
        "fit": (nullable(choice(ThresholdMatch)), _fit),
        "threshold": _joint(lambda listed, book: book.categories.thresholds(*_at(listed))),
        "consequence": held(
            CONSEQUENCE, lambda listed, book: _saying(book.categories.step_for(*_at(listed)))
        ),
        "undetermined": (
            BOOLEAN,
            lambda listed, book: book.categories.undetermined(*_at(listed)),
        ),
        "steps": each(STEP, lambda listed, book: book.categories.steps_at(*_at(listed))),
    },
    order="target where quote entry printed wording note frame",
    base="cited",
    also={
        "description": "frame: the threshold that the compiler lays over the group; threshold and"
        " consequence: the provision's own, for the step that falls on persons; undetermined: text"
        " is lost or was not quoted, so that null concludes nothing"
    },
)
RESPONSIBILITY = Shape(
    "responsibility",
    Responsibility,
    {
        "provisions": each(LISTED, _listed),
        "cases": (IDS, _naming),
        "url": address(responsibility_url),
    },
    order="id title note heading source lines entries provisions",
)
CIRCUMSTANCE = Shape(
    "circumstance",
    Circumstance,
    {
        "provisions": each(WEIGHED, _listed),
        "cases": (IDS, _cases),
        "url": address(circumstance_url),
    },
    order="id title note heading source lines frame entries provisions",
)
MEASURE = Shape(
    "measure",
    Measure,
    {"near": (None, _near), "cases": (IDS, _imposing), "url": address(measure_url)},
)
WORDS = Shape("quotation", Quotation, order="target where quote")
RUNG = Shape(
    "rung",
    Rung,
    {
        "conduct": (TEXT_OR_NULL, "conduct.text"),
        "preceded_by": (TEXT_OR_NULL, "after.text"),
        "threshold": _joint(lambda rung, _book: rung.thresholds),
        "quote": (TEXT_OR_NULL, "quote.text"),
        "what": (TEXT_OR_NULL, "what.text"),
        **{name: held(WORDS, name) for name in ("on_whom", "by_whom", "also")},
    },
)
LADDER = Shape(
    "ladder",
    Ladder,
    {
        "combine": held(WORDS, "combine"),
        "steps": each(RUNG, "rungs"),
        "url": address(ladder_url),
    },
    also={
        "description": "行为, 门槛, 处理, 由谁决定, as an instrument sets them, in its own order"
    },
)
SHAPES = (
    *(THRESHOLD, CONSEQUENCE, STEP, LISTED, WEIGHED, RESPONSIBILITY, CIRCUMSTANCE),
    *(MEASURE, WORDS, RUNG, LADDER),
)
