"""Which handouts must be set anew, and why: what files follow from, under names that editors know."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from macros.handout.blocks import Block, HandoutDocument, Heading, ProvisionBlock
from macros.handout.fonts import Faces
from macros.handout.manifest import fingerprint, whole

HERE = Path(__file__).parent
SETTERS = ("typst", "python-docx", "python-pptx", "pypdf", "pypdfium2", "segno")
LAYOUT, FONTS, ORDER, DECK = "排版程序", "字体", "封面、说明和编排", "幻灯片"
SHOWN = 2
"""Changed places that are named."""
Fingerprints = dict[str, str]


def made_of(
    document: HandoutDocument, told: Iterable[str], faces: Faces, deck: tuple[object, ...] = ()
) -> Fingerprints:
    """Fingerprints of layout, fonts, order, and of every article or heading with what is below it."""
    places: dict[str, list[Block]] = defaultdict(list)
    for place, block in _placed(document):
        places[place].append(block)
    frame = [replace(section, blocks=()) for section in document.sections]
    order = (replace(document, sections=()), frame, tuple(places), tuple(told))
    content = {place: _digest(blocks) for place, blocks in places.items()}
    content |= {DECK: _digest(deck)} if deck else {}
    return {LAYOUT: _layout(), FONTS: _digest(faces.named), ORDER: _digest(order)} | content


def _placed(document: HandoutDocument) -> Iterator[tuple[str, Block]]:
    for section in document.sections:
        name = section.title
        for block in section.blocks:
            if isinstance(block, Heading):
                name = f"{section.title}／{block.text}"
            yield name + (block.label if isinstance(block, ProvisionBlock) else ""), block


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:12]


def _layout() -> str:
    versions = [version(name) for name in SETTERS]
    return _digest((fingerprint(HERE), versions))


def why(folder: Path, entry: dict[str, Any] | None, now: Fingerprints) -> str:
    """The reason to set a handout anew; nothing where its files are there, whole, and follow from the same.

    `entry` is what the list in `folder` tells of it.
    """
    before = (entry or {}).get("made_of")
    if entry is None or not isinstance(before, dict):
        return "第一次生成"
    if not whole(folder, entry):
        return "文件不在，或者被改过"
    changed = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    first = [name for name in (LAYOUT, FONTS) if name in changed]
    content = [name for name in changed if name not in (LAYOUT, FONTS, ORDER)]
    named = first or content or changed
    more = f"等 {len(named)} 处" if len(named) > SHOWN else ""
    return "、".join(named[:SHOWN]) + more + "变了" if named else ""
