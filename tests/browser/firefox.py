"""An installed Firefox, driven over WebDriver BiDi as it stands: a few words of the protocol, and a profile on disk."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from websockets.sync.client import ClientConnection, connect

PATIENCE = 120  # seconds
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.startup.max_resumed_crashes": -1,
    "toolkit.telemetry.enabled": False,
}


def installed_firefox() -> str | None:
    """Return the path of an installed Firefox, or None."""
    chosen = os.environ.get("WARDBOOK_FIREFOX")
    return chosen or shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """A running Firefox with one tab. `errors` holds what its console has called an error."""

    def __init__(self, socket: ClientConnection, process: subprocess.Popen[str]) -> None:
        self.errors: list[str] = []
        self._socket, self._process, self._sent = socket, process, 0
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=["log.entryAdded"])
        self._tab = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def goto(self, address: str) -> None:
        self._call("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """Return what an expression gives, waiting for it if it is promised: plain values and objects only."""
        asked = f"(async () => JSON.stringify(await ({expression})))()"
        answer = self._call("script.evaluate", expression=asked, target={"context": self._tab}, awaitPromise=True)
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"].get("value", "null"))

    def wait_for(self, expression: str) -> None:
        until = time.monotonic() + PATIENCE
        while not self.evaluate(expression):
            assert time.monotonic() < until, f"never true: {expression}"
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        """Click the one element with the mouse, where it stands."""
        self.evaluate(f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center'}})")
        locator = {"type": "css", "value": selector}
        [node] = self._call("browsingContext.locateNodes", context=self._tab, locator=locator)["nodes"]
        element = {"type": "element", "element": {"sharedId": node["sharedId"]}}
        actions = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": element},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": actions}
        self._call("input.performActions", context=self._tab, actions=[mouse])

    def kill(self) -> None:
        """Kill every process of this Firefox at once, as a flat battery would."""
        end(self._process)

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": parameters}))
        while True:
            said = json.loads(self._socket.recv(timeout=PATIENCE))
            if said.get("method") == "log.entryAdded" and said["params"]["level"] == "error":
                self.errors.append(said["params"]["text"])
            if said.get("id") == self._sent:
                assert said["type"] == "success", said
                result: dict[str, Any] = said["result"]
                return result


@contextmanager
def started_firefox(profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile of its own, which may have been used before."""
    profile.mkdir(exist_ok=True)
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    process = subprocess.Popen(
        [
            installed_firefox() or "",
            "--headless",
            "--no-remote",
            "--remote-debugging-port=0",
            "--profile",
            str(profile),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HOME": str(profile)},
        start_new_session=True,
    )
    try:
        assert process.stderr
        door = next(filter(None, (re.search(r"ws://\S+", line) for line in process.stderr)), None)
        assert door, "Firefox did not start"
        Thread(target=process.stderr.read, daemon=True).start()  # A full pipe would stop it.
        with connect(f"{door[0]}/session", max_size=None, proxy=None) as socket:
            yield Firefox(socket, process)
    finally:
        if process.poll() is None:
            end(process)


def end(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
