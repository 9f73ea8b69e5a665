"""The papers of an archive: instructions, licences, bill of materials, sums."""

import hashlib
from pathlib import Path

from macros.release.bill import bill
from macros.release.shipped import notices

SUMS = "SHA256SUMS"


def write(root: Path, folder: Path, version: str) -> None:
    """Everything at the top of the archive, the sums aside. Raises Refused."""
    for source, name in (("deploy/INSTALL.txt", "INSTALL.txt"), ("LICENSE", "LICENSE.txt")):
        (folder / name).write_bytes(for_windows((root / source).read_text(encoding="utf-8")))
    (folder / "THIRD-PARTY.txt").write_bytes(for_windows(notices(root)))
    (folder / "sbom.cdx.json").write_bytes(bill(root, version))


def for_windows(text: str) -> bytes:
    """As the oldest Notepad reads it: marked as UTF-8, lines ended by CR LF."""
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def write_sums(folder: Path) -> None:
    """One line a file, as sha256sum writes and checks them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (f"{digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)
    (folder / SUMS).write_text("".join(lines), encoding="ascii", newline="\n")


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
