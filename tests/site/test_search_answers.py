"""What the box understands on the project's own data: every form, the help, the words. No times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.searching import ask, leads, opened, said

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    yield from opened(browser, site_url)


@pytest.mark.parametrize(
    ("queries", "first"),
    [
        (
            "第四十四条 44 ４４ 四十四条 條例44 xfgztl44 信访工作条例第44条",
            "regulation-2022/44.html",
        ),
        (
            "条例45(一) 45条1项 第四十五条第一项 工作条例45（1） 45-1",
            "regulation-2022/45.html#p1-i1",
        ),
        ("办法11 实施办法第十一条 《信访工作责任制实施办法》11 bf11", "measures-2016/11.html"),
        ("办法11.1.2 办法11-1-2 办法第十一条第一款第（二）项", "measures-2016/11.html#p1-i2"),
        (
            "湖南办法4(10) 湖南第四条（十） 湖南省4条10项 hn4(10) 湖南4.10",
            "hunan-2016/4.html#p1-i10",
        ),
        ("北京细则19 北京19 北京市实施细则第十九条", "beijing-2017/19.html"),
        ("江苏12 江苏细则第十二条", "jiangsu/12.html"),
        ("山东细则13 山东第13条", "shandong/13.html"),
        ("党纪126 纪律处分条例第一百二十六条 2023年纪律处分条例126", "discipline-2023/126.html"),
        ("问责条例7 中国共产党问责条例（2019年）第七条", "accountability-2019/7.html"),
        ("42-46 42至46条 42、44、46 第四十二条至第四十六条", "regulation-2022/42.html"),
        ("条例30 条例第三十条", "regulation-2022/30.html"),
    ],
)
def test_a_form_leads_to_its_place_first(page: Page, queries: str, first: str) -> None:
    leads(page, queries, first)


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "导致信访问题产生，造成严重后果的；",
            "与《信访工作责任制实施办法》第十一条第一款第一项里的一段一致",
        ),
        (
            "对信访部门提出的改进工作、完善政策和给予处理等建议重视不够、落实不力，导致问题长期得不到解决的；",
            "与《信访工作责任制实施办法》第十一条第一款第五项差 1 个字",
        ),
        ("应当自收到信访事项之日起30日内书面答复信访人，并予以书面答复。", "是残文，不是条文"),
        ("省党政领导班子成员每半年至少1天、市党政班子成员每季度至少1天", "是报道的话，不是条文"),
        (
            "应当自收到信访事项之日起20日内书面告知信访人，但信访人的姓名",
            "本站这里的文字没有核对到逐字一致，哪个对，以正式文本为准",
        ),
        ("各级领导干部应当每天跑步三公里，并且吃素。", "没有收："),
    ],
)
def test_a_pasted_sentence_is_told_what_it_is(page: Page, sentence: str, answer: str) -> None:
    ask(page, sentence)
    assert answer in said(page)


def test_a_bare_number_lists_every_rule_in_the_order_of_the_site(page: Page) -> None:
    rules = [url.partition("/")[0] for url in ask(page, "13") if url.endswith("/13.html")]
    assert rules == [
        "regulation-2022",
        "measures-2016",
        "hunan-2016",
        "beijing-2017",
        "jiangsu",
        "shandong",
    ]


def test_integers_are_compared_and_never_parts_of_them(page: Page) -> None:
    assert "discipline-2023/126.html" not in ask(page, "26")
    assert ask(page, "126")[0] == "discipline-2023/126.html"
    older = page.locator(".ref-hits__g[aria-label^=旧版] a").evaluate_all(
        "all => all.map(a => a.href)"
    )
    found = page.locator(".ref-hits__g a").evaluate_all("all => all.map(a => a.href)")
    assert all("/126." in url for url in found if url not in older)


def test_both_readings_are_listed(page: Page) -> None:
    found = ask(page, "湖南4-10")
    assert {f"hunan-2016/{n}.html" for n in range(4, 11)} <= set(found)
    assert "hunan-2016/4.html#p1-i10" in found


def test_a_sentence_and_a_list_lead_to_each_of_their_places(page: Page) -> None:
    assert ask(page, "根据《信访工作条例》第四十四条和实施办法第三条规定")[:1] == [
        "regulation-2022/44.html"
    ]
    found = ask(page, "条例42、办法11")
    assert found[:2] == ["regulation-2022/42.html", "measures-2016/11.html"]


@pytest.mark.parametrize(
    ("query", "help_", "offered"),
    [
        ("办法第20条", "共 19 条，没有第二十条", "measures-2016/19.html"),
        ("条例45(九)", "没有", "regulation-2022/45.html"),
        ("办法11条第三款", "第十一条只有 2 款，没有第三款", "measures-2016/11.html"),
        ("办法18、20", "共 19 条，没有第二十条", "measures-2016/18.html"),
        ("条例24条第二款", "没有信访工作条例第二十四条的原文", "regulation-2022/24.html"),
        ("信访条例43", "本站没有原文", "regulation-2005/index.html"),
        ("2018纪律处分条例127", "本站没有原文", "discipline-2018/index.html"),
        ("2018纪律处分条例126", "没有这一条在现行版的对应条号", "discipline-2018/126.html"),
        ("纪律处分条例1999第3条", "没有收录 1999 年的文本", "discipline-2023/index.html"),
        ("44之1", "没有第四十四条之一", "regulation-2022/44.html"),
        ("46-42", "没有第四十六条之四十二", "regulation-2022/46.html"),
        ("12之2", "没有第十二条之二", "measures-2016/12.html"),
        (
            "第一百条",
            "有这一条的是《中国共产党纪律处分条例》（共 158 条）",
            "discipline-2023/index.html",
        ),
        ("第二百条", "最多 158 条，没有第二百条", "discipline-2023/index.html"),
        ("第一百七十条", "《中国共产党纪律处分条例（2003年）》", "discipline-2003/index.html"),
        ("条例0", "没有这样的条号", "regulation-2022/index.html"),
        ("《样例规定》第三条", "没有收录《样例规定》", ""),
    ],
)
def test_wrong_ones_get_help(page: Page, query: str, help_: str, offered: str) -> None:
    found = ask(page, query)
    assert help_ in said(page)
    assert not offered or offered in found


def test_a_number_of_an_old_version_leads_to_its_counterpart(page: Page) -> None:
    found = ask(page, "纪律处分条例（2018年）第一百一十六条")
    assert found[:2] == ["discipline-2018/116.html", "discipline-2023/126.html"]
    hits = page.locator("[role=option]")
    assert "没有原文" in hits.first.inner_text()
    assert "第一百一十六条对应（尚未查证）" in hits.nth(1).inner_text()
    assert ask(page, "2016问责条例7")[:2] == [
        "accountability-2016/7.html",
        "accountability-2019/8.html",
    ]


def test_a_number_of_an_old_version_never_leads_to_the_same_number(page: Page) -> None:
    found = ask(page, "2018纪律处分条例126")
    assert "discipline-2023/126.html" not in found
    assert "discipline-2023/index.html" in found


def test_the_version_in_force_names_where_it_stood_before(page: Page) -> None:
    found = ask(page, "纪律处分条例126")
    assert found[0] == "discipline-2023/126.html"
    assert found.index("discipline-2018/116.html") < found.index("discipline-2018/126.html")
    assert "discipline-2015/108.html" in found
    same = page.locator("[role=option]", has=page.locator("a[href$='discipline-2018/126.html']"))
    assert "同一条号，未必是同一规定" in same.inner_text()


def test_a_bare_number_that_only_an_old_version_is_known_to_have(page: Page) -> None:
    found = ask(page, "116")
    assert found[:2] == ["discipline-2018/116.html", "discipline-2023/126.html"]


def test_an_article_without_text_is_led_to(page: Page) -> None:
    assert ask(page, "条例47")[0] == "regulation-2022/47.html"
    assert "没有原文" in page.locator("[role=option]").first.inner_text()


@pytest.mark.parametrize("query", ["推 诿", "推諉", "推　諉 ", "推\u200b诿"])
def test_width_traditional_forms_and_blanks_make_no_difference(page: Page, query: str) -> None:
    plain = ask(page, "推诿")
    assert "measures-2016/11.html#p1-i3" in plain
    assert ask(page, query) == plain


def test_words_are_joined_by_and(page: Page) -> None:
    found = ask(page, "推诿 态度恶劣")
    assert "measures-2016/11.html#p1-i3" in found
    assert "regulation-2022/45.html#p1-i1" not in found


def test_literal_matches_stand_before_words_that_stand_apart(page: Page) -> None:
    ask(page, "推诿 敷衍")
    labels = page.locator(".ref-hits__g").evaluate_all(
        "all => all.map(g => g.ariaLabel.split('，')[0])"
    )
    apart = [label for label in labels if label.endswith("（分开）")]
    assert apart[0] == "条文（分开）"
    labels = [label for label in labels if label not in ("另见", "页上的说明", "编辑指南")]
    assert labels == [*(label for label in labels if label not in apart), *apart]
    assert "分开出现：条文" in said(page)


@pytest.mark.parametrize("query", ["“推诿、敷衍”", "推诿,敷衍", "《推诿、敷衍》"])
def test_quotes_and_the_comma_of_the_keyboard_make_no_difference(page: Page, query: str) -> None:
    plain = ask(page, "推诿、敷衍")[:6]
    assert len(plain) == 6
    assert ask(page, query)[:6] == plain


@pytest.mark.parametrize(
    ("queries", "first"),
    [
        ("条例第五章 信访工作条例第5章 监督和追责 条例5章", "regulation-2022/index.html#c5"),
        ("江苏第三章", "jiangsu/index.html#c3"),
        ("第五章 第5章", "regulation-2022/index.html#c5"),
        ("附则", "regulation-2022/index.html#c6"),
    ],
)
def test_chapters_are_found_by_number_and_title(page: Page, queries: str, first: str) -> None:
    leads(page, queries, first)


def test_the_phrase_is_marked_in_its_place(page: Page) -> None:
    ask(page, "消极应付、推诿")
    assert page.locator("[role=option] mark").first.inner_text() == "消极应付、推诿"


def test_a_row_of_an_article_shows_its_words(page: Page) -> None:
    """The record, and not what its page says besides, which comes later under the same address."""
    ask(page, "条例45(一)")
    first = page.locator("[role=option]").first
    assert "推诿、敷衍、拖延信访事项办理" in first.inner_text()


def test_no_hit_says_so_and_offers_the_nearest(page: Page) -> None:
    found = ask(page, "打击报复上访人")
    assert "没有含“打击报复上访人”的文字" in said(page)
    assert "“打击报复”" in said(page)
    assert found
    assert "about/search.html" in ask(page, "%%%")  # ways on, none of them marked beforehand
    assert page.locator("[aria-selected=true]").count() == 0
    assert "没有含“%%%”的文字" in said(page)


def test_a_province_leads_to_its_rule_and_to_its_page(page: Page) -> None:
    for query in ("湖南", "湖南省", "hunan"):
        assert ask(page, query)[:2] == ["hunan-2016/index.html", "provinces/hunan-2016.html"]
    assert {"hunan-2016/index.html", "provinces/hunan-2016.html"} <= set(ask(page, "huna"))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("近义辨析", "glossary.html"),
        ("符号说明", "symbols.html"),
        ("怎样检索", "about/search.html"),
        ("编辑凡例", "conventions.html"),
        ("提到而没有收录的规定", "cited.html"),
        ("江苏与办法对读", "texts/measures-2016/jiangsu.html"),
    ],
)
def test_a_page_is_found_by_its_title(page: Page, query: str, first: str) -> None:
    assert ask(page, query)[0] == first


def test_words_of_a_page_lead_to_its_heading(page: Page) -> None:
    assert "conventions.html#_2" in ask(page, "来源的折行")


def test_a_sentence_is_found_to_the_letter_before_what_it_cites(page: Page) -> None:
    found = ask(page, "办法第十五条没有列这一种")
    assert found[0] == "measures/voluntary-resignation.html"
    assert "measures-2016/15.html" in found


def indexed(page: Page) -> list[list[Any]]:
    """The sections that the text holds, as the browser gets them."""
    found: list[list[Any]] = page.evaluate("""async () => {
      const found = [];
      const take = ref.search.take;
      ref.search.take = (name, data) => name === "text" && found.push(...data);
      for (let shard = 1; shard < 9; shard++) {
        const more = await new Promise((done) => {
          const script = document.createElement("script");
          script.src = `assets/search/text${shard > 1 ? `-${shard}` : ""}.js`;
          script.addEventListener("load", () => done(true));
          script.addEventListener("error", () => done(false));
          document.head.append(script);
        });
        if (!more) break;
      }
      ref.search.take = take;
      return found;
    }""")
    return found


def test_every_address_of_the_index_is_there(page: Page, site_dir: Path) -> None:
    sections = indexed(page)
    assert len(sections) > 150
    for _, address, _, _, units, *_ in sections:
        url, _, fragment = address.partition("#")
        found = set(re.findall(r'id="([^"]+)"', (site_dir / url).read_text("utf-8")))
        led = {fragment, *(unit[1] for unit in units if len(unit) > 1)} - {""}
        assert led <= found, url


def test_every_kind_of_record_is_found_by_its_title(page: Page) -> None:
    first = {kind: (title, url) for kind, url, title, *_ in reversed(indexed(page)) if title}
    assert len(first) >= 6
    for title, url in first.values():
        found = ask(page, title)
        assert url in {*found, *(name.partition("#")[0] for name in found)}, title
