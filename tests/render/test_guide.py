"""The editors' guide agrees with the code in both directions."""

from __future__ import annotations

import re
from pathlib import Path

from macros.checks import ALL_RULES, check
from macros.derive.book import Book
from macros.derive.categories import ThresholdMatch
from macros.model import (
    Coverage,
    Instrument,
    Mark,
    Place,
    Problem,
    Provenance,
    Site,
    Source,
    Status,
    Tombstone,
    Validity,
)
from macros.model.category import Circumstance, Regime, Responsibility, ThresholdKind, Wording
from macros.model.field import all_keys_of
from macros.model.measure import Ladder, Measure
from macros.render import guide
from macros.say.links import relative_to
from macros.text.provision import TypedLine, read_lines
from tests.markup import Markup
from tests.samples import Files, plant
from tests.setup.sandbox import ROOT

GUIDE = ROOT / "docs" / "guide"
SAMPLES = GUIDE / "samples"
BLOCK = re.compile(r'^ *```yaml\n *--8<-- "(.*)"\n *```$', re.MULTILINE)
"""A sample: a file of its own, shown on the page."""


def blocks(name: str) -> list[str]:
    """The samples of a page, in their order."""
    text = (GUIDE / name).read_text(encoding="utf-8")
    assert text.count("```yaml") == len(BLOCK.findall(text)), "a sample that is no file"
    return [(SAMPLES / file).read_text(encoding="utf-8") for file in BLOCK.findall(text)]


def written_page(name: str) -> str:
    """The Markdown of a page with its samples in their places."""
    shown = re.compile(r'^ *--8<-- "(.*)"$', re.MULTILINE)
    text = (GUIDE / name).read_text(encoding="utf-8")
    return shown.sub(lambda file: (SAMPLES / file[1]).read_text(encoding="utf-8"), text)


def test_every_sample_is_shown_once() -> None:
    files = [path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*") if path.is_file()]
    shown = [file for page in GUIDE.glob("*.md") for file in BLOCK.findall(page.read_text("utf-8"))]
    assert sorted(files) == sorted(shown)


def samples(root: Path) -> Path:
    """The guide's samples as a data tree, each where the guide says it belongs."""
    rule, press, cited, older = blocks("instrument.md")
    site, source, retired = blocks("index.md")
    return plant(
        root,
        {
            "data/site.yml": site,
            "data/sources/001.yml": source,
            "data/sources/003.yml": source,
            "data/instruments/provincial/sample-2020.yml": rule,
            "data/instruments/provincial/sample-press.yml": press,
            "data/instruments/provincial/sample-2012.yml": older,
            "data/instruments/national/upper-2016.yml": cited,
            "data/retired/old-2019.yml": retired,
        },
    )


def test_the_samples_of_the_guide_keep_every_rule(tmp_path: Path) -> None:
    held, problems = check(samples(tmp_path))
    assert [str(problem) for problem in problems] == []
    assert sorted(instrument.id for instrument in held.corpus.instruments) == [
        "sample-2012",
        "sample-2020",
        "sample-press",
        "upper-2016",
    ]
    (rule,) = (
        instrument for instrument in held.corpus.instruments if instrument.id == "sample-2020"
    )
    assert [article.status for article in rule.articles] == [
        Status.COMPLETE,
        Status.PARTIAL,
        Status.EMENDED,
        Status.EMENDED,
        Status.COMPLETE,
    ]
    assert [stone.id for stone in held.corpus.retired] == ["old-2019"]


def test_the_samples_use_every_key_and_no_other(tmp_path: Path) -> None:
    text = "\n".join([*blocks("instrument.md"), *blocks("index.md")])
    used = set(re.findall(r"^[ -]*([a-z_]+):", text, re.MULTILINE))
    known = {
        *all_keys_of(Instrument),
        *all_keys_of(Site),
        *all_keys_of(Source),
        *all_keys_of(Tombstone),
    }
    assert sorted(known - used) == []
    assert sorted(used - known) == []


CATEGORY_FILES = (
    "instruments/provincial/sample-2021",
    "responsibilities/sample-duty",
    "circumstances/sample-delay",
    "measures/sample-reminder",
    "measures/sample-warning",
    "measures/sample-deadline",
    "measures/sample-inquiry",
    "measures/sample-general",
    "ladders/sample-2021",
)


def category_samples(root: Path) -> Path:
    """The samples of duties, circumstances, measures and ladders, where their first line says."""
    found = zip(CATEGORY_FILES, blocks("categories.md"), strict=True)
    files: Files = {f"data/{name}.yml": text for name, text in found}
    upper = blocks("instrument.md")[2]
    return plant(root, files | {"data/instruments/national/upper-2016.yml": upper})


def test_the_samples_of_categories_keep_every_rule(tmp_path: Path) -> None:
    held, problems = check(category_samples(tmp_path))
    assert [str(problem) for problem in problems] == []
    assert [len(ladder.rungs) for ladder in held.corpus.ladders] == [4]
    assert [measure.id for measure in held.corpus.measures] == [
        name.partition("/")[2] for name in CATEGORY_FILES if name.startswith("measures/")
    ]


def test_every_sample_of_categories_names_its_file() -> None:
    for name, text in zip(CATEGORY_FILES, blocks("categories.md"), strict=True):
        assert text.startswith(f"# data/{name}.yml\n")


def test_the_samples_of_categories_use_every_key_and_no_other() -> None:
    text = "\n".join(blocks("categories.md")[1:])
    used = set(re.findall(r"^[ -]*([a-z_]+):", text, re.MULTILINE))
    known = {
        *all_keys_of(Responsibility),
        *all_keys_of(Circumstance),
        *all_keys_of(Measure),
        *all_keys_of(Ladder),
    }
    assert sorted(known - used) == []
    assert sorted(used - known) == []


def test_the_guide_explains_every_regime_wording_and_threshold(book: Book) -> None:
    text = written_page("categories.md")
    for regime in Regime:
        assert f"| `{regime.key}` | {regime.label} |" in text
    for wording in list(Wording)[1:]:
        assert f"| `{wording.key}` | {wording.label}：" in text
    page = Markup(guide.threshold_kinds(book, relative_to("guide/categories.html")))
    assert [code.text for code in page.all("code")] == [kind.key for kind in ThresholdKind]


def test_every_judgement_of_frames_has_a_sign_and_a_meaning(book: Book) -> None:
    page = Markup(guide.fits(book, relative_to("symbols.html")))
    labels = [th.text[1:] for th in page.all("th")[2:]]
    assert labels == [fit.label for fit in ThresholdMatch]
    assert len({th.text[0] for th in page.all("th")[2:]}) == len(ThresholdMatch)


def test_the_guide_names_every_value_of_a_choice() -> None:
    text = "\n".join(written_page(path.name) for path in sorted(GUIDE.glob("*.md")))
    for choice in (Coverage, Validity, Provenance):
        assert [value.key for value in choice if value.key not in text] == []


def test_every_rule_stands_in_the_list(book: Book) -> None:
    page = Markup(guide.rules(book, relative_to("guide/checks.html")))
    assert [code.text for code in page.all("code")] == [rule.id for rule in ALL_RULES]
    assert all(rule.sentence in page.text for rule in ALL_RULES)


def test_the_marks_of_the_guide_are_the_marks_of_the_data(book: Book) -> None:
    for mark, written in guide.WRITTEN.items():
        problems: list[Problem] = []
        typed = ["字", f"{written}字"] if mark is Mark.JOINED else [f"字{written}字"]
        *_, line = read_lines([TypedLine(text, Place("x", 1)) for text in typed], problems)
        assert problems == []
        assert {run.mark for run in line.runs if run.mark} == {mark}
    assert set(guide.WRITTEN) == set(Mark)
    assert set(guide.READ) == set(Mark)
    page = Markup(guide.marks(book, relative_to("symbols.html")))
    assert [code.text for code in page.all("code")] == [guide.WRITTEN[mark] for mark in Mark]


def test_every_state_has_a_sign_and_a_meaning(book: Book) -> None:
    page = Markup(guide.statuses(book, relative_to("symbols.html")))
    assert [th.text for th in page.all("th")[3:]] == [s.sign.strip("✓") + s.label for s in Status]
    page = Markup(guide.trusts(book, relative_to("symbols.html")))
    assert [th.text for th in page.all("th")[2:]] == ["可直接引用", "△引用前核对", "×不能引用"]
    page = Markup(guide.validities(book, relative_to("symbols.html")))
    assert [th.text for th in page.all("th")[2:]] == [v.sign.strip("√") + v.label for v in Validity]
