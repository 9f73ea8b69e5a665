"""What a citation points at in its context, and why some point nowhere. All records are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.cite.grammar import find
from macros.derive.book import Book
from macros.derive.index import Index
from macros.derive.references import References
from macros.derive.resolve import Context, Link, Resolver, in_force
from macros.load import load
from macros.model import Where
from tests.samples import Files, plant, sound

JIA = "data/instruments/national/jia-2016.yml"
YI = "data/instruments/national/yi-{}.yml"


def version(year: str, start: str, end: str | None) -> Files:
    """One version of 乙条例; each has articles 1 and 2."""
    title = "乙条例" if end is None else f"乙条例（{year}年）"
    ended = f"ended:\n  value: {end}\n  from: source\n" if end else ""
    state = "in-force" if end is None else "not-in-force"
    return {
        YI.format(year): f"title: {title}\nwork: yi\naliases:\n  - 条例\ncoverage: full\n"
        f"effective:\n  value: {start}\n  from: source\n{ended}"
        f"status:\n  value: {state}\n  from: source\narticle_count:\n  value: 2\n  from: source\n"
        "source: 001\ntext:\n  - article: 第一条\n    lines: 1\n    text: 甲。\n"
        "  - article: 第二条\n    lines: 2\n    text: 乙。\n"
    }


JIA_TEXT = """title: 甲办法
aliases:
  - 办法
coverage: full
issued:
  value: 2016-05-01
  from: source
article_count:
  value: 5
  from: source
source: 001
text:
  - article: 第一条
    lines: 1-4
    text: |
      根据《乙条例》第二条，制定本办法。
      有下列情形之一的，追究责任：
      （一）甲；
      （二）乙。
      前款、前两款和本条第一款的规定，适用于单位。
  - article: 第二条
    lines: 5-6
    text: |
      依照本办法第一条第二款第一项、前条第二项办理。
      《乙条例》第一条规定了甲。第二条规定了乙。
  - article: 第三条
    lines: 7
    text: 依照第一条至第二条、《丙规定》第三条办理。
  - article: 第四条
    lines: 8
    text: 《乙条例》（以下简称《新规》）第一条和《新规》第二条。
  - article: 第五条
    lines: 9
    text: |
      根据《关于印发〈乙条例〉的通知》办理。
"""


@pytest.fixture
def references(tmp_path: Path) -> References:
    files: Files = {JIA: JIA_TEXT}
    files |= version("2010", "2010-01-01", "2018-01-01") | version("2018", "2018-01-01", None)
    corpus = sound(tmp_path, files)
    return Book.of(corpus).references


def shown(link: Link) -> str:
    """`words -> target` or `words ?? reason`."""
    target = link.target
    if target is None:
        return f"{link.text} ?? {link.reason}"
    end = f"..{target.to_article}:{target.to_where}" if target.to_article else ""
    return f"{link.text} -> {target.article or target.instrument}:{target.where}{end}"


def texts(references: References, owner: str) -> list[str]:
    """Links of an article's own text."""
    return [shown(r.link) for r in references.all if r.owner == owner and r.kind == "text"]


def test_relative_words_count_from_where_they_stand(references: References) -> None:
    assert texts(references, "jia-2016/1") == [
        "《乙条例》第二条 -> yi-2010/2:None",
        "前款 -> jia-2016/1:2",
        "前两款 -> jia-2016/1:1..jia-2016/1:2",
        "本条第一款 -> jia-2016/1:1",
    ]


def test_places_and_the_end_of_a_carried_title(references: References) -> None:
    assert texts(references, "jia-2016/2") == [
        "本办法第一条第二款第一项 -> jia-2016/1:2/1",
        "前条第二项 -> jia-2016/1:2/2",
        "《乙条例》第一条 -> yi-2010/1:None",
        "第二条 -> jia-2016/2:None",
    ]


def test_ranges_and_instruments_that_are_not_held(references: References) -> None:
    assert texts(references, "jia-2016/3") == [
        "第一条至第二条 -> jia-2016/1:None..jia-2016/2:None",
        "《丙规定》第三条 ?? 本站没有收这个文件",
    ]


def test_a_declared_abbreviation_holds_in_its_own_text_only(references: References) -> None:
    assert texts(references, "jia-2016/4") == [
        "《乙条例》（以下简称《新规》）第一条 -> yi-2010/1:None",
        "《新规》第二条 -> yi-2010/2:None",
    ]
    assert references.read("《新规》第二条", Context(date="2020")) == ()


def test_a_title_within_a_title_leads_on_its_own(references: References) -> None:
    assert texts(references, "jia-2016/5") == [
        "《关于印发〈乙条例〉的通知》 ?? 本站没有收这个文件",
        "〈乙条例〉 -> yi-2010:None",
    ]


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2017-12-31", "yi-2010/1"),
        ("2018-01-01", "yi-2018/1"),
        ("2018", None),
        ("2017", "yi-2010/1"),
        ("2009", None),
        (None, None),
    ],
)
def test_the_version_in_force_at_the_date_is_meant(
    references: References, date: str | None, found: str | None
) -> None:
    (link,) = references.read("《条例》第一条", Context(date=date))
    assert (link.target.article if link.target else None) == found
    assert (link.reason is None) == (found is not None)


def test_a_stated_year_outweighs_the_date(references: References) -> None:
    (link,) = references.read("《乙条例》（2010年）第一条", Context(date="2024"))
    assert link.target is not None
    assert link.target.article == "yi-2010/1"
    (link,) = references.read("《乙条例》（1999年）第一条", Context(date="2024"))
    assert link.reason == "本站没有收 1999 年的文本"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("《甲办法》第六条", "甲办法没有第六条（共5条）"),
        ("《甲办法》第一条第四款", "第一条没有第四款（共3款）"),
        ("《甲办法》第一条第二款第三项", "第一条没有第二款第三项"),
        ("《甲办法》第二条第一项", "第二条没有这一项"),
        ("《甲办法》第一条之一", "甲办法没有第一条之一"),
    ],
)
def test_places_that_an_instrument_is_known_not_to_have(
    references: References, text: str, reason: str
) -> None:
    (link,) = references.read(text, Context(date="2020"))
    assert (link.reason, link.absent) == (reason, True)


def test_relative_words_outside_a_text_lead_nowhere(references: References) -> None:
    assert [shown(link) for link in references.read("前款规定的第一条", Context())] == [
        "前款 ?? 没有写明是哪个文件",
        "第一条 ?? 没有写明是哪个文件",
    ]


def test_who_cites_an_article(references: References) -> None:
    index = references.index
    citing = [(r.owner, str(r.where)) for r in references.cited_by(index.articles["jia-2016/1"])]
    assert citing == [("jia-2016/2", "1"), ("jia-2016/2", "1"), ("jia-2016/3", "1")]
    met_by_range = [r.owner for r in references.cited_by(index.articles["jia-2016/2"])]
    assert met_by_range == ["jia-2016/3"]
    assert references.cited_by(index.articles["yi-2018/1"]) == ()


def test_links_of_a_unit_are_found_by_its_address(references: References) -> None:
    article = references.index.articles["jia-2016/1"]
    assert [link.text for link in references.links_in(article, Where(3))] == [
        "前款",
        "前两款",
        "本条第一款",
    ]
    assert references.links_in(article, Where(2, 1)) == ()


def test_force_at_half_known_dates(references: References) -> None:
    old = references.index.instruments["yi-2010"]
    expected = {"2009": False, "2010": None, "2017-06": True, "2018": None, "2019": False}
    assert {date: in_force(old, date) for date in expected} == expected
    assert in_force(old, None) is None


def test_a_name_of_two_works_is_not_guessed(tmp_path: Path) -> None:
    files: Files = {JIA: JIA_TEXT.replace("  - 办法\n", "  - 条例\n")}
    corpus, _ = load(plant(tmp_path, files | version("2018", "2018-01-01", None)))
    (citation,) = find("《条例》第一条")
    (link,) = Resolver(Index(corpus)).links(citation, Context(date="2020"))
    assert link.reason == "这个名称指几个文件，不能确定"
