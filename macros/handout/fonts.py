"""Which fonts set a handout: a chain of families for each face, and what no font of it can set.

The organisation's own fonts come first, free ones from Debian packages last (decisions/0016).
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cache, cached_property
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

from macros.derive.grouped import grouped
from macros.handout.linear import LinearPiece
from macros.model.field import fields_of
from macros.model.handout import Fonts, Print

SONG = ("宋体", "SimSun", "方正书宋_GBK", "Noto Serif CJK SC", "Source Han Serif SC", "FandolSong")
HEI_FREE = ("Noto Sans CJK SC", "Source Han Sans SC", "FandolHei")
DEFAULT: dict[str, tuple[str, ...]] = {
    "song": SONG,
    "fang": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "FandolFang R"),
    "title": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK"),
    "hei": ("黑体", "SimHei", "方正黑体_GBK", *HEI_FREE),
    "kai": ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "LXGW WenKai", "FandolKai"),
}
"""Families by face; every chain goes on with that of 宋体."""
FACES = {declared.name: declared.field.label for declared in fields_of(Fonts)}


class FontError(Exception):
    """A face without any font, or a character without a glyph; its words are Chinese."""


@dataclass(frozen=True)
class Faces:
    """The fonts of this machine, chosen by the chains."""

    chains: dict[str, tuple[str, ...]]
    """Installed families by face, in order; never empty."""
    folders: tuple[Path, ...] = ()
    book: typst.Fonts = field(default_factory=typst.Fonts, repr=False)

    @cached_property
    def _files(self) -> dict[str, tuple[tuple[str, int], ...]]:
        fonts = self.book.fonts()
        return grouped((font.family, (font.path, font.index)) for font in fonts if font.path)

    @cached_property
    def named(self) -> list[tuple[str, str, int]]:
        """Every family that may be used, with name and bytes of its files."""
        families = dict.fromkeys(name for chain in self.chains.values() for name in chain)
        paths = [(family, Path(path)) for family in families for path, _ in self._files[family]]
        return [(family, path.name, path.stat().st_size) for family, path in paths]

    def lacks(self, text: str, face: str) -> set[str]:
        """Characters of a text that no font of a face has."""
        left = {ord(char) for char in text if not char.isspace()}
        for family in self.chains[face]:
            for path, index in self._files[family]:
                left -= _covered(path, index)
                if not left:
                    return set()
        return {chr(code) for code in left}

    def check(self, pieces: Iterable[LinearPiece]) -> None:
        """Raise FontError naming every character that some face can't set, and where it stands."""
        found = list(pieces)
        text = "".join({char for piece in found for char in piece.text})
        missing = {char: face for face in self.chains for char in self.lacks(text, face)}
        if missing:
            raise FontError("\n".join(_told(missing, found)))


def _told(missing: dict[str, str], pieces: list[LinearPiece]) -> Iterator[str]:
    for char, face in sorted(missing.items()):
        where = next(piece.where for piece in pieces if char in piece.text)
        yield (
            f"{where}：“{char}”（U+{ord(char):04X}）在{FACES[face]}的字体里都没有；"
            "请在 data/print.yml 的 fonts 里加上有这个字的字体"
        )


@cache
def _covered(path: str, index: int) -> frozenset[int]:
    """Characters that a font file has a glyph for."""
    number = index if path.lower().endswith((".ttc", ".otc")) else -1
    with TTFont(path, fontNumber=number, lazy=True) as font:
        return frozenset(font.getBestCmap())


def find(folders: Iterable[Path], settings: Print | None) -> Faces:
    """The fonts below some folders, by the chains of data/print.yml before the default ones.

    Raises FontError where a face has no font at all.
    """
    paths = [str(path) for path in folders if path.is_dir()]
    book = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(paths)
    )
    installed = set(book.families())
    asked = asdict(settings.fonts) if settings and settings.fonts else {}
    chains: dict[str, tuple[str, ...]] = {}
    for face, usual in DEFAULT.items():
        chain = (*asked.get(face, ()), *usual, *asked.get("song", ()), *SONG)
        chains[face] = tuple(dict.fromkeys(name for name in chain if name in installed))
        if not chains[face]:
            said = "、".join(dict.fromkeys(chain))
            raise FontError(
                f"本机没有可用的{FACES[face]}字体（找过：{said}；目录：{'、'.join(paths) or '无'}）；"
                "请运行 scripts/fonts.sh 安装，或把单位的字体文件放进 fonts 目录"
            )
    return Faces(chains, tuple(Path(path) for path in paths), book)
