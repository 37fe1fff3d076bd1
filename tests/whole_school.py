"""A school that says all that a school can say, some of it hostile."""

from __future__ import annotations

from pathlib import Path

from tests.drawing import draw

SCHOOL = """
=== school.yml
name: École de Médecine & Soins
short: École
site_url: https://guide.ecole.example/
country: uk
year: 2026–27
logo: assets/logo.svg
contacts: [{id: office, role: Office, rotations: [surgery]}]
sites: [{id: ward-nine, name: Ward <9>, arrive: Ring., rotations: [surgery]}, {id: hall, name: Hall}]
norms: [{id: early, text: Come early.}]
policies: [{id: leave, title: Leave, url: "https://ecole.example/leave", says: Two days.}]
resources: [{id: help, title: Advice, url: "https://ecole.example/advice", rotations: [x-far]}]
blocks:
  - {id: b-two, track: year-3, title: Block 2, start: 2027-02-01, end: 2027-02-26}
  - {id: b-one, track: year-3, title: Block 1, start: 2027-01-04, end: 2027-01-29}
events: [{id: fair, title: Fair, start: 2027-03-01, place: Hall}]
host: {name: the IT office, logs: "[nothing](javascript:alert(1)) <script>alert(1)</script>"}
accessibility: {email: a@ecole.example, reply: within a week, known: [A scan.], prepared: 2026-11-30}
=== overlay.yml
rotations:
  add: [{id: x-far, like: surgery, title: Far away, abbr: FAR, weeks: 1}]
  surgery:
    change: {learn-ten-names: {text: Learn twelve names from an attending.}}
slots:
  home.before: See [the hall](/local/hall/).
  home.after: After all.
  rotation.before: On every ward.
  rotation.contacts: Or ask <script>alert(1)</script>at the **desk**.
  footer: Write to [us](mailto:us@ecole.example).
=== pages/hall.md
# The hall & more

Go in. ![The door](assets/door.png) ![Elsewhere](https://tracker.example/x.png)

## When <it> is open

| Day | Hour |
|---|---|
| Monday | 9 |

[Nurses](/people/nurse/) [plan](assets/plan.pdf) <a href="javascript:alert(1)" onclick="alert(1)">press</a>
<iframe src="https://x.example"></iframe><style>p{color:red}</style><script>alert(1)</script>
=== assets/logo.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
=== assets/plan.pdf
%PDF, not really
"""


def draw_school(folder: Path) -> Path:
    """Write the school's folder and return it."""
    draw(folder, SCHOOL)
    (folder / "assets" / "door.png").write_bytes(b"\x89PNG, not really")
    return folder
