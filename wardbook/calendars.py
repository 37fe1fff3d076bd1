"""A school's dates as calendar files, to subscribe to or to bring in. Knows no clock and no site engine.

`docs/assets/js/ics.js` writes a student's own dates as the same text; tests/calendars/vectors.json holds both to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Event, vText

from wardbook.model.school import School

NAMESPACE = UUID("20b6e280-a66b-4f06-903f-dcaa8a3cf900")
"""Under which every UID stands. Made once, at random, and never changed: calendars know an entry by its UID."""
SINCE = datetime(2020, 1, 1, tzinfo=UTC)
"""The moment from which `sequence` counts."""
PRODUCT = "-//Wardbook//Wardbook//EN"


@dataclass(frozen=True)
class Entry:
    """What stands in a calendar on whole days, from `first` to `last`. Days have no hour, and so no time zone."""

    uid: str
    title: str
    first: date
    last: date
    place: str | None = None
    text: str | None = None
    url: str | None = None


def calendars(school: School, site: str, made: datetime) -> dict[str, bytes]:
    """Return a school's calendars by the name of their file: `blocks-<track>.ics` for each track, and `events.ics`.

    `site` is the permanent name under which browsers keep ticks. `made` is the moment of the build, in UTC; the same
    school, site and moment give the same bytes.
    """
    name = school.short or school.name
    blocks: dict[str, list[Entry]] = {}
    for block in school.blocks:
        entry = Entry(uid_of(site, f"blocks/{block.id}"), block.title, block.start, block.end)
        blocks.setdefault(block.track, []).append(entry)
    files = {
        f"blocks-{track}.ics": written(f"{name}: {track.replace('-', ' ')}", entries, made)
        for track, entries in blocks.items()
    }
    events = [
        Entry(uid_of(site, f"events/{one.id}"), one.title, one.start, one.last, one.place, one.text, one.url)
        for one in school.events
    ]
    return {**files, **({"events.ics": written(f"{name}: events", events, made)} if events else {})}


def uid_of(site: str, name: str) -> str:
    """Return the UID of what is called `name` on `site`: `events/white-coat`, or `dates/surgery/middle/2027-01-04`.

    It is the UUIDv5 (RFC 9562) of `name` in the namespace of the site, which is the UUIDv5 of `site` in NAMESPACE.
    Two steps, so that no site and name give the UID of another site with another name.
    """
    return str(uuid5(uuid5(NAMESPACE, site), name))


def sequence(made: datetime) -> int:
    """Return the SEQUENCE of what was made at this moment: whole minutes since SINCE.

    RFC 5545 has it rise with each change. A site is built without memory of the last one, so nothing in it knows what
    has changed or how often; time is the only thing that rises from build to build by itself. What did not change gets
    a higher number too, and says the same. Within a minute, the later DTSTAMP counts (RFC 5546, 2.1.5).
    It fits the 32 bits that calendars give it until the year 6103.
    """
    return (made - SINCE) // timedelta(minutes=1)


def written(name: str, entries: Iterable[Entry], made: datetime) -> bytes:
    """Return a calendar of this name as text (RFC 5545). No entry has an alarm, and none makes anybody busy.

    Without a METHOD: one to publish would have to name an organizer for each entry (RFC 5546, 3.2.1).
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    # As a text: what is not of the standard would stand there with bare commas.
    calendar.add("x-wr-calname", vText(name))
    for entry in entries:
        calendar.add_component(_event(entry, made))
    text: bytes = calendar.to_ical(sorted=False)
    return text


def _event(entry: Entry, made: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made)
    event.add("sequence", sequence(made))
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", entry.title)
    for key, said in (("location", entry.place), ("description", entry.text), ("url", entry.url)):
        if said:
            event.add(key, said)
    event.add("transp", "TRANSPARENT")
    return event
