"""`import FILE --update --accept`: the articles that an editor accepts go into the data, and all that follows.

The old words are replaced, what quotes them is mended on yes, what rested on them is put back to be
judged anew, and `check` says what remains for a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from macros.checks import check
from macros.importer import accept, mending, written
from macros.importer.entries import Key, with_entries
from macros.importer.refusal import ImportRefused
from macros.importer.rule_text import ImportedRule
from macros.importer.update import ArticleFinding, QuotedWords, is_restricted, losses_told, quoting
from macros.model import Instrument, Status

if TYPE_CHECKING:
    from macros.importer.command import ImportOrder

ALL = ("all", "全部")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What an editor accepts of a better text."""

    held: Instrument
    rule: ImportedRule
    found: Sequence[ArticleFinding]
    keys: tuple[Key, ...]
    source: str


def taken(
    root: Path,
    order: ImportOrder,
    rule: ImportedRule,
    held: Instrument,
    found: Sequence[ArticleFinding],
) -> str:
    """Take in what is accepted; what was done and what is left, as text. Raises ImportRefused."""
    from macros.importer.command import SOURCES, source_number, write

    keys = _wanted(order.accept, rule)
    source = source_number(root, order.source)
    acceptance = Acceptance(held, rule, found, keys, source)
    quoted = quoting(root, held, [article for article in found if _key(article) in keys])
    path = root / held.place.path
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    write(path, _rewritten(acceptance, text))
    kind = order.file.suffix.lower()
    write(root / SOURCES / f"{source}.yml", written.source_yaml(rule, kind, held.title))
    kept = order.file.parent / f"{source}_{held.id}.txt"
    write(kept, "\n".join(rule.raw))
    lines = [f"\n已收入 {len(keys)} 条，来源 {source}；来件的文字存在 {kept.name}。"]
    lines += _mended(root, order, quoted)
    return "\n".join([*lines, *_settled(root, order), *_to_read(root, held), ""])


def _key(article: ArticleFinding) -> Key:
    return article.number, article.branch


def _wanted(typed: Sequence[str], rule: ImportedRule) -> tuple[Key, ...]:
    """The articles that are named. Raises ImportRefused for one that the file has not."""
    held = tuple((article.number, article.branch) for article in rule.articles)
    if set(typed) & set(ALL):
        return held
    out: dict[Key, None] = {}
    for word in typed:
        first, _, last = word.partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()):
            raise ImportRefused(f"“{word}”不是条号；写 3、5-9，或者 all（全部）")
        named = [key for key in held if int(first) <= key[0] <= int(last or first)]
        if not named:
            raise ImportRefused(f"来件没有第 {word} 条；写来件里有的条号，或者 all（全部）")
        out |= dict.fromkeys(named)
    return tuple(out)


def _rewritten(acceptance: Acceptance, text: str) -> str:
    """The rule's file with the accepted articles; whole where nothing of it is lacking now."""
    rule, held = acceptance.rule, acceptance.held
    better = accept.BetterText(
        acceptance.source,
        rule.raw,
        {(article.number, article.branch): article for article in rule.articles},
        {_key(article): article for article in acceptance.found},
    )
    new = accept.accepted(held, text.split("\n"), better, acceptance.keys)
    lacking = [a for a in held.articles if (a.number, a.branch) not in new and not _whole(a.status)]
    out = with_entries(held, text, new)
    if rule.is_whole and not lacking and len(rule.articles) == held.article_count:
        out = out.replace("\ncoverage: partial\n", "\ncoverage: full\n", 1)
    return out


def _whole(status: Status) -> bool:
    return status not in (Status.DAMAGED, Status.PARTIAL, Status.MISSING)


def _mended(root: Path, order: ImportOrder, words: Sequence[QuotedWords]) -> Iterator[str]:
    if not words:
        return
    if not order.yes(f"有 {len(words)} 处引用旧文字，照新文改吗？"):
        yield f"{len(words)} 处引用旧文字的没有改；再运行一次、回答“是”，或者自己改。"
        return
    done, left = mending.mended(root, words)
    yield f"改了 {len(done)} 处引文。"
    yield from (
        f"没有改成：{each.place.path}:{each.place.line}：“{each.old}”（{each.unit}）"
        for each in left
        if not is_restricted(each)
    )


def _settled(root: Path, order: ImportOrder) -> Iterator[str]:
    """Cells put back to 未比, questions to be read again, and what `check` still says."""
    cells, _ = mending.unjudged(root)
    if cells:
        yield f"{len(cells)} 处关系改回“未比”：条文变了，要重新比。"
    stale = any(problem.rule == "quiz-seal" for problem in check(root)[1])
    if stale and order.yes("自测题依据的条文变了，指纹照新文换吗（题目请随后重看）？"):
        questions = mending.resealed(root)
        yield f"请重看自测题：{'、'.join(dict.fromkeys(questions))}。"
    _, problems = mending.unjudged(root)
    yield from (str(problem) for problem in problems)
    yield f"make check：{f'还有 {len(problems)} 处问题' if problems else '没有问题'}。"


def _to_read(root: Path, held: Instrument) -> Iterator[str]:
    """Our own words about what was lost: whether they still hold a person must say."""
    told = [quote for quote in losses_told(root, held) if not is_restricted(quote)]
    if told:
        yield "说到残缺的话，请看是不是还对："
    yield from (f"  {each.place.path}:{each.place.line}：{each.old[:40]}" for each in told)
    yield "来源放进原始材料目录以后，运行 make verify 逐字比对。"
