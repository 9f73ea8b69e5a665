"""Figures about the citations of the data: found, resolved, and what stays text and why."""

from collections import Counter

from macros.derive.references import Reference, References

KINDS = {"text": "条文", "note": "说明", "passage": "报道"}


def citations(references: References) -> str:
    """A table by kind of text, then every citation that leads nowhere with its reason."""
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
        lines.append("未解析的引用照录为文字（不是错误）：")
        lines += [f"  {_line(reference)}" for reference in references.unresolved]
    return "\n".join(lines)


def _line(reference: Reference) -> str:
    return f"{reference.place.path}:{reference.place.line}: “{reference.link.text}”：{reference.link.reason}"
