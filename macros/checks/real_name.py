"""real-name: people appear in cases under pseudonyms only: 张某, 王某甲, 刘甲."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.model import Corpus, Place, Problem, Rule
from macros.model.case import Case, RecipientKind, Sanction

RULE = Rule("real-name", "案例里的人只用化名：张某、王某甲、刘甲；不写真实姓名。")

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
    "叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
"""The surnames that are common; 某 and 甲乙丙丁 behind one make a pseudonym."""
STEMS = "甲乙丙丁戊己庚辛壬癸"
PSEUDONYM = re.compile(rf"[\u4e00-\u9fff]{{1,2}}(?:某[{STEMS}]?|[{STEMS}])")
BODIES = re.compile(r"[省市县区乡镇村局厅委办组院校队所站科处室部社司厂]$")
_NAME = rf"(?P<name>[{SURNAMES}](?![某{STEMS}])[\u4e00-\u9fff]{{1,2}}?)"
_AFTER_POST = re.compile(
    r"(?:[局县市镇乡村科处所校院队组厅部]长|书记|主任|主席|经理|干部|干警|民警|科员|教师|法人|信访人|上访人|举报人"
    r"|村民|居民|控股人|负责人|经办人|当事人)"
    + _NAME
    + r"(?=[，。；、：（）“”]|$|等|[说称向被受因于和与带派给将把的]|反映|同志|先生|女士|承认)"
)
_BEFORE_WORD = re.compile(
    r"(?:^|(?<=[，。；、：（“]))"
    + _NAME
    + r"(?=等人|等[\d一二三四五六七八九十]+人|说，|称，|反映，|同志|先生|女士|承认|受党内|被开除)"
)
WORDS = (
    "任何",
    "方面",
    "高度",
    "马上",
    "万元",
    "常务",
    "常委",
    "文化宫",
    "文件",
    "金额",
    "成员",
    "许多",
)
"""Words that begin like a name."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Recipients and words of a case that look like a real name."""
    for case in corpus.cases:
        for sanction in case.sanctions:
            yield from _recipient(sanction)
        for place, text in (*case.narrative(), *case.remarks(), *_posts(case)):
            for name in _names(text):
                yield _problem(place, name)


def _posts(case: Case) -> Iterator[tuple[Place, str]]:
    for sanction in case.sanctions:
        if sanction.position:
            yield sanction.place.at("position"), sanction.position


def _recipient(one: Sanction) -> Iterator[Problem]:
    bare = re.sub(r"等(?:\d+|[一二三四五六七八九十]+)?人$", "", one.recipient)
    for name in bare.split("、"):
        if PSEUDONYM.fullmatch(name):
            continue
        short = re.fullmatch(rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}", name)
        body = one.kind is RecipientKind.ORGANISATION or BODIES.search(name)
        if one.named or (short and not body and name not in WORDS):
            yield _problem(one.place.at("recipient"), name)


def _names(text: str) -> Iterator[str]:
    found = [*_AFTER_POST.finditer(text), *_BEFORE_WORD.finditer(text)]
    for match in sorted(found, key=lambda one: one.start("name")):
        if match["name"] not in WORDS:
            yield match["name"]


def _problem(place: Place, name: str) -> Problem:
    """The name itself is not repeated whole: messages are copied about."""
    return Problem(
        place,
        RULE.id,
        f"“{name[:1]}{'×' * (len(name) - 1)}”像真实姓名",
        "化名：张某、王某甲、刘甲",
        "改成化名；不是人名的，换一种说法",
    )
