"""restricted-place: what is for internal use only stands in a restricted/ folder."""

from pathlib import Path

from tests.cased import CASE, CASED, COLLECTION, changed, moved
from tests.listed import LISTED
from tests.samples import JIA, S001, S002, Files, accepts, refuses

MOVE = "却在 restricted/ 之外；放在 restricted/ 目录；移入 restricted/；确可公开的，改正文字或行号"
CLOSED: Files = {
    "data/collections/restricted/second.yml": """\
title: 某内部案例集
sections:
  - number: 1
    heading: 某一节
    source: 002
    lines: 40-49
notes:
  - 仅供内部参考。
""",
    "data/cases/restricted/d-1.yml": """\
title: 某内部案例
code: D1
collection: second
section: 1
sources:
  - source: 002
    lines: 41-45
sanctions: []
""",
}


def test_inside_the_folder_it_may_stand(tmp_path: Path) -> None:
    accepts(tmp_path, CASED | CLOSED)


def test_the_mark_outside_the_folder(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "  - 说明一句。", "  - 本案仅供内部参考。"),
            (COLLECTION, "title: 某案例集", "title: 某案例集（不得公开）"),
        ),
        f"{CASE}:[本案仅供内部参考。]: restricted-place: 注明不能公开，{MOVE}",
        f"{COLLECTION}:[title]: restricted-place: 注明不能公开，{MOVE}",
    )


def test_lines_that_a_restricted_record_holds(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "lines: 20-25", "lines: 20-25, 45")) | CLOSED,
        f"{CASE}:[source]: restricted-place: 所引的行，restricted/ 里的记录也引，{MOVE}",
    )


def test_a_record_left_outside(tmp_path: Path) -> None:
    outside = "data/cases/d-1.yml"
    refuses(
        tmp_path,
        CASED | moved("data/cases/restricted/d-1.yml", outside, CLOSED),
        (
            f"{outside}:3: restricted-named: 提到了 restricted/ 里的编号“second”；"
            "restricted/ 之外不提其中的编号；删去；必须相连时，由 restricted/ 里的那一边来写"
        ),
        f"{outside}:6: restricted-place: 所引的行，restricted/ 里的记录也引，{MOVE}",
    )


def test_lines_that_the_source_itself_closes(tmp_path: Path) -> None:
    """A record that was moved out takes its lines along: the source says what they are."""
    said = f"restricted-place: 所引的行，来源 002 列为限内部，{MOVE}"
    closed: Files = {S002: "title: 残损来源\nkind: 节录\ncondition: damaged\nrestricted: 24-28\n"}
    refuses(tmp_path, CASED | closed, f"{CASE}:[source]: {said}")
    accepts(tmp_path / "beside", CASED | {S002: str(closed[S002]).replace("24-28", "26-28")})


def test_a_provision_on_closed_lines(tmp_path: Path) -> None:
    closed: Files = {S001: "title: 样例来源\nkind: 全文\ncondition: sound\nrestricted: 7\n"}
    refuses(
        tmp_path,
        LISTED | closed,
        f"{JIA}:[article: 第三条 > lines]: restricted-place: 所引的行，来源 001 列为限内部，{MOVE}",
    )
