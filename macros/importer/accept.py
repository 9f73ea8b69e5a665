"""A better text taken in, article by article: its words, the old source's beside, verdicts.

The old text stays as a witness, what it prints otherwise as variants whose notes close the
apparatus. Nothing is judged that a comparison of characters does not tell (decisions/0045).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import indent
from typing import Any

from macros.importer.entries import FileEntry, Key, entries_of
from macros.importer.rule_text import ImportedArticle
from macros.importer.update import ArticleFinding, Finding, UnitFinding, new_units, old_units
from macros.importer.written import Block, ranges, yaml_of
from macros.model import (
    Article,
    Collation,
    Instrument,
    Mark,
    Provenance,
    Role,
    Run,
    Runs,
    Variant,
    Verdict,
    Where,
    source_of,
)
from macros.text.seals import seal_of_words
from macros.text.standing import fits

ENDED = ("lines", "total", "total_by", "open_end", "text", "emendations", "summary", "known")
"""Keys that told of the old text; they are written anew or fall."""
TORN = re.compile(r"脱|残|缺|疑|误|断|不全|没有原文|来源 ?\d{3}")
"""A note with one of these speaks of the damage: editors keep it, readers do not."""
AGREED = (Finding.CONFIRMED, Finding.EMENDATION_STANDS)
OUTCOMES = {
    Finding.EMENDATION_STANDS: "得到证实",
    Finding.FILLED: "已按新来源补足",
    Finding.EMENDATION_FALLS: "不立，原文无误",
}


@dataclass(frozen=True, slots=True)
class BetterText:
    """The new source: its id, its lines, and what was found of each article."""

    source: str
    raw: Sequence[str]
    articles: Mapping[Key, ImportedArticle]
    findings: Mapping[Key, ArticleFinding]


def accepted(
    held: Instrument, lines: Sequence[str], better: BetterText, wanted: Sequence[Key]
) -> dict[Key, str]:
    """The entries of the articles that the editor accepts, as YAML."""
    own = {(e.article.number, e.article.branch): e for e in entries_of(held, lines) if e.article}
    keys = [key for key in wanted if key in better.articles]
    return {key: _entry(better, key, own.get(key), lines, held.source) for key in keys}


def _entry(
    better: BetterText, key: Key, old: FileEntry | None, lines: Sequence[str], base: str | None
) -> str:
    new = better.articles[key]
    was = old.table(lines) if old else {}
    article = old.article if old else None
    table: dict[str, Any] = {"article": new.label}
    table |= {key: was[key] for key in ("heading",) if key in was}
    table["witnesses"] = [_witness(better, new), *_old_witnesses(article, new)]
    table["text"] = Block("\n".join(_escaped(line) for line in new.lines) + "\n")
    table["collated"] = list(_collated(article, better, key))
    table["variants"] = list(_variants(article, better, key, base))
    table["notes"] = [note for note in _listed(was.get("notes")) if not TORN.search(note)]
    table |= {k: v for k, v in was.items() if k not in ENDED and k not in table}
    torn = [note for note in _listed(was.get("notes")) if TORN.search(note)]
    comments = [*(old.comments(lines) if old else ()), *(f"# 旧文本的说明：{n}" for n in torn)]
    comments += [f"# 旧校记：{said}" for said in _closed(article, better, key)]
    filled = {k: v for k, v in table.items() if v != []}
    text = yaml_of([filled]).rstrip("\n")
    return indent("\n".join([text, *(f"  {line}" for line in comments)]), "  ", bool)


def _escaped(line: str) -> str:
    return line.replace("{", "\\{")


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _witness(better: BetterText, new: ImportedArticle) -> dict[str, Any]:
    return {
        "source": better.source,
        "lines": ranges(new.numbers, better.raw),
        "role": Role.BASE.key,
    }


def _old_witnesses(article: Article | None, new: ImportedArticle) -> Iterator[dict[str, Any]]:
    """Where the old sources print it; what was the base is beside the new one now."""
    known = new_units(new)
    for witness in article.witnesses if article else ():
        table: dict[str, Any] = {
            "source": witness.span.source,
            "lines": ", ".join(witness.span.lines),
            "role": Role.OTHER.key,
        }
        if witness.where in known:
            table["where"] = str(witness.where)
        if witness.printed_at:
            table["printed_at"] = witness.printed_at
        yield table


def _collated(article: Article | None, better: BetterText, key: Key) -> Iterator[dict[str, Any]]:
    """Verdicts on words that both texts have: those that were there, 一致 where there was none.

    A difference from a published copy stands: two texts against one are for an editor to weigh.
    """
    held = {c.where: c for c in article.collated} if article else {}
    old = old_units(article) if article else {}
    for unit in better.findings[key].units:
        entry = held.get(unit.where)
        if unit.finding not in AGREED:
            continue
        if entry and (not entry.verdict.assents or fits(entry, old[unit.where])):
            yield _verdict(entry)
        else:
            seal = seal_of_words((Run(unit.new, unit.new),))
            said = {"verdict": Verdict.AGREES.key, "from": Provenance.SOURCE.key, "seal": seal}
            yield {"where": str(unit.where)} | said


def _verdict(entry: Collation) -> dict[str, Any]:
    table = {"where": str(entry.where), "verdict": entry.verdict.key, "from": entry.provenance.key}
    more = {"seal": entry.seal, "settled": entry.settled, "note": entry.note}
    return table | {key: value for key, value in more.items() if value}


def _variants(
    article: Article | None, better: BetterText, key: Key, base: str | None
) -> Iterator[dict[str, Any]]:
    """What the old sources print otherwise, and what became of each mark."""
    if article is None:
        return
    units = better.findings[key].units
    old = old_units(article)
    labels = {line.where: line.label for line in article.lines if line.where}
    if any(unit.finding is Finding.ABSENT for unit in units):
        text = "".join(labels.get(where, "") + source_of(runs) for where, runs in old.items())
        yield {"source": base, "kind": "reading", "text": text, "note": "旧来源分款、分项不同。"}
        return
    told = {(v["source"], v["where"]): v for v in _departures(article, units, base)}
    yield from told.values()
    for variant in article.variants:
        again = (variant.source, str(variant.where)) in told
        if variant.where in old and not again and variant.text != _new(units, variant):
            yield _kept(variant)


def _departures(
    article: Article, units: Sequence[UnitFinding], base: str | None
) -> Iterator[dict[str, Any]]:
    """What the bases until now print otherwise than the new text."""
    old = old_units(article)
    for unit in units:
        runs = old.get(unit.where, ())
        source, printed = _base_of(article, unit.where) or base, source_of(runs)
        if printed != unit.new and source:
            yield _variant(article, unit, source, printed, runs)


def _closed(article: Article | None, better: BetterText, key: Key) -> Iterator[str]:
    """What became of marks that changed no word of what the old source prints."""
    old = old_units(article) if article else {}
    for unit in better.findings[key].units if article else ():
        runs = old.get(unit.where, ())
        said = _closing(article, unit, runs) if article and source_of(runs) == unit.new else ""
        if said:
            yield said


def _new(units: Sequence[UnitFinding], variant: Variant) -> str:
    return next((unit.new for unit in units if unit.where == variant.where), "")


def _kept(variant: Variant) -> dict[str, Any]:
    table = {"source": variant.source, "where": str(variant.where), "kind": variant.kind.key}
    if variant.lines:
        table["lines"] = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in variant.lines)
    return table | {k: v for k in ("text", "note") if (v := getattr(variant, k))}


def _variant(
    article: Article, unit: UnitFinding, source: str, printed: str, runs: Runs
) -> dict[str, Any]:
    table: dict[str, Any] = {"source": source, "where": str(unit.where)}
    table |= {"kind": "reading", "text": printed} if printed else {"kind": "lost"}
    note = _closing(article, unit, runs)
    return table | ({"note": note} if note else {})


def _closing(article: Article, unit: UnitFinding, runs: Runs) -> str:
    """What became of the marks of a unit: each with its old reason."""
    reasons = {entry.number: entry.basis for entry in article.emendations}
    outcome = OUTCOMES.get(unit.finding, "见新来源的文字")
    said = [
        f"原标“{run.mark.label}”{f'“{run.reading}”' if run.mark is not Mark.LACUNA else ''}：{outcome}"
        f"（原依据：{reasons.get(run.number or 0, '')}）"
        for run in runs
        if run.mark is not None
    ]
    return "；".join(said)


def _base_of(article: Article, where: Where) -> str | None:
    """The source that printed a place until now: the base that names it most narrowly."""
    bases = [w for w in article.witnesses if w.role is Role.BASE]
    bases = [w for w in bases if w.where is None or w.where.covers(where)]
    best = max(bases, key=lambda w: len(str(w.where or "")), default=None)
    return best.span.source if best else None
