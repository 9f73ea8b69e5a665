"""Names without 《》 before an article: 信访工作条例第九条, 2018年版第一百二十六条.

What stands directly before 第九条 tells whose article it is: without this a bare article would be
taken for one of the rule in whose page it stands. Whether such a name is known, and to whom it
belongs, is the resolver's to say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from macros.cite.citation import Anchor, Citation

_KIND = (
    r"(?:条例|办法|实施细则|细则|规定|规则|法|准则|意见|通知|决定|章程|规范|制度|解释|纲要|标准)"
)
_EDITION = r"((?:19|20)[0-9]{2})年?(?:修订版|修订本|修正版|修正本|修订|修正|版|本)"
_NAME = re.compile(rf"([㐀-鿿]*{_KIND})(?:[（(]{_EDITION}?[）)])?的?[ \u3000]*$")
_BARE_YEAR = re.compile(rf"([㐀-鿿]*{_KIND})[（(]((?:19|20)[0-9]{{2}})年?[）)]的?[ \u3000]*$")
_VERSION = re.compile(rf"{_EDITION}的?[ \u3000]*$")
_POINTED = re.compile(rf"(?:本|该|此|同|这|上述|前述){_KIND}$|[条款项目]规定$")
LONGEST = 60
"""Characters before an article in which its name is looked for: a text of any length is read in time."""
_FULL_STOP = re.compile(r"[。！？!?\n]")
_LEADS = re.compile(
    r"(?:违反|适用|还有|执行|包括|不是|就是|没有|或者|以及|[和与及或在于见据由照即引对如把将的])$"
)
"""What may stand before a name inside a run of Han characters: 根据信访工作条例."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before an article: a run that ends in a name, a version, or both."""

    name: str | None
    version: str | None


def led(text: str, citations: Iterable[Citation]) -> Iterator[Citation]:
    """Citations with the unmarked name or the version before them; both hold to the full stop."""
    last: Citation | None = None
    for citation in citations:
        if last is not None and _FULL_STOP.search(text, last.end, citation.start):
            last = None
        if citation.anchor is not Anchor.BARE and not citation.carried:
            last = None
            yield citation
            continue
        lead = _lead_of(text, citation)
        read = _under(citation, lead) if lead else _after(citation, last)
        last = read if lead or last else None
        yield read


def names_in(run: str) -> Iterator[str]:
    """The names that a run of Han characters may end with, the longest first.

    >>> list(names_in("还有办法")), list(names_in("巡视工作条例"))
    (['还有办法', '办法'], ['巡视工作条例'])
    """
    for start in range(len(run)):
        if not start or _LEADS.search(run[:start]):
            yield run[start:]


def _lead_of(text: str, citation: Citation) -> Lead | None:
    """What leads in to an article; 款 and 项 alone belong to what was said before."""
    if not citation.parts or citation.text[0] != "第" or "条" not in citation.text:
        return None
    before = text[max(0, citation.start - LONGEST) : citation.start]
    if version := _VERSION.search(before):
        return Lead(_called(_NAME.search(before[: version.start()])), version[1])
    if dated := _BARE_YEAR.search(before):
        return Lead(_called(dated), dated[2])
    name = _NAME.search(before)
    called = _called(name)
    return Lead(called, name[2] if name else None) if called else None


def _called(name: re.Match[str] | None) -> str | None:
    return None if name is None or _POINTED.search(name[1]) else name[1]


def _under(citation: Citation, lead: Lead) -> Citation:
    if lead.name is None:
        return replace(citation, version=lead.version)
    return replace(
        citation, anchor=Anchor.UNMARKED, title=lead.name, version=lead.version, carried=False
    )


def _after(citation: Citation, last: Citation | None) -> Citation:
    """What follows in the same sentence goes on from the name or version before it."""
    return citation.carrying(last, citation.parts) if last else citation
