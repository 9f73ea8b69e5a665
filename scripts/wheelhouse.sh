#!/usr/bin/env bash
# Collects every Python package that site, release and tests need, for a machine without network.
# usage: scripts/wheelhouse.sh [FOLDER]    (default: dist/wheelhouse)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/report.sh
source scripts/report.sh

readonly folder=${1:-dist/wheelhouse}

require_project
start_log
note "正在把程序包收集到 $folder ……"
mkdir -p "$folder"
if ! .venv/bin/python -m pip wheel --disable-pip-version-check --no-input --progress-bar off --no-deps \
    --require-hashes -r requirements-dev.lock --wheel-dir "$folder" >>"$setup_log" 2>&1; then
    show_log_tail
    fail "程序包没有收集完。" "请检查网络和磁盘空间（df -h）后重新运行 make wheelhouse。" "pip could not collect the packages"
fi
cp requirements.lock requirements-dev.lock "$folder/"
(cd "$folder" && sha256sum -- *.whl >SHA256SUMS)
note "已收集 $(find "$folder" -name '*.whl' | wc -l) 个程序包。"
note "在没有网络的机器上（同样的系统和 Python 版本）：把整个项目拷过去，这个目录放在项目里，名为 wheelhouse；"
note "make site、make release 等照常运行，程序包从那里取。排讲义的字体放在项目的 fonts 目录。"
