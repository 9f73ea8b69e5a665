"""The reference of each style: a Word file whose styles and page an office may change (decisions/0015).

A handout takes over its styles, its page and its settings, and nothing else that it holds.
"""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from macros.handout.blocks import HandoutDocument
from macros.handout.word_xml import Element, element

REFERENCES = Path(__file__).with_name("templates")
STYLES = (
    *("Title", "Subtitle", "封面首项", "封面事项", "目录标题", "toc 1", "toc 2", "toc 3"),
    *("Heading 1", "Heading 2", "Heading 3", "Heading 4", "文件题名", "题下说明"),
    *("Normal", "条文项", "引文", "说明文字", "footnote text", "footnote reference"),
    *("表格", "格线表格", "表格标题", "表格文字", "表后空行"),
    *("强调黑体", "楷体字", "存疑", "Header", "Footer", "页码"),
)
"""Every style that the writer names, as python-docx calls it."""
KEPT = ("officeDocument", "styles", "settings", "fontTable", "theme")
"""Kinds of parts that are taken over: no notes, heads, pictures, properties of the reference."""


class ReferenceFault(Exception):
    """A reference that cannot be used; its words are Chinese."""


@dataclass(frozen=True, slots=True)
class WordPage:
    """Paper, margins and grid of lines as a reference has them, in twentieths of a point."""

    pattern: Element

    def measure(self, *, landscape: bool) -> int:
        """Width of the text, or of one of its columns."""
        page = self.section(landscape=landscape)
        size, margins = page.find(qn("w:pgSz")), page.find(qn("w:pgMar"))
        whole = _number(size, "w") - _number(margins, "left") - _number(margins, "right")
        columns = self.pattern.find(qn("w:cols"))
        if columns is None or columns.get(qn("w:num")) is None:
            return whole
        count = _number(columns, "num")
        return (whole - (count - 1) * _number(columns, "space")) // count

    def section(self, *, landscape: bool) -> Element:
        """`w:sectPr` of a section that starts on a page of its own."""
        names = ("w:pgSz", "w:pgMar", "w:cols", "w:docGrid")
        taken = [t for name in names if (t := self.pattern.find(qn(name))) is not None]
        made = element("w:sectPr", element("w:type", val="nextPage"), *map(deepcopy, taken))
        if landscape:
            size = made.find(qn("w:pgSz"))
            size.set(qn("w:orient"), "landscape")
            _turn(size, {"w": "h", "h": "w"})
            turned = {"top": "left", "bottom": "right", "left": "top", "right": "bottom"}
            _turn(made.find(qn("w:pgMar")), turned)
        return made


def _number(node: Element, name: str) -> int:
    return int(node.get(qn(f"w:{name}")))


def _turn(node: Element, taken_from: dict[str, str]) -> None:
    values = {name: node.get(qn(f"w:{other}")) for name, other in taken_from.items()}
    for name, value in values.items():
        node.set(qn(f"w:{name}"), value)


def reference_of(document: HandoutDocument) -> Path:
    """The reference that a document is written with."""
    return REFERENCES / f"{document.face}.docx"


def opened(path: Path) -> tuple[WordDocument, WordPage]:
    """An empty Word file with the styles of a reference, and its page. Raises ReferenceFault."""
    word = docx.Document(str(path))
    for owner in (word.part, word.part.package):
        for name, relation in list(owner.rels.items()):
            if relation.reltype.rpartition("/")[2] not in KEPT:
                owner.rels.pop(name)
    missing = [name for name in STYLES if name not in ids_of(word)]
    if missing:
        raise ReferenceFault(
            f"Word 参考文件 {path.name} 里没有样式“{'”“'.join(missing)}”；请用 Word 打开补上同名的样式"
        )
    body = word.element.body
    page = WordPage(body.sectPr)
    for child in list(body):
        body.remove(child)
    body.append(page.section(landscape=False))
    return word, page


def ids_of(word: WordDocument) -> dict[str, str]:
    """Ids of styles by name; Word may give a style another id, but not another name."""
    return {style.name: style.style_id for style in word.styles if style.name}
