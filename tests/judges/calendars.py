#!/usr/bin/env python3
"""Reads every calendar of a published site with two independent parsers and holds the languages against each other.

calendars.py DIR [DIR…] [--moved BEFORE AFTER]: one line per fault, then a tally; exit 1 when there is any. BEFORE and AFTER
are two builds of one site between which dates have moved: every event keeps its UID, and one that moved has a higher SEQUENCE.
"""
import datetime
import pathlib
import sys
import zoneinfo

import icalendar
import vobject

TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION")
failures, passed = [], 0


def events(path):
    """UID → the parts of the event that all clients show; read by icalendar, compared with vobject."""
    raw = path.read_bytes()
    calendar = icalendar.Calendar.from_ical(raw)
    other = {e.uid.value: e for c in vobject.readComponents(raw.decode()) for e in getattr(c, "vevent_list", [])}
    found = {}
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if other[uid].dtstart.value != start and other[uid].dtstart.value.utctimetuple() != start.utctimetuple():
            failures.append(f"{path}: {uid}: two parsers read two beginnings")
        for name in TEXTS:
            seen = str(event.get(name, ""))
            again = getattr(other[uid], name.lower()).value if hasattr(other[uid], name.lower()) else ""
            if seen != again:
                failures.append(f"{path}: {uid}: two parsers read two texts in {name}")
        if isinstance(start, datetime.datetime):
            zone = zoneinfo.ZoneInfo(event["DTSTART"].params["TZID"])
            if start.utcoffset() != start.replace(tzinfo=zone).utcoffset():
                failures.append(f"{path}: {uid}: the time zone is not {zone.key}")
        if end <= start:
            failures.append(f"{path}: {uid}: ends before it begins")
        found[uid] = (start, end, str(event["STATUS"]), str(event["SEQUENCE"]), "LOCATION" in event)
    if not found:
        failures.append(f"{path}: no event")
    return found


def moved(before, after):
    """Holds a build against the one before it."""
    global passed
    for feed in sorted(before.glob("*/agenda.ics")):
        old, new = events(feed), events(after / feed.relative_to(before))
        for uid in old.keys() ^ new.keys():
            failures.append(f"{after}: {uid}: is in one of two builds only")
        for uid in old.keys() & new.keys():
            grown = int(new[uid][3]) - int(old[uid][3])
            if grown < 0 or (old[uid][:3] != new[uid][:3] and grown == 0):
                failures.append(f"{after}: {uid}: SEQUENCE went from {old[uid][3]} to {new[uid][3]}")
        passed += 1


folders = list(map(pathlib.Path, sys.argv[1:]))
if pathlib.Path("--moved") in folders:
    at = folders.index(pathlib.Path("--moved"))
    moved(*folders[at + 1 : at + 3])
    del folders[at : at + 3]
for folder in folders:
    languages = sorted(p.parent.name for p in folder.glob("*/agenda.ics"))
    if len(languages) < 2:
        failures.append(f"{folder}: calendars in {languages or 'no language'}")
    for first in sorted(folder.glob(f"{languages[0]}/**/*.ics")) if languages else []:
        sides = [folder / language / first.relative_to(folder / languages[0]) for language in languages]
        before = len(failures)
        read = [events(side) for side in sides if side.exists()]
        if len(read) < len(sides):
            failures.append(f"{first}: missing in a language")
        elif any(side != read[0] for side in read):
            failures.append(f"{first}: the languages say different things")
        passed += len(sides) if len(failures) == before else 0
for failure in failures:
    print(failure, file=sys.stderr)
print(f"calendars: {passed} passed, {len(failures)} failed")
sys.exit(1 if failures or not passed else 0)
