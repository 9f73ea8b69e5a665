"""A pasted sentence: what it is, and what differs; a text in doubt never judges the pasted words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.search.scripts import Call

KINDS = ["provision", "press", "rule", "printed"]
FIRST = "有关机关应当自收到信访事项之日起十五日内书面告知信访人。"
SECOND = "逾期没有办结的，应当说明理由并告知〔？延长〕的期限。"
SECTIONS: list[Any] = [
    [0, "jia/1.html", "", "", [
        [FIRST, "p1", "", "verified"],
        [SECOND, "p2", "", "unseen"],
        ["有下列情形之一的，追究责任：", "p3", "", "verified"],
        ["推诿敷衍造成后果的；", "p3-i1", "（一）", "verified"],
        ["本条讲办理期限和追究责任的情形。", "", "提要", "complete", 1],
    ]],
    [1, "bao/index.html", "某报道", "", [
        ["各地今后将按月公布信访事项的办理情况，接受社会监督。", "p1", "", "complete", 1],
    ]],
    [2, "jia/index.html", "甲条例", "", [
        ["有关机关应当自收到信访事项之日起三十日内答复，并予以书面答复。", "",
         "在未入正文的残文里，不是条文", "complete", 1],
        ["这是编者对这件文件所作的一句说明而已。", "", "说明", "complete", 1],
    ]],
    [3, "jia/1.html", "甲条例 第一条", "", [
        ["有关机关应当自收到信访事项之日起十五日内告知信访人。", "variants", "别的来源的写法", "complete", 1],
        ["截去句末两句，改写在汇编者加的话里，来源如此。", "variants", "说明", "complete", 1],
    ]],
]  # fmt: skip
ASK = """(query, sections, kinds, complete) => ref.search.pasted(query, sections, kinds, {
  fold: (text) => text.replace(/[\\s〔〕？]/g, ""), places: () => [],
}, {
  found: ([kind, url, title, meta, units], [unit]) => [{
    url: url + "#" + units[unit][1], before: kind ? "" : "甲条例", title: kind ? title : "第一条" + units[unit][1],
    caption: "", sign: units[unit][3] === "unseen" ? {label: "有出入"} : null,
    label: "", snippet: [], own: false, meta: "",
  }],
}, complete)"""


@pytest.fixture
def ask(call: Call) -> Any:
    def answer(query: str, complete: bool = True) -> Any:
        return call(ASK, query, SECTIONS, KINDS, complete)

    return answer


def said(answer: Any) -> str:
    (first, *_) = answer["help"]
    return str(first)


def test_the_words_of_a_verified_paragraph(ask: Any) -> None:
    answer = ask(FIRST)
    assert said(answer) == "与《甲条例》第一条p1一致（本站的文字与存档的公开文本核对过）"
    (group,) = answer["groups"]
    assert [hit["url"] for hit in group["hits"]] == ["jia/1.html#p1"]
    assert not group["near"]


def test_a_part_of_it_and_one_without_its_signs(ask: Any) -> None:
    assert said(ask("自收到信访事项之日起十五日内书面告知，")).startswith(
        "与《甲条例》第一条p1里的一段一致"
    )
    assert said(ask("有下列情形之一的，追究责任：（一）推诿敷衍造成后果的")).startswith(
        "与《甲条例》第一条p3一致"
    )
    assert said(ask("有下列情形之一的，追究责任：推诿敷衍造成后果的")).startswith(
        "与《甲条例》第一条p3一致"
    )


def test_what_was_copied_here_is_known_again(ask: Any) -> None:
    copied = f"《甲条例》第一条第一款 {FIRST}〔没有核对过，引用前请核对正式文本〕"
    assert said(ask(copied)).startswith("与《甲条例》第一条p1一致")


def test_characters_that_differ_are_counted_and_shown(ask: Any) -> None:
    answer = ask("有关机关应当自收到信访事项之日起三十日内书面告知信访人。")
    assert said(answer) == "与《甲条例》第一条p1差 2 个字"
    (group,) = answer["groups"]
    assert group["near"]
    assert group["hits"][0]["meta"] == "您贴的有“三十”，这里作“十五”"


def test_a_text_in_doubt_says_that_the_official_text_decides(ask: Any) -> None:
    same = said(ask("逾期没有办结的，应当说明理由并告知延长的期限。"))
    assert "一致；本站这里有出入，引用前请核对正式文本" in same
    near = said(ask("逾期没有办结的，应当说明理由并告知延期的期限。"))
    assert near == (
        "与本站所存的《甲条例》第一条p2差 1 个字；"
        "本站这里的文字没有核对到逐字一致，哪个对，以正式文本为准"
    )
    assert "错" not in same + near


def test_scraps_and_reports_are_no_provisions(ask: Any) -> None:
    scrap = ask("有关机关应当自收到信访事项之日起三十日内答复，并予以书面答复")
    assert said(scrap) == "是残文，不是条文：来源印有这句话，不属任何一条，不能引用"
    assert said(ask("各地今后将按月公布信访事项的办理情况")).startswith(
        "是报道的话，不是条文：某报道"
    )


def test_a_reading_of_another_witness_is_told_with_what_was_read_instead(ask: Any) -> None:
    answer = ask("有关机关应当自收到信访事项之日起十五日内告知信访人")
    assert said(answer) == ("是另一份来源的写法，本站的条文没有这样印：甲条例 第一条，见“版本出入”")
    (group,) = answer["groups"]
    assert [hit["url"] for hit in group["hits"]] == ["jia/1.html#variants", "jia/1.html#p1"]
    assert "与《甲条例》第一条p1差 2 个字" in group["hits"][1]["meta"]
    assert said(ask("自收到信访事项之日起十五日内，")).startswith(
        "与《甲条例》第一条p1里的一段一致"
    )
    assert said(ask("截去句末两句，改写在汇编者加的话里")).startswith("没有收")


def test_what_is_nowhere_is_said_only_when_all_is_there(ask: Any) -> None:
    strange = "本站从来没有收录过这样的一句话，谁也没有见过它。"
    assert said(ask(strange)).startswith("没有收：")
    assert ask(strange, complete=False) is None


@pytest.mark.parametrize("query", ["第二十二条", "信访事项 办理", "甲条例", "县领导多久接访一次"])
def test_what_is_no_sentence_gets_no_such_answer(ask: Any, query: str) -> None:
    assert ask(query) is None


def test_our_own_words_are_no_provisions(ask: Any) -> None:
    assert said(ask("本条讲办理期限和追究责任的情形。")).startswith("没有收")
    assert said(ask("这是编者对这件文件所作的一句说明而已。")).startswith("没有收")
