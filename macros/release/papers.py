"""The papers of an archive: instructions, licences, bill of materials, sums."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from macros import build

SUMS = "SHA256SUMS"


def write(root: Path, folder: Path) -> None:
    """Everything at the top of the archive, the sums aside."""
    for source, name in (("deploy/INSTALL.txt", "INSTALL.txt"), ("LICENSE", "LICENSE.txt")):
        (folder / name).write_bytes(for_windows((root / source).read_text(encoding="utf-8")))
    (folder / "THIRD-PARTY.txt").write_bytes(for_windows(notices(root)))
    (folder / "sbom.cdx.json").write_bytes(bill(root))


def for_windows(text: str) -> bytes:
    """As the oldest Notepad reads it: marked as UTF-8, lines ended by CR LF."""
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def notices(root: Path) -> str:
    """Third-party notices with the licences in full."""
    texts = [(root / f"deploy/{name}").read_text(encoding="utf-8") for name in NOTICES]
    return ("\n" + "=" * 70 + "\n\n").join(texts)


NOTICES = ("THIRD-PARTY.txt", "MIT.txt", "Apache-2.0.txt", "W3C.txt")


def bill(root: Path) -> bytes:
    """CycloneDX bill of what the site is built with, from the lock. Raises Refused."""
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", "requirements.lock"]
    options = ["--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON", "-o", "-"]
    done = subprocess.run([*command, *options], cwd=root, capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise build.Refused(f"软件物料清单没有生成（cyclonedx-py）：{said[-1] if said else ''}")
    return done.stdout.replace(b"\r\n", b"\n")


def write_sums(folder: Path) -> None:
    """One line a file, as sha256sum writes and checks them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (f"{digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)
    (folder / SUMS).write_text("".join(lines), encoding="ascii", newline="\n")


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
