"""The vectors: what texts cite, and how queries are read; `python -m tests.search.vectors` writes them.

What texts cite is Python's reading, which the scripts must give as well; how queries are read is what the
scripts gave when the file was last looked through. A change of either is seen in the file, line by line.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from macros.cite.citation import Address, AddressPart, Citation
from macros.cite.forms import FORMS
from macros.cite.grammar import find
from macros.search.shorthand import WAYS
from tests.search.reading import FOLDED, KNOWN, given_tables, read
from tests.search.scripts import Call, loaded, running

FILE = Path(__file__).with_name("vectors.json")

SENTENCES = (
    "根据《某工作条例》第四十四条规定，应当处理。",
    "依照本条例第四十二条、第四十三条第一款处理。",
    "有前款规定情形的，依照第十一条第一款第（二）项和第三项处理",
    "《甲办法》（以下简称《办法》）第三条至第五条，《办法》第七条第一、二项",
    "《关于印发〈某工作条例〉的通知》第二条",
    "违反第四、五条和第六条之一的，依照本办法第十二条第一款第一至三项",
    "对前两款和前条规定的行为，参照本条第二款",
    "《某报》报道第三条线索；第二条建议。",
    "《某处分条例》（2018年修订）第一百二十六条第二项第1目",
    "第四十二条至第四十六条、第五十条以外",
    "第一条 为了样例，制定本办法。\n第二条 本办法自发布之日起施行。",
)

TITLES = (
    *("某法实施条例第四十四条", "环境某条例44", "中国共产党某某工作条例44", "某某暂行办法11"),
    *(
        "根据某法实施条例第四十四条规定",
        "依照某法第四十四条处理",
        "某法典第44条",
        "某法44",
        "党章第3条",
    ),
    *("甲省2016办法4", "甲省的办法4", "按甲省的办法4", "浙江条例44", "浙江44", "浙江省第四条"),
    *("浙江条例", "浙江办法", "甲省条例4", "分条例126", "2018某处分规定126", "《某省工作条例》44"),
    *(
        "某工作条例实施细则44",
        "某工作条例（试行）44",
        "条例释义44",
        "违反本条例第四十四条",
        "该办法3",
    ),
    *("复查办法11", "查办法11", "请查办法11", "参与办法11", "条例和办法第三条", "国家办法11"),
    *("国家某法第3条", "应当适用某某处分条例第四十五条第一项", "该行为构成办法第十一条第三项"),
    *(
        "某工作条例的第四十四条",
        "某工作条例中第四十四条",
        "条例44和某法第44条",
        "某法第44条和条例44",
    ),
    *("违法44", "没有办法44", "abctl44", "abcmgztl44", "mgzt", "jiǎshěng4", "JIASHENG4", "细则19"),
    *("条例2022 44", "处分条例2018 126", "甲省2016 4", "条 例 4 4", "4 5", "条例 4 5", "甲 乙"),
    *("45①", "45⑴", "条例45㈠", "45⑳", "44.", "§44", "条例§44", "第二〇条", "第一二六条", "一二六"),
    *(
        "第二三条",
        "二〇二二年条例44",
        "第一百〇五条",
        "〇五",
        "044",
        "条例044",
        "条例0",
        "4.05",
        "第5章",
        "关于条例44",
        "对照办法3",
        "某条例规定的第三条",
        "条例12章",
        "100",
    ),
)
"""Titles that no rule bears, and signs that are typed for others."""

QUERIES = (
    *TITLES,
    *("第四十四条", "第44条", "四十四条", "44条", "44", "４４", "一百二十六", "126", "第 44 条"),
    *("第四十四条之一", "44之1", "第44条之1", "44条之一", "条例44之1"),
    *("条例44", "某工作条例第四十四条", "《某工作条例》44", "办法11", "条例 44", "條例44"),
    *("实施办法第十一条第一款第二项", "甲省办法4(10)", "甲省第四条（十）", "甲省细则19", "甲省12"),
    *(
        "2018处分条例135",
        "处分条例2018年135条",
        "《处分条例》（2018年修订）第135条",
        "处分条例2018",
    ),
    *("mgztl44", "jiasheng4(10)", "mgztl", "mgztlx44", "mgz44"),
    *("第四十五条第一项", "45条1项", "45(一)", "45（1）", "11.1.2", "11-1-2", "第四条第二、三款"),
    *("11条1款2项", "十一条一款二项", "11(1)(2)", "4.10", "条例45条第1款第（三）项", "11条2项1目"),
    *(
        "42-46",
        "44-1",
        "42、44、46",
        "42至46条",
        "42~46",
        "42—46",
        "42条-46条",
        "条例42到46",
        "42 44 46",
    ),
    *(
        "第四十二条至第四十六条",
        "第四十四条、第四十五条",
        "第十一条第三项、第四项",
        "4条10项和11项",
    ),
    *(
        "条例42、办法11",
        "条例第42条、第44条和《办法》第十一条的规定",
        "条例",
        "办法",
        "第四十",
        "44条规定",
    ),
    *(
        "根据《某工作条例》第四十四条规定",
        "根据某工作条例第四十四条规定，应当",
        "依照第四十四条处理",
    ),
    *(
        "《某规定》第三条",
        "推诿",
        "第二款",
        "办法一般",
        "三十日",
        "12月",
        "有三条意见",
        "4445",
        "0",
    ),
    *(
        "",
        "   ",
        "第",
        "条",
        "-",
        "《",
        "办法第条",
        "0条",
        "2000",
        "9999999999",
        "a",
        "《》44",
        "(一)",
    ),
)


def texts() -> list[str]:
    """Sentences, and each example of a form alone and in a sentence."""
    forms = [text for form in FORMS for text in (*form.examples, *form.refused)]
    return [*SENTENCES, *forms, *(f"依照《甲办法》{text}的规定" for text in forms)]


def queries() -> list[str]:
    """What readers type, and each short way alone and below an article."""
    ways = [*(f"44{way.example}" for way in WAYS), *(way.example for way in WAYS)]
    return list(dict.fromkeys([*QUERIES, *ways]))


def vectors(call: Call) -> dict[str, Any]:
    """Texts with what they cite, and queries with how they are read."""
    readings = zip(queries(), read(call, queries()), strict=True)
    return {
        "names": KNOWN,
        "folded": FOLDED,
        "citations": [{"text": t, "citations": [citation(c) for c in find(t)]} for t in texts()],
        "queries": [{"query": query} | reading for query, reading in readings],
    }


def address(address: Address | None) -> list[int | None] | None:
    """[条, 之, 款, 项, 目]."""
    return (
        [address.article, address.branch, address.paragraph, address.item, address.subitem]
        if address
        else None
    )


def part(part: AddressPart) -> dict[str, Any]:
    return {
        "start": part.start,
        "end": part.end,
        "from": address(part.address),
        "to": address(part.to),
    }


def citation(citation: Citation) -> dict[str, Any]:
    """As the browser has it."""
    return asdict(citation) | {
        "anchor": citation.anchor.value,
        "parts": [part(p) for p in citation.parts],
    }


def written(call: Call) -> str:
    """The file: one vector a line."""
    made = vectors(call)
    lines = [f'"{key}": {json.dumps(made[key], ensure_ascii=False)}' for key in ("names", "folded")]
    for key in ("citations", "queries"):
        inner = ",\n".join("  " + json.dumps(record, ensure_ascii=False) for record in made[key])
        lines.append(f'"{key}": [\n{inner}\n]')
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    with running(loaded()) as call:
        given_tables(call)
        FILE.write_text(written(call), "utf-8")
