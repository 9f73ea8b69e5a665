"""自测 in a browser: by keys, on a phone, without scripts, on paper; nothing is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.screens import PHONE, quiet

pytestmark = pytest.mark.browser
KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
"""What the browser keeps of the page."""


def test_five_questions_by_keys_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}quiz.html?set=duties&count=5")
    kept = page.evaluate(KEPT)
    page.locator('[data-quiz="start"]').focus()
    page.keyboard.press("Enter")
    for number in range(1, 6):
        expect(page.locator(".ref-test__at")).to_contain_text(f"第 {number} 题，共 5 题")
        page.keyboard.press("1")
        expect(page.locator(".ref-test__verdict a").first).to_be_visible()
        expect(page.locator(".ref-test__option.is-right")).to_have_count(1)
        page.keyboard.press("Enter")
    told = page.locator(".ref-quizrun h2")
    expect(told).to_contain_text("5 题答对")
    right = page.locator(".ref-quizresult td:nth-child(2)", has_text="✓").count()
    assert told.text_content() == f"5 题答对 {right} 题"
    assert page.evaluate(KEPT) == kept


def test_the_answer_told_is_that_of_the_data(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}quiz.html?set=duties&count=")
    ask = "党政机关领导班子主要负责人对本地区、本部门、本系统的信访工作负什么责任"
    key = page.locator(".ref-test", has_text=ask).locator('[data-quiz="key"]')
    assert key.text_content() == "A"
    page.locator('[data-quiz="start"]').click()
    assert ask in (page.locator(".ref-test__ask").first.text_content() or "")
    page.locator(".ref-test__option").nth(1).click()
    expect(page.locator(".ref-test__option.is-right")).to_contain_text("负总责")
    expect(page.locator(".ref-test__told")).to_have_text("不对")


def test_papers_a_and_b_ask_the_same_in_another_order(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}quiz.html?set=cases&count=10")

    def asked(name: str) -> list[str]:
        page.locator(f'[data-quiz-paper="{name}"]').click()
        return page.locator(".ref-paper__q > p:first-child").all_text_contents()

    first, second = asked("sheet-A"), asked("sheet-B")
    assert len(first) == 10
    assert sorted(first) == sorted(second)
    assert first != second
    assert asked("sheet-A") == first, "the same paper again"
    options = page.locator(".ref-paper__q").first.locator("span").all_text_contents()
    page.locator('[data-quiz-paper="key-A"]').click()
    sign = page.locator(".ref-quizkey td:nth-child(2)").first.text_content()
    ask = first[0].partition("〕")[2].removesuffix("（　　）")
    question = page.locator(".ref-test", has_text=ask)
    right = question.locator('[data-right="1"]').text_content() or ""
    assert [each for each in options if each.startswith(f"{sign}．")] == [f"{sign}．{right[1:]}"]


def test_several_a_blank_and_an_open_question_by_keys(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}quiz.html?set=regulation&count=")
    page.locator('[data-quiz="start"]').click()
    words = page.locator("#q-regulation-governments [data-quiz=key]").text_content() or ""
    page.locator(".ref-test__box").fill(f" {words} ")
    page.keyboard.press("Enter")
    expect(page.locator(".ref-test__told")).to_have_text("对")
    for key in ("Enter", "1", "Enter", "1", "Enter", "1", "2", "4", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(".ref-test__option.is-right")).to_have_count(3)
    expect(page.locator(".ref-test__told")).to_have_text("对")
    page.locator('[data-quiz-set="open"]').click()
    page.locator(".ref-test__box").fill("没有写")
    page.get_by_role("button", name="看评分要点").click()
    ticks = page.locator(".ref-quizrun .ref-test__points input")
    ticks.nth(0).check()
    ticks.nth(1).check()
    for _ in range(2):
        page.locator(".ref-test__verdict .ref-btn").click()
        page.get_by_role("button", name="看评分要点").click()
    page.locator(".ref-test__verdict .ref-btn").click()
    expect(page.locator(".ref-quizresult td:nth-child(2)").first).to_have_text("自评 10 分")
    page.locator('[data-quiz-paper="sheet-A"]').click()
    expect(page.locator(".ref-paper")).to_contain_text("案例简答共 60 分，满分 60 分")
    expect(page.locator(".ref-paper__rows")).to_have_count(3)


def test_a_phone_is_wide_enough(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}quiz.html")
    phone.locator('[data-quiz="start"]').click()
    phone.locator(".ref-test__option").first.click()
    wide = phone.evaluate("document.documentElement.scrollWidth")
    assert wide == PHONE["width"]


def test_without_scripts_the_questions_stand_with_answers_folded(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    with quiet(context) as page:
        page.goto(f"{site_url}quiz.html")
        question = page.locator(".ref-test").first
        expect(question).to_be_visible()
        expect(question.locator(".ref-test__why")).not_to_be_visible()
        question.locator("summary").click()
        expect(question.locator(".ref-test__why")).to_be_visible()
        expect(page.locator('[data-quiz="bar"]')).not_to_be_visible()
