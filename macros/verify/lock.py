"""tests/verbatim.lock: what was compared with the sources, by digest, for where the sources are not.

`source 001 <sha256 of the file>`, then one line a span: `<id> <source> <lines> <sha256>`, sorted.
"""

from collections.abc import Iterable
from pathlib import Path

from macros.model import Place, Problem, Rule
from macros.verify.spans import HeldSpan

LOCK = Rule("verbatim-lock", "tests/verbatim.lock 与数据一致：每段文字都与来源核对过，核对后未改。")
PATH = "tests/verbatim.lock"
RENEW = "与来源核对无误后，用 make verify SEEDS=目录 更新锁文件。"
SOURCE = "source"


def lock_text(held: Iterable[HeldSpan], digests: dict[str, str]) -> str:
    """The lock file: sources with the digests of their files, then the spans."""
    sources = [f"{SOURCE} {name} {digest}" for name, digest in sorted(digests.items())]
    spans = sorted(f"{h.id} {h.span.source} {h.shown_lines} {h.digest}" for h in held)
    return "\n".join([*sources, *spans]) + "\n"


def read_lock(root: Path) -> dict[str, tuple[int, str]]:
    """Lines of the lock, numbered, by what they lock; empty where there is no lock."""
    path = root / PATH
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {_key(line): (number, line) for number, line in enumerate(lines, 1)}


def _key(line: str) -> str:
    first, _, rest = line.partition(" ")
    return f"{SOURCE} {rest.partition(' ')[0]}" if first == SOURCE else first


def stale(
    root: Path, held: Iterable[HeldSpan], digests: dict[str, str] | None = None
) -> list[Problem]:
    """Where lock and data differ, both ways; sources too where their digests are at hand."""
    held = tuple(held)
    locked = read_lock(root)
    places = {h.id: h.place for h in held}
    now = {_key(line): line for line in lock_text(held, digests or {}).splitlines()}
    out: list[Problem] = []
    for key, line in now.items():
        place = places.get(key, Place(PATH, 1))
        if key not in locked:
            out.append(_problem(place, f"{key} 不在锁文件里", "每段文字都与来源核对过"))
        elif locked[key][1] != line:
            out.append(_problem(place, f"{key} 核对之后变了", "与锁文件所记相同"))
    for key, (number, _) in locked.items():
        known = digests is not None or not key.startswith(f"{SOURCE} ")
        if known and key not in now:
            out.append(_problem(Place(PATH, number), f"{key} 数据里没有", "锁文件只记数据里有的"))
    return out


def _problem(place: Place, found: str, expected: str) -> Problem:
    return Problem(place, LOCK.id, found, expected, RENEW)


def write_lock(root: Path, held: Iterable[HeldSpan], digests: dict[str, str]) -> str:
    """Write the lock file and say so, and which source files are not what they were."""
    path = root / PATH
    before = read_lock(root)
    text = lock_text(held, digests)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    changed = [
        name
        for name, digest in digests.items()
        if (old := before.get(f"{SOURCE} {name}")) and not old[1].endswith(digest)
    ]
    said = f"注意：来源文件变了：{'、'.join(changed)}。\n" if changed else ""
    return f"{said}已更新 {PATH}（{text.count(chr(10))} 行）。\n"
