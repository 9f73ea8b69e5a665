"""narrative-own-words: what we tell of a case is told in our own words, not in the source's.

Compared without punctuation and blanks. Titles of rules, posts and names of those who were dealt
with, and the official words of a measure are taken out first: they are to be exact.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model import Corpus, Place, Problem, Rule
from macros.model.case import Case
from macros.verify.seeds import Seed

NARRATIVE = Rule(
    "narrative-own-words",
    "案例叙述用自己的话：与来源没有连续 20 字相同，六字一组的相同不到四分之一。",
)
RUN = 20
GRAM = 6
SHARE = 0.25
NOT_RUN = "案例叙述没有与来源比对：没有来源文件。\n"
_TITLE = re.compile(r"《[^《》]*》")
_NOISE = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]")
_GAP = "\n"
"""Stands for words taken out: no common run reaches over it."""


@dataclass(frozen=True, slots=True)
class NarrativeLikeness:
    """How close a case's narrative is to its source: longest common run, share of sequences."""

    case: str
    longest: int
    share: float


def own_words(
    corpus: Corpus, seeds: dict[str, Seed]
) -> tuple[list[NarrativeLikeness], list[Problem]]:
    """Likeness of every case whose sources are there, and the problems, each with its line."""
    likenesses: list[NarrativeLikeness] = []
    problems: list[Problem] = []
    for case in corpus.cases:
        printed = _printed(case, seeds)
        if printed is None:
            continue
        texts = [(place, _plain(text, case)) for place, text in _told(case)]
        runs = [(place, _longest(text, printed)) for place, text in texts]
        problems += [_too_long(place, run) for place, run in runs if len(run) >= RUN]
        share = _share((text for _, text in texts), printed)
        longest = max((len(run) for _, run in runs), default=0)
        likenesses.append(NarrativeLikeness(case.id, longest, share))
        if share >= SHARE:
            problems.append(_too_like(case, share))
    return likenesses, problems


def summary(likenesses: list[NarrativeLikeness]) -> str:
    """One line for the report, none where there is no case."""
    if not likenesses:
        return ""
    longest = max(likenesses, key=lambda likeness: likeness.longest)
    closest = max(likenesses, key=lambda likeness: likeness.share)
    return (
        f"案例叙述：比对 {len(likenesses)} 件，相同最长 {longest.longest} 字（{longest.case}），"
        f"六字组相同最多 {closest.share:.0%}（{closest.case}）\n"
    )


def _told(case: Case) -> Iterator[tuple[Place, str]]:
    """Narrative and notes; a note quotes provisions and the source, in quotation marks."""
    yield from case.narrative()
    for place, note in case.remarks():
        yield place, re.sub(r"“[^“”]*”", _GAP, note)


def _printed(case: Case, seeds: dict[str, Seed]) -> str | None:
    """The source's text over the lines of the case; None where a source file is not there."""
    out: list[str] = []
    for span in case.spans:
        seed = seeds.get(span.source)
        if seed is None or not seed.holds(span):
            return None
        out += [text for lines in seed.ranges(span) for _, text in lines]
    return _NOISE.sub("", "".join(out))


def _plain(text: str, case: Case) -> str:
    """Our words alone: without titles, exact words of the source, punctuation and blanks."""
    text = _TITLE.sub(_GAP, text)
    exact = {words for _, words in case.quoted()}
    for words in sorted(exact, key=len, reverse=True):
        text = text.replace(words, _GAP)
    return _GAP.join(_NOISE.sub("", part) for part in text.split(_GAP))


def _longest(text: str, printed: str) -> str:
    """The longest stretch of a text that the source prints, too."""
    best = ""
    for start in range(len(text)):
        while start + len(best) < len(text):
            longer = text[start : start + len(best) + 1]
            if _GAP in longer or longer not in printed:
                break
            best = longer
    return best


def _share(texts: Iterable[str], printed: str) -> float:
    """Share of the six-character sequences of all texts that the source prints."""
    grams = [
        part[at : at + GRAM]
        for text in texts
        for part in text.split(_GAP)
        for at in range(len(part) - GRAM + 1)
    ]
    return sum(gram in printed for gram in grams) / len(grams) if grams else 0.0


def _too_long(place: Place, run: str) -> Problem:
    said = f"与来源有连续 {len(run)} 字相同（“{run[:6]}”起）"
    mend = "换成自己的话；文件名、职务和处理用语除外"
    return Problem(place, NARRATIVE.id, said, f"不到 {RUN} 字", mend)


def _too_like(case: Case, share: float) -> Problem:
    said = f"六字一组，与来源相同的占 {share:.0%}"
    return Problem(case.place, NARRATIVE.id, said, f"不到 {SHARE:.0%}", "重写叙述")
