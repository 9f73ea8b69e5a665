"""`scripts/types.sh`: what the scripts of the pages say of their types in JSDoc is checked, and strictly."""

import shutil
from pathlib import Path

import pytest

from tests.setup.sandbox import BASE_PROGRAMS, ROOT, Sandbox

COMMAND = ("bash", "scripts/types.sh")
SCRIPTS = "overrides/assets/js"


def test_typescript_comes_from_debian_where_it_is_missing(tmp_path: Path) -> None:
    sandbox = Sandbox.make(tmp_path)
    sandbox.program("apt-get", f'echo "$*" >>"{tmp_path}/asked"')
    run = sandbox.run(*COMMAND)
    assert run.returncode != 0, "this apt-get only pretends"
    assert (tmp_path / "asked").read_text().endswith("--no-install-recommends node-typescript\n")


def test_typescript_that_is_there_is_given_the_settings(tmp_path: Path) -> None:
    sandbox = Sandbox.make(tmp_path)
    sandbox.program("tsc", 'echo "$*"')
    assert sandbox.run(*COMMAND).stdout == "--project tsconfig.json\n"


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """The scripts of the pages and the true TypeScript."""
    sandbox = Sandbox.make(tmp_path_factory.mktemp("types"))
    shutil.copy(ROOT / "tsconfig.json", sandbox.project)
    shutil.copytree(ROOT / SCRIPTS, sandbox.project / SCRIPTS)
    assert "tsc" not in BASE_PROGRAMS.split()
    for name in ("tsc", "node"):
        (sandbox.programs / name).symlink_to(shutil.which(name) or f"/usr/bin/{name}")
    return sandbox


@pytest.mark.slow
def test_the_scripts_of_the_pages_keep_their_types(checked: Sandbox) -> None:
    run = checked.run(*COMMAND)
    assert (run.stdout, run.returncode) == ("", 0)


@pytest.mark.slow
def test_what_breaks_a_type_is_named_with_its_line(checked: Sandbox) -> None:
    wrong = {
        "numerals": ("search.arabic = (text) =>", "search.roman = (text) =>", "'roman'"),
        "view": ("list.scrollTop = 0;", 'list.scrollTop = "0";', "'string'"),
        "text": ("(low + high + 1) >> 1", "(low + position.high) >> 1", "'high'"),
        "nearest": ("kept.push(part)", "kept.push(unknown)", "'unknown'"),
    }
    for name, (old, new, _) in wrong.items():
        path = checked.project / SCRIPTS / f"search-{name}.js"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    lines = checked.run(*COMMAND).stdout.splitlines()
    for name, (_, _, said) in wrong.items():
        assert [line for line in lines if f"search-{name}.js(" in line and said in line], name
