"""`python -m macros.verify --seeds DIR [--write]`: compare the data with the sources."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import macros.verify


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status of the comparison in the present folder."""
    parser = argparse.ArgumentParser(prog="python -m macros.verify", description="与来源逐字核对")
    parser.add_argument("--seeds", type=Path, help="来源文件所在目录；不写则只比对锁文件")
    parser.add_argument("--write", action="store_true", help="核对无误后更新 tests/verbatim.lock")
    options = parser.parse_args(arguments)
    return macros.verify.main(Path.cwd(), options.seeds, options.write)


if __name__ == "__main__":
    sys.exit(main())
