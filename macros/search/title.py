"""Whether a name in a query is a rule's own, or the tail of a title that no rule bears.

条例 in 行政复议法实施条例第四十四条 is no 信访工作条例: what stands directly before a name must be a
lead-in (根据, 违反, 见 …), else it belongs to a longer title. The browser has these very lists.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any


def _words(text: str) -> tuple[str, ...]:
    """The longest first: 关于 before 于."""
    return tuple(sorted(text.split(), key=len, reverse=True))


PROVINCES = _words(
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 "
    "广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门"
)
"""Short names of the regions of the country: 浙江办法 is no 办法."""

PROVINCE = rf"(?:{'|'.join(PROVINCES)})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?"

AFTER_ALL = _words(
    "根据 依据 依照 按照 遵照 参照 违反 参见 详见 以及 或者 符合 触犯 援引 构成 属于 认为"
)
"""Lead-ins that end what stands before them, whatever it is: 该行为违反|条例."""

AT_HEAD = _words(
    "请问 请 帮我 我想 查询 查找 查阅 查看 查 看 见 对照 对 和 及 与 或 并 按 据 依 照 在 于 由 从 是 即 "
    "适用 执行 引用 关于 有关 国家 全国"
)
"""Lead-ins only where nothing but lead-ins or a known name stands before: 查|条例, but 复查条例."""

BEFORE_LONG = _words(
    "适用 执行 落实 贯彻 引用 学习 现行 新 新修订的 修订后的 对 和 及 与 或 见 按 据 依 照 在 于 由 是 即 "
    "中共中央 国务院 中办 国办 两办 国家"
)
"""Lead-ins anywhere, before a name so long that it is not the tail of a longer one by chance."""
LONG = 6

POLITE = _words("请问 请 帮我 我想 查询 查找 查阅 查看")
"""Never the head of a title."""

SELVES = _words("本 该 此 同 上述 前述")
"""本条例: a rule that the query does not name."""

KIND = (
    r"(?:条例|办法|细则|规定|规则|法典|宪法|章程|党章|准则|意见|通知|决定|决议|解释|制度|规范|规程"
    r"|标准|纲要|公约|法)"
)
"""How titles end."""
NO_KIND = _words("方法 违法 依法 合法 执法 司法 手法 做法 说法 无法 非法 看法 想法 用法 书法")

_STRETCH = re.compile(r"[㐀-鿿0-9a-z]*$")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}年?(?:修订|修正|版)?")
_ALL = "|".join(sorted({*AFTER_ALL, *AT_HEAD}, key=len, reverse=True))
_LED = re.compile(rf"(?:{_ALL}|[,、;:《\"和及与或])*")
_ENDED = re.compile(rf".*(?:{'|'.join(AFTER_ALL)})")
_POLITE = re.compile(rf"(?:{'|'.join(POLITE)})*")


def lists() -> dict[str, Any]:
    """The words and patterns, for the browser."""
    return {
        "provinces": list(PROVINCES),
        "afterAll": list(AFTER_ALL),
        "atHead": list(AT_HEAD),
        "beforeLong": list(BEFORE_LONG),
        "polite": list(POLITE),
        "selves": list(SELVES),
        "noKind": list(NO_KIND),
        "kind": KIND,
        "province": PROVINCE,
    }


def is_led(gap: str) -> bool:
    """True where nothing but lead-ins and signs stands in a gap between citations."""
    return bool(_LED.fullmatch(gap))


def head(before: str, name: str, names: Collection[str]) -> str:
    """What stands directly before a name and makes it the tail of a longer title; "" where nothing.

    >>> head("根据行政复议法实施", "条例", ())
    '行政复议法实施'
    >>> head("该行为违反", "条例", ()), head("复查", "办法", ()), head("查", "办法", ())
    ('', '复查', '')
    """
    match = _STRETCH.search(before)
    stretch = rest = match[0] if match else ""
    while rest:
        if rest.endswith(AFTER_ALL) or (len(name) >= LONG and rest.endswith(BEFORE_LONG)):
            return ""
        word = next((at_head for at_head in AT_HEAD if rest.endswith(at_head)), None)
        if word is None:
            break
        rest = rest.removesuffix(word)
    known = rest != stretch and any(rest.endswith(name) for name in names)
    return "" if not rest or known else _titled(stretch)


def _titled(stretch: str) -> str:
    ended = _ENDED.match(stretch)
    cut = stretch[ended.end() :] if ended else stretch
    polite = _POLITE.match(cut)
    return cut[polite.end() :] if polite else cut


def joined(front: str, name: str, names: Collection[str]) -> tuple[str, str | None]:
    """The title that a head and a tail make, without a year or a 的 between them; and that year.

    >>> joined("湖南2016", "办法", ["湖南办法"])
    ('湖南办法', '2016')
    """
    year = _YEAR.search(front)
    plain = _YEAR.sub("", front)
    for word in ("", *AT_HEAD):
        whole = plain.removeprefix(word).removesuffix("的") + name
        if plain.startswith(word) and whole in names:
            return whole, year[0][:4] if year else None
    return plain + name, year[0][:4] if year else None
