#!/usr/bin/env bash
# Resolves requirements*.in into requirements*.lock, pinned and hashed, for every Python from 3.11.2 on.
# usage: scripts/lock.sh [--upgrade]    (without --upgrade, versions already locked stay where they can)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/report.sh
source scripts/report.sh

# Debian 12 ships exactly this one.
readonly oldest_python=3.11.2
readonly resolver=uv==0.13.8
readonly tool_env=.build/lock-env

compile() {
    "$tool_env/bin/uv" pip compile --quiet --no-config --universal --python-version "$oldest_python" \
        --fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "make lock" "${@:3}" "$1" --output-file "$2"
}

require_project
start_log
if [ ! -x "$tool_env/bin/uv" ] || [ "$(cat "$tool_env/.resolver" 2>/dev/null)" != "$resolver" ]; then
    .venv/bin/python -m venv --clear "$tool_env"
    "$tool_env/bin/python" -m pip install --quiet --disable-pip-version-check "$resolver"
    printf '%s\n' "$resolver" >"$tool_env/.resolver"
fi
if ! compile requirements.in requirements.lock "$@" || ! compile requirements-dev.in requirements-dev.lock "$@"; then
    fail "锁定文件未能更新。" "请按上面的英文提示修改 requirements.in 或 requirements-dev.in；若是网络问题，检查网络后重新运行 make lock。" \
        "resolving the dependencies failed"
fi
note "已更新 requirements.lock 和 requirements-dev.lock；请运行 make test 后一并提交。"
