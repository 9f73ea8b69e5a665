# shellcheck shell=bash
# What a person sees in the terminal: Chinese first, a short English line for search engines.
# Sourced by the other scripts, never run.

setup_log=.build/setup.log

note() {
    printf '%s\n' "$*"
}

# fail WHAT HOW ENGLISH: what is missing, how to get it, the same in a few English words.
fail() {
    printf '\n错误：%s\n办法：%s\n（English: %s）\n' "$1" "$2" "$3" >&2
    exit 1
}

# The last lines that the tool itself wrote, so that an expert can see the cause.
show_log_tail() {
    printf '\n以下是最后几行原始输出（全文见 %s）：\n' "$setup_log" >&2
    { grep -vE 'WARNING: Retrying|^[[:space:]]*$' "$setup_log" || true; } | tail -n 6 | sed 's/^/    /' >&2
}

# log_says PATTERN: whether the tool wrote something like it.
log_says() {
    grep -qiE "$1" "$setup_log"
}

# Every set-up script starts here.
require_project() {
    if [ ! -f requirements.in ] || [ ! -d macros ]; then
        fail "目录 $PWD 里的项目不完整（缺少 requirements.in 或 macros 目录）。" \
            "请取得完整的项目（git clone）后再运行；若文件被误删，用 git status 查看、git restore . 恢复。" \
            "this is not a complete checkout of the project"
    fi
}

# Every step that installs something starts here; a project that is set up may be read-only.
start_log() {
    if [ ! -w . ]; then
        fail "目录 $PWD 不可写，无法安装所需软件。" \
            "请换用有写权限的账户，或把整个项目复制到自己的目录（如 $HOME）下再运行。" \
            "the project folder is read-only for this user"
    fi
    if ! { mkdir -p .build && : >"$setup_log"; } 2>/dev/null; then
        fail "不能写入 $PWD/$setup_log。" \
            "请检查磁盘空间（df -h）；若曾以 root 运行过，请以 root 运行："$'\n'"    chown -R $(id -un) '$PWD'" \
            "cannot write the set-up log: wrong owner or disk full"
    fi
}
