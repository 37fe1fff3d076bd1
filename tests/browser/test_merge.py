"""The rule by which two copies become one: whichever comes first, and however often, the same line is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context

KEYS = ["i:surgery/learn-ten-names", "n:surgery/learn-ten-names", "r:surgery", "meta"]
LAST = 7_259_999_999_999  # ms; the last time that a line may have, in the year 2200
BROKEN = """triples => triples.filter(([key, a, b, c]) => {
  const { later, read, moment } = wardbook.record;
  const merged = later(key, a, b);
  const whole = (text) => !key.startsWith("i:") || Boolean(read(text));
  const behind = (one, other) => whole(one) === whole(other) && moment(key, one)[0] < moment(key, other)[0];
  return !(
    merged === later(key, b, a) &&
    later(key, merged, c) === later(key, a, later(key, b, c)) &&
    later(key, merged, a) === merged && later(key, a, a) === (a || "") &&
    [a || "", b || ""].includes(merged) &&
    [a, b].every((text) => !text || (merged && !(whole(text) && !whole(merged)) && !behind(merged, text)))
  );
})"""
AGAIN = """lines => lines.filter(([key, text]) => {
  const [time] = wardbook.record.moment(key, text);
  const next = key.startsWith("r:") ? [time + 1, "b", 0] : [0, time + 1, "b"];
  const line = key === "meta" ? { device: "b", at: time + 1 } : next;
  return wardbook.record.later(key, text, JSON.stringify(line)) === text;
})"""

few = st.sampled_from  # Few different fields: then many of the lines differ in one field alone.
times = few([0, 1, 2, 2.5, -1, LAST - 1, LAST + 1, 2**60, "1", None, True])
devices = few(["", "a", "b", "é", "\ue000", "😀", 7, None])
says = few([0, 1, 2, 3, -0.0, "1", "a note", "", None])
records = st.builds(lambda *fields: json.dumps(fields), says, times, devices)
resets = st.builds(lambda *fields: json.dumps(fields), times, devices, times)
objects = st.builds(lambda at, own: json.dumps({"at": at, "device": own}), times, devices)
garbage = few(["", "{", "null", "[]", "7", "[[1,2]]", '[1,2,"a"', '{"0":1}', "[1,1e400,1]"]) | st.text(max_size=4)
texts = records | resets | objects | garbage | st.none()
triples = st.lists(st.tuples(few(KEYS), texts, texts, texts), min_size=100, max_size=200)
batches = settings(
    max_examples=40,
    phases=[Phase.generate],  # A batch that fails says itself which of its lines it is.
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def rules(browser: Browser, address: str) -> Iterator[Page]:
    """A page that has the rule."""
    with watched_context(browser, address) as context:
        yield Checklist(context.new_page()).open().page


@batches
@given(triples=triples)
def test_it_is_the_same_in_every_order_and_when_repeated(rules: Page, triples: list[list[str | None]]) -> None:
    assert rules.evaluate(BROKEN, triples) == []


@batches
@given(lines=st.lists(st.tuples(few(KEYS), texts), min_size=100, max_size=200))
def test_whatever_a_line_says_a_later_one_takes_its_place(rules: Page, lines: list[list[str | None]]) -> None:
    assert rules.evaluate(AGAIN, lines) == []
