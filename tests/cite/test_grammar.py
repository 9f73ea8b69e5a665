"""What the grammar reads: spans, anchors and addresses of the forms that the issue names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.cite.citation import Address, Citation
from macros.cite.form import article_label, place_label
from macros.cite.grammar import find


def shown(address: Address) -> str:
    """`11/1/2`, `44-1`, `/1`: the notation of the labelled set."""
    head = "" if address.article is None else str(address.article)
    head += f"-{address.branch}" if address.branch else ""
    parts = [head] + [
        "" if n is None else str(n) for n in (address.paragraph, address.item, address.subitem)
    ]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return "/".join(parts)


def targets(citation: Citation) -> list[str]:
    """All addresses of a citation in that notation."""
    return [
        shown(part.address) + (f"..{shown(part.to)}" if part.to else "") for part in citation.parts
    ]


def read(text: str) -> list[tuple[str, str, list[str]]]:
    """(words, anchor, addresses) of every citation in a text."""
    return [(c.text, c.anchor.value, targets(c)) for c in find(text)]


@pytest.mark.parametrize(
    ("text", "anchor", "addresses"),
    [
        ("《信访工作责任制实施办法》第十一条第一款第二项", "named", ["11/1/2"]),
        ("《办法》第四条第二、三款", "named", ["4/2", "4/3"]),
        ("《中国共产党问责条例》第七条（九）（十）", "named", ["7//9", "7//10"]),
        ("第四十二条至第四十六条", "bare", ["42..46"]),
        ("第四十二至四十六条", "bare", ["42..46"]),
        ("第四十四条之一", "bare", ["44-1"]),
        ("本条例第四十二条", "this-instrument", ["42"]),
        ("前款", "previous-paragraph", [""]),
        ("前两款", "previous-paragraph", [""]),
        ("前条", "previous-article", [""]),
        ("本条第一款", "this-article", ["/1"]),
        ("前款第二项", "previous-paragraph", ["//2"]),
        ("第 44 条第１款第(2)项", "bare", ["44/1/2"]),
        ("第四条第二款、第三款和第五条", "bare", ["4/2", "4/3", "5"]),
        ("《甲条例》第三条（一）至（三）项", "named", ["3//1..3//3"]),
        ("第一条第一款第一项第二目", "bare", ["1/1/1/2"]),
        ("《甲规定》（以下简称《细则》）第三条", "named", ["3"]),
        ("《信访工作条例》", "named", []),
    ],
)
def test_forms_of_the_issue(text: str, anchor: str, addresses: list[str]) -> None:
    """Each form is read whole, alone and inside a sentence."""
    assert read(text) == [(text, anchor, addresses)]
    assert read(f"应当依照{text}的规定处理。") == [(text, anchor, addresses)]


@pytest.mark.parametrize(
    "text",
    [
        "基本条件",
        "目前款项已付",
        "本办法所称",
        "前列",
        "第一责任人",
        "三项建议",
        "《责任追究决定书》",
        "共19条",
    ],
)
def test_near_misses(text: str) -> None:
    assert read(text) == []


def test_a_title_carries_over_within_the_sentence_only() -> None:
    got = find("《甲条例》第三条规定了甲，第五条规定了乙。第六条规定了丙。")
    assert [(c.text, c.title, c.carried) for c in got] == [
        ("《甲条例》第三条", "甲条例", False),
        ("第五条", "甲条例", True),
        ("第六条", None, False),
    ]


def test_this_instrument_ends_the_carrying_of_a_title() -> None:
    got = find("《甲条例》第三条、本办法第四条，第五条")
    assert [(c.text, c.anchor.value) for c in got][1:] == [
        ("本办法第四条，第五条", "this-instrument")
    ]


def test_an_item_alone_belongs_to_the_article_named_before() -> None:
    got = find("依照第十一条追究责任情形中的第六项是兜底项")
    assert [targets(c) for c in got] == [["11"], ["11//6"]]
    assert read("第一项工作已经完成") == []
    assert read("第一项规定的期限") == [("第一项", "bare", ["//1"])]


def test_a_label_heads_its_line_and_is_no_citation() -> None:
    assert read("第四条 各级党政机关应当负责。") == []
    assert read("第四条规定的责任") == [("第四条", "bare", ["4"])]
    assert read("群众反映的第一条线索不实") == []


def test_a_contract_is_no_instrument_and_neither_are_its_articles() -> None:
    assert read("按照《路灯维修合同》第三条结算") == []


def test_parts_have_spans_of_their_own() -> None:
    text = "《办法》第四条第二、三款"
    (citation,) = find(text)
    assert [text[p.start : p.end] for p in citation.parts] == ["《办法》第四条第二", "三款"]
    text = "第七条（九）（十）"
    (citation,) = find(text)
    assert [text[p.start : p.end] for p in citation.parts] == ["第七条（九）", "（十）"]


def test_counting_back_and_versions_and_declarations() -> None:
    assert [c.back for c in find("前两款和前三条")] == [2, 3]
    (version,) = find("《中国共产党纪律处分条例》（2018年修订）第二十七条")
    assert version.version == "2018"
    (declared,) = find("根据《某省实施细则》（以下简称《细则》）制定")
    assert declared.declared == "细则"


@given(
    st.integers(1, 1999),
    st.integers(0, 9),
    st.none() | st.integers(1, 20),
    st.none() | st.integers(1, 60),
)
def test_what_is_written_is_read_back(
    article: int, branch: int, paragraph: int | None, item: int | None
) -> None:
    """format(parse(x)) is stable: a citation that we write is read as the place it names."""
    written = article_label(article, branch) + place_label(paragraph, item)
    (citation,) = find(written)
    (part,) = citation.parts
    assert part.address == Address(article, branch, paragraph, item)
    assert (citation.start, citation.end) == (0, len(written))


@given(
    st.text(max_size=60)
    | st.text(alphabet="第一二十百条款项目之至、（）《》〈〉前本例 9。", max_size=60)
)
def test_any_text_is_read_without_harm(text: str) -> None:
    """Citations come in order, lie inside the text, and their words are the text's."""
    last = 0
    for citation in find(text):
        assert text[citation.start : citation.end] == citation.text
        assert citation.start >= last or citation.text.startswith("〈")
        assert citation.end <= len(text)
        last = max(last, citation.start)
        for part in citation.parts:
            assert citation.start <= part.start < part.end <= citation.end
