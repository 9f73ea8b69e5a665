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
from macros.export.record import Record, Value, address
from macros.model import Article, Where
from macros.model.category import Circumstance, Entry, GroupThreshold, Responsibility, Threshold
from macros.model.measure import Quotation, Rung
from macros.text.quotes import quote_of


def responsibility_record(responsibility: Responsibility, categories: Categories) -> Record:
    """One entry of `responsibilities`."""
    return _head(responsibility) | {
        "entries": [_entry(entry) for entry in responsibility.entries],
        "provisions": [_quoted(listed, categories) for listed in _of(responsibility, categories)],
        "url": responsibility_url(responsibility),
    }


def circumstance_record(circumstance: Circumstance, categories: Categories) -> Record:
    """One entry of `circumstances`."""
    return _head(circumstance) | {
        "frame": _frame(circumstance.group_threshold) if circumstance.group_threshold else None,
        "entries": [_entry(entry) for entry in circumstance.entries],
        "provisions": [
            _weighed(listed, circumstance, categories) for listed in _of(circumstance, categories)
        ],
        "cases": [
            case.id
            for case in categories.index.corpus.cases
            if circumstance.id in case.circumstances
        ],
        "url": circumstance_url(circumstance),
    }


def _head(category: Responsibility | Circumstance) -> Record:
    """What both kinds of lists of a compilation have."""
    return {
        "id": category.id,
        "title": category.title,
        "note": category.note,
        "heading": category.heading,
        "source": category.span.source,
        "lines": list(category.span.lines),
    }


def _of(category: Responsibility | Circumstance, categories: Categories) -> list[ListedPlace]:
    return [listed for listed in categories.listed if listed.record is category]


def _frame(frame: GroupThreshold) -> Record:
    return {
        "text": frame.text,
        "threshold": frame.threshold,
        "lines": list(frame.span.lines),
    }


def _entry(entry: Entry) -> Record:
    """`words` where the entry is the compiler's own and stands for no provision."""
    return {
        "label": entry.label,
        "lines": list(entry.span.lines),
        "words": entry.words,
        "note": entry.note,
    }


def _quoted(listed: ListedPlace, categories: Categories) -> Record:
    cited = listed.cited
    article = categories.index.articles[cited.article]
    return {
        "target": cited.article,
        "where": address(cited.where),
        "quote": quote_of(article, cited.where),
        "entry": listed.entry.label,
        "printed": cited.printed,
        "wording": cited.wording.key,
        "note": cited.note,
    }


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
        "parts": [
            {"kind": threshold.kind.key, "quote": threshold.quote} for threshold in thresholds
        ],
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
