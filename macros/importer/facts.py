"""What a file says of its rule around the text: title, number, who made it, when it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from macros.cite.numerals import parse
from macros.importer.layout import TextLine
from macros.text import dates
from macros.text.regions import REGIONS


class WordsOfArticle(Protocol):
    """What is asked of an article: its number and its lines."""

    @property
    def number(self) -> int: ...
    @property
    def branch(self) -> int: ...
    @property
    def lines(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class FrontFacts:
    """Facts as the file prints them; None where it does not. `imprint` has its lines of the file."""

    title: str | None = None
    doc_number: str | None = None
    issuers: tuple[str, ...] = ()
    issued: str | None = None
    effective: str | None = None
    effective_article: int | None = None
    from_issue: bool = False
    """True where the rule begins with its own issue."""
    imprint: str | None = None
    imprint_lines: tuple[int, ...] = ()
    region: str | None = None


KINDS = "条例|办法|规定|细则|规则|准则|规程|守则|通则|制度|方案|意见|决定|法"
_TITLE = re.compile(rf"[^，。；]*(?:{KINDS})(?:（[^（）]*）)?")
_NOTICE = re.compile(r".*(?:通知|的函|公告|令|文件)$")
_QUOTED = re.compile(rf"《([^《》]*(?:{KINDS})(?:（[^（）]*）)?)》")
_NUMBER = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{1,12})[〔\[［【（](?P<year>(?:19|20)\d\d)[〕\]］】）]第?(?P<n>\d{1,5})号"
)
_ORDER = re.compile(r"第(\d{1,4}|[一二三四五六七八九十百]+)号")
_DIGITS = dict(zip("〇○Ｏ零一二三四五六七八九", "0000123456789", strict=True))
_DATE = re.compile(
    r"(?P<y>[\d〇○Ｏ零一二三四五六七八九]{4})年(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})月"
    r"(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_ISSUER = re.compile(
    r"(?:中共|中国|中央|国务院|[\u4e00-\u9fff]{2,8}[省市区县州盟])?[\u4e00-\u9fff]{0,24}"
    r"(?:委员会|人民政府|办公厅|办公室|厅|局|部|院|省委|市委|区委|国务院)"
)
_BEGINS = re.compile(r"自(?P<when>.{2,16}?)起(?:施行|实施|执行|生效)")
_FROM_ISSUE = re.compile(r"(?:发布|印发|公布|颁布|下发)(?:之日)?")


def of(
    before: Sequence[TextLine], behind: Sequence[TextLine], articles: Sequence[WordsOfArticle]
) -> FrontFacts:
    """The facts that the lines around the text and its last articles state."""
    title = _title(before)
    imprint = next((line for line in before if _is_imprint(line)), None)
    around = [line.text for line in (*before, *behind)]
    issued = _issued(around)
    effective, article, from_issue = _effective(articles)
    issuers = _issuers(around)
    return FrontFacts(
        title=title,
        doc_number=_doc_number(around),
        issuers=issuers,
        issued=issued,
        effective=issued if from_issue else effective,
        effective_article=article,
        from_issue=from_issue,
        imprint=imprint.text if imprint else None,
        imprint_lines=imprint.numbers if imprint else (),
        region=_region((title or "", *issuers)),
    )


def unknown(front: FrontFacts) -> Iterator[str]:
    """What the file does not say, for the report."""
    named = {
        "题目": front.title,
        "文号": front.doc_number,
        "制定机关": front.issuers or None,
        "印发日期": front.issued,
        "施行日期": front.effective,
    }
    yield from (
        f"来件里没有找到{label}，写作 null；有据时补上" for label, v in named.items() if not v
    )


def date_in(text: str) -> str | None:
    """The last whole date of a text, canonical.

    >>> date_in("二〇二〇年三月十五日"), date_in("2020年3月5日印发"), date_in("三月")
    ('2020-03-15', '2020-03-05', None)
    """
    found = list(_DATE.finditer(text))
    if not found:
        return None
    year = "".join(_DIGITS.get(digit, digit) for digit in found[-1]["y"])
    month, day = parse(found[-1]["m"]), parse(found[-1]["d"])
    return dates.parse(f"{year}-{month}-{day}")


def _title(before: Sequence[TextLine]) -> str | None:
    """The last line before the text that reads as a title, joined with its first half.

    Where a notice names the rule in 《》 the halves are known to belong together.
    """
    quoted = [name for line in before for name in _QUOTED.findall(line.text)]
    for at in range(len(before) - 1, -1, -1):
        text = before[at].text
        if not _TITLE.fullmatch(text) or _NOTICE.fullmatch(text):
            continue
        halves = before[at - 1].text + text if at else text
        apart = at and before[at].numbers[0] - before[at - 1].numbers[-1] > 1
        return (
            halves if halves in quoted or (at and not apart and _is_half(before[at - 1])) else text
        )
    return quoted[-1] if quoted else None


def _is_half(line: TextLine) -> bool:
    """True for a line that can only be the first half of a title."""
    text = line.text
    taken = _NUMBER.search(text) or _DATE.search(text) or _ISSUER.fullmatch(text)
    return (
        not (taken or _NOTICE.fullmatch(text) or re.search(r"[，。；：（）]", text))
        and len(text) > 3
    )


def _is_imprint(line: TextLine) -> bool:
    return bool(line.text.startswith("（") and line.text.endswith("）") and _DATE.search(line.text))


def _doc_number(around: Sequence[str]) -> str | None:
    for text in around:
        match = _NUMBER.search(text)
        if match:
            return f"{match['who']}〔{match['year']}〕{match['n']}号"
    order = next((_ORDER.fullmatch(text) for text in around if _ORDER.fullmatch(text)), None)
    return order[0] if order else None


def _issued(around: Sequence[str]) -> str | None:
    """The date that stands alone or in the imprint; the one behind the signature of the notice."""
    alone = [text for text in around if _DATE.fullmatch(text)]
    imprint = [text for text in around if text.startswith("（") and _DATE.search(text)]
    return next((date_in(text) for text in (*alone, *imprint)), None)


def _issuers(around: Sequence[str]) -> tuple[str, ...]:
    """Who signs: the lines before a date that are names of offices; else who the imprint names."""
    for at, text in enumerate(around):
        signed: list[str] = []
        if _DATE.fullmatch(text):
            for line in reversed(around[:at]):
                if not _ISSUER.fullmatch(line):
                    break
                signed.insert(0, line)
        if signed:
            return tuple(dict.fromkeys(signed))
    named = (re.match(rf"（({_ISSUER.pattern})", text) for text in around)
    return tuple(dict.fromkeys(match[1] for match in named if match))


def _effective(articles: Sequence[WordsOfArticle]) -> tuple[str | None, int | None, bool]:
    """When the rule begins, the number of the article that says so, whether with its issue."""
    for article in reversed(articles):
        match = next((m for line in article.lines if (m := _BEGINS.search(line))), None)
        if match:
            number = None if article.branch else article.number
            return date_in(match["when"]), number, bool(_FROM_ISSUE.fullmatch(match["when"]))
    return None, None, False


def _region(texts: Sequence[str]) -> str | None:
    """The province whose name begins a title or an office's name."""
    for text in texts:
        bare = text.removeprefix("中共").removeprefix("中国共产党")
        for region in REGIONS:
            if bare.startswith(region):
                return region
    return None
