"""The table of correspondence, the profile of a province and the matrix, with few columns and with 34."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.load import load
from macros.model.comparison import Relation
from macros.render import correspondence, matrix, province
from macros.render.catalogue import generated
from macros.say.correspondence import Correspondence, bases, page_url
from macros.say.links import relative_to
from tests.comparison_samples import crowded
from tests.markup import Markup
from tests.samples import plant

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own() -> Book:
    return Book.of(load(ROOT)[0])


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The sample with 32 more provinces that say what 乙 says."""
    corpus, problems = load(plant(tmp_path_factory.mktemp("many"), crowded(32)))
    assert problems == []
    return Book.of(corpus)


def test_every_base_has_its_table(own: Book) -> None:
    assert bases(own.index) == ("measures-2016", "regulation-2022")
    sources = {page.source for page in generated(own.index)}
    assert {page_url(base).replace(".html", ".md") for base in bases(own.index)} <= sources


@pytest.mark.parametrize("base", ["measures-2016", "regulation-2022"])
def test_every_article_has_a_row_and_no_cell_denies_its_topics(own: Book, base: str) -> None:
    table = Correspondence(own, base)
    rows = list(table.rows())
    articles = own.index.instruments[base].articles
    assert [row.of for row in rows if not row.is_item] == [article.id for article in articles]
    topics = {topic.title: topic for topic in own.corpus.comparisons}
    seen = 0
    for row in rows:
        for cell in row.cells:
            held = {
                relation.key
                for judged in cell.topics
                for relation in topics[judged.title].cell(cell.column.id).to(base).relations  # type: ignore[union-attr]
            }
            assert set(cell.relations) <= held
            assert bool(cell.signs) == bool(cell.topics)
            lost = {Relation.LOST.key, Relation.UNHELD.key}
            assert not set(cell.relations) <= lost or not cell.strict
            seen += len(cell.topics)
    assert seen > 100


def test_what_hunan_does_with_the_circumstances(own: Book) -> None:
    rows = {row.id: row for row in Correspondence(own, "measures-2016").rows()}
    (hunan, beijing, *_) = rows["a11-p1-i4"].cells
    assert hunan.strict
    assert hunan.places == "4（十三）（十五）"
    assert "发生的" in "".join(hunan.facing.without)
    assert beijing.facing.same
    assert rows["a11-p1-i3"].cells[1].relations == (Relation.LOST.key,)


def test_a_row_opens_without_scripts(own: Book) -> None:
    page = Markup(
        correspondence.page(own, relative_to("correspondence/measures-2016.html"), "measures-2016")
    )
    row = page.by_id("a11-p1-i4")
    assert row.tag == "details"
    assert "不要求" not in row.text
    assert "应当到现场处置而未到现场处置" in row.text
    assert "文字相同，不重印。" in row.text


def test_thirty_four_columns_are_signs_alone(many: Book) -> None:
    address = "correspondence/jia-2016.html"
    table = correspondence.page(many, relative_to(address), "jia-2016")
    assert 'class="co is-wide"' in table
    whole = matrix.page(many, relative_to("comparisons/index.html"))
    assert "is-wide" in whole
    page = Markup(whole)
    row = next(each for each in page.all("tr") if "可比的 34 省中 33 省细化、1 省相同" in each.text)
    assert len([cell for cell in page.all("td") if "data-col" in cell.attributes]) > 34
    assert "听取汇报" in row.text


def test_few_columns_have_words(own: Book) -> None:
    whole = matrix.page(own, relative_to("comparisons/index.html"))
    assert "is-wide" not in whole
    assert "某省" not in whole[: whole.index('id="time"')]
    assert "可比的 " in whole


def test_a_profile_has_one_row_for_a_topic_and_both_texts(own: Book) -> None:
    page = Markup(province.page(own, relative_to("provinces/hunan-2016.html"), "hunan-2016"))
    heads = [element.attributes["id"] for element in page.all("h2")]
    assert heads[:3] == ["stricter", "adds", "omits"]
    assert heads[-1] == "neither"
    named = [
        element.attributes["href"]
        for element in page.all("a")
        if "comparisons/" in element.attributes["href"]
        and "#hunan-2016" in element.attributes["href"]
    ]
    assert len(named) == len(set(named)) == len(own.corpus.comparisons)
    assert "国有和国有控股企业参照本办法执行。" in page.text
    assert "国有或者国有控股企业" in page.text


def test_what_neither_has_is_told_apart_from_what_a_province_leaves_out(own: Book) -> None:
    page = province.page(own, relative_to("provinces/hunan-2016.html"), "hunan-2016")
    neither = page[page.index('id="neither"') :]
    assert "违法信访" not in page[: page.index('id="neither"')] or "违法" in neither
    assert "党委和政府的属地主体责任" not in neither
