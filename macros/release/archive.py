"""A zip whose bytes depend on names and contents alone."""

import hashlib
import zipfile
from pathlib import Path

from macros.release.papers import digest

LEVEL = 9
MODE = 0o100644
TWO_SECONDS_A_DAY = 43_200

Moment = tuple[int, int, int, int, int, int]


def write(folder: Path, target: Path, date: str) -> Path:
    """Zip a folder under its own name into `target`, in one step, with a .sha256 beside it."""
    fresh = folder.parent / target.name
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for path in sorted(folder.rglob("*"), key=Path.as_posix):
            if path.is_file():
                _add(archive, path, path.relative_to(folder.parent).as_posix(), date)
    summed = fresh.with_name(f"{target.name}.sha256")
    summed.write_text(f"{digest(fresh)}  {target.name}\n", encoding="ascii", newline="\n")
    fresh.replace(target)
    summed.replace(target.with_name(summed.name))
    return target


def _add(archive: zipfile.ZipFile, path: Path, name: str, date: str) -> None:
    content = path.read_bytes()
    entry = zipfile.ZipInfo(name, moment(date, content))
    entry.create_system = 3
    entry.external_attr = MODE << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content, compresslevel=LEVEL)


def moment(date: str, content: bytes) -> Moment:
    """The time of a file: the data date, and a time of day that follows from its content.

    Servers make their validators from time and size: a file that changed must not keep its time,
    and one that did not change should.
    """
    year, month, day = (int(part) for part in date.split("-"))
    tick = int.from_bytes(hashlib.sha256(content).digest()[:8], "big") % TWO_SECONDS_A_DAY
    hour, rest = divmod(tick, 1800)
    minute, half = divmod(rest, 30)
    return year, month, day, hour, minute, half * 2
