#!/usr/bin/env bash
# Collects every Python package that building the site needs, for a machine without network.
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
    --require-hashes -r requirements.lock --wheel-dir "$folder" >>"$setup_log" 2>&1; then
    show_log_tail
    fail "程序包没有收集完。" "请检查网络和磁盘空间（df -h）后重新运行 make wheelhouse。" "pip could not collect the packages"
fi
cp requirements.lock "$folder/"
(cd "$folder" && sha256sum -- *.whl >SHA256SUMS)
note "已收集 $(find "$folder" -name '*.whl' | wc -l) 个程序包。"
note "在没有网络的机器上（同样的系统和 Python 版本）：把整个项目和 $folder 一起拷过去，在项目目录里运行"
note "    PIP_NO_INDEX=1 PIP_FIND_LINKS=$folder make site"
