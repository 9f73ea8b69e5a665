"""The forms of Word files: 公文, 讲义 and the sheet without a cover; margins, pitch and looks of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from macros.handout.blocks import HandoutDocument
from macros.model.handout import Style


@dataclass(frozen=True, slots=True)
class Look:
    """Font (its usual name), size in half points, line pitch in twentieths of a point, indent."""

    font: str
    size: int
    pitch: int
    first: int = 0
    """First-line indent in hundredths of a character."""
    left: int = 0
    hanging: int = 0
    align: str = "both"
    before: int = 0
    after: int = 0
    level: int | None = None
    keep: bool = False
    spacing: int = 0
    """Twentieths of a point between characters."""
    line: str | None = None
    """A rule: top or bottom."""


@dataclass(frozen=True, slots=True)
class WordForm:
    """How a file is set."""

    looks: dict[str, Look]
    """By name of the style."""
    margins: tuple[int, int, int, int]
    """Top, bottom, left and right in millimetres."""
    pitch: int
    """Of the grid of lines, in twentieths of a point."""
    style: Style
    cover: bool = True
    widows: bool = True
    """False where every page has all its lines, though a last one alone begin the next."""


SONG, HEI, KAI = "宋体", "黑体", "楷体_GB2312"
FANG, TITLE = "仿宋_GB2312", "方正小标宋简体"
FIT = -5
"""三号 is 16 points, 28 characters in 156 mm need 15.75."""

OFFICIAL = {
    "Normal": Look(FANG, 32, 579, first=200, spacing=FIT),
    "Title": Look(TITLE, 52, 800, align="center", before=2800, after=240, line="top"),
    "Subtitle": Look(KAI, 36, 600, align="center"),
    "Heading 1": Look(TITLE, 44, 1158, align="center", level=0, keep=True),
    "Heading 2": Look(HEI, 32, 579, first=200, level=1, keep=True),
    "Heading 3": Look(KAI, 32, 579, align="center", level=2, keep=True),
    "Heading 4": Look(HEI, 32, 579, first=200, level=3, keep=True),
    "文件题名": Look(TITLE, 40, 579, align="center", before=290, after=290, level=1, keep=True),
    "题下说明": Look(KAI, 24, 400, align="center"),
    "封面事项": Look(FANG, 24, 400),
    "条文项": Look(FANG, 32, 579, first=200, spacing=FIT),
    "说明文字": Look(FANG, 24, 400),
    "引文": Look(FANG, 32, 579, left=200),
    "表格文字": Look(FANG, 22, 340, align="left"),
    "表格标题": Look(HEI, 22, 340, align="left"),
    "toc 1": Look(HEI, 28, 480, align="left"),
    "toc 2": Look(FANG, 28, 480, left=200, align="left"),
    "toc 3": Look(FANG, 28, 480, left=400, align="left"),
    "footnote text": Look(FANG, 18, 260),
}
LECTURE = {
    "Normal": Look(SONG, 21, 340, first=200),
    "Title": Look(TITLE, 56, 840, align="center", before=2800, after=240, line="top"),
    "Subtitle": Look(KAI, 32, 520, align="center"),
    "Heading 1": Look(TITLE, 36, 680, align="center", level=0, keep=True),
    "Heading 2": Look(HEI, 26, 480, before=200, level=1, keep=True),
    "Heading 3": Look(HEI, 22, 420, before=120, level=2, keep=True),
    "Heading 4": Look(HEI, 21, 340, before=80, level=3, keep=True),
    "文件题名": Look(TITLE, 30, 540, align="center", before=160, after=160, level=1, keep=True),
    "题下说明": Look(KAI, 18, 280, align="center"),
    "封面事项": Look(SONG, 18, 300),
    "条文项": Look(SONG, 21, 340, left=450, hanging=250),
    "说明文字": Look(SONG, 18, 280, before=40, after=40),
    "引文": Look(SONG, 21, 340, left=200),
    "表格文字": Look(SONG, 18, 270, align="left"),
    "表格标题": Look(HEI, 18, 270, align="left"),
    "toc 1": Look(HEI, 21, 360, align="left"),
    "toc 2": Look(SONG, 21, 340, left=200, align="left"),
    "toc 3": Look(SONG, 21, 340, left=400, align="left"),
    "footnote text": Look(SONG, 16, 230),
}
SMALL = {
    "Normal": (16, 232),
    "Title": (30, 440),
    "Subtitle": (18, 280),
    "Heading 1": (22, 300),
    "Heading 2": (16, 230),
    "说明文字": (14, 200),
    "表格文字": (14, 184),
    "表格标题": (14, 184),
    "footnote text": (12, 152),
}
"""Size and pitch on the sheet, where everything stands close."""
SHEET = {
    name: replace(look, size=SMALL[name][0], pitch=SMALL[name][1], before=0, after=0, line=None)
    if name in SMALL
    else look
    for name, look in LECTURE.items()
}
FORMS = {
    Style.OFFICIAL: WordForm(OFFICIAL, (37, 35, 28, 26), 579, Style.OFFICIAL, widows=False),
    Style.LECTURE: WordForm(LECTURE, (22, 21, 25, 25), 340, Style.LECTURE),
}
"""公文 after GB/T 9704-2012, 5.2."""


def form_of(document: HandoutDocument) -> WordForm:
    """The form of a document."""
    if document.cover:
        return FORMS[document.style]
    return WordForm(SHEET, (11, 11, 11, 11), 232, Style.LECTURE, cover=False)
