"""handout-text: where instruments have handouts of their own text, each has one."""

from pathlib import Path

from tests.comparison_samples import tree
from tests.samples import Files, accepts, refuses

NATION = "data/handouts/text-jia-2016.yml"


def handout(name: str, order: int) -> Files:
    """A handout of the text of one instrument."""
    return {
        f"data/handouts/text-{name}.yml": f"""\
title: 条文 {order}
audience: 工作人员
style: official
order: {order}
parts:
  - kind: instruments
    records:
      - {name}
"""
    }


def test_no_handout_at_all(tmp_path: Path) -> None:
    accepts(tmp_path, tree())


def test_a_handout_of_all_texts_promises_none_of_its_own(tmp_path: Path) -> None:
    whole = handout("jia-2016", 1)[NATION]
    accepts(tmp_path, tree() | {"data/handouts/whole.yml": f"{whole!s}      - yi\n"})


def test_a_handout_for_each(tmp_path: Path) -> None:
    files = tree()
    for order, name in enumerate(("jia-2016", "yi", "bing", "ding"), 1):
        files |= handout(name, order)
    accepts(tmp_path, files)


def test_an_instrument_without_its_handout(tmp_path: Path) -> None:
    provinces = handout("yi", 2) | handout("ding", 3)
    refuses(
        tmp_path,
        tree() | handout("jia-2016", 1) | provinces,
        (
            "data/instruments/provincial/bing.yml:[title]: handout-text: 没有一份讲义专收 bing 的条文；"
            "各件有条文的文件都有一份讲义；"
            "照 data/handouts/text-ding.yml 补一个文件，records 里写 bing"
        ),
    )
