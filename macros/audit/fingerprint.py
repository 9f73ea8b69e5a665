"""Restricted lines of a source known by their fingerprints: hashed runs of eight Han characters.

The list is as confidential as the lines: who has it can try guesses (decisions/0029). It stands below
restricted/ only.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.audit.forms import SHINGLE, folded, han
from macros.load.nodes import Mapping, Scalar, Sequence
from macros.load.source import read
from macros.model import Corpus, Problem, Source, reading_of

LIST = Path("restricted") / "fingerprints.txt"
EXCUSED = Path("restricted") / "excused.yml"
DIGITS = 12
TOUCH = 4
"""Kept runs share no stretch of so many characters at their ends: from one known run the next does
not follow."""
HEAD = "限内部的行的指纹，由 make fingerprints 写成；不手改，不外传"
_HASH = re.compile(f"[0-9a-f]{{{DIGITS}}}")


class Unusable(Exception):
    """A list that cannot be trusted: broken, or made from other lines. Its words are Chinese."""


@dataclass(frozen=True)
class Fingerprints:
    """Digests of kept runs, each with the source that it comes from."""

    origins: dict[str, str] = field(default_factory=dict)

    def hits(self, text: str) -> Iterator[tuple[str, str]]:
        """(run, source) for every kept run in a text of Han characters alone, each once."""
        for run in sorted(runs(text)) if self.origins else ():
            origin = self.origins.get(digest(run))
            if origin is not None:
                yield run, origin


def digest(run: str) -> str:
    """The fingerprint of a run."""
    return hashlib.sha256(run.encode()).hexdigest()[:DIGITS]


def runs(text: str) -> set[str]:
    """All runs of a text of Han characters alone."""
    return {text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1)}


def letters(text: str) -> str:
    """The Han characters of a text as it is typed."""
    return han(folded(text))


def winnowed(text: str, public: set[str]) -> list[str]:
    """Runs that nothing public has, so far apart that no two overlap, in their order.

    Whoever copies 2 * SHINGLE - 1 characters of what is nowhere public copies a kept run whole,
    except where a run was left out because it overlaps an earlier one of the same words.
    """
    kept: dict[str, None] = {}
    ends: set[str] = set()
    starts: set[str] = set()
    at = 0
    while at + SHINGLE <= len(text):
        run = text[at : at + SHINGLE]
        sizes = range(TOUCH, SHINGLE)
        touches = any(run[:n] in ends or run[-n:] in starts for n in sizes)
        if run in public or (touches and run not in kept):
            at += 1
            continue
        kept[run] = None
        starts.update(run[:n] for n in sizes)
        ends.update(run[-n:] for n in sizes)
        at += SHINGLE
    return list(kept)


def closed(corpus: Corpus) -> tuple[Source, ...]:
    """The sources that have restricted lines."""
    return tuple(source for source in corpus.sources if source.closed)


def written(root: Path, corpus: Corpus, seeds: Path) -> str:
    """The list of a corpus, as text, from the source files in a folder. Raises Unusable."""
    texts = {source.id: _lines(seeds, source.id) for source in corpus.sources}
    public = runs_of(_open(root, corpus, texts))
    out = [f"# {HEAD}"]
    for source in closed(corpus):
        out.append(f"= {source.id} {_shown(source)}")
        inside = [line for n, line in enumerate(texts[source.id], 1) if _holds(source, n)]
        out += sorted(map(digest, winnowed(letters("\n".join(inside)), public)))
    return "\n".join(out) + "\n"


def runs_of(texts: Iterable[str]) -> set[str]:
    """All runs of some texts."""
    return set[str]().union(*(runs(letters(text)) for text in texts))


def _open(root: Path, corpus: Corpus, texts: dict[str, list[str]]) -> Iterator[str]:
    """What stands elsewhere: open lines of sources, provisions, and phrases excused by name."""
    for source in corpus.sources:
        lines = enumerate(texts[source.id], 1)
        yield "\n".join(line for n, line in lines if not _holds(source, n))
    for instrument in corpus.instruments:
        yield from (instrument.title, *instrument.aliases)
        for article in instrument.articles:
            yield "\n".join(reading_of(line.runs) for line in article.lines)
            yield "\n".join(line.source for line in article.lines)
    yield from excused(root)


def _lines(seeds: Path, source: str) -> list[str]:
    paths = sorted(seeds.glob(f"{source}_*.txt"))
    if len(paths) != 1:
        raise Unusable(f"{seeds} 里有 {len(paths)} 个 {source}_*.txt，应恰有一个")
    return paths[0].read_text(encoding="utf-8").split("\n")


def _holds(source: Source, number: int) -> bool:
    return any(first <= number <= last for first, last in source.closed)


def _shown(source: Source) -> str:
    return ",".join(f"{first}-{last}" for first, last in source.closed)


def fingerprints(root: Path, corpus: Corpus) -> Fingerprints | None:
    """The list of this tree less what is excused; None where there is none. Raises Unusable."""
    path = root / LIST
    if not path.is_file():
        return None
    origins: dict[str, str] = {}
    made: dict[str, str] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name, _, made[name] = line.removeprefix("= ").partition(" ")
        elif _HASH.fullmatch(line) and name:
            origins[line] = name
        elif not line.startswith("#"):
            raise Unusable("有不是指纹的行")
    if made != {source.id: _shown(source) for source in closed(corpus)} or not origins:
        raise Unusable("指纹不是按现在 data/sources 里 restricted 的行做的")
    for run in runs_of(excused(root)):
        origins.pop(digest(run), None)
    return Fingerprints(origins)


def excused(root: Path) -> list[str]:
    """Phrases of everyday law that also stand in restricted lines, each with its reason."""
    path = root / EXCUSED
    if not path.is_file():
        return []
    problems: list[Problem] = []
    document = read(root, path, problems)
    phrases = list(_phrases(document.root)) if document and not problems else []
    if not phrases:
        raise Unusable(f"{EXCUSED} 读不出：phrases 里每条都要有 phrase 和 reason")
    return phrases


def _phrases(table: Mapping) -> Iterator[str]:
    listed = {key.text: value for key, value in table.entries}.get("phrases")
    for node in listed.nodes if isinstance(listed, Sequence) else ():
        entries = node.entries if isinstance(node, Mapping) else ()
        said = {key.text: value.text for key, value in entries if isinstance(value, Scalar)}
        if not (said.get("phrase") and said.get("reason")):
            raise Unusable(f"{EXCUSED} 里有一条没有写全 phrase 和 reason")
        yield said["phrase"]
