"""How the problems of the data are shown: causes first, what follows from each below it.

Who mends a cause need not read what follows from it; `check --all` shows every problem whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from macros.load.corpus import FOLDERS
from macros.load.corpus import RULES as READING
from macros.model import Problem

READ = frozenset(rule.id for rule in READING)
RESTING = frozenset(
    {"comparison-relation", "comparison-against", "comparison-columns", "comparison-bases"}
    | {"article-placed"}
)
"""Rules that weigh a column: they err where its rule, or its own file, is not in order."""
_LACKING = re.compile(
    r"“(?P<name>[a-z0-9-]+(?:/[\d-]+)?)(?: [\d/]+)?”(?:这一条)?(?:不存在|的文件|不是收有|$)"
)
_BASE = re.compile(
    r"(?:“|与 )(?P<owner>[a-z0-9-]+)(?:/[\d/-]+)?(?:”不在本议题|”不能作比的对象| 相比，)"
)
_LACKED = re.compile(r"没有(?:编号为)?“(?P<name>[a-z0-9-]+(?:/[\d-]+)?)(?: [\d/]+)?”")
MANY = 3
"""From so many problems about one thing that is not there the others are folded under the first."""


def report(problems: Sequence[Problem], *, whole: bool = False) -> str:
    """The problems, one a line, records before what rests on them, and how many there are."""
    if whole:
        return "\n".join([*map(str, problems), f"共 {len(problems)} 处问题。"])
    ordered = sorted(problems, key=lambda problem: (_rank(problem), problem.place))
    causes = _causes(ordered)
    following = {cause: [p for p in ordered if causes.get(p) == cause] for cause in causes.values()}
    lines = [
        line for p in ordered if p not in causes for line in (str(p), *_below(following.get(p)))
    ]
    more = f"，其中 {len(causes)} 处由别处引起（check --all 全部列出）" if causes else ""
    return "\n".join([*lines, f"共 {len(problems)} 处问题{more}。"])


def _rank(problem: Problem) -> int:
    """The folder's place among those that data rest on: sources, rules, then what speaks of them."""
    folder = _folder(problem)
    return FOLDERS.index(folder) if folder in FOLDERS else len(FOLDERS)


def _folder(problem: Problem) -> str:
    """The folder below data/, nothing for a file beside them."""
    parts = PurePosixPath(problem.place.path).parts
    return parts[1] if len(parts) > 2 else ""


def _causes(problems: Sequence[Problem]) -> dict[Problem, Problem]:
    """For each problem that follows from another one, that one."""
    grounds = _grounds(problems)
    found = ((problem, _cause(problem, grounds)) for problem in problems)
    return {problem: cause for problem, cause in found if cause and cause is not problem}


def _grounds(problems: Sequence[Problem]) -> dict[str, Problem]:
    """The first problem of each rule's file, of each file misread, of each rule that is not there."""
    out: dict[str, Problem] = {}
    lacking = Counter(filter(None, map(_lacked, problems)))
    whole_first = sorted(problems, key=lambda problem: "/" in _name(problem))
    for problem in whole_first:
        owner = _lacked(problem)
        if owner and lacking[owner] >= MANY:
            out.setdefault(owner, problem)
    for problem in problems[::-1]:
        if _is_of_rule(problem):
            out[_stem(problem)] = problem
        if problem.rule in READ:
            out[problem.place.path] = out[_folder(problem)] = problem
    return out


def _cause(problem: Problem, grounds: dict[str, Problem]) -> Problem | None:
    """What a problem follows from: its rule, its own file, the column that it is measured by."""
    base = _BASE.search(problem.found)
    if base:
        found = grounds.get(f"data/comparisons/{base['owner']}.yml") or grounds.get(base["owner"])
        if found:
            return found
    if owner := _lacked(problem):
        return grounds.get(owner)
    if problem.rule not in RESTING:
        return None
    own = grounds.get(problem.place.path) or grounds.get(_stem(problem))
    return own or (grounds.get("comparisons") if _folder(problem) == "topics" else None)


def _is_of_rule(problem: Problem) -> bool:
    return _rank(problem) == FOLDERS.index("instruments") and _lacked(problem) is None


def _stem(problem: Problem) -> str:
    return PurePosixPath(problem.place.path).stem


def _lacked(problem: Problem) -> str | None:
    """The rule of which something is not there, as the problem says."""
    return _name(problem).partition("/")[0] or None


def _name(problem: Problem) -> str:
    match = _LACKED.search(problem.found) or _LACKING.search(problem.found)
    return match["name"] if match else ""


def _below(following: Sequence[Problem] | None) -> Iterator[str]:
    """What follows from a cause: by file the rules and their lines."""
    if not following:
        return
    yield f"  由此另有 {len(following)} 处，先改上面这一处："
    by_path: dict[str, list[Problem]] = {}
    for problem in following:
        by_path.setdefault(problem.place.path, []).append(problem)
    for path, own in by_path.items():
        rules = "，".join(f"{rule} {n} 处" for rule, n in Counter(p.rule for p in own).items())
        numbers = list(dict.fromkeys(str(p.place.line) for p in own))
        shown = "、".join(numbers[:8]) + ("……" if len(numbers) > 8 else "")
        yield f"    {path}:{shown}: {rules}"
