"""The table of citation forms: every way in which a text points at a provision.

Each form stands once, with real examples that are its tests. Patterns use only what Python's `re`
and the browser's RegExp read alike (positional groups, no look-behind of varying width, no flags),
so that search in the browser can share the table. `{name}` in a pattern is a fragment.
"""

import re
from dataclasses import dataclass
from enum import Enum

from macros.cite.numerals import CHINESE

_NUMBER = rf"[{CHINESE}0-9０-９]+"
FRAGMENTS = {
    "n": _NUMBER,
    "gap": r"[ \u3000]*",
    "and": r"(?:、|,|，|和|及|以及|或者|或|与)",
    "to": r"(?:至|到|—|－|-|~|～)",
}
FRAGMENTS["more"] = (
    rf"(?:{FRAGMENTS['gap']}(?:{FRAGMENTS['and']}|{FRAGMENTS['to']}){FRAGMENTS['gap']}第?"
    rf"{FRAGMENTS['gap']}{_NUMBER})*"
)
FRAGMENTS["boxed"] = rf"[（(]{FRAGMENTS['gap']}{_NUMBER}{FRAGMENTS['gap']}[)）]"


class FormToken(Enum):
    """What a form contributes to a citation."""

    TITLE = "title"
    DECLARATION = "declaration"
    THIS = "this"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"
    THIS_PLACE = "this-place"
    PREVIOUS = "previous"
    AND = "and"
    TO = "to"


@dataclass(frozen=True, slots=True)
class CitationForm:
    """One form: token, pattern over FRAGMENTS, and real strings that it accepts whole."""

    name: str
    token: FormToken
    pattern: str
    examples: tuple[str, ...]
    refused: tuple[str, ...] = ()

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern with its fragments put in."""
        return re.compile(filled(self.pattern))


def filled(pattern: str) -> str:
    """A pattern with `{fragment}` replaced; counts such as `{1,2}` stay."""
    return re.sub(r"\{([a-z]+)\}", lambda match: FRAGMENTS[match[1]], pattern)


FORMS: tuple[CitationForm, ...] = (
    CitationForm(
        "title",
        FormToken.TITLE,
        # no 》 and no 《 inside; a title within the title stands in 〈〉
        r"《([^《》]{1,80})》(?:{gap}[（(]([0-9０-９]{4})年?(?:修订|修正|版|修订版)?[）)])?",
        (
            "《信访工作条例》",
            "《中共中央办公厅、国务院办公厅关于印发〈信访工作责任制实施办法〉的通知》",
            "《中国共产党纪律处分条例》（2018年修订）",
        ),
        ("《》", "信访工作条例"),
    ),
    CitationForm(
        "declaration",
        FormToken.DECLARATION,
        r"[（(](?:以下|下)(?:简称|称|统称)(?:为)?[“《]?([^“”《》（）()]{1,20})[”》]?[）)]",
        ("（以下简称《细则》）", "(以下简称“条例”)", "（以下称办法）"),
        ("（以下同）",),
    ),
    CitationForm(
        "this instrument",
        FormToken.THIS,
        r"本{gap}(条例|办法|实施细则|细则|规定|规则|法|准则|意见|决定)(?={gap}第{gap}{n})",
        (),  # only before an article: see the grammar's examples
        ("本办法所称",),
    ),
    CitationForm(
        "branch article",
        FormToken.ARTICLE,
        r"第{gap}({n}){gap}条{gap}之{gap}([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十般切些])",
        ("第四十四条之一", "第44条之一", "第 四十四 条之二"),
    ),
    CitationForm(
        "article",
        FormToken.ARTICLE,
        r"第{gap}({n}{more}){gap}条",
        ("第四十四条", "第44条", "第４４条", "第 四十四 条", "第四十二至四十六条", "第四、五条"),
        ("四十四条", "第条"),
    ),
    CitationForm(
        "paragraph",
        FormToken.PARAGRAPH,
        r"第{gap}({n}{more}){gap}款",
        ("第一款", "第1款", "第二、三款", "第二款", "第一至三款"),
        ("一款",),
    ),
    CitationForm(
        "item",
        FormToken.ITEM,
        r"第{gap}({n}{more}){gap}项",
        ("第二项", "第9项", "第九、十项", "第一至三项"),
        ("三项",),
    ),
    CitationForm(
        "boxed item",
        FormToken.ITEM,
        r"第?{gap}({boxed}(?:{gap}(?:{and}|{to})?{gap}{boxed})*)(?:{gap}项)?",
        ("（九）", "（九）（十）", "第（九）项", "(2)", "（一）至（三）项", "第（九）、（十）项"),
        ("（ ）", "（甲）"),
    ),
    CitationForm(
        "subitem",
        FormToken.SUBITEM,
        r"第{gap}({n}{more}){gap}目",
        ("第一目", "第1、2目"),
    ),
    CitationForm(
        "this place",
        FormToken.THIS_PLACE,
        r"本{gap}(条|款|项)(?![例件目文款项码理约])",
        ("本条", "本款", "本项"),
        ("本条例", "本条件", "本款项"),
    ),
    CitationForm(
        "previous",
        FormToken.PREVIOUS,
        r"前{gap}([一二两三四五六七八九十0-9０-９]{0,2}){gap}(条|款|项)(?![例件目码])",
        ("前款", "前两款", "前条", "前三项", "前二款"),
        ("前条件", "前"),
    ),
    CitationForm("and", FormToken.AND, r"{gap}{and}{gap}", ("、", "和", "以及", " 及 ")),
    CitationForm("to", FormToken.TO, r"{gap}{to}{gap}", ("至", "-", "到")),
)
"""Every form, tried in this order at each place."""

NOT_AFTER = {
    FormToken.THIS_PLACE: "基根版文样资成原标书日副正剧脚课",
    FormToken.PREVIOUS: "目此之以日年月提先当从跟眼生产会赛空向",
    FormToken.THIS: "基根版文样资成原标书日副正剧脚课",
}
"""Characters before which a form is part of another word: 基本条件, 目前款项."""
