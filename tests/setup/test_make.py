"""What `make` runs, with which arguments."""

import re
import shlex
from pathlib import Path

import pytest

from macros.__main__ import _parser as main_parser
from tests.setup.sandbox import ROOT, Sandbox

MAKEFILE = (ROOT / "Makefile").read_text()
SIDE_BY_SIDE = "-n auto --maxprocesses 5 --dist loadscope --no-loadscope-reorder"


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    """Set up already, as far as `make -o setup` believes; its Python tells how it was called."""
    made = Sandbox.make(tmp_path)
    python = made.program("told", 'echo "$NO_MKDOCS_2_WARNING $*"')
    (made.project / ".venv/bin").mkdir(parents=True)
    (made.project / ".venv/bin/python").symlink_to(python)
    return made


def test_help_lists_every_target(sandbox: Sandbox) -> None:
    targets = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert targets
    assert re.findall(r"^  make ([a-z-]+) ", sandbox.run("make").stdout, re.MULTILINE) == (
        targets[1].split()
    )


def test_help_lists_every_variable(sandbox: Sandbox) -> None:
    variables = re.findall(r"^([A-Z]+) \?=", MAKEFILE, re.MULTILINE)
    listed = re.findall(r"^  ([A-Z]+)=", sandbox.run("make", "help").stdout, re.MULTILINE)
    assert sorted(listed) == sorted(variables)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("serve", "1 -m macros serve --address 127.0.0.1:8000 --profile internal\n"),
        ("site", "1 -m macros build --profile internal\n"),
        ("site PROFILE=public", "1 -m macros build --profile public\n"),
        ("check", "1 -m macros check --profile internal\n"),
        ("verify SEEDS=macros", "1 -m macros verify --seeds macros --write\n"),
    ],
)
def test_a_target_calls_its_command(sandbox: Sandbox, command: str, told: str) -> None:
    run = sandbox.run("make", "-o", "setup", *command.split())
    assert (run.stdout, run.stderr, run.returncode) == (told, "", 0)


def _of_the_guide() -> list[str]:
    """Every command of make that the guide prints, in a block or in a sentence."""
    found: set[str] = set()
    for page in (ROOT / "docs/guide").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        found |= set(re.findall(r"^ *make (.+)$", text, re.MULTILINE))
        found |= set(re.findall(r"`make ([^`]+)`", text))
    return sorted(found)


@pytest.mark.parametrize("command", _of_the_guide())
def test_each_command_of_the_guide_runs_as_printed(sandbox: Sandbox, command: str) -> None:
    (sandbox.project / "目录").mkdir()
    (sandbox.project / "scripts/fonts.sh").write_text("exit 0\n")
    run = sandbox.run("make", "-o", "setup", "-o", "setup-test", *shlex.split(command))
    assert (run.stderr, run.returncode) == ("", 0)
    called = re.findall(r"^\d+ -m (\S+) ?(.*)$", run.stdout, re.MULTILINE)
    assert len(called) == 1
    module, options = called[0]
    if module == "macros":
        assert main_parser().parse_args(shlex.split(options)).run
    else:
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file()


def test_test_runs_every_check(sandbox: Sandbox) -> None:
    commands = sandbox.run("make", "-n", "test").stdout
    steps = ("ruff check .", "ruff format --check .", "mypy", f"pytest {SIDE_BY_SIDE} tests")
    assert re.findall(r"-m (.*)", commands) == list(steps)
    assert commands.index("-m mypy") < commands.index("scripts/types.sh") < commands.index("pytest")


def test_audit_runs_what_is_heavy_and_what_gives_figures(sandbox: Sandbox) -> None:
    commands = sandbox.run("make", "-n", "audit").stdout
    assert f'-m pytest {SIDE_BY_SIDE} --heavy -m "heavy or figures" tests\n' in commands


def test_verify_says_which_folder_is_absent(sandbox: Sandbox) -> None:
    run = sandbox.run("make", "-o", "setup", "verify", "SEEDS=../nowhere")
    assert run.returncode != 0
    assert "找不到原始材料目录 ../nowhere" in run.stderr


def test_an_editor_without_sources_compares_with_the_lock(sandbox: Sandbox) -> None:
    run = sandbox.run("make", "-o", "setup", "verify")
    assert (run.returncode, run.stderr) == (0, "")
    hint, told = run.stdout.splitlines()
    assert "只比对上次的记录" in hint
    assert told == "1 -m macros verify"


def test_a_release_finds_fonts_before_it_sets_handouts(sandbox: Sandbox) -> None:
    commands = sandbox.run("make", "-n", "release", "PROFILE=public").stdout
    fonts, release = commands.index("scripts/fonts.sh"), commands.index("-m macros release")
    assert fonts < release
    assert "-m macros release --profile public --base /\n" in commands


def test_the_columns_of_help_are_aligned(sandbox: Sandbox) -> None:
    lines = [line for line in sandbox.run("make").stdout.splitlines() if line.startswith("  make ")]
    assert len(lines) > 10
    assert {len(re.match(r"  make [a-z-]+ +", line)[0]) for line in lines} == {22}  # type: ignore[index]


def test_outside_the_project_make_says_where_to_go(sandbox: Sandbox, tmp_path: Path) -> None:
    run = sandbox.run("make", "-C", str(tmp_path), "-f", str(sandbox.project / "Makefile"), "serve")
    assert run.returncode != 0
    assert "请先进入含有 Makefile 的项目目录" in run.stderr


def test_clean_leaves_what_was_installed_and_written(sandbox: Sandbox) -> None:
    for made in (
        "site",
        "site-internal",
        "site-public",
        ".site-public",
        ".build",
        "macros/__pycache__",
        ".mypy_cache",
    ):
        (sandbox.project / made).mkdir()
    assert sandbox.run("make", "clean").returncode == 0
    left = {path.name for path in sandbox.project.iterdir()}
    assert left == {".venv", "Makefile", "macros", "requirements.in", "scripts"}
    assert list((sandbox.project / "macros").iterdir()) == []
