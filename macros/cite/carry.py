"""What belongs to a sentence: bare articles take the title named before them in it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from macros.cite.citation import Address, Anchor, Citation

_FULL_STOP = re.compile(r"[。！？!?\n]")
_LABEL_BEFORE = re.compile(r"(?:^|\n)[ \u3000*#]*$")
_CLASSIFIED = re.compile(
    r"(?:线索|意见|建议|理由|经验|信息|消息|短信|措施|道路|公路|红线|底线|战线)"
)
_POINTS_AT = re.compile(r"(?:的|之|中)?(?:规定|所列|所称|所述|情形|以外)|[、和及或至]|外")


def carry(text: str, citations: Iterator[Citation]) -> Iterator[Citation]:
    """Give bare articles the title named before them in the same sentence (never over a 。)."""
    named: Citation | None = None
    for citation in citations:
        if named is not None and _FULL_STOP.search(text, named.end, citation.start):
            named = None
        read = _carried(citation, named) if citation.anchor is Anchor.BARE else citation
        if read.anchor is Anchor.NAMED or _article_of(read) is not None:
            named = read
        if read.anchor is not Anchor.BARE or _is_meant(text, read):
            yield read


def _is_meant(text: str, citation: Citation) -> bool:
    """Bare words that cite: 第一款 must point at something; a label heads a line and does not."""
    points = bool(_POINTS_AT.match(text, citation.end))
    if _article_of(citation) is None:
        return points
    if _CLASSIFIED.match(text, citation.end):
        return False
    (first, *more) = citation.parts
    single = not more and first.to is None and first.address.paragraph is None
    heads = single and first.address.item is None and _LABEL_BEFORE.search(text[: citation.start])
    return not heads or points or citation.end == len(text)


def _carried(citation: Citation, named: Citation | None) -> Citation:
    """A bare citation with what the sentence named before it: the title, and for 款 the article."""
    if named is None:
        return citation
    heard = _article_of(named)
    parts = citation.parts
    if _article_of(citation) is None:
        if heard is None:
            return citation
        parts = tuple(
            replace(
                part, address=_under(part.address, heard), to=part.to and _under(part.to, heard)
            )
            for part in parts
        )
    return citation.carrying(named, parts)


def _under(address: Address, heard: Address) -> Address:
    return replace(address, article=heard.article, branch=heard.branch)


def _article_of(citation: Citation) -> Address | None:
    """The last article that a citation names."""
    last = citation.parts[-1] if citation.parts else None
    address = (last.to or last.address) if last else None
    return address if address is not None and address.article is not None else None
