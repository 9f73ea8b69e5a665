"""The commands of editors: import, collate, new, fix, schemas.

Each is a parser and what it runs; `__main__` lists them beside the others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from macros.build.refused import Refused
from macros.desk import fix, skeleton
from macros.importer.refusal import ImportRefused
from macros.load.editor import KINDS, editor_schema
from macros.model import Level, Provenance

Parser: TypeAlias = argparse.ArgumentParser
Run: TypeAlias = Callable[[argparse.Namespace], int]


def commands(parsers: Any, root: Path) -> list[tuple[Parser, Run]]:
    """The parsers of the editors' commands, each with what it runs on the data below `root`."""
    mend = parsers.add_parser(
        "fix", help="改正有把握的笔误：全角冒号、缩进、编码、名称写成编号；理顺键的次序"
    )
    made = (
        (_new_parser(parsers), _new),
        (mend, _fix),
        (_import_parser(parsers), _import),
        (_collate_parser(parsers), _collate),
        (_suggest_parser(parsers), _suggest),
        (parsers.add_parser("schemas", help="写出 VS Code 补全和标错用的文件"), _schemas),
    )
    desk = parsers.add_parser("edit", help="在浏览器里填表改数据，只在本机")
    desk.add_argument("--port", type=int, default=8010, help="端口")
    desk.add_argument("--no-browser", action="store_true", help="不打开浏览器，只印出地址")
    done: list[tuple[Parser, Run]] = [(p, partial(_run, work, root)) for p, work in made]
    return [*done, (desk, partial(_edit, root))]


def _edit(root: Path, options: argparse.Namespace) -> int:
    from macros.desk.served import edit

    return edit(root, options.port, browser=not options.no_browser)


def _run(
    work: Callable[[Path, argparse.Namespace], str], root: Path, options: argparse.Namespace
) -> int:
    """Do the work and print what it says. Raises Refused."""
    try:
        sys.stdout.write(work(root, options))
    except ImportRefused as refused:
        raise Refused(str(refused)) from None
    return 0


def _import_parser(parsers: Any) -> Parser:
    """The options of `import`."""
    bring: Parser = parsers.add_parser(
        "import", help="读入一件规定（.txt .md .html .docx .pdf），写成数据"
    )
    bring.add_argument("file", type=Path, help="规定的文件")
    bring.add_argument("--id", help="规定的编号，如 hunan-2016；省级规定不写就由地区和年份定")
    bring.add_argument("--region", help="省、自治区或直辖市；不写就从题目和制定机关认")
    bring.add_argument(
        "--level", choices=Level.keys(), help="national 国家规定，provincial 省级规定"
    )
    bring.add_argument(
        "--update", action="store_true", help="与已有的规定逐款逐项比对，列出要改的引文，不改数据"
    )
    bring.add_argument(
        "--accept",
        nargs="+",
        default=[],
        metavar="条号",
        help="比对之后收入这些条，如 3 5-9；全部写 all",
    )
    bring.add_argument(
        "--amends", metavar="旧版编号", help="这是哪一件的修订：另存为新版，建议条号对应"
    )
    bring.add_argument("--yes", action="store_true", help="引用旧文字的地方都照新文改，不再问")
    bring.add_argument("--source", help="来源的编号；不写就取下一个没有用过的")
    return bring


def _collate_parser(parsers: Any) -> Parser:
    """The options of `collate`."""
    eye: Parser = parsers.add_parser("collate", help="印出核对单，或把核对的结果写进数据")
    eye.add_argument("id", help="规定的编号，如 measures-2016")
    eye.add_argument("--results", type=Path, help="核对结果的文本文件，一行一处，如 5 1/2 一致")
    eye.add_argument(
        "--from", dest="basis", choices=Provenance.keys()[:2], default="found", help="与什么核对的"
    )
    return eye


def _import(root: Path, options: argparse.Namespace) -> str:
    from macros.importer.command import ImportOrder, run

    level = next((level for level in Level if level.key == options.level), None)
    order = ImportOrder(
        options.file,
        options.id,
        options.region,
        level,
        options.source,
        options.update,
        options.amends,
        tuple(options.accept),
        (lambda _question: True) if options.yes else _agreed,
    )
    return run(root, order)


def _suggest_parser(parsers: Any) -> Parser:
    """The options of `suggest`."""
    like: Parser = parsers.add_parser(
        "suggest", help="替一件规定找相近的议题、情形和国家条文，只作建议"
    )
    like.add_argument("id", help="规定的编号，如 qinghai-2021")
    like.add_argument(
        "--accept",
        nargs="+",
        default=[],
        metavar="议题",
        help="收入这些议题的格（未比）；全部写 all",
    )
    return like


def _suggest(root: Path, options: argparse.Namespace) -> str:
    from macros.desk import suggest

    return suggest.run(root, options.id, options.accept)


def _collate(root: Path, options: argparse.Namespace) -> str:
    from macros.importer import collate

    return collate.run(root, options.id, options.results, options.basis)


def _new_parser(parsers: Any) -> Parser:
    """The options of `new`."""
    begin: Parser = parsers.add_parser(
        "new", help="写一份带注释的草稿：案例、议题、规定、自测题、讲义"
    )
    begin.add_argument("kind", choices=tuple(skeleton.KINDS), help="写哪一种")
    begin.add_argument("--id", help="编号；不写就问")
    begin.add_argument("--title", help="题目；不写就问")
    return begin


def _new(root: Path, options: argparse.Namespace) -> str:
    name = options.id or _asked("编号（小写字母、数字、连字符，如 b7-1）：")
    title = options.title or _asked("题目：")
    return skeleton.started(root, options.kind, name, title)


def _asked(question: str) -> str:
    """What an editor types; nothing where there is no terminal."""
    try:
        return input(question).strip()
    except EOFError:
        return ""


def _fix(root: Path, _options: argparse.Namespace) -> str:
    done = fix.fixed(root)
    said = f"改了 {len(done)} 处；再运行 make check。" if done else "没有可以改的。"
    return "\n".join([*done, said, ""])


def _agreed(question: str) -> bool:
    """What an editor answers at the terminal; no terminal is no."""
    try:
        return input(f"{question}（是／否）").strip().lower() in ("是", "y", "yes")
    except EOFError:
        return False


def _schemas(root: Path, _options: argparse.Namespace) -> str:
    folder = root / ".vscode/schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        text = json.dumps(editor_schema(kind), ensure_ascii=False, indent=1)
        (folder / f"{kind}.json").write_text(text, encoding="utf-8", newline="\n")
    return (
        f"已写出 {len(KINDS)} 种数据文件的补全；用 VS Code 打开项目的目录，装上 YAML 扩展即可。\n"
    )
