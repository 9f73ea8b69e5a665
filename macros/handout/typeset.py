"""Sets a document as PDF with Typst: tagged, in Chinese, the same bytes for the same data and fonts."""

import calendar
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import segno

from macros.handout.asdata import as_json
from macros.handout.blocks import HandoutDocument
from macros.handout.fonts import Faces

TEMPLATES = Path(__file__).with_name("templates")
SETTER = Path(__file__).with_name("setter.py")
STANDARD = "ua-1"
"""PDF/UA-1: tags, language and title are there, or the build fails."""


class SetError(Exception):
    """Typst refused the document; its own words are English and kept."""


class Job:
    """A document that is being set in another process; `result` waits for it."""

    def __init__(
        self, document: HandoutDocument, faces: Faces, templates: Path = TEMPLATES
    ) -> None:
        self._folder = TemporaryDirectory(prefix="handout-")
        folder = Path(self._folder.name)
        job = {
            "templates": str(templates),
            "fonts": [str(path) for path in faces.folders],
            "timestamp": seconds(document.date),
            "standard": STANDARD,
            "document": as_json(document, faces.chains, _picture(document)),
        }
        (folder / "job.json").write_text(json.dumps(job, ensure_ascii=False), "utf-8")
        self._process = subprocess.Popen(
            [sys.executable, str(SETTER), str(folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def result(self) -> bytes:
        """The PDF. Raises SetError."""
        with self._folder as name:
            _, said = self._process.communicate()
            folder = Path(name)
            if self._process.returncode == 0:
                return (folder / "out.pdf").read_bytes()
            error = folder / "error.txt"
            told = error.read_text("utf-8") if error.is_file() else said.decode(errors="replace")
            raise SetError(f"排版失败：{told.strip()[-500:]}")

    def drop(self) -> None:
        """End the process and clear its folder, where nobody will ask for the result."""
        self._process.kill()
        self._process.communicate()
        self._folder.cleanup()


def pdf_of(document: HandoutDocument, faces: Faces, templates: Path = TEMPLATES) -> bytes:
    """The PDF of a document. Raises SetError."""
    return Job(document, faces, templates).result()


def seconds(date: str) -> int:
    """Midnight of the data date, in seconds: the only time that a file tells.

    >>> seconds("1970-01-02")
    86400
    """
    year, month, day = (int(part) for part in date.split("-"))
    return calendar.timegm((year, month, day, 0, 0, 0))


def _picture(document: HandoutDocument) -> str | None:
    """The address of the handouts' page as a QR code in SVG, where the site has an address."""
    if document.address is None:
        return None
    return str(segno.make(document.address, error="m").svg_inline(border=1, scale=4))
