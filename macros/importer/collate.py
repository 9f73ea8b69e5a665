"""`collate ID`: a sheet to compare by eye; `--results FILE`: what came of it, as verdicts."""

from __future__ import annotations

from pathlib import Path

from macros import load
from macros.importer.command import write
from macros.importer.refusal import ImportRefused
from macros.importer.sheet import entered, sheet
from macros.model import Instrument, Provenance

SHEETS = Path("dist/collate")


def run(root: Path, name: str, results: Path | None, basis: str) -> str:
    """Write the sheet, or the verdicts; what was done, in words. Raises ImportRefused."""
    held = _held(root, name)
    if results is None:
        path = SHEETS / f"{name}.html"
        write(root / path, sheet(held))
        units = sum(len(list(article.units())) for article in held.with_text)
        return f"核对单：{path.as_posix()}，{len(held.with_text)} 条 {units} 处，可以打印。\n"
    try:
        said = results.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise ImportRefused(f"读不出 {results.name}；存成 UTF-8 的文本文件再试") from None
    path = root / held.place.path
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    write(path, entered(held, text, said.replace("\r\n", "\n"), Provenance.of(basis)))
    count = sum(bool(line.strip()) for line in said.split("\n"))
    return f"已写进 {held.place.path}：{count} 处。再运行 make check。\n"


def _held(root: Path, name: str) -> Instrument:
    found = [rule for rule in load.load(root)[0].instruments if rule.id == name]
    if not found or not found[0].with_text:
        raise ImportRefused(f"没有收有条文的“{name}”；写规定的编号，如 measures-2016")
    return found[0]
