"""Every form that the box understands, as the scripts of search read it."""

from __future__ import annotations

from typing import Any

import pytest

from macros.search.shorthand import WAYS, AddressStep, Shorthand
from tests.search.reading import FOLD, read
from tests.search.scripts import Call

Numbers = list[int | None]


def shown(query: dict[str, Any]) -> str:
    """`条例(2018) 44//1|44-1 +`: name, year, addresses by reading; + where the query is nothing else."""
    return "; ".join(map(_reading, query["readings"])) + (" +" if query["whole"] else "")


def _reading(reading: dict[str, Any]) -> str:
    """? where no rule bears the name."""
    year = f"({reading['year']})" if reading["year"] else ""
    name = (reading["name"] or "*") + year + ("" if reading["known"] else "?")
    addresses = "|".join(",".join(map(_part, parts)) for parts in reading["addresses"])
    return f"{name} {addresses}".strip()


def _part(part: tuple[Numbers, Numbers | None]) -> str:
    start, end = part
    return _address(start) + (f"..{_address(end)}" if end else "")


def _address(address: Numbers) -> str:
    article, branch, *places = address
    below = "/".join(str(place or "") for place in places).rstrip("/")
    return f"{article}{f'-{branch}' if branch else ''}" + (f"/{below}" if below else "")


def assert_read(call: Call, queries: list[str], reading: str) -> None:
    """Each of them, in this way."""
    shows = {
        query: shown(answer) for query, answer in zip(queries, read(call, queries), strict=True)
    }
    assert shows == dict.fromkeys(queries, reading)


@pytest.mark.parametrize(
    ("queries", "reading"),
    [
        ("第四十四条 第44条 四十四条 44条 44 ４４ 第４４条 四十四 第四十四 第44", "* 44 +"),
        ("一百二十六 126 第一百二十六条 126条", "* 126 +"),
        ("第四十四条之一 44之1 44条之1 第44条之一", "* 44-1 +"),
        ("条例44 《条例》44 条例第四十四条 條例44 条例４４ 条例44条 “条例”44", "条例 44 +"),
        ("某工作条例第四十四条 《某工作条例》第44条", "某工作条例 44 +"),
        ("甲省办法4(10) 甲省办法第四条第十项 甲省办法4条（十）", "甲省办法 4//10 +"),
        ("甲省第四条（十） 甲省4条10项", "甲省 4//10 +"),
        (
            "2018处分条例135 处分条例2018年135条 《处分条例》（2018年修订）第135条",
            "处分条例(2018) 135 +",
        ),
        ("mgztl44 mgztl第44条 MGZTL44", "mgztl 44 +"),
        ("第四十五条第一项 45条1项 45(一) 45（1） 四十五条（一）", "* 45//1 +"),
        ("11.1.2 11-1-2 第十一条第一款第二项 11条1款2项 十一条一款（二）项", "* 11/1/2 +"),
        ("第四条第二、三款 4条2、3款 第四条第二款、第三款", "* 4/2,4/3 +"),
        ("42-46 42—46 第42-46", "* 42..46|42//46 +"),
        ("44-1", "* 44-1|44/1|44//1 +"),
        ("4.10", "* 4/10|4//10 +"),
        ("11(1)(2)", "* 11//1,11//2|11/1/2 +"),
        ("42、44、46 42,44,46 42和44和46 42、44、46条 第42条、第44条、第46条", "* 42,44,46 +"),
        ("42至46条 42~46 42条-46条 42到46 第四十二条至第四十六条", "* 42..46 +"),
        ("条例42、办法11 条例第42条和办法第11条", "条例 42; 办法 11 +"),
        ("根据《某工作条例》第四十四条规定 根据某工作条例第四十四条的规定。", "某工作条例 44 +"),
        ("根据某工作条例第四十四条规定，应当 处长违反某工作条例第四十四条的", "某工作条例 44"),
        ("依照第四十四条处理", "* 44"),
        ("《某规定》第三条", "某规定? 3 +"),
        ("条例", "条例 +"),
        ("推诿 第二款 办法一般 三十日 12月 有三条意见 4445 0 mgztlx44", ""),
    ],
)
def test_a_form_is_read(call: Call, queries: str, reading: str) -> None:
    assert_read(call, queries.split(), reading)


@pytest.mark.parametrize(
    ("queries", "reading"),
    [
        ("某法实施条例第四十四条 根据某法实施条例第四十四条规定", "某法实施条例? 44 +"),
        ("环境保护条例44 环境保护条例第44条", "环境保护条例? 44 +"),
        ("依照治安管理处罚法第四十四条处理", "治安管理处罚法? 44"),
        ("刑法第44条 刑法44 《刑法》44 按照刑法第四十四条", "刑法? 44 +"),
        ("复查办法11", "复查办法? 11 +"),
        ("查办法11 请查办法11 根据办法第11条", "办法 11 +"),
        ("该行为违反办法第11条", "办法 11"),
        ("《某省工作条例》44", "某省工作条例? 44 +"),
        ("某工作条例实施细则44", "某工作条例实施细则? 44 +"),
        ("某工作条例（试行）44", "某工作条例(试行)? 44 +"),
        ("甲省条例4", "甲省条例? 4 +"),
        ("甲省2016办法4", "甲省办法(2016) 4 +"),
        ("甲省的办法4 按甲省的办法4 甲省办法4", "甲省办法 4 +"),
        ("浙江条例44", "浙江条例? 44 +"),
        ("浙江44", "浙江? 44 +"),
        ("浙江条例", "浙江条例? +"),
        ("违反本条例第四十四条 该办法44", "* 44 +"),
        ("条例44和刑法第44条", "条例 44; 刑法? 44 +"),
        ("条例和办法第三条", "办法 3"),
        ("2018分则条例126", "分则条例(2018)? 126 +"),
        ("abcmgztl44 违法44", ""),
    ],
)
def test_the_tail_of_a_longer_title_is_no_rule(call: Call, queries: str, reading: str) -> None:
    assert_read(call, queries.split(), reading)


@pytest.mark.parametrize(
    ("queries", "reading"),
    [
        ("45①|45⑴|45㈠", "* 45//1 +"),
        ("44.|§44|044|4 4 条", "* 44 +"),
        ("第二〇条", "* 20 +"),
        ("第一二六条|一二六", "* 126 +"),
        ("条 例 4 4|条例§44|条例的第44条", "条例 44 +"),
        ("处分条例2018 126", "处分条例(2018) 126 +"),
        ("jiǎshěng4|jiasheng4", "jiasheng 4 +"),
    ],
)
def test_pasted_signs_are_read(call: Call, queries: str, reading: str) -> None:
    assert_read(call, queries.split("|"), reading)


def test_blanks_make_no_difference_but_part_numbers(call: Call) -> None:
    assert_read(call, ["条例 第 44 条"], "条例 44 +")
    assert_read(call, ["42 44"], "* 42,44 +")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.example)
def test_each_short_way_reads_its_example_and_stands_before_words_unless_bare(
    call: Call, way: Shorthand
) -> None:
    text = FOLD(way.example if way.step is AddressStep.HEAD else f"1条{way.example}")
    alone, before_words = read(call, [text, f"{text}的内容"])
    assert alone["whole"]
    assert alone["readings"]
    assert bool(before_words["readings"]) is not way.bare
