"""Builds handouts and puts them on the shelf: all are made and checked before a file is replaced."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.derive import packs
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import manifest, promise, renewal
from macros.handout.blocks import HandoutDocument
from macros.handout.complete import Difference, FileText, bare, differences, pages_told
from macros.handout.compose import compose
from macros.handout.deck import Slide, deck, omitted
from macros.handout.fonts import Faces, FontError
from macros.handout.imposed import imposed
from macros.handout.linear import LinearPiece, pieces, titles
from macros.handout.proof import mended, proofread
from macros.handout.putting import HandoutsFailed, check_writable, put, reason
from macros.handout.reading import file_of, read_docx
from macros.handout.slides import pptx_of, text_of
from macros.handout.typeset import Job, SetError
from macros.handout.word import Draft
from macros.handout.word_reference import ReferenceFault
from macros.model.handout import IMPOSED, Handout, Style

SHOWN = 10
ROUNDS = 8
"""Times that a handout is set at most."""


@dataclass(frozen=True, slots=True)
class MadeHandout:
    """A handout as two files, with what the site tells of it."""

    handout: Handout
    pdf: bytes
    docx: bytes
    pages: int
    contents: tuple[str, ...]
    why: str = ""
    """Why it was set."""
    made_of: dict[str, str] = field(default_factory=dict)
    pptx: bytes = b""
    """The slides of a lesson."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """A handout that is composed and keeps what its records promise."""

    handout: Handout
    document: HandoutDocument
    contents: tuple[str, ...]
    made_of: dict[str, str]
    why: str
    """Why it must be set; nothing where its files still hold."""
    deck: tuple[Slide, ...] = ()


@dataclass(frozen=True, slots=True)
class _Begun:
    """A handout whose PDF is being set in another process."""

    handout: Handout
    document: HandoutDocument
    planned: _Planned
    job: Job
    draft: Draft
    faces: Faces

    @property
    def where(self) -> str:
        """How messages name it."""
        return _where(self.handout)


def _where(handout: Handout) -> str:
    return f"{handout.place.path}:{handout.place.line}: 讲义“{handout.id}”"


def make(book: Book, handout: Handout, faces: Faces) -> MadeHandout:
    """One handout, set twice and compared with the data. Raises Failed."""
    return _finish(_begin(_plan(book, handout, faces), faces))


def _plan(
    book: Book,
    handout: Handout,
    faces: Faces,
    folder: Path = Path(),
    entry: dict[str, Any] | None = None,
) -> _Planned:
    drawn = book.drawn_by(handout)
    settings = book.corpus.print
    document = compose(drawn, handout, settings.address if settings else None)
    _refuse(_where(handout), "不全", promise.broken(drawn, handout, document))
    told = tuple(packs.contents(drawn, handout))
    shown = _deck(drawn, handout)
    made_of = renewal.made_of(document, told, faces, shown)
    why = renewal.why(folder, entry, made_of)
    return _Planned(handout, document, told, made_of, why, shown)


def _deck(drawn: Book, handout: Handout) -> tuple[Slide, ...]:
    """The slides of the lesson of which this is the teacher's handout. Raises Failed."""
    lesson = next((kit for kit in drawn.corpus.kits if kit.handout == handout.id), None)
    shown = deck(drawn, lesson) if lesson else ()
    lost = (
        Difference(where, f"缺“{words[:40]}”") for where, words in omitted(drawn, lesson, shown)
    )
    _refuse(_where(handout), "的幻灯片不全", lost)
    return shown


def _begin(planned: _Planned, faces: Faces) -> _Begun:
    document = planned.document
    job = Job(document, faces)
    try:
        faces.check(pieces(document))
        draft = Draft(document)
    except (FontError, ReferenceFault) as error:
        job.drop()
        raise HandoutsFailed(f"{_where(planned.handout)}：{error}") from error
    return _Begun(planned.handout, document, planned, job, draft, faces)


def _finish(begun: _Begun) -> MadeHandout:
    found = list(pieces(begun.document))
    listed = list(titles(begun.document))
    pdf, read = _proofed(begun, found, listed)
    pages = pages_told(found, [title for _, title, _ in listed], read)
    word = begun.draft.finish(pages)
    _refuse(begun.where, "的 Word 与数据不符", differences(found, (), read_docx(word)))
    plan = begun.planned
    slides = _slides(begun)
    told = plan.contents, plan.why, plan.made_of, slides
    return MadeHandout(begun.handout, pdf, word, read.pages, *told)


def _slides(begun: _Begun) -> bytes:
    """The file of the slides, read back and compared; nothing for a handout without."""
    shown = begun.planned.deck
    if not shown:
        return b""
    data = pptx_of(begun.document, shown)
    read = bare(text_of(data))
    words = (words for slide in shown for words in slide.words)
    lost = (Difference("幻灯片", f"缺“{each[:40]}”") for each in words if bare(each) not in read)
    _refuse(begun.where, "的幻灯片与数据不符", lost)
    return data


def _proofed(
    begun: _Begun, found: list[LinearPiece], listed: list[tuple[int, str, str]]
) -> tuple[bytes, FileText]:
    """The PDF that holds all and that the proof-reader passes, set anew until it does. Raises Failed."""
    document, job = begun.document, begun.job
    for _ in range(ROUNDS):
        try:
            pdf = job.result()
            file = file_of(pdf)
        except SetError as error:
            raise HandoutsFailed(f"{begun.where}：{error}") from error
        except (ValueError, LookupError) as error:
            raise HandoutsFailed(f"{begun.where}的 PDF 读不回来，无从核对：{error}") from error
        read = file.text()
        _refuse(begun.where, "的 PDF 与数据不符", differences(found, listed, read))
        faults = proofread(document, file, pdf)
        better = mended(document, faults)
        if better == document:
            break
        document, job = better, Job(better, begun.faces)
    _refuse(begun.where, "的版面没有通过校样", faults)
    return pdf, read


def _refuse(where: str, said: str, differences: Iterable[Difference]) -> None:
    listed = list(differences)
    if listed:
        lines = "\n".join(f"  {difference}" for difference in listed[:SHOWN])
        more = f"\n  另有 {len(listed) - SHOWN} 处" if len(listed) > SHOWN else ""
        raise HandoutsFailed(f"{where}{said}，共 {len(listed)} 处：\n{lines}{more}")


def build(
    book: Book,
    handouts: Iterable[Handout],
    profile: Profile,
    target: Path,
    faces: Faces,
    tell: Callable[[MadeHandout], None],
) -> list[MadeHandout]:
    """Make the handouts that changed and put them into `target` with a manifest. Raises Failed.

    Nothing below `target` changes before every handout was made and found complete.
    """
    check_writable(target)
    listed = manifest.listed(target)
    plans = [_plan(book, each, faces, target, listed.get(each.id)) for each in handouts]
    made = []
    for handout in _all((plan for plan in plans if plan.why), faces):
        made.append(handout)
        tell(handout)
    entries = {plan.handout.id: listed.get(plan.handout.id) for plan in plans}
    entries |= {each.handout.id: _entry(each) for each in made}
    _put(book, profile, target, listed, {name: e for name, e in entries.items() if e}, made)
    return made


def _put(
    book: Book,
    profile: Profile,
    target: Path,
    listed: dict[str, dict[str, Any]],
    entries: dict[str, dict[str, Any]],
    made: Iterable[MadeHandout],
) -> None:
    """Write files and list; files of handouts that are no more go. Raises Failed."""
    seal = manifest.digest(book, profile)
    shelf = [handout.id for handout in packs.on_shelf(book.corpus, profile)]
    kept = {name: listed[name] for name in shelf if name in listed}
    kept |= {name: entry | {"digest": seal} for name, entry in entries.items()}
    order = dict.fromkeys(name for name in (*shelf, *kept) if name in kept)
    told = _manifest(book, profile, [kept[name] for name in order])
    gone = {file["name"] for entry in listed.values() for file in entry["files"]}
    gone -= {file["name"] for entry in kept.values() for file in entry["files"]}
    try:
        for name, data in (file for handout in made for file in _files(handout)):
            put(target / name, data)
        put(target / manifest.MANIFEST, told)
        for name in gone:
            (target / Path(name).name).unlink(missing_ok=True)
    except OSError as error:
        raise HandoutsFailed(f"写不进 {target}（{reason(error)}）；原有的讲义没有换") from error


def _all(plans: Iterable[_Planned], faces: Faces) -> Iterator[MadeHandout]:
    """Each handout; while one is compared, the next is already being set."""
    before: _Begun | None = None
    try:
        for plan in plans:
            begun = _begin(plan, faces)
            last, before = before, begun
            if last is not None:
                yield _finish(last)
        if before is not None:
            last, before = before, None
            yield _finish(last)
    finally:
        if before is not None:
            before.job.drop()


def _files(made: MadeHandout) -> tuple[tuple[str, bytes], ...]:
    """Names say of which edition the content is, whatever shelf the files stand on."""
    edition = Profile.INTERNAL if made.handout.restricted else Profile.PUBLIC
    name = f"{made.handout.id}-{edition.key}"
    imposed_too = made.handout.style is Style.BOOKLET
    return (
        (f"{name}.pdf", made.pdf),
        (f"{name}.docx", made.docx),
        *([(f"{name}.pptx", made.pptx)] if made.pptx else []),
        *([(f"{name}{IMPOSED}.pdf", imposed(made.pdf))] if imposed_too else []),
    )


def _manifest(book: Book, profile: Profile, entries: list[dict[str, Any]]) -> bytes:
    """What is on the shelf, each entry with the fingerprint of the data that it was found to hold."""
    date = book.corpus.site.data_date
    record = {"profile": profile.key, "data_date": date, "handouts": entries}
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(made: MadeHandout) -> dict[str, Any]:
    return {
        "id": made.handout.id,
        "title": made.handout.title,
        "pages": made.pages,
        "contents": list(made.contents),
        "made_of": made.made_of,
        "files": [
            {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in _files(made)
        ],
    }
