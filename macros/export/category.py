"""`responsibilities` and `circumstances` of the export, and the way back from an article."""

from __future__ import annotations

from macros.derive.categories import (
    Categories,
    ListedPlace,
    ThresholdMatch,
    circumstance_url,
    combined,
    responsibility_url,
)
from macros.export.record import Record, Value, exported
from macros.export.shape import (
    BOOLEAN,
    IDS,
    TEXT,
    TEXT_OR_NULL,
    URL,
    WHERE,
    Shape,
    choice,
    many,
    nullable,
    ref,
)
from macros.model import Article, Where
from macros.model.category import (
    Circumstance,
    EntryProvision,
    GroupThreshold,
    Responsibility,
    Threshold,
)
from macros.model.measure import Quotation, Rung
from macros.text.quotes import quote_of

THRESHOLD = Shape(
    "jointThreshold",
    derived={
        "kind": {"anyOf": [ref("thresholdKind"), {"const": "several"}]},
        "quote": TEXT,
        "parts": many(ref("threshold")) | {"minItems": 1},
    },
    also={"description": "后果门槛; kind several where parts are required together"},
)
CONSEQUENCE = Shape(
    "consequence",
    derived={"what": TEXT, "on_whom": TEXT_OR_NULL, "by_whom": TEXT_OR_NULL, "quote": TEXT_OR_NULL},
    also={"description": "in the words of the provision; null: it does not say"},
)
OUTCOME = {
    "threshold": nullable(ref("jointThreshold")),
    "consequence": nullable(ref("consequence")),
}
STEP = Shape(
    "step",
    derived={
        "target": ref("articleId"),
        "where": WHERE,
        **OUTCOME,
        "measures": many(ref("id")),
        "undetermined": BOOLEAN,
        "note": TEXT_OR_NULL,
    },
    also={"description": "one step that the provision's own article sets"},
)
QUOTED = {"quote": TEXT_OR_NULL, "entry": TEXT}
LISTED = Shape(
    "listed",
    EntryProvision,
    QUOTED,
    order="target where quote entry printed",
    also={"description": "printed: the compilation's wording where it is not the reading text"},
)
WEIGHED = Shape(
    "weighed",
    EntryProvision,
    {
        **QUOTED,
        "frame": TEXT_OR_NULL,
        "fit": nullable(choice(ThresholdMatch)),
        **OUTCOME,
        "undetermined": BOOLEAN,
        "steps": many(ref("step")),
    },
    order="target where quote entry printed wording note frame",
    also={
        "description": "frame: the threshold that the compiler lays over the group; threshold and"
        " consequence: the provision's own, for the step that falls on persons; undetermined: text"
        " is lost or was not quoted, so that null concludes nothing"
    },
)
RESPONSIBILITY = Shape(
    "responsibility",
    Responsibility,
    {"provisions": many(ref("listed")), "url": URL},
    order="id title note heading source lines entries provisions",
)
CIRCUMSTANCE = Shape(
    "circumstance",
    Circumstance,
    {"provisions": many(ref("weighed")), "cases": IDS, "url": URL},
    order="id title note heading source lines frame entries provisions",
)
SHAPES = (THRESHOLD, CONSEQUENCE, STEP, LISTED, WEIGHED, RESPONSIBILITY, CIRCUMSTANCE)


def responsibility_record(responsibility: Responsibility, categories: Categories) -> Record:
    """One entry of `responsibilities`."""
    derived: Record = {
        "provisions": [
            LISTED.of(listed.cited, _quoted(listed, categories))
            for listed in _of(responsibility, categories)
        ],
        "url": responsibility_url(responsibility),
    }
    return RESPONSIBILITY.of(responsibility, derived)


def circumstance_record(circumstance: Circumstance, categories: Categories) -> Record:
    """One entry of `circumstances`."""
    derived: Record = {
        "provisions": [
            WEIGHED.of(listed.cited, _weighed(listed, circumstance, categories))
            for listed in _of(circumstance, categories)
        ],
        "cases": [
            case.id
            for case in categories.index.corpus.cases
            if circumstance.id in case.circumstances
        ],
        "url": circumstance_url(circumstance),
    }
    return CIRCUMSTANCE.of(circumstance, derived)


def _of(category: Responsibility | Circumstance, categories: Categories) -> list[ListedPlace]:
    return [listed for listed in categories.listed if listed.record is category]


def _quoted(listed: ListedPlace, categories: Categories) -> Record:
    article = categories.index.articles[listed.cited.article]
    return {"quote": quote_of(article, listed.cited.where), "entry": listed.entry.label}


def _weighed(listed: ListedPlace, circumstance: Circumstance, categories: Categories) -> Record:
    """A provision with the frame, its own threshold and what follows from it."""
    name, where = listed.cited.article, listed.cited.where
    step = categories.step_for(name, where)
    return {
        **_quoted(listed, categories),
        "frame": circumstance.group_threshold.threshold if circumstance.group_threshold else None,
        "fit": _fit(circumstance.group_threshold, name, where, categories),
        "threshold": threshold_record(categories.thresholds(name, where)),
        "consequence": consequence_record(step),
        "undetermined": categories.undetermined(name, where),
        "steps": [step_record(rung) for rung in categories.steps_at(name, where)],
    }


def _fit(
    frame: GroupThreshold | None, name: str, where: Where | None, categories: Categories
) -> str | None:
    fit: ThresholdMatch | None = categories.fit(frame, name, where) if frame else None
    return fit.key if fit else None


def threshold_record(thresholds: tuple[Threshold, ...]) -> Value:
    """All that is required, as one; `parts` has them singly. Null where there is none."""
    whole = combined(thresholds)
    if whole is None:
        return None
    return {
        "kind": whole[0].key,
        "quote": whole[1],
        "parts": [exported(threshold) for threshold in thresholds],
    }


def consequence_record(step: Rung | None) -> Value:
    """What follows, on whom, by whom, in the words of the provision; null where nothing is held."""
    if step is None or step.what is None:
        return None
    return {
        "what": step.what.text,
        "on_whom": words(step.on_whom),
        "by_whom": words(step.by_whom),
        "quote": words(step.quote),
    }


def step_record(rung: Rung) -> Value:
    """One step that the provision's own article sets."""
    return {
        "target": rung.article,
        "where": str(rung.where),
        "threshold": threshold_record(rung.thresholds),
        "consequence": consequence_record(rung),
        "measures": list(rung.measures),
        "undetermined": rung.undetermined,
        "note": rung.note,
    }


def words(quotation: Quotation | None) -> str | None:
    """Text of a quotation, null where there is none."""
    return quotation.text if quotation else None


def listed_ids(article: Article, categories: Categories) -> tuple[list[Value], list[Value]]:
    """Ids of the responsibilities and of the circumstances that list an article, each once."""
    found = [listed.record for listed in categories.listed_at(article)]
    duties = dict.fromkeys(
        category.id for category in found if isinstance(category, Responsibility)
    )
    circumstances = dict.fromkeys(
        category.id for category in found if isinstance(category, Circumstance)
    )
    return list(duties), list(circumstances)
