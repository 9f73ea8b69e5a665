"""What the scripts of search read in a query and in a text, with invented names of rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from macros.search.fold import folding
from macros.search.lookup import folds, grammar
from tests.search.scripts import Call

NAMES = (
    "某工作条例",
    "工作条例",
    "条例",
    "办法",
    "实施办法",
    "甲省办法",
    "甲省",
    "甲省细则",
    "处分条例",
    "某某处分条例",
    "mgztl",
    "jiasheng",
)
FOLDED = "责条访执办细则处诿"
"""Simplified characters whose traditional forms the folding knows."""

FOLD = folding([FOLDED])
KNOWN = sorted(map(FOLD, NAMES))

TABLES = """(grammar, fold, names) => {
  window.folding = ref.search.folding(fold);
  window.cite = ref.search.citing(grammar);
  window.read = ref.search.reading(grammar, new Set(names), folding.fold);
}"""


def given_tables(call: Call) -> None:
    """Hands over what the build makes."""
    call(TABLES, grammar(), folds(FOLD), KNOWN)


def cited(call: Call, texts: Sequence[str]) -> list[list[dict[str, Any]]]:
    """The citations in each text."""
    citations: list[list[dict[str, Any]]] = call("texts => texts.map(cite)", texts)
    return citations


def read(call: Call, queries: Sequence[str]) -> list[dict[str, Any]]:
    """How each query is read; spans mean nothing in a rewritten text, so that they are left out."""
    return [plain(query) for query in call("queries => queries.map(read)", queries)]


def plain(query: dict[str, Any]) -> dict[str, Any]:
    readings = [
        reading
        | {
            "addresses": [
                [[part["from"], part["to"]] for part in parts] for parts in reading["addresses"]
            ]
        }
        for reading in query["readings"]
    ]
    return {"whole": query["whole"], "readings": readings}
