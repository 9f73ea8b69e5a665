"""Figures about the citations of the data: found, resolved, and what stays text and why."""

from collections import Counter
from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.drafts import keyings
from macros.derive.references import Reference, References
from macros.model import Article, Collation, Verdict
from macros.model.keying import WorkState
from macros.text.sound import sound_places
from macros.text.standing import fits

KINDS = {"text": "条文", "note": "说明", "passage": "报道"}


def citations(references: References, *, whole: bool = False) -> str:
    """A table by kind of text; where all is asked for, every citation that leads nowhere, too."""
    counter = Counter(reference.kind for reference in references.all)
    lost = Counter(reference.kind for reference in references.unresolved)
    lines = ["引用（一处所引为一件）：", "  文字    找到  解析  未解析"]
    lines += [
        f"  {label}{counter[kind]:>8}{counter[kind] - lost[kind]:>6}{lost[kind]:>6}"
        for kind, label in KINDS.items()
    ]
    total, unresolved = counter.total(), lost.total()
    lines.append(f"  合计{total:>8}{total - unresolved:>6}{unresolved:>6}")
    if references.unresolved:
        lines.append(
            "未解析的引用照录为文字，不是错误" + ("：" if whole else "；check --all 列出。")
        )
    if whole:
        lines += [f"  {_line(reference)}" for reference in references.unresolved]
    return "\n".join(lines)


def _line(reference: Reference) -> str:
    return f"{reference.place.path}:{reference.place.line}: “{reference.link.text}”：{reference.link.reason}"


def outdated(book: Book) -> Iterator[tuple[Article, Collation]]:
    """Verdicts given for other words than stand there now: no mistake, but somebody must look."""
    for article in book.articles:
        units = {where: unit.runs for where, unit in article.units()}
        for entry in article.collated:
            runs = units.get(entry.where) if entry.where else None
            if runs is not None and entry.seal and not fits(entry, runs):
                yield article, entry


def verdicts(book: Book) -> str:
    """How many 款 and 项 were compared with a published text; and what must be compared again.

    A verdict that the words agree is withheld when they change, one that they differ stands.
    """
    counter = Counter(entry.verdict for article in book.articles for entry in article.collated)
    counted = "，".join(
        f"{verdict.label} {counter[verdict]}" for verdict in Verdict if counter[verdict]
    )
    lines = [
        f"逐款核对（与存档的公开文本）：共 {counter.total()} 处"
        + (f"：{counted}" if counted else "")
    ]
    changed = list(outdated(book))
    if changed:
        lines.append("核对之后文字改过的，请重新核对（不是错误）：")
    lines += [
        f"  {entry.place.path}:{entry.place.line}: {article.id} {entry.where}："
        + (
            "“一致”不再算数，已作待核对"
            if entry.verdict.assents
            else "“有出入”仍然算数，待编者确认"
        )
        for article, entry in changed
    ]
    return "\n".join(lines)


def uncompared(book: Book) -> str:
    """How many cells of each column nobody has compared yet; nothing where all are."""
    columns = book.comparisons.placements.values()
    counts = {p.column: len(book.comparisons.not_compared(p.id)) for p in columns}
    said = "，".join(f"{name} {count} 格" for name, count in counts.items() if count)
    return f"未比的格（没有写，不作结论）：{said}" if said else ""


def unasked(book: Book) -> str:
    """Articles with sound words of which a set says that it covers them, and no question asks."""
    asked = {ground.article for question in book.questions for ground in question.grounds}
    covered = {name for quiz in book.corpus.quizzes for name in quiz.covers}
    lacking = [
        article.id
        for article in book.articles
        if article.instrument in covered and article.id not in asked and any(sound_places(article))
    ]
    return f"还没有题问到的条（不是错误）：{'、'.join(lacking)}" if lacking else ""


def work(book: Book) -> str:
    """Records that were keyed and that no second person has checked; nothing where there are none."""
    keyed = [r.id for r, k in keyings(book.corpus) if k.state is WorkState.KEYED]
    return f"{WorkState.KEYED.label}：{'、'.join(keyed)}" if keyed else ""
