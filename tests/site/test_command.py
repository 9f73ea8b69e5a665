"""The command line says in Chinese what is, and ends with 0 or 1."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import __main__ as command
from tests.site.project import project


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = project(tmp_path / "project")
    monkeypatch.setattr(command, "ROOT", made)
    return made


def test_check_counts_what_is_there(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check"]) == 0
    assert capsys.readouterr().out.startswith(
        "数据没有问题：1 件文件，2 条，0 个案例，0 个议题，0 道题，0 种讲义。\n"
    )


def test_check_lists_all_problems_in_order(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "data/sources/009.yml").write_text("title: 丙\nkind: 全文\nconditon: sound\n")
    (here / "data/instruments/national/bad.yml").write_text("")
    assert command.main(["check"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in lines[:-1]] == [
        "data/sources/009.yml:1",
        "data/sources/009.yml:3",
        "data/instruments/national/bad.yml:1",
    ]
    assert lines[-1] == "共 3 处问题。"


def test_build_refuses_bad_data_and_leaves_no_site(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "data/instruments/national/bad.yml").write_text("")
    assert command.main(["build", "--site", str(here / "site")]) == 1
    assert not (here / "site").exists()
    assert "Traceback" not in capsys.readouterr().err


def test_build_makes_the_site(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["build", "--site", str(here / "site")]) == 0
    assert capsys.readouterr().out.endswith(f"网站已生成（内部版）：{here / 'site'}\n")
    assert (here / "site/jia-2016/1.html").is_file()


def test_a_refusal_is_one_line_on_stderr(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["serve", "--address", "nowhere"]) == 1
    assert capsys.readouterr().err.startswith("错误：地址“nowhere”不对")


def test_export_writes_the_data(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["export", "--profile", "public"]) == 0
    assert '"profile": "public"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("json", "reference.schema.json"),
        ("akn", "akn/jia-2016.xml"),
        ("csv", "people-public.csv"),
        ("xlsx", "tables-public.xlsx"),
        ("ndjson", "bulk-public.ndjson"),
    ],
)
def test_export_writes_files_of_every_format(
    here: Path, capsys: pytest.CaptureFixture[str], kind: str, name: str
) -> None:
    folder = here / "out"
    asked = ["export", "--format", kind, "--profile", "public", "--output", str(folder)]
    assert command.main(asked) == 0
    assert f"{folder / name}\n" in capsys.readouterr().out
    assert (folder / name).stat().st_size


def test_an_export_that_has_no_place_says_so(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = here / "taken"
    taken.write_text("")
    assert command.main(["export", "--format", "csv", "--output", str(taken)]) == 1
    assert capsys.readouterr().err.startswith(f"错误：写不进 {taken}（")


def test_an_unknown_format_is_named_with_those_there_are(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["export", "--format", "cvs"]) == 1
    said = capsys.readouterr().err
    assert said == ("错误：没有“cvs”这种格式；有 json、akn、csv、xlsx、ndjson；最接近的是“csv”\n")


def test_verify_without_sources_says_so(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["verify"])
    assert "未与来源核对" in capsys.readouterr().out


@pytest.mark.parametrize("asked", ["check", "build", "serve", "release", "handouts", "export"])
def test_an_unknown_profile_is_named_with_those_there_are(
    here: Path, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    assert command.main([asked, "--profile", "publik"]) == 1
    assert capsys.readouterr().err == (
        "错误：没有“publik”这种内容范围；PROFILE 可以是 internal（内部版）、public（公开版）；"
        "最接近的是“public”\n"
    )
    assert not (here / "site").exists()


@pytest.mark.parametrize("wrong", [["chek"], ["build", "--sight", "x"], []])
def test_a_command_line_that_is_wrong_is_said_in_chinese(
    capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(wrong)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("错误：命令写得不对（")
    assert "usage" not in said


def test_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--help"])
    said = capsys.readouterr().out
    assert [
        name for name in ("check", "build", "serve", "verify", "export") if name not in said
    ] == []
    assert "核对全部数据" in said
