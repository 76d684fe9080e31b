#!/bin/sh
# Opens the calendar files of this version in programs that read them: icalendar, vobject and recurring-ical-events of
# PyPI, ical.js and node-ical of npm. Not part of CI, since it fetches them. Needs python3 and node.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
(cd "$here/../.." && HASHAR_SAMPLES=$folder cargo test --quiet --lib samples_are_written_for_programs_outside)
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet icalendar vobject recurring-ical-events
(cd "$folder" && npm install --silent --no-fund --no-audit ical.js node-ical >/dev/null)

"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import datetime, sys
import icalendar, recurring_ical_events, vobject

utc = datetime.timezone.utc
begins, ends = datetime.datetime(2026, 12, 5, 5, tzinfo=utc), datetime.datetime(2026, 12, 5, 6, tzinfo=utc)
title, place = "Өзен; тазалау, 2 · Шай", "Көпір, Алматы"
words = ("Қолғап алыңыз.\nЖаңбыр болса да: \\o/ " * 5)

for name, states, alarms in [
    ("event", ["CONFIRMED"], 1), ("cancelled", ["CANCELLED"], 0),
    ("feed", ["CONFIRMED", "CANCELLED"], 1), ("public", ["CONFIRMED", "CANCELLED"], 0),
]:
    raw = open(f"{sys.argv[1]}/{name}.ics", "rb").read()
    calendar = icalendar.Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    assert not calendar.errors and not any(event.errors for event in events), name
    assert "METHOD" not in calendar and not calendar.walk("VTIMEZONE"), name
    assert [str(event["STATUS"]) for event in events] == states, name
    assert len(calendar.walk("VALARM")) == alarms, name
    for event in events:
        assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (begins, ends), name
        assert str(event["SUMMARY"]) == title and str(event["LOCATION"]) == place, name
        assert str(event["DESCRIPTION"]).strip() == words.strip(), name
        assert event["SEQUENCE"] == 3 and event["UID"] == "shift-9-7@hashar_bot.t.me", name
        assert event.decoded("LAST-MODIFIED") == event.decoded("DTSTAMP"), name
        assert (round(event["GEO"].latitude, 4), round(event["GEO"].longitude, 4)) == (43.2389, 76.8897), name
    day = recurring_ical_events.of(calendar).at((2026, 12, 5))
    assert {event["DTSTART"].dt for event in day} == {begins}, name
    other = vobject.readOne(raw.decode())
    assert other.vevent.dtstart.value == begins and other.vevent.summary.value == title, name
    assert other.vevent.location.value == place and other.vevent.status.value == states[0], name
    print(f"ok  icalendar, recurring-ical-events, vobject: {name}.ics")
PYTHON

cd "$folder"
cat > read.mjs <<'NODE'
import assert from "node:assert";
import fs from "node:fs";
import ICAL from "ical.js";
import ical from "node-ical";

for (const name of ["event", "cancelled", "feed", "public"]) {
    const words = fs.readFileSync(`${name}.ics`, "utf8");
    const events = new ICAL.Component(ICAL.parse(words)).getAllSubcomponents("vevent");
    assert.ok(events.length > 0);
    for (const component of events) {
        const event = new ICAL.Event(component);
        assert.equal(event.startDate.toJSDate().toISOString(), "2026-12-05T05:00:00.000Z");
        assert.equal(event.endDate.toJSDate().toISOString(), "2026-12-05T06:00:00.000Z");
        assert.equal(event.summary, "Өзен; тазалау, 2 · Шай");
        assert.equal(event.location, "Көпір, Алматы");
        assert.equal(event.sequence, 3);
    }
    for (const event of Object.values(ical.sync.parseICS(words)).filter((entry) => entry.type === "VEVENT")) {
        assert.equal(event.start.toISOString(), "2026-12-05T05:00:00.000Z");
        assert.equal(event.summary, "Өзен; тазалау, 2 · Шай");
    }
    console.log(`ok  ical.js, node-ical: ${name}.ics`);
}
NODE
node read.mjs
