"""`responsibilities` and `circumstances` of the export, and the way back from an article."""

from __future__ import annotations

from macros.derive.categories import (
    Categories,
    Fit,
    Listed,
    circumstance_url,
    combined,
    responsibility_url,
)
from macros.export.record import Record, Value, address
from macros.model import Article, Where
from macros.model.category import Circumstance, Entry, Frame, Responsibility, Threshold
from macros.model.measure import Quotation, Rung
from macros.text.quotes import quote_of


def responsibility_record(one: Responsibility, categories: Categories) -> Record:
    """One entry of `responsibilities`."""
    return _head(one) | {
        "entries": [_entry(entry) for entry in one.entries],
        "provisions": [_quoted(listed, categories) for listed in _of(one, categories)],
        "url": responsibility_url(one),
    }


def circumstance_record(one: Circumstance, categories: Categories) -> Record:
    """One entry of `circumstances`."""
    return _head(one) | {
        "frame": _frame(one.frame) if one.frame else None,
        "entries": [_entry(entry) for entry in one.entries],
        "provisions": [_weighed(listed, one, categories) for listed in _of(one, categories)],
        "cases": [
            case.id for case in categories.index.corpus.cases if one.id in case.circumstances
        ],
        "url": circumstance_url(one),
    }


def _head(one: Responsibility | Circumstance) -> Record:
    """What both kinds of lists of a compilation have."""
    return {
        "id": one.id,
        "title": one.title,
        "note": one.note,
        "heading": one.heading,
        "source": one.span.source,
        "lines": list(one.span.lines),
    }


def _of(one: Responsibility | Circumstance, categories: Categories) -> list[Listed]:
    return [listed for listed in categories.listed if listed.record is one]


def _frame(frame: Frame) -> Record:
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


def _quoted(listed: Listed, categories: Categories) -> Record:
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


def _weighed(listed: Listed, one: Circumstance, categories: Categories) -> Record:
    """A provision with the frame, its own threshold and what follows from it."""
    name, where = listed.cited.article, listed.cited.where
    step = categories.step_for(name, where)
    return {
        **_quoted(listed, categories),
        "frame": one.frame.threshold if one.frame else None,
        "fit": _fit(one.frame, name, where, categories),
        "threshold": threshold_record(categories.thresholds(name, where)),
        "consequence": consequence_record(step),
        "undetermined": categories.undetermined(name, where),
        "steps": [step_record(rung) for rung in categories.steps_at(name, where)],
    }


def _fit(frame: Frame | None, name: str, where: Where | None, categories: Categories) -> str | None:
    fit: Fit | None = categories.fit(frame, name, where) if frame else None
    return fit.key if fit else None


def threshold_record(thresholds: tuple[Threshold, ...]) -> Value:
    """All that is required, as one; `parts` has them singly. Null where there is none."""
    whole = combined(thresholds)
    if whole is None:
        return None
    return {
        "kind": whole[0].key,
        "quote": whole[1],
        "parts": [{"kind": one.kind.key, "quote": one.quote} for one in thresholds],
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
    found = [one.record for one in categories.listed_at(article)]
    duties = dict.fromkeys(one.id for one in found if isinstance(one, Responsibility))
    circumstances = dict.fromkeys(one.id for one in found if isinstance(one, Circumstance))
    return list(duties), list(circumstances)
