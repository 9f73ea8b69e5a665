"""Whether a name in a query is a rule's own, or the tail of a title that no rule bears.

条例 in 行政复议法实施条例第四十四条 is no 信访工作条例: what stands directly before a name must be a
lead-in (根据, 违反, 见 …), else it belongs to a longer title. `search-title.js` reads by these lists.
"""


def split_words(text: str) -> tuple[str, ...]:
    """The longest first: 关于 before 于."""
    return tuple(sorted(text.split(), key=len, reverse=True))


_REGIONS = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 "
    "广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门"
)
_LETTERS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台港澳"
PROVINCES = split_words(_REGIONS)
"""Short names of the regions of the country: 浙江办法 is no 办法."""

PROVINCE = rf"(?:{'|'.join(PROVINCES)})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?"


def letter_of(region: str) -> str:
    """湘 of 湖南省; nothing for what is no region of the country."""
    letters = zip(_REGIONS.split(), _LETTERS, strict=True)
    return next((letter for name, letter in letters if region.startswith(name)), "")


AFTER_ALL = split_words(
    "根据 依据 依照 按照 遵照 参照 违反 参见 详见 以及 或者 符合 触犯 援引 构成 属于 认为"
)
"""Lead-ins that end what stands before them, whatever it is: 该行为违反|条例."""

AT_HEAD = split_words(
    "请问 请 帮我 我想 查询 查找 查阅 查看 查 看 见 对照 对 和 及 与 或 并 按 据 依 照 在 于 由 从 是 即 "
    "适用 执行 引用 关于 有关 国家 全国"
)
"""Lead-ins only where nothing but lead-ins or a known name stands before: 查|条例, but 复查条例."""

BEFORE_LONG = split_words(
    "适用 执行 落实 贯彻 引用 学习 现行 新 新修订的 修订后的 对 和 及 与 或 见 按 据 依 照 在 于 由 是 即 "
    "中共中央 国务院 中办 国办 两办 国家"
)
"""Lead-ins anywhere, before a name so long that it is not the tail of a longer one by chance."""

POLITE = split_words("请问 请 帮我 我想 查询 查找 查阅 查看")
"""Never the head of a title."""

SELVES = split_words("本 该 此 同 上述 前述")
"""本条例: a rule that the query does not name."""

OLD = split_words("旧 老 原 旧的 老的 原来的 以前的 修订前的")
"""Before a name: its versions that are no longer in force."""
NEW = split_words("新 新的 现行 现行的 最新 最新的 新修订的 修订后的")
"""Before a name: its version in force."""

KIND = (
    r"(?:条例|办法|细则|规定|规则|法典|宪法|章程|党章|准则|意见|通知|决定|决议|解释|制度|规范|规程"
    r"|标准|纲要|公约|法)"
)
"""How titles end."""
NO_KIND = split_words("方法 违法 依法 合法 执法 司法 手法 做法 说法 无法 非法 看法 想法 用法 书法")


IDLE = split_words(
    "处理 规定 执行 办理 内容 条文 原文 全文 的 了 应当 责令改正 进行 予以 给予 是什么 是啥 怎么说 怎么规定 "
    "规定了什么 说的是什么 讲的是什么 说什么 讲什么 有哪些 哪些 是 中 里 之 所列 所称"
)
"""Words around a bare address that name nothing."""


LISTS: dict[str, str | tuple[str, ...]] = {
    "provinces": PROVINCES,
    "afterAll": AFTER_ALL,
    "atHead": AT_HEAD,
    "beforeLong": BEFORE_LONG,
    "polite": POLITE,
    "selves": SELVES,
    "noKind": NO_KIND,
    "old": OLD,
    "new": NEW,
    "idle": IDLE,
    "kind": KIND,
    "province": PROVINCE,
}
"""The words and patterns, as the scripts of search take them."""
