"""The guide is published again: what is fetched, what is said, and who decides when a page changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.badwifi import BELOW, NONE, PATIENCE, BadWifi, change, copied, kept, wait_until, wait_until_kept
from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.test_axe import SCHEMES, look, violations
from tests.conftest import ROOT
from wardbook.publish.offline import listed

GLOVES = "learn-your-glove-size"
OLD, NEW = ">Surgery</h1>", ">Surgery, once more</h1>"
NEIGHBOURS = {"a neighbour": 1, "wardbook1:wardbook:/another/:files": 1, "wardbook1:another:/else/:files": 1}
PUT = """names => Promise.all(
  Object.keys(names).map(async name => (await caches.open(name)).put("/x", new Response("x"))))"""
HELD = """async () => Object.fromEntries(await Promise.all(
  (await caches.keys()).map(async name => [name, (await (await caches.open(name)).keys()).length])))"""
CLEAR = """() => document.activeElement.getBoundingClientRect().bottom
  <= document.querySelector(".wb-new").getBoundingClientRect().top"""
ASK_FOR_WHAT_IS_NO_LONGER_KEPT = """async path => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (url.includes(path)) await cache.delete(url);
  }
  fetch(`../../${path}`).catch(() => {});
}"""
WAITING = "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"


@pytest.fixture
def server(site: Path, tmp_path: Path) -> Iterator[BadWifi]:
    server = BadWifi(copied(site, tmp_path))
    yield server
    server.release.set()
    server.stop()


@pytest.fixture
def context(browser: Browser, server: BadWifi) -> Iterator[BrowserContext]:
    with watched_context(browser, server.address, service_workers="allow") as context:
        context.set_default_timeout(PATIENCE)
        yield context


@pytest.fixture
def page(context: BrowserContext, server: BadWifi) -> Page:
    """The checklist of surgery, in a browser that keeps the guide as it was before."""
    page = context.new_page()
    page.goto("rotations/surgery/")
    wait_until_kept(page)
    server.fetched.clear()
    return page


def line(page: Page) -> Locator:
    return page.get_by_role("region", name="New version")


def expect_title(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text, timeout=PATIENCE)


def press(page: Page, name: str) -> None:
    line(page).get_by_role("button", name=name).click()


def publish_again(server: BadWifi) -> None:
    change(server.site, "rotations/surgery", OLD, NEW)


def wait_for_line(page: Page) -> None:
    expect(line(page)).to_be_visible(timeout=PATIENCE)


def test_only_what_has_changed_is_fetched(page: Page, server: BadWifi) -> None:
    publish_again(server)
    page.reload()
    wait_for_line(page)
    assert server.fetched == ["rotations/surgery/"]


def test_the_old_page_stays_and_the_line_waits_until_the_new_one_is_kept(page: Page, server: BadWifi) -> None:
    server.held = "rotations/surgery/"
    publish_again(server)
    page.reload()
    assert server.reached.wait(PATIENCE / 1000)
    expect(line(page)).to_have_count(0)
    server.release.set()
    wait_for_line(page)
    expect(line(page).get_by_role("status")).to_have_text("A new version of this guide is ready.")
    expect_title(page, "Surgery")


def test_reload_shows_the_new_page_with_the_ticks(page: Page, server: BadWifi) -> None:
    checklist = Checklist(page).tick(GLOVES)
    publish_again(server)
    page.reload()
    wait_for_line(page)
    press(page, "Reload")
    expect_title(page, "Surgery, once more")
    assert checklist.states() == {GLOVES: "done"}
    expect(line(page)).to_have_count(0)


def test_after_reload_the_old_files_are_gone_and_the_new_version_is_whole(page: Page, server: BadWifi) -> None:
    publish_again(server)
    page.reload()
    wait_for_line(page)
    press(page, "Reload")
    expect_title(page, "Surgery, once more")
    wait_until_kept(page)
    keys = [f"{server.address}{path}?{hash_}" for path, hash_ in listed(server.site).items()]
    assert sorted(kept(page)) == sorted(keys)


def test_reload_in_one_tab_leaves_the_others_as_they_are(page: Page, context: BrowserContext, server: BadWifi) -> None:
    other = context.new_page()
    other.goto("rotations/surgery/")
    publish_again(server)
    page.reload()
    wait_for_line(page)
    wait_for_line(other)
    press(page, "Reload")
    expect_title(page, "Surgery, once more")
    expect_title(other, "Surgery")
    press(other, "Reload")
    expect_title(other, "Surgery, once more")


def test_later_takes_the_line_away_on_this_page_and_the_next(page: Page, server: BadWifi) -> None:
    publish_again(server)
    page.reload()
    wait_for_line(page)
    press(page, "Later")
    expect(line(page)).to_have_count(0)
    ours = "wardbook1:wardbook:/any/sub/path/:"  # what “Clear this computer” takes away
    assert [key for key in page.evaluate("Object.keys(sessionStorage)") if not key.startswith(ours)] == []
    page.goto("people/nurse/", wait_until="networkidle")
    wait_until(page, WAITING)
    expect(line(page)).to_have_count(0)


def test_another_tab_still_says_it(page: Page, context: BrowserContext, server: BadWifi) -> None:
    publish_again(server)
    page.reload()
    wait_for_line(page)
    press(page, "Later")
    other = context.new_page()
    other.goto("people/nurse/")
    wait_for_line(other)


def test_what_has_the_focus_is_not_under_the_line(page: Page, server: BadWifi) -> None:
    publish_again(server)
    page.reload()
    wait_for_line(page)
    page.locator(".wb-box").first.focus()
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(CLEAR))
    assert all(seen)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_line_has_no_violation(page: Page, server: BadWifi, scheme: str) -> None:
    publish_again(server)
    look(page, 390, scheme)
    page.reload()
    wait_for_line(page)
    assert violations(page) == []


def test_a_first_visit_and_a_visit_without_news_say_nothing(page: Page) -> None:
    expect(line(page)).to_have_count(0)
    page.reload(wait_until="networkidle")
    page.evaluate("navigator.serviceWorker.ready.then(registration => registration.update()).then(() => {})")
    expect(line(page)).to_have_count(0)


def test_an_install_that_broke_off_goes_on_at_the_next_visit(context: BrowserContext, server: BadWifi) -> None:
    server.left = 40
    page = context.new_page()
    page.goto("rotations/surgery/", wait_until="networkidle")
    wait_until(page, NONE)
    before = list(server.fetched)
    server.left = None
    server.fetched.clear()
    page.goto("people/nurse/")
    wait_until_kept(page)
    assert (len(before), sorted(before + server.fetched)) == (40, sorted(listed(server.site)))


def test_an_update_that_broke_off_leaves_the_old_guide_whole(page: Page, server: BadWifi) -> None:
    server.left = 0
    publish_again(server)
    page.reload(wait_until="networkidle")
    server.stop()
    page.goto("people/nurse/")
    expect_title(page, "Nurse")
    page.goto("rotations/surgery/")
    expect_title(page, "Surgery")


def test_a_sign_in_page_in_place_of_the_guide_is_not_kept(context: BrowserContext, server: BadWifi) -> None:
    for file in server.site.glob("people/*/index.html"):
        file.write_text("<title>Sign in</title>")
    page = context.new_page()
    page.goto("rotations/surgery/", wait_until="networkidle")
    wait_until(page, NONE)
    assert [key for key in kept(page) if "/people/" in key and "/people/?" not in key] == []


def test_a_request_that_hangs_does_not_hold_the_new_version_up(browser: Browser, server: BadWifi) -> None:
    """The page is told that its request has failed, which a context under watch would count as a fault."""
    page = browser.new_context(base_url=server.address).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto("rotations/surgery/")
    wait_until_kept(page)
    publish_again(server)
    page.reload()
    wait_for_line(page)
    server.stuck = "assets/icons/icon-512.png"
    page.evaluate(ASK_FOR_WHAT_IS_NO_LONGER_KEPT, server.stuck)
    assert server.reached.wait(PATIENCE / 1000)
    press(page, "Reload")
    expect_title(page, "Surgery, once more")
    page.context.close()


def test_what_others_keep_for_the_same_origin_stays(page: Page, server: BadWifi) -> None:
    page.evaluate(PUT, NEIGHBOURS)
    publish_again(server)
    page.reload()
    wait_for_line(page)
    press(page, "Reload")
    expect_title(page, "Surgery, once more")
    assert page.evaluate(HELD) == {f"wardbook1:wardbook:{BELOW}:files": len(listed(server.site)), **NEIGHBOURS}


def test_a_live_preview_takes_the_worker_and_its_files_away(browser: Browser, server: BadWifi) -> None:
    """The page leaves the guide: as long as a test watches the worker, Chromium does not let it go before its pages."""
    page = browser.new_context(base_url=server.address).new_page()
    page.goto("rotations/surgery/")
    wait_until_kept(page)
    page.evaluate(PUT, NEIGHBOURS)
    change(server.site, "rotations/surgery", OLD, NEW)
    copy(ROOT / "docs" / "sw.js", server.site)
    page.reload()
    wait_until(
        page,
        "async () => { const [kept] = await navigator.serviceWorker.getRegistrations(); "
        "return !kept || Boolean(kept.waiting); }",
    )
    page.goto("/outside")
    wait_until(page, f"async () => !await navigator.serviceWorker.getRegistration('{BELOW}')")
    assert page.evaluate(HELD) == NEIGHBOURS
    page.goto("rotations/surgery/")
    page.reload()  # The browser itself keeps a page for a minute or two.
    expect_title(page, "Surgery, once more")
    page.context.close()
