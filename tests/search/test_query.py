"""Every form that the box understands, in the reading of Python; the browser passes the same vectors."""

from __future__ import annotations

import pytest

from macros.cite.citation import Address, AddressPart
from macros.search.fold import folding
from macros.search.query import read
from macros.search.shorthand import WAYS, expand
from tests.search.vectors import FOLDED, NAMES

FOLD = folding([FOLDED])
KNOWN = {FOLD(name) for name in NAMES}


def shown(query: str) -> str:
    """`条例(2018) 44//1|44-1 +`: name, year, addresses by reading; + where the query is nothing else."""
    found = read(query, KNOWN, FOLD)
    said = [
        " ".join(
            (
                (rule_reading.name or "*")
                + (f"({rule_reading.year})" if rule_reading.year else "")
                + ("" if rule_reading.known else "?"),
                *(["|".join(",".join(map(_part, parts)) for parts in rule_reading.addresses)]),
            )
        ).strip()
        for rule_reading in found.readings
    ]
    return "; ".join(said) + (" +" if found.whole else "")


def _part(part: AddressPart) -> str:
    return _address(part.address) + (f"..{_address(part.to)}" if part.to else "")


def _address(a: Address) -> str:
    below = "/".join(str(n or "") for n in (a.paragraph, a.item, a.subitem)).rstrip("/")
    return f"{a.article}{f'-{a.branch}' if a.branch else ''}" + (f"/{below}" if below else "")


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
def test_a_form_is_read(queries: str, reading: str) -> None:
    for query in queries.split():
        assert shown(query) == reading, query


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
def test_the_tail_of_a_longer_title_is_no_rule(queries: str, reading: str) -> None:
    for query in queries.split():
        assert shown(query) == reading, query


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
def test_pasted_signs_are_read(queries: str, reading: str) -> None:
    for query in queries.split("|"):
        assert shown(query) == reading, query


def test_blanks_make_no_difference_but_part_numbers() -> None:
    assert shown("条例 第 44 条") == "条例 44 +"
    assert shown("42 44") == "* 42,44 +"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.example)
def test_each_short_way_reads_its_example(way: object) -> None:
    (shorthand,) = [w for w in WAYS if w is way]
    text = FOLD(shorthand.example if shorthand.step.value == "head" else f"1条{shorthand.example}")
    made = expand(text)
    assert made is not None
    assert made.length == len(text)
    assert made.bare is shorthand.bare
