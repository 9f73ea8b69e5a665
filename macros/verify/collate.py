"""What a witness of an article must print: the base its own text, another the recorded variants.

A place belongs to the base witness that names it most narrowly. A witness prints there the lines
with every mark taken away. Any other witness prints the reading text, save where a variant of its
source says otherwise (decisions/0007).
"""

from collections.abc import Iterator

from macros.model import (
    Article,
    Line,
    Role,
    Variant,
    VariantKind,
    Where,
    Witness,
    is_lost,
    reading_of,
)
from macros.text.provision import TypedLine
from macros.text.quotes import covers


def printed_lines(article: Article, witness: Witness) -> tuple[TypedLine, ...]:
    """The lines that the witness must print, as the data tell it; label of the article apart."""
    whole = next((v for v in _variants(article, witness) if v.where is None), None)
    if whole is not None and witness.role is Role.OTHER:
        return (TypedLine(whole.text, whole.place),) if whole.text else ()
    return tuple(
        typed
        for line, home in _homes(article)
        if covers(witness.where, home) and not _elsewhere(article, witness, line, home)
        for typed in _printed(article, witness, line, home)
    )


def _printed(article: Article, witness: Witness, line: Line, home: Where) -> Iterator[TypedLine]:
    if owner(article, line, home) is witness:
        if line.source:
            yield TypedLine(line.source, line.place)
        return
    if line.where is None:
        return
    variant = _variant_at(article, witness, line.where)
    if variant is None:
        if not is_lost(line.runs):
            yield TypedLine(line.label + reading_of(line.runs), line.place)
    elif variant.text and variant.kind is not VariantKind.LOST:
        label = "" if variant.text.startswith(line.label) else line.label
        yield TypedLine(label + variant.text, variant.place)


def _elsewhere(article: Article, witness: Witness, line: Line, home: Where) -> bool:
    """True where a narrower witness of the same source prints the place.

    One that only repeats it (对照来源) does not take it from its base witness.
    """
    return any(
        w.span.source == witness.span.source
        and _depth(w.where) > _depth(witness.where)
        and covers(w.where, home)
        and (w.role is Role.BASE or owner(article, line, home) is not witness)
        for w in article.witnesses
    )


def _homes(article: Article) -> Iterator[tuple[Line, Where]]:
    """Each line with its address; a deleted line stands with the line before it."""
    home = Where(1)
    for line in article.lines:
        home = line.where or home
        yield line, home


def owner(article: Article, line: Line, home: Where) -> Witness | None:
    """The base witness of a line: the one that names its place most narrowly, the first of equals.

    A deleted line belongs to the witness of the whole article where there is one.
    """
    bases = [w for w in article.witnesses if w.role is Role.BASE and covers(w.where, home)]
    if line.where is None:
        bases = [w for w in bases if w.where is None] or bases
    return max(bases, key=lambda w: _depth(w.where), default=None)


def _depth(where: Where | None) -> int:
    if where is None:
        return 0
    return 1 + (where.item is not None) + (where.subitem is not None)


def _variants(article: Article, witness: Witness) -> list[Variant]:
    """Variants that tell of a witness; one with lines tells of the witness with just these lines."""
    return [
        v
        for v in article.variants
        if v.source == witness.span.source and v.lines in ((), witness.span.ranges)
    ]


def _variant_at(article: Article, witness: Witness, where: Where) -> Variant | None:
    """The variant of just this place, or the loss of a place that holds it."""
    for variant in _variants(article, witness):
        lost = variant.kind is VariantKind.LOST and covers(variant.where, where)
        if lost or variant.where == where:
            return variant
    return None


def idle_variants(article: Article) -> list[Variant]:
    """Variants that nothing bears out: no witness of their source stands at their place.

    The loss of a place needs no lines; but the source that is its base has not lost it.
    """
    return [v for v in article.variants if not _is_borne(article, v)]


def _is_borne(article: Article, variant: Variant) -> bool:
    mine = [w for w in article.witnesses if variant in _variants(article, w)]
    lines = [
        (line, home)
        for line, home in _homes(article)
        if line.where and covers(variant.where, line.where)
    ]
    bases = [owner(article, line, home) for line, home in lines]
    if variant.kind is VariantKind.LOST and not variant.lines:
        return bool(lines) and not any(base in mine for base in bases)
    if variant.where is None:
        return any(w.role is Role.OTHER for w in mine)
    return any(
        covers(w.where, home) and base is not w and _variant_at(article, w, home) is variant
        for w in mine
        for (_, home), base in zip(lines, bases, strict=True)
    )
