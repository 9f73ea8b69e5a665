#!/usr/bin/env bash
# Checks that the scripts of the pages agree with their JSDoc types; installs TypeScript where it is missing.
# usage: scripts/types.sh    (what is checked, and how strictly: tsconfig.json)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/apt.sh
source scripts/apt.sh

require_project
command -v tsc >/dev/null || apt_install "检查网页脚本的类型" node-typescript
exec tsc --project tsconfig.json
