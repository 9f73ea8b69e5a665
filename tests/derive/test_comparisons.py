"""Look-ups over comparison topics, the project's own topics, and the guide that explains them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.checks import (
    comparison_against,
    comparison_number,
    comparison_quote,
    comparison_relation,
)
from macros.derive.book import Book
from macros.derive.comparisons import BY_GIST, Comparisons, HoldingState
from macros.derive.index import Index
from macros.load import load
from macros.load.comparison import read_comparison, read_placement
from macros.load.nodes import compose
from macros.load.source import DataFile
from macros.model import Coverage, Level, Place, Problem, Where
from macros.model.comparison import Against, Counted, CountingUnit, Division, Figure, Relation, Tier
from tests.comparison_samples import tree
from tests.samples import plant

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guide/comparisons.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def own() -> Comparisons:
    return Comparisons(Index(load(ROOT)[0]))


@pytest.fixture
def sample(tmp_path: Path) -> Comparisons:
    return Comparisons(Index(load(plant(tmp_path, tree()))[0]))


def test_parallels_are_the_other_articles_of_the_topic(sample: Comparisons) -> None:
    assert sample.parallels("yi/1") == ("bing/6", "jia-2016/1")
    assert sample.parallels("jia-2016/3") == ("yi/2",)
    assert sample.parallels("yi/3") == ()


def test_cells_that_rest_on_an_article_or_a_passage(sample: Comparisons) -> None:
    found = [(topic.id, cell.relation) for topic, cell in sample.cells_at("yi/1")]
    assert found == [("reports", Relation.SPECIFIC)]
    assert [topic.id for topic, _ in sample.cells_at("ding/p1")] == ["reports"]


def test_a_seat_is_whole_where_nothing_of_it_is_damaged(sample: Comparisons) -> None:
    yi = sample.index.instruments["yi"]
    assert sample.is_whole(yi, Division.DUTIES)
    assert sample.is_whole(yi, Division.FINAL)
    assert not sample.is_whole(yi, Division.CIRCUMSTANCES)
    assert not sample.is_whole(sample.index.instruments["bing"], Division.DUTIES)


@pytest.mark.parametrize(
    ("article", "where", "state"),
    [
        ("jia-2016/1", Where(1), HoldingState.WHOLE),
        ("jia-2016/3", Where(1), HoldingState.DAMAGED),
        ("jia-2016/3", None, HoldingState.DAMAGED),
        ("yi/2", Where(1, 1), HoldingState.WHOLE),
        ("yi/2", Where(1, 2), HoldingState.LOST),
        ("yi/2", None, HoldingState.DAMAGED),
        ("yi/9", None, HoldingState.LOST),
    ],
)
def test_how_much_of_a_place_is_held(
    sample: Comparisons, article: str, where: Where | None, state: HoldingState
) -> None:
    assert sample.state_against(Against(article, where)) is state


def figure(unit: CountingUnit, value: int | None, counted: Counted = Counted.TIMES) -> Figure:
    return Figure("甲", "乙", unit, Tier.ALL, Place("a", 1), value, counted)


@pytest.mark.parametrize(
    ("unit", "value", "per_year", "days"),
    [
        (CountingUnit.WEEK, 1, 52, None),
        (CountingUnit.TWO_MONTHS, 1, 6, None),
        (CountingUnit.QUARTER, 1, 4, None),
        (CountingUnit.HALF_YEAR, 2, 4, None),
        (CountingUnit.REGULARLY, None, None, None),
        (CountingUnit.DAY, 30, None, 30),
        (CountingUnit.WORKING_DAY, 5, None, None),
    ],
)
def test_normalised_numbers(
    unit: CountingUnit, value: int | None, per_year: int | None, days: int | None
) -> None:
    each_figure = figure(unit, value)
    assert (each_figure.per_year, each_figure.days) == (per_year, days)


def test_the_topics_cover_every_seat(own: Comparisons) -> None:
    topics = own.corpus.comparisons
    assert 45 <= len(topics) <= 60
    assert {topic.division for topic in topics} == set(Division)
    assert [topic.division for topic in topics] == sorted(
        (topic.division for topic in topics), key=list(Division).index
    )


def test_nothing_is_concluded_from_a_loss(own: Comparisons) -> None:
    """Told apart from the code: which of our instruments have losses is known from the sources."""
    for topic in own.corpus.comparisons:
        found = {cell.instrument: cell.relation for cell in topic.cells}
        assert found["press-province"] is Relation.UNHELD
        assert found["shandong"] not in (Relation.SILENT, Relation.LOST, Relation.OMITS)
        assert found["regulation-2022"] in (Relation.BASELINE, Relation.LOST)
        assert found["hunan-2016"] is not Relation.LOST
        if topic.division is Division.CIRCUMSTANCES:
            assert found["beijing-2017"] is not Relation.SILENT
            assert found["jiangsu"] is not Relation.SILENT
        if topic.division is Division.DUTIES:
            assert found["jiangsu"] is not Relation.SILENT


def test_an_addition_to_a_silent_nation_rests_on_our_gists(own: Comparisons) -> None:
    added = [
        topic
        for topic in own.corpus.comparisons
        for cell in topic.cells
        if cell.relation is Relation.ADDS and cell.against is None
    ]
    assert added
    for topic in added:
        measures, regulation = topic.cell("measures-2016"), topic.cell("regulation-2022")
        assert measures is not None
        assert measures.relation is Relation.SILENT
        assert regulation is not None
        assert BY_GIST in (regulation.note or "")


def test_only_the_nation_is_a_baseline(own: Comparisons) -> None:
    for topic in own.corpus.comparisons:
        for cell in topic.cells:
            national = own.index.instruments[cell.instrument].level is Level.NATIONAL
            assert national or cell.relation is not Relation.BASELINE
            assert national or cell.note, (topic.id, cell.instrument)


def test_frequencies_by_level(own: Comparisons) -> None:
    reports = next(
        comparison for comparison in own.corpus.comparisons if comparison.id == "reports"
    )
    found = {
        (cell.instrument, figure.tier, figure.whom): figure.per_year
        for cell in reports.cells
        for figure in cell.figures
    }
    assert found[("shandong", Tier.PREFECTURE, "市级党政领导班子")] == 4
    assert found[("shandong", Tier.COUNTY, "县（市、区）党政领导班子")] == 6
    assert found[("beijing-2017", Tier.PROVINCE, "市党政领导班子")] == 2
    assert found[("beijing-2017", Tier.COUNTY, "各区党政领导班子")] == 4
    assert found[("measures-2016", Tier.ALL, "各级党政机关")] is None


def test_columns_are_the_held_instruments_of_the_nation_and_the_provinces(
    own: Comparisons,
) -> None:
    held = {
        instrument.id
        for instrument in own.corpus.instruments
        if instrument.coverage is not Coverage.CITED_ONLY and instrument.id != "press-beijing"
    }
    assert set(own.placements) == held


@pytest.mark.parametrize("enum", [Relation, Division, CountingUnit])
def test_the_guide_explains_every_word(
    enum: type[Relation] | type[Division] | type[CountingUnit],
) -> None:
    listed = set(re.findall(r"\| `([a-z-]+)` \| ([^|]+?) (?=\|)", GUIDE))
    assert {(value.key, value.label) for value in enum} <= listed


def test_the_guide_gives_every_relation_a_test_and_a_borderline() -> None:
    rows = [line for line in GUIDE.split("\n") if line.startswith("| `") and line.count("|") == 5]
    found = {row.split("`")[1]: [cell.strip() for cell in row.split("|")[3:5]] for row in rows}
    for relation in Relation:
        assert all(found[relation.key]), relation.key


def test_the_samples_of_the_guide_are_accepted(own: Comparisons) -> None:
    """The topic and the columns of the guide load, and their words stand in our texts."""
    problems: list[Problem] = []
    documents = {}
    for path, text in re.findall(r"```yaml\n# data/(\S+)\.yml\n(.*?)```", GUIDE, re.DOTALL):
        root = compose(text, "sample.yml", problems)
        assert root is not None
        documents[path] = DataFile(path.partition("/")[2], "sample.yml", (), root)
    topic = read_comparison(documents["topics/reports"], problems)
    province = read_placement(documents["comparisons/beijing-2017"], problems)
    nation = read_placement(documents["comparisons/measures-2016"], problems)
    topic = replace(topic, cells=(*nation.cells, *province.cells))
    sample = replace(own.corpus, comparisons=(topic,), placements=(nation, province))
    problems += comparison_quote.check(Book.of(sample))
    problems += comparison_number.check(Book.of(sample))
    problems += comparison_against.check(Book.of(sample))
    problems += comparison_relation.check(Book.of(sample))
    assert [str(problem) for problem in problems] == []
    assert [cell.topic for cell in topic.cells] == ["reports", "reports"]
    assert province.divisions
