"""Look-ups over comparison topics, and the guide that explains them."""

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
from macros.derive.comparisons import Comparisons, HoldingState
from macros.derive.index import Index
from macros.load import load
from macros.load.comparison import read_comparison, read_placement
from macros.load.nodes import compose
from macros.load.source import DataFile
from macros.model import Place, Problem, Where
from macros.model.comparison import Against, Division, Relation
from macros.model.figure import Counted, CountingUnit, Figure, Tier
from tests.comparison_samples import tree
from tests.render.test_guide import written_page
from tests.samples import plant

ROOT = Path(__file__).parents[2]
GUIDE = written_page("comparisons.md")


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
    return Figure(
        what="甲",
        quote="乙",
        unit=unit,
        tier=Tier.ALL,
        place=Place("a", 1),
        value=value,
        counted=counted,
    )


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
    topic = read_comparison(documents["topics/reports"], (), problems)
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
