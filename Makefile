# 信访工作责任 reference site. `make help` lists the targets.

PROFILE ?= internal
ADDRESS ?= 127.0.0.1:8000
BASE ?= /
SEEDS ?= ../shared/seeds
TESTS ?= tests
FILE ?=
OPTIONS ?=
PYTHON ?=
export PYTHON

# MkDocs announces its next major version on every run unless told not to.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

VENV_PYTHON := .venv/bin/python
GENERATED := site site-internal site-public .site-* .build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

ifeq ($(wildcard scripts/python-env.sh),)
$(error 请先进入含有 Makefile 的项目目录（cd 项目目录）再运行 make (run make inside the project folder))
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-test serve edit site release source wheelhouse rescue handouts check import schemas verify fingerprints hooks test audit bench bench-search bench-handouts lint format lock clean

help: ## 列出可用的命令 (list the commands)
	@echo '用法：make 命令 [变量=值]'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo '变量：'
	@echo '  PROFILE=$(PROFILE)  内容范围：internal 内部版，public 公开版 (site, serve, check, handouts, release)'
	@echo '  ADDRESS=$(ADDRESS)  预览的地址和端口 (serve)'
	@echo '  BASE=$(BASE)  网站在主机下的子路径，如 /zeren/ (release)'
	@echo '  SEEDS=$(SEEDS)  原始材料所在目录；没有就只比对上次的记录 (verify)'
	@echo '  FILE=$(FILE)  要读入的规定文件 (import)'
	@echo '  OPTIONS=$(OPTIONS)  其余选项，如 --id=hunan-2016 (import, edit)'
	@echo '  TESTS=$(TESTS)  只运行其中一部分测试 (test)'
	@echo '  PYTHON=$(or $(PYTHON),自动寻找)  用来建立 .venv 的 Python，3.11 或更高 (setup)'

setup: ## 安装构建网站所需的一切，装好后再运行不重复安装 (install what the site needs)
	@bash scripts/python-env.sh runtime

setup-test: ## 安装测试所需的一切：程序包、浏览器、中文字体 (install what the tests need)
	@bash scripts/python-env.sh dev
	@bash scripts/test-tools.sh

serve: setup ## 核对数据后在本机预览网站，按 Ctrl+C 停止 (check, build and serve the site)
	@$(VENV_PYTHON) -m macros serve --address $(ADDRESS) --profile $(PROFILE)

edit: setup ## 在浏览器里填表改数据，只在本机 (edit the data in a form)
	@$(VENV_PYTHON) -m macros edit $(OPTIONS)

site: setup ## 生成静态网站到 site-internal 或 site-public 目录 (build the static site)
	@$(VENV_PYTHON) -m macros build --profile $(PROFILE)

release: setup ## 生成可以分发的压缩包到 dist 目录，讲义一并生成 (the archive for an intranet)
	@bash scripts/python-env.sh dev
	@bash scripts/fonts.sh
	@$(VENV_PYTHON) -m macros release --profile $(PROFILE) --base $(BASE)

source: ## 把已提交的源码写成压缩包到 dist 目录，不含 restricted/ (the sources without restricted records)
	@bash scripts/source-archive.sh

wheelhouse: setup ## 收集没有网络的编辑机器所需的程序包 (packages for an offline machine)
	@bash scripts/wheelhouse.sh

rescue: setup ## 应急包：源码、数据、程序包、字体和小系统，不靠网络也能重建 (all that a rebuild needs)
	@bash scripts/rescue.sh $(PROFILE)

handouts: setup ## 生成讲义（PDF 和 Word）到 dist/handouts，之后 make site 会收进网站 (build the handouts)
	@bash scripts/fonts.sh
	@$(VENV_PYTHON) -m macros handouts --profile $(PROFILE)

check: setup ## 核对全部数据，不需要网络 (check the data, offline)
	@$(VENV_PYTHON) -m macros check --profile $(PROFILE)

import: setup ## 读入一件规定写成数据：make import FILE=文件 (import an official text)
	@$(VENV_PYTHON) -m macros import $(if $(FILE),'$(FILE)',$(error 请写明文件：make import FILE=文件 (name the file))) $(OPTIONS)

schemas: setup ## 写出 VS Code 补全和标错用的文件 (schemas for completion in VS Code)
	@$(VENV_PYTHON) -m macros schemas

# A folder that was asked for must be there. An editor without the source texts compares with the lock.
verify: setup ## 将数据与原始材料逐字比对 (compare the data with the source texts)
	@if [ -d '$(SEEDS)' ]; then \
		$(VENV_PYTHON) -m macros verify --seeds '$(SEEDS)' --write; \
	elif [ '$(origin SEEDS)' = file ]; then \
		echo '提示：没有原始材料目录 $(SEEDS)，只比对上次的记录；有材料时用 make verify SEEDS=目录。'; \
		$(VENV_PYTHON) -m macros verify; \
	else \
		{ echo '错误：找不到原始材料目录 $(SEEDS)，无法比对。'; \
		echo '办法：用 make verify SEEDS=目录 指明原始材料所在的目录；不写 SEEDS 则只比对上次的记录。'; \
		echo '（English: the folder of source texts does not exist）'; } >&2; \
		exit 1; \
	fi

fingerprints: setup ## 由原始材料重写限内部文字的指纹 (renew the fingerprints of restricted lines)
	@$(VENV_PYTHON) -m macros fingerprints --seeds '$(SEEDS)'

hooks: setup ## 装上提交前的检查：限内部的文字不得提交 (search each commit for restricted words)
	@git config core.hooksPath scripts/hooks
	@echo '已装上：每次提交之前查限内部的文字。'

# A process more than there are cores, at most five: each drives a browser of its own (decisions/0026).
SIDE_BY_SIDE := -n auto --maxprocesses 5 --dist loadscope --no-loadscope-reorder

test: setup-test lint ## 运行全部测试，首次会安装所需软件 (set up and run all tests)
	@$(VENV_PYTHON) -m pytest $(SIDE_BY_SIDE) $(TESTS)

audit: setup-test ## 运行全部重型检验并列出数字，约需十几分钟 (the heavy tests, with figures)
	@$(VENV_PYTHON) -m pytest $(SIDE_BY_SIDE) --heavy -m "heavy or figures" $(TESTS)

bench: setup-test ## 测核对、生成、导出的时间和内存，现有规模、十倍、全量，约需一小时 (benchmark the build)
	@bash scripts/fonts.sh
	@$(VENV_PYTHON) -m tests.bench.scale

bench-search: setup-test ## 测检索的命中和速度，与主题自带的检索并列，约需几分钟 (benchmark the search)
	@$(VENV_PYTHON) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r requirements-bench.lock
	@$(VENV_PYTHON) -m tests.bench.search

bench-handouts: setup-test ## 测讲义的生成时间和内存，十倍数据再测一遍 (benchmark the handouts)
	@bash scripts/fonts.sh
	@$(VENV_PYTHON) -m tests.bench.handouts

lint: ## 检查代码格式、写法和类型 (ruff, mypy and tsc)
	@bash scripts/python-env.sh dev
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m mypy
	@bash scripts/types.sh

format: ## 自动整理代码格式 (reformat the code)
	@bash scripts/python-env.sh dev
	@$(VENV_PYTHON) -m ruff check --fix-only .
	@$(VENV_PYTHON) -m ruff format .

lock: setup ## 按 requirements*.in 更新锁定文件；加 UPGRADE=1 则全部升级 (resolve the dependencies)
	@bash scripts/lock.sh $(if $(UPGRADE),--upgrade)

clean: ## 删除生成的文件，保留已安装的 .venv (remove what was generated)
	@rm -rf $(GENERATED)
	@find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
