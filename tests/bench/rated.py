"""The rated queries, answered by the scripts of the page without a browser: hit@1 and hit@5 by class."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.search.scripts import Call, loaded, running

RATED, FRESH = (Path(__file__).with_name(f"{name}.tsv") for name in ("rated", "fresh"))
"""Keyed by the review; keyed later, from the texts."""
RULES = {
    "r": "regulation-2022",
    "m": "measures-2016",
    "hn": "hunan-2016",
    "bj": "beijing-2017",
    "js": "jiangsu",
    "sd": "shandong",
    "d23": "discipline-2023",
    "d18": "discipline-2018",
    "d03": "discipline-2003",
    "r05": "regulation-2005",
    "ac": "accountability-2019",
    "ac16": "accountability-2016",
    "s20": "administrative-sanctions-2020",
    "p24": "supervision-2024",
    "p18": "supervision-2018",
}
HELP = "help"


@dataclass(frozen=True, slots=True)
class RatedQuery:
    """A query of a class, and what may come first."""

    kind: str
    query: str
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RatedAnswer:
    """Whether the first hit, or one of the first five, is what was wanted; and what came."""

    asked: RatedQuery
    first: bool
    among: bool
    got: str


def rated(file: Path = RATED) -> list[RatedQuery]:
    """Every query of a file."""
    lines = file.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    return [RatedQuery(kind, query, tuple(wanted.split(" "))) for kind, query, wanted in rows]


def address(short: str) -> str:
    """`r/44#p1` as the site has it; `r` is the page of the rule, a record its page."""
    path, mark, fragment = short.partition("#")
    head, _, rest = path.partition("/")
    if head in RULES:
        path = f"{RULES[head]}/{rest or 'index'}"
    return f"{path}.html{mark}{fragment}"


def answered(call: Call, asked: RatedQuery) -> RatedAnswer:
    """What the engine gives; `window.engine` holds the data."""
    given = call("query => engine.answer(query)", asked.query)
    hits = list(_hits(given))
    got = " ".join(hits[:5]) + f" | {'；'.join(given['help'])}"
    nothing = not hits or hits[0].endswith("~")
    met = [any(_is_met(wanted, hit) for wanted in asked.wanted) for hit in hits[:5]]
    helped = HELP in asked.wanted and nothing
    return RatedAnswer(asked, helped or any(met[:1]), helped or any(met), got)


def _is_met(wanted: str, hit: str) -> bool:
    """True where a hit is what was wanted; `*` ends the beginning of an address."""
    if wanted.endswith("*"):
        return hit.startswith(wanted[:-1])
    return hit == address(wanted.removesuffix("~")) + "~" * wanted.endswith("~")


def _hits(given: dict[str, Any]) -> Iterator[str]:
    for group in given["groups"]:
        near = "~" if group.get("near") else ""
        yield from (re.sub(r"\?.*", "", hit["url"]) + near for hit in group["hits"])


def answered_all(site: Path, file: Path = RATED) -> list[RatedAnswer]:
    """Every query of a file, over the data of a built site."""
    with engine(site) as call:
        return [answered(call, asked) for asked in rated(file)]


@contextmanager
def engine(site: Path) -> Iterator[Call]:
    """The scripts of the page with the data of a built site, as `window.engine`."""
    folder = site / "assets/search"
    with running(loaded()) as call:
        call("table => { window.engine = ref.search.engine(table) }", _data(folder / "lookup.js"))
        call("names => engine.named(names)", _data(folder / "names.js"))
        for name in ("text*.js", "printed.js"):
            for path in sorted(folder.glob(name), key=lambda path: (len(path.name), path.name)):
                call("texts => engine.take(texts)", _data(path))
        yield call


def _data(path: Path) -> Any:
    return json.loads(path.read_text("utf-8").partition(",")[2].removesuffix(");\n"))


def table(answers: list[RatedAnswer]) -> Iterator[str]:
    """hit@1 and hit@5 of each class, of all; in Markdown."""
    yield "| 类别 | 条数 | 首条 | 前五 |\n|---|---|---|---|"
    kinds = dict.fromkeys(answer.asked.kind for answer in answers)
    groups = {kind: [a for a in answers if a.asked.kind == kind] for kind in kinds}
    groups["全部"] = answers
    for kind, group in groups.items():
        yield f"| {kind} | {len(group)} | {rate(group)} | {rate(group, among=True)} |"


def rate(answers: list[RatedAnswer], *, among: bool = False) -> str:
    """98.5 %."""
    hits = sum(answer.among if among else answer.first for answer in answers)
    return f"{100 * hits / len(answers):.1f} %"
