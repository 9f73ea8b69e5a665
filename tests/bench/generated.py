"""Realistic data of any size from a seed: provincial rules, versions, cases; to put beside our own.

A rule is one of the held provincial rules under another name, with words changed throughout, its
damaged places, topics and ladder with it, and more articles up to 26. A case takes its people and
provisions from the held public cases; its words are cut from provisions and mixed, so that characters
occur as often as in real texts. Nothing generated is ever shipped.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.text.surnames import GIVEN, PLAIN, WORDLIKE
from tests.conftest import ROOT
from tests.samples import Files

PROVINCIAL = "data/instruments/provincial"
CASE = "data/cases"
ARTICLES = 26
NAMES = frozenset((*PLAIN, *WORDLIKE, *GIVEN))
"""Words with one of these could look like a real name to the checks."""
STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
CHANGES = (
    ("及时", "尽快"),
    ("认真", "切实"),
    ("督促", "督导"),
    ("化解", "调处"),
    ("适时", "择时"),
    ("推动", "推进"),
    ("建立健全", "完善"),
    ("协调处理", "统筹处理"),
    ("研究解决", "研究处理"),
    ("从源头上", "从根源上"),
    ("严格落实", "全面落实"),
)
"""Words that a rule changes throughout, so that quotations of it still stand."""


@dataclass(frozen=True)
class Model:
    """A held provincial rule from which others are made: its id, region and the name of the region."""

    id: str
    region: str
    name: str


MODELS = (
    Model("beijing-2017", "北京市", "北京"),
    Model("jiangsu", "江苏省", "江苏"),
    Model("hunan-2016", "湖南省", "湖南"),
)
OPEN, CLOSED = ("invented", 1), ("restricted/closed", 2)
"""Collections by the name of the file, and the line of source 001 they are said to stand in."""


@dataclass(frozen=True)
class Size:
    """How much is put beside the held data: rules, versions of the national one, cases."""

    rules: int
    versions: int
    cases: int


HELD = Size(0, 0, 5)
"""Today: the restricted cases are not read, five invented ones (one restricted) stand in for them."""
TENFOLD = Size(30, 2, 149)
FULL = Size(30, 4, 1989)
"""With the four held provinces 34, with the eleven held cases 2,000."""


def generated(size: Size, seed: int = 8) -> Files:
    """Files to put beside the open data of the project; the same seed gives the same files."""
    writer = Writer(seed)
    files: Files = dict(writer.collections())
    for number in range(1, size.rules + 1):
        files.update(writer.rule(number))
    for number in range(1, size.versions + 1):
        files.update(writer.version(number))
    files.update(writer.with_bases(size.rules))
    for number in range(1, size.cases + 1):
        files.update(writer.case(number, size.rules))
    return files


def plant(root: Path, files: Files) -> None:
    """Write the files below `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(text), "utf-8")


def name_of(number: int) -> str:
    """Name of an invented province."""
    return STEMS[number % 22] + STEMS[(number * 7 + number // 22) % 22]


def model_of(number: int) -> Model:
    """The held rule from which an invented one is made."""
    return MODELS[number % 7 % len(MODELS)]


class Writer:
    """Makes records from the held ones; draws from one row of random numbers."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        held = sorted((ROOT / CASE).glob("*.yml"))
        cases: list[Any] = [yaml.load(file.read_text("utf-8"), yaml.CBaseLoader) for file in held]
        self.people = [person for case in cases for person in case["sanctions"]]
        self.applied = [applied for case in cases for applied in case["applied"]]
        self.circumstances = sorted({name for case in cases for name in case["circumstances"]})
        rules = (ROOT / f"data/instruments/{name}.yml" for name in ("national/measures-2016",))
        text = "，".join(
            file.read_text("utf-8") for file in (*rules, *(ROOT / PROVINCIAL).glob("*"))
        )
        self.words = [
            word
            for run in re.findall("[一-龥]{6,}", text)
            for at in range(0, len(run) - 4, 3)
            if not NAMES & {*(word := run[at : at + 2 + at % 3])}
        ]

    def clause(self, low: int, high: int) -> str:
        """A clause of so many words."""
        return "".join(self.random.choices(self.words, k=self.random.randint(low, high)))

    def sentence(self, count: int) -> str:
        """Clauses, closed by a full stop."""
        return "，".join(self.clause(3, 6) for _ in range(count)) + "。"

    def rule(self, number: int) -> Iterator[tuple[str, str]]:
        """A provincial rule, its column of all topics and its ladder."""
        model, own, held = model_of(number), f"invented-{number}", 0
        changes = self.random.sample(CHANGES, 6)
        for path in (PROVINCIAL, "data/comparisons", "data/ladders"):
            text = (ROOT / path / f"{model.id}.yml").read_text("utf-8")
            for old, new in changes:
                text = text.replace(old, new)
            text = _renamed(text, model, own, name_of(number))
            if path == PROVINCIAL:
                held = text.count("\n  - article: ")
                text = self._longer(text, held)
                yield _handout(own, name_of(number), number)
            elif path == "data/comparisons":
                text = re.sub(r"    reported:\n(      .*\n)+", "", _with_places(text, held))
            yield f"{path}/{own}.yml", text

    def _longer(self, text: str, held: int) -> str:
        """The rule with more articles, up to 26; the first of them is damaged."""
        more = "".join(self.article(n, n == held + 1) for n in range(held + 1, ARTICLES + 1))
        head, start, tail = text.partition("\ntext:\n")
        body = re.split(r"^(?=[a-z])", tail, maxsplit=1, flags=re.MULTILINE)
        counted = re.sub(r"(article_count:\n  value: )\d+", rf"\g<1>{ARTICLES}", head)
        return "".join((counted, start, body[0].rstrip("\n"), "\n\n", more, *body[1:]))

    def article(self, number: int, damaged: bool) -> str:
        """An article of two 款, or a lead-in with six items; its second half is lost if damaged."""
        lost = "{……|1}" if damaged else ""
        lines = [self.sentence(4), self.sentence(2) + lost] if number % 4 else list(self._items())
        noted = "    emendations:\n      - mark: 1\n        basis: 样例：以下的字脱去。\n"
        return (
            f"  - article: {article_label(number)}\n    heading: 样例\n    lines: {900 + number}\n"
            "    text: |\n" + "".join(f"      {line}\n" for line in lines)
        ) + (noted if damaged and number % 4 else "")

    def _items(self) -> Iterator[str]:
        yield f"有下列情形之一，{self.clause(3, 5)}的："
        for item in range(1, 7):
            yield f"（{to_chinese(item)}）{self.clause(4, 8)}{'；' if item < 6 else '。'}"

    def version(self, number: int) -> Iterator[tuple[str, str]]:
        """A version of a national rule beside the held ones."""
        text = (ROOT / "data/instruments/national/measures-2016.yml").read_text("utf-8")
        for old, new in self.random.sample(CHANGES, 6):
            text = text.replace(old, new)
        year = 2030 + number
        own, name = f"invented-m{year}", f"信访工作督查办法（{year}年样例）"
        head = f"title: {name}\nshort: 督查办法（{year}年）\n"
        text = re.sub(r"(?m)^title: .*\nshort: .*\naliases:\n(  - .*\n)+", head, text)
        text = re.sub(r"(?m)^doc_number:\n(  .*\n)+", "doc_number: null\n", text)
        text = re.sub(r"    collated:\n(      .*\n)+", "", text)
        text = text.replace("measures-2016", own).replace("work: measures", "work: invented")
        yield _handout(own, name, 100 + number)
        yield f"data/instruments/national/{own}.yml", text

    def with_bases(self, rules: int) -> Iterator[tuple[str, str]]:
        """The measures, each with the places of the invented rules beside those of their models."""
        for file in sorted((ROOT / "data/measures").glob("*.yml")):
            text = file.read_text("utf-8")
            for number in range(1, rules + 1):
                model = model_of(number).id
                place = re.compile(rf"  - provision: {model}(/\d+\n    where: .*\n)")
                copies = place.sub(rf"\g<0>  - provision: invented-{number}\1", text)
                text = copies
            yield f"data/measures/{file.name}", text

    def collections(self) -> Iterator[tuple[str, str]]:
        """One open collection and a restricted one."""
        for name, line in (OPEN, CLOSED):
            section = {"number": 1, "heading": "样例", "source": "001", "lines": line}
            yield (
                f"data/collections/{name}.yml",
                _written({"title": f"样例案例{line}", "sections": [section]}),
            )

    def case(self, number: int, rules: int) -> Iterator[tuple[str, str]]:
        """A case of about 600 characters, one to twelve recipients; every eighth is restricted."""
        name, line = CLOSED if number % 8 == 1 else OPEN
        folder = "cases/restricted" if "/" in name else "cases"
        people = self.random.sample(self.people, min(12, int(self.random.expovariate(0.4)) + 1))
        yield (
            f"data/{folder}/invented-{number}.yml",
            _written(
                {
                    "title": self.clause(3, 5),
                    "code": f"X{line}-{number}",
                    "collection": name.rpartition("/")[2],
                    "section": 1,
                    "region": f"{self.random.choice('ABCDEFGHJK')}省",
                    **self._dates(),
                    "circumstances": self.random.sample(self.circumstances, 1),
                    "sources": [{"source": "001", "lines": line}],
                    "claimed": self.sentence(4),
                    "found": self.sentence(16),
                    "handling": self.sentence(10),
                    "points": self.sentence(6),
                    "applied": [*self._provisions(rules)],
                    "sanctions": list(map(_undated, people)),
                    "related": [f"invented-{number - 8}"] if number % 24 == 9 else [],
                }
            ),
        )

    def _dates(self) -> dict[str, str]:
        year, month = self.random.randint(2017, 2023), self.random.randint(1, 6)
        start, end = (f"{year}-{m:02}" for m in (month, month + self.random.randint(0, 6)))
        return {"conduct_from": start, "conduct_to": end, "decided": f"{year + 1}-02"}

    def _provisions(self, rules: int) -> Iterator[dict[str, Any]]:
        yield from self.random.sample(self.applied, self.random.randint(1, 4))
        if rules:
            number = self.random.randint(1, rules)
            title = _title(model_of(number), name_of(number))
            article = article_label(self.random.randint(3, 15))
            yield {"cite": f"《{title}》{article}", "role": "commentary", "by": "source"}


def _handout(own: str, title: str, number: int) -> tuple[str, str]:
    """The handout that every rule with words must have."""
    record = {
        "title": f"{title}样例规则",
        "audience": "样例",
        "style": "official",
        "order": 900 + number,
        "parts": [{"kind": "instruments", "title": "条文", "records": [own]}],
    }
    return f"data/handouts/text-{own}.yml", _written(record)


def _title(model: Model, name: str) -> str:
    text = (ROOT / PROVINCIAL / f"{model.id}.yml").read_text("utf-8")
    found = re.search(r"^title: (.*)$", text, re.MULTILINE)
    assert found
    return found[1].replace(model.region, f"{name}省")


def _renamed(text: str, model: Model, own: str, name: str) -> str:
    """The record under another id, region and name."""
    text = text.replace(model.region, f"{name}省").replace(model.name, name)
    text = re.sub(rf"(?<!-){model.id}(?![-\w])", own, text)
    text = re.sub(r"^work: .*$", f"work: {own}", text, flags=re.MULTILINE)
    return text.replace("湘办发", f"{name}发")


def _with_places(column: str, held: int) -> str:
    """The column, the added articles beside its topics."""
    more = ", ".join(map(str, range(held + 1, ARTICLES + 1)))
    added = f"not_comparable:\n  - articles: [{more}]\n    reason: 样例所加的条。\n"
    return column.replace("cells:\n", f"{added}cells:\n") if more else column


def _undated(person: dict[str, Any]) -> dict[str, Any]:
    """What a recipient received, without what belongs to the case it is taken from."""
    measures = [{k: v for k, v in m.items() if k != "date"} for m in person["measures"]]
    return {**{k: v for k, v in person.items() if k != "basis"}, "measures": measures}


def _written(record: dict[str, Any]) -> str:
    text: str = yaml.dump(record, Dumper=_Whole, allow_unicode=True, sort_keys=False, width=10**6)
    return text


class _Whole(yaml.SafeDumper):
    """No quotes round null, no aliases: data files have none."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """What was read as text is null where it says so."""
    return dumper.represent_none(None) if text == "null" else dumper.represent_str(text)


_Whole.add_representer(str, _text)
