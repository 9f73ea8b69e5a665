"""The two commands about restricted words: their list is written, a tree or a message is searched."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from macros.audit import fingerprint, tree
from macros.build.refused import Refused
from macros.build.report import report
from macros.checks import check
from macros.load import load

Run: TypeAlias = Callable[[argparse.Namespace], int]


def commands(parsers: Any, root: Path) -> list[tuple[argparse.ArgumentParser, Run]]:
    """The parsers of `fingerprints` and `restricted`, each with what it runs."""
    prints = parsers.add_parser("fingerprints", help="由原始材料写出限内部文字的指纹")
    prints.add_argument("--seeds", type=Path, required=True, help="原始材料所在的目录")
    words = parsers.add_parser("restricted", help="在整个项目里查限内部的文字")
    words.add_argument("--root", type=Path, default=root, help="查哪一份目录")
    words.add_argument("--message", type=Path, help="只查这一个文件，如提交说明")
    return [(prints, partial(_fingerprints, root)), (words, _restricted)]


def _fingerprints(root: Path, options: argparse.Namespace) -> int:
    try:
        text = fingerprint.written(root, check(root)[0].corpus, options.seeds)
    except fingerprint.Unusable as unusable:
        raise Refused(str(unusable)) from None
    target = root / fingerprint.LIST
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"已写 {fingerprint.LIST}：{len(text.splitlines())} 行。\n")
    return 0


def _restricted(options: argparse.Namespace) -> int:
    """What the commit hooks ask: is a tree, or one message, free of restricted words?"""
    corpus = load(options.root)[0]
    searched = tree.search(options.root, corpus, options.message)
    if searched.problems:
        sys.stderr.write(f"{report(searched.problems)}\n")
    sys.stderr.write(f"{searched.said}\n")
    return 1 if searched.problems else 0
