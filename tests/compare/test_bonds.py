"""Two articles belong together where enough of them says the same; stock phrases bind nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.compare import Scale, Shape, align
from macros.compare.bonds import SHARE, bonds
from macros.compare.links import links
from macros.compare.strands import Strand, strands
from macros.model import Status, Where
from tests.texts import article, instrument, runs

CATCH_ALL = "其他不履行或者不正确履行职责的情形。"
LEAD = "各单位不履行或者不正确履行职责，有下列情形之一的，应当追究责任："
REFUSE = "拒不办理交办转送督办的事项，或者编报虚假材料欺骗群众；"
REPORT = "各级党政机关应当将信访工作列入议事日程，定期听取工作汇报，研究解决重要问题。"
RECEIVE = "各级领导干部应当阅批群众来信，定期接待群众来访，协调处理疑难复杂问题。"
SUPERVISE = "督查机构每年至少组织开展一次专项督查，并在适当范围内通报督查情况。"
APPEAL = "对责任追究决定不服的，可以在收到决定书之日起十五日内提出书面申诉。"
DUTY = "主要负责人对本地区的信访工作负总责，其他成员根据分工负主要领导责任。"
ARCHIVE = "责任追究决定书应当存入本人档案，作为考核评价和选拔任用的重要参考。"


def listed(name: str, lead: str, *items: str) -> tuple[Strand, ...]:
    """An article of one 款 with its 项, as strands."""
    own = article(name, 1, [lead])
    first = Strand(0, own, Where(1), "", runs(lead), Status.COMPLETE, opens=bool(items))
    rest = (
        Strand(n, own, Where(1, n), f"（{n}）", runs(text), Status.COMPLETE)
        for n, text in enumerate(items, 1)
    )
    return (first, *rest)


def test_a_catch_all_item_stands_for_no_lead_in() -> None:
    left = listed("jia", "对直接责任者，给予警告处分：", CATCH_ALL)
    right = listed("yi", LEAD, REFUSE)
    assert links(left, right, Scale((left, right))) == ()
    assert links(right, left, Scale((left, right))) == ()


def test_lead_ins_and_items_stand_for_their_like() -> None:
    left = listed("jia", LEAD, REFUSE, CATCH_ALL)
    right = listed("yi", f"各级{LEAD}", CATCH_ALL)
    found = links(left, right, Scale((left, right)))
    assert [(link.left, link.right) for link in found] == [(0, 0), (2, 1)]


def test_a_lead_in_may_have_become_a_paragraph_without_items() -> None:
    left, right = listed("jia", LEAD, REFUSE), listed("yi", LEAD.replace("：", "。"))
    assert [(k.left, k.right) for k in links(left, right, Scale((left, right)))] == [(0, 0)]


def test_what_is_rare_is_read_off_all_rules_not_off_two_excerpts() -> None:
    stock = "应当按照有关规定依法及时就地解决"
    left = instrument("jia", f"{stock}甲子乙丑丙寅丁卯。")
    right = instrument("yi", f"{stock}庚午辛未壬申癸酉。")
    others = [instrument(f"bie{n}", [f"{stock}。"] * 9) for n in range(9)]
    held = Scale(strands(instrument) for instrument in (left, right, *others))
    assert [g.shape for g, _ in align(left, right).groups] == [Shape.ONE]
    assert [g.shape for g, _ in align(left, right, (), held).groups] == [Shape.RIGHT, Shape.LEFT]


def test_articles_without_text_do_not_change_what_is_rare() -> None:
    each_instrument = instrument("jia", REPORT, RECEIVE)
    stubs = replace(
        each_instrument,
        articles=(*each_instrument.articles, *(article("jia", n, ()) for n in range(3, 90))),
    )
    with_stubs, without = Scale([strands(stubs)]), Scale([strands(each_instrument)])
    assert with_stubs.middle == without.middle
    assert with_stubs.of("定期") == without.of("定期")


def test_the_most_in_common_goes_first_though_the_rest_is_long() -> None:
    long = f"{APPEAL}{REPORT}申诉期间不停止责任追究决定的执行。"
    left = instrument("jia", "应当制作责任追究决定书。", long)
    right = instrument("yi", "申诉期间不停止责任追究决定的执行。")
    assert [(g.left, g.right) for g, _ in align(left, right).groups] == [
        (("jia/1",), ()),
        (("jia/2",), ("yi/1",)),
    ]


ITEM = "转送交办督办事项的办理情况。"
OFFICE = (
    "信访部门协调、指导和监督本地区的工作，依照法定程序和诉讼分离制度受理群众投诉，分析研究形势，"
    "总结推广典型经验，提出完善政策、给予处分的建议，指导下级信访部门规范办理群众来访来信。"
)


def joining(others: list[str]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Groups of an article that has one short item in common with another, and `others` of its own."""
    left = instrument("jia", OFFICE, [ITEM, *others])
    return [(g.left, g.right) for g, _ in align(left, instrument("yi", OFFICE + ITEM)).groups]


def test_one_short_item_does_not_pull_its_article_into_a_group() -> None:
    assert joining([]) == [(("jia/1", "jia/2"), ("yi/1",))]
    many = [REPORT, RECEIVE, SUPERVISE, APPEAL, ARCHIVE]
    assert joining(many) == [(("jia/1",), ("yi/1",)), (("jia/2",), ())]


def test_a_group_says_where_little_of_its_articles_is_shared() -> None:
    common = "对不予受理的事项不告知信访人；"
    left = instrument("jia", [REPORT, RECEIVE, SUPERVISE, common])
    right = instrument("yi", [APPEAL, ARCHIVE, DUTY, common])
    ((group, _),) = align(left, right).groups
    assert group.slight
    ((whole, _),) = align(left, left).groups
    assert not whole.slight


@pytest.mark.parametrize("fixed", [set(), {"jia/1"}, {"yi/2"}])
def test_bonds_are_shares_and_leave_out_what_the_editor_tied(fixed: set[str]) -> None:
    left, right = instrument("jia", REPORT, RECEIVE), instrument("yi", REPORT, RECEIVE)
    sides = strands(left), strands(right)
    scale = Scale(sides)
    found = bonds(sides, links(*sides, scale), scale, fixed)
    whole = {("jia/1", "yi/1"), ("jia/2", "yi/2")}
    assert set(found) == {edge for edge in whole if fixed.isdisjoint(edge)}
    assert all(bond.share > 0.99 > SHARE and not bond.is_slight for bond in found.values())
