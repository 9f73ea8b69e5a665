"""fact-memory: inference tells readers how, a status from memory why."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_memory_stands_as_such_and_inference_is_explained(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
doc_number:
  value: 甲发〔2016〕1号
  from: memory
effective:
  value: 2016
  from: derived
  note: 据印发日期推算。
status:
  value: in-force
  from: memory
  note: 未见废止。
coverage: cited-only
"""
        },
    )


def test_inference_and_a_status_from_memory_without_a_word(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
effective:
  value: 2016
  from: derived
status:
  value: in-force
  from: memory
coverage: cited-only
"""
        },
        f"{JIA}:4: fact-memory: “effective”据所载推算，没有说明；note 里写明据什么得来；补写 note",
        f"{JIA}:7: fact-memory: “status”尚未查证，没有说明；note 里写明据什么得来；补写 note",
    )
