"""Three invented rules about village wells, in the shapes in which offices send texts."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document

TITLE = "青海省村镇公用水井管护办法"
NOTICE = (
    "青海省人民政府办公厅文件",
    "青政办发〔2021〕7号",
    "",
    f"关于印发《{TITLE}》的通知",
    "",
    "各市、自治州人民政府：",
    f"《{TITLE}》已经同意，现印发给你们，请照办。",
    "",
    "青海省人民政府办公厅",
    "2021年3月5日",
    "",
)
CHAPTERS = ("第一章　总　则", "第二章　养护和修理", "第三章　附　则")
ARTICLES: dict[str, tuple[str, ...]] = {
    "第一条": ("为了保护村镇公用水井，保证饮水干净，制定本办法。",),
    "第二条": (
        "本办法所称公用水井，是指由三户以上共同使用的水井。",
        "单户自用的水井，不适用本办法。",
    ),
    "第三条": (
        "看井人应当做好下列事项：",
        "（一）每日清扫井台，清除落叶；",
        "（二）每月检查下列部件：",
        "1.井盖；",
        "2.井绳；",
        "（三）井水变色、有异味的，当日报告。",
    ),
    "第三条之一": ("井盖破裂的，看井人应当先行遮盖，再照第三条第三项报告。",),
    "第四条": (
        "冬季结冰期间，井台应当铺垫草帘，由看井人在每日日出以前扫除积雪，并且在路口设置醒目的标牌。",
    ),
    "第五条": ("本办法自2021年5月1日起施行。",),
}
BEFORE = {"第一条": CHAPTERS[0], "第三条": CHAPTERS[1], "第五条": CHAPTERS[2]}
EXPECTED = tuple((label, lines) for label, lines in ARTICLES.items())


def body() -> list[str]:
    """Paragraphs of the text, each indented."""
    out: list[str] = []
    for label, (first, *others) in ARTICLES.items():
        out += [BEFORE[label]] if label in BEFORE else []
        out += [f"　　{label}　{first}", *("　　" + line for line in others)]
    return out


def clean() -> str:
    """A clean text with its notice."""
    return "\n".join([*NOTICE, TITLE, "", *body(), ""])


def broken(width: int = 22) -> str:
    """Hard line breaks, page numbers, a running head, half-width signs."""
    lines = [*NOTICE[:4], "", TITLE, ""]
    for paragraph in body():
        half = paragraph.replace("（", "(").replace("）", ")")
        lines += [half[at : at + width] for at in range(0, len(half), width)]
    out: list[str] = []
    for number, line in enumerate(lines):
        if number > 8 and number % 9 == 0:
            out += ["", f"— {number // 9} —", "", TITLE, ""]
        out.append(line)
    return "\n".join(out)


def document(path: Path) -> Path:
    """A .docx with a table of contents, a footer and a table of signatures at the end."""
    word = Document()
    for line in (*NOTICE, TITLE, "目　录", *(f"{c}……………{n}" for n, c in enumerate(CHAPTERS, 1))):
        word.add_paragraph(line)
    for line in body():
        word.add_paragraph(line)
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("起草处室", "水井管理处", "青海省水利厅", "2021年3月1日"),
        strict=True,
    ):
        cell.text = text
    word.sections[0].footer.paragraphs[0].text = "— 1 —"
    held = io.BytesIO()
    word.save(held)
    path.write_bytes(held.getvalue())
    return path
