"""Whatever a student does, in whatever order, in one tab or two, with one copy spoiled: every tick is where it was set.

Hypothesis makes up the days of students; `memory.py` says what they should see. To add a way in or out (a file, a
link), add a rule: act on `tab.page`, do the same to `self.memory`; the check after every rule does the rest.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from playwright.sync_api import Browser, FilePayload, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.copies import SPOIL, alike
from tests.browser.editions import FIRST, SECOND, Editions
from tests.browser.memory import DONE, OPEN, SKIPPED, Memory
from tests.browser.quick import ACT, BADGES, NO_HURRY, RESET, SEEN, UNDO, Tab

DAYS, STEPS = 2, 60
ITEMS = [{"surgery": [id_ for phase in edition.values() for id_ in phase]} for edition in (FIRST, SECOND)]
for edition in ITEMS:
    edition["clinic"] = ["learn-ten-names", "bring-a-snack"]
FORMER = {"know-your-glove-size": "learn-your-glove-size"}
DEEDS = {
    "tick": ([OPEN], DONE),
    "untick": ([DONE], OPEN),
    "set aside": ([OPEN, DONE], SKIPPED),
    "put back": ([SKIPPED], OPEN),
}
COPY = """([items, value, fresh]) => JSON.stringify({
  wardbook: 1, site: "wardbook",
  items: Object.fromEntries(items.map((item) => [item, [value, fresh ? Date.now() + 5 : 1000, "phone"]])),
})"""
BROKEN = ["", "{", "null", "[]", "7", '[1,"soon","x"]', '[9,1,"x"]', '{"device":7}', "[1]", '"text"']


tabs = st.integers(0, 1)
picks = st.sets(st.integers(0, 6), min_size=1, max_size=3)
deeds = st.lists(st.tuples(tabs, st.sampled_from([*DEEDS, "tick"]), picks), min_size=1, max_size=8)


class Student(RuleBasedStateMachine):
    """Some days of a student with the guide."""

    def __init__(self, browser: Browser, editions: Editions) -> None:
        super().__init__()
        self.editions = editions
        self.edition = 1
        editions.publish(1)
        self.open = ExitStack()
        self.context = self.open.enter_context(watched_context(browser, editions.address))
        self.context.set_default_timeout(15000)
        self.context.add_init_script(NO_HURRY)
        self.memory = Memory()
        self.tabs = [self.opened("surgery")]

    def teardown(self) -> None:
        self.open.close()

    def opened(self, rotation: str) -> Tab:
        tab = Tab(self.context.new_page(), rotation)
        self.visit(tab, rotation)
        return tab

    def visit(self, tab: Tab, rotation: str) -> None:
        tab.page.goto(Checklist(tab.page, rotation).address, wait_until="domcontentloaded")
        tab.rotation, tab.cleared = rotation, None

    def tab(self, number: int) -> Tab:
        return self.tabs[number % len(self.tabs)]

    def ids(self, rotation: str) -> dict[str, str]:
        """The ids of a rotation's items on its page, with those under which the memory has them."""
        return {id_: f"{rotation}/{FORMER.get(id_, id_)}" for id_ in ITEMS[self.edition - 1][rotation]}

    def states(self, rotation: str) -> dict[str, str]:
        return {id_: self.memory.state(item) for id_, item in self.ids(rotation).items()}

    def counts(self, rotation: str) -> tuple[int, int]:
        states = list(self.states(rotation).values())
        return states.count(DONE), len(states) - states.count(SKIPPED)

    @rule(deeds=deeds)
    def act(self, deeds: list[tuple[int, str, set[int]]]) -> None:
        for number, deed, picked in deeds:
            tab = self.tab(number)
            self.sees(tab)
            ids = self.ids(tab.rotation)
            some = [list(ids)[at] for at in sorted(picked) if at < len(ids)]
            before, after = DEEDS[deed]
            states = {ids[id_]: self.memory.state(ids[id_]) for id_ in some}
            self.memory.set({item: after for item, state in states.items() if state in before})
            tab.page.evaluate(ACT, [some, deed])
            assert tab.page.evaluate(SEEN) == self.expected(tab)

    act_again = act_once_more = act  # Three rules of ten, as most of a day is ticking.

    @rule(number=tabs)
    def reset(self, number: int) -> None:
        tab = self.tab(number)
        done, _ = self.counts(tab.rotation)
        assert tab.page.evaluate(RESET) == f"Cleared {done} tick{'' if done == 1 else 's'}."
        tab.cleared = self.memory.reset(tab.rotation)

    @precondition(lambda self: any(tab.cleared for tab in self.tabs))
    @rule()
    def undo(self) -> None:
        tab = next(tab for tab in self.tabs if tab.cleared)
        tab.page.evaluate(UNDO)
        assert tab.cleared
        self.memory.undo(tab.cleared)
        tab.cleared = None

    @rule(number=tabs)
    def reload(self, number: int) -> None:
        tab = self.tab(number)
        tab.page.reload(wait_until="domcontentloaded")
        tab.cleared = None

    @rule(number=tabs, rotation=st.sampled_from(["surgery", "surgery", "clinic"]))
    def go_by_the_home_page(self, number: int, rotation: str) -> None:
        tab = self.tab(number)
        tab.page.goto("./", wait_until="domcontentloaded")
        tab.shows(BADGES, {name: self.badge(name) for name in ("surgery", "clinic")})
        self.visit(tab, rotation)

    def badge(self, rotation: str) -> str:
        done, total = self.counts(rotation)
        if not any(self.states(rotation).values()):
            return f"{len(self.ids(rotation))} items"
        return f"All {total} done" if done == total else f"{done} of {total} done"

    @rule()
    def open_or_close_the_second_tab(self) -> None:
        if len(self.tabs) == 2:
            self.tabs.pop(0).page.close()
        else:
            self.tabs.append(self.opened("surgery"))

    @rule(
        copy=st.sampled_from(list(SPOIL)),
        third=st.sampled_from([0, 1, 2, None]),
        text=st.none() | st.sampled_from(BROKEN),
    )
    def spoil_one_copy(self, copy: str, third: int | None, text: str | None) -> None:
        alike(self.tabs[0].page)
        self.tabs[0].page.evaluate(SPOIL[copy], [third, text])
        self.reload_all()
        alike(self.tabs[0].page)

    @rule(
        picked=picks,
        state=st.sampled_from([DONE, SKIPPED, OPEN]),
        fresh=st.booleans(),
        undone=st.sampled_from([0, 0, 1]),
    )
    def bring_in_a_copy(self, picked: set[int], state: str, fresh: bool, undone: int) -> None:
        """From another device, where the same was set before or after all that was set here."""
        before = self.memory.exported()
        some = [item for at, item in enumerate(self.ids("surgery").values()) if at in picked]
        if fresh:
            self.memory.set(dict.fromkeys(some, state))
        else:
            self.memory.merge(Memory(items=dict.fromkeys(some, (state, 1))))
        changes = any(self.memory.state(item) != before.state(item) for item in some)
        desk = self.context.new_page()
        desk.goto("progress/", wait_until="domcontentloaded")
        text = desk.evaluate(COPY, [some, [OPEN, DONE, SKIPPED].index(state), fresh])
        file: FilePayload = {"name": "wardbook.json", "mimeType": "application/json", "buffer": text.encode()}
        desk.locator("[data-wb-keeping=file]").set_input_files(file)
        bring = desk.get_by_role("button", name="Bring these in")
        expect(desk.get_by_role("group", name="What would change")).to_be_visible()
        expect(bring).to_be_visible(visible=changes)
        if changes:
            bring.click()
            if undone:
                desk.get_by_role("button", name="Undo").click()
                self.memory.set({item: before.state(item) for item in some})
        desk.close()

    @precondition(lambda self: self.edition == 1 and self.memory.step > 20)
    @rule()
    def a_new_edition_is_published(self) -> None:
        self.edition = 2
        self.editions.publish(2)
        self.reload_all()

    def reload_all(self) -> None:
        for number in range(len(self.tabs)):
            self.reload(number)

    def expected(self, tab: Tab) -> list[Any]:
        done, total = self.counts(tab.rotation)
        states = self.states(tab.rotation)
        return [{id_: state for id_, state in states.items() if state}, f"{done} of {total}"]

    def sees(self, tab: Tab) -> None:
        tab.shows(SEEN, self.expected(tab))

    @invariant()
    def every_tab_shows_what_was_set(self) -> None:
        for tab in self.tabs:
            self.sees(tab)


def test_every_tick_is_where_it_was_set(browser: Browser, editions: Editions) -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        lambda: Student(browser, editions),
        settings=settings(
            max_examples=DAYS,
            stateful_step_count=STEPS,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
