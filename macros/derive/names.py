"""The names by which readers call a rule or a record, and their pinyin."""

import re
from collections.abc import Iterable, Iterator

from pypinyin import Style, lazy_pinyin

from macros.model import Instrument

_VERSION = re.compile(r"（(?:\d{4}年?(?:修订|修正|版|修订版)?|试行|报道)）$")
_ISSUER = re.compile(r"^(?:中国共产党|中华人民共和国)")
_REGION_END = re.compile(r"(?:壮族|回族|维吾尔)?(?:自治区|省|市)$")
_SORT = re.compile(r"(?:条例|办法|实施细则|细则|规定|规则|法)$")
_HAN = re.compile(r"[㐀-鿿]+")


def of_instrument(instrument: Instrument) -> tuple[str, ...]:
    """Title, short title and aliases of the data, and what follows from them, each once.

    Without the version (the year tells it), without the issuer at the head; for a provincial rule
    with the region short: 湖南省办法, 湖南办法, 湖南省, 湖南.
    """
    return tuple(dict.fromkeys(_names(instrument)))


def _names(instrument: Instrument) -> Iterator[str]:
    stated = (instrument.title, instrument.short, *instrument.aliases)
    plain = [_VERSION.sub("", name) for name in stated]
    for name in (*stated, *plain):
        yield name
        yield _ISSUER.sub("", name)
    if instrument.region is None:
        return
    yield from of_region(instrument)
    short = _REGION_END.sub("", instrument.region)
    for name in plain:
        if name.startswith(instrument.region):
            yield short + name.removeprefix(instrument.region)
    sort = _SORT.search(plain[0])
    for ending in (sort[0], sort[0].removeprefix("实施")) if sort else ():
        yield from (instrument.region + ending, short + ending)


def of_region(instrument: Instrument) -> tuple[str, ...]:
    """湖南省, 湖南; nothing where the rule is of no region, or of one that is not named."""
    return (instrument.region, _REGION_END.sub("", instrument.region)) if instrument.region else ()


def pinyin(names: Iterable[str]) -> tuple[str, ...]:
    """Initials and full pinyin of each name, each once: xfgztl, xinfanggongzuotiaoli.

    ü is v, and u as well behind l or n. A name of one character has none: a single letter would
    lead everywhere.
    """
    found: dict[str, None] = {}
    for name in names:
        han = "".join(_HAN.findall(name))
        if len(han) < 2:
            continue
        for style in (Style.FIRST_LETTER, Style.NORMAL):
            letters = "".join(lazy_pinyin(han, style=style, v_to_u=False)).lower()
            found[letters] = None
            found[letters.replace("lv", "lu").replace("nv", "nu")] = None
    return tuple(found)
