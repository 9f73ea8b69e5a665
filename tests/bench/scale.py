"""`make bench`: what the reference costs at today's size, at ten times and at full size.

Every figure is the median of three runs (`RUNS`); seconds are wall clock and processor, memory is the
most of a process. The anchor is plain MkDocs on the same pages, ready-made, in the same run. Nothing
is asserted: where a goal is missed the table says by how much.
"""

from __future__ import annotations

import gzip
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench import plain
from tests.bench.generated import FULL, HELD, TENFOLD, Size, generated
from tests.bench.sites import project
from tests.conftest import ROOT

RUNS = int(os.environ.get("RUNS") or 3)
SIZES: dict[str, tuple[str, Size]] = {
    "1": ("现有规模", HELD),
    "10": ("案例十倍，34 个地方", TENFOLD),
    "full": ("全量：34 个地方，2,000 件案例", FULL),
}
STEPS = {"check": "核对", "export": "导出", "search": "检索数据", "pack": "汇编（PDF）"}
HEAD = ("项目", "历时（秒）", "处理器（秒）", "内存（MB）", "字节")
HEAVY = 60 * 1024
"""Compressed bytes that no page should pass."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds of the clock and of the processor, megabytes."""

    wall: float
    cpu: float
    memory: float


def main(names: Sequence[str]) -> None:
    """Print a table for each size asked for, ready for the docs."""
    say(f"{machine()}；每个数是 {RUNS} 次的中位数。")
    before = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name in names or SIZES:
            label, size = SIZES[name]
            before = measured(label, project(Path(folder) / name, generated(size), False), before)


def say(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def machine() -> str:
    """The machine that the figures are of."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    model = models[0] if models else platform.processor()
    return f"{platform.system()}，{model}，{os.cpu_count()} 核，Python {platform.python_version()}"


def measured(label: str, root: Path, before: float) -> float:
    """Print what a size costs; milliseconds a page, to be compared with those of another (`before`)."""
    say(f"\n**{label}**\n\n| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}")
    for step, title in STEPS.items():
        command = [sys.executable, "-m", "tests.bench.step", step, str(root)]
        row(title, costs(command, ROOT), "")
    site, anchor = root / "site", root / "site-plain"
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q"]
    ours = costs([*mkdocs, "-d", str(site)], root)
    row("生成网站", ours, f"{sum(f.stat().st_size for f in files(site)):,}")
    plain.written(root, plain.environment())
    theirs = costs([*mkdocs, "-f", plain.PLAIN, "-d", str(anchor)], root)
    row("只用 MkDocs 生成同样的页", theirs, f"{sum(f.stat().st_size for f in files(anchor)):,}")
    return summed(site, ours, theirs, before)


def summed(site: Path, ours: Cost, theirs: Cost, before: float) -> float:
    """Print pages, bytes and time a page, and the pages that are too heavy."""
    pages = [file for file in files(site) if file.suffix == ".html"]
    total = sum(file.stat().st_size for file in files(site))
    each = 1000 * ours.wall / len(pages)
    say(f"\n- {len(pages):,} 页；每页 {total / len(pages) / 1024:.1f} KB（连同数据、样式）。")
    say(
        f"- 处理器时间是只用 MkDocs 的 {ours.cpu / theirs.cpu:.2f} 倍，历时是 {ours.wall / theirs.wall:.2f} 倍。"
    )
    growth = f"，是上一规模的 {each / before:.2f} 倍" if before else ""
    say(f"- 每页 {each:.1f} 毫秒{growth}。")
    heavy = sorted(
        ((packed(page), page.relative_to(site).as_posix()) for page in pages), reverse=True
    )
    over = [f"{name} {size / 1024:.0f} KB" for size, name in heavy if size > HEAVY]
    named = "；最大的是 " + "、".join(over[:6]) if over else f"；最大的 {heavy[0][0] / 1024:.0f} KB"
    say(f"- 压缩后超过 60 KB 的页：{len(over)}{named}。")
    return each


def packed(file: Path) -> int:
    """Size as a server sends it."""
    return len(gzip.compress(file.read_bytes(), 6))


def files(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def row(title: str, cost: Cost, size: str) -> None:
    """A line of the table."""
    say(f"| {title} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.memory:.0f} | {size} |")


def costs(command: list[str], folder: Path) -> Cost:
    """The medians of several runs."""
    runs = [once(command, folder) for _ in range(RUNS)]
    return Cost(
        median(run.wall for run in runs),
        median(run.cpu for run in runs),
        median(run.memory for run in runs),
    )


def once(command: list[str], folder: Path) -> Cost:
    """One run with all its processes. Raises CalledProcessError with what it says of itself."""
    start = time.perf_counter()
    environment = plain.environment() | {"PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    wall = time.perf_counter() - start
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main(sys.argv[1:])
