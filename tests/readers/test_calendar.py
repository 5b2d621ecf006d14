"""Calendars, read by `icalendar` and `recurring_ical_events`: what takes place in them is what the pages say, time by time."""

import datetime
import re
import uuid
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from conftest import build, days_on_page

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FIRST, LAST = datetime.date(2026, 8, 1), datetime.date(2027, 8, 1)


def read(portal, path):
    return icalendar.Calendar.from_ical(portal.bytes(path))


def moments(calendar, first=FIRST, last=LAST):
    """When something begins, as pages write it."""
    found = []
    for event in recurring_ical_events.of(calendar).between(first, last):
        if event.get("STATUS") == "CANCELLED":
            continue
        start = event["DTSTART"].dt
        if isinstance(start, datetime.datetime):
            # A civil time stays what it is on both sides of a change of the clocks.
            assert start.utcoffset() == start.replace(tzinfo=AMSTERDAM).utcoffset(), event
            found.append(start.strftime("%Y-%m-%dT%H:%M"))
        else:
            found.append(start.isoformat())
    return sorted(found)


def within(days, first=FIRST, last=LAST):
    return sorted(day for day in days if first.isoformat() <= day < last.isoformat())


def offers(portal):
    return sorted(path.parent.name for path in portal.files("aanbod/*/kalender.ics"))


def same_as_pages(portal):
    """Compares every offer's calendar with its page, and counts what takes place."""
    count = 0
    for slug in offers(portal):
        page = within(days_on_page(portal.text(f"aanbod/{slug}/index.html")))
        assert moments(read(portal, f"aanbod/{slug}/kalender.ics")) == page, slug
        count += len(page)
    return count


def test_every_sort_of_planning_takes_place_as_its_page_says(small):
    assert len(offers(small)) == 25
    assert same_as_pages(small) > 800


def test_every_offer_of_the_portal_takes_place_as_its_page_says(portal):
    assert len(offers(portal)) > 50
    assert same_as_pages(portal) > 1000


def test_a_time_that_is_called_off_is_there_as_called_off(small):
    calendar = read(small, "aanbod/called-off/kalender.ics")
    events = recurring_ical_events.of(calendar).between(FIRST, LAST)
    off = sorted(event["DTSTART"].dt.date().isoformat() for event in events if event.get("STATUS") == "CANCELLED")
    assert off == ["2026-11-25", "2026-12-05"]


def test_both_changes_of_the_clocks_are_between(small):
    found = moments(read(small, "aanbod/every-day-of-the-year/kalender.ics"))
    assert len(found) == 365 and {moment[-5:] for moment in found} == {"12:00"}
    night = moments(read(small, "aanbod/through-both-changes-at-night/kalender.ics"))
    assert "2026-10-25T00:30" in night and "2027-03-28T00:30" in night


@pytest.mark.parametrize("feed", ["aanbod", "aanbod/domein/sport", "aanbod/stadsdeel/noord", "scholen/lukasschool"])
def test_a_calendar_of_many_holds_the_same_as_those_of_each(portal, feed):
    calendar = read(portal, f"{feed}/kalender.ics")
    page = f"{feed}/index.html"
    urls = {str(event["URL"]) for event in calendar.walk("VEVENT")}
    slugs = [slug for slug in offers(portal) if any(url.endswith(f"/aanbod/{slug}/") for url in urls)]
    assert slugs and len(slugs) == len(urls), page
    each = [moment for slug in slugs for moment in moments(read(portal, f"aanbod/{slug}/kalender.ics"))]
    assert moments(calendar) == sorted(each)


def test_at_a_school_an_offer_leaves_out_its_own_study_days(plannings, tmp_path):
    days = "schooljaar: 2026-2027\nstudiedagen:\n  linde: [2026-11-25, 2027-02-03]\n  wilg: [2027-02-03]\n"
    (plannings / "content/kalender/2026-2027-studiedagen.yaml").write_text(days, "utf-8")
    try:
        portal = build(plannings, tmp_path / "built")
    finally:
        (plannings / "content/kalender/2026-2027-studiedagen.yaml").unlink()
    both = moments(read(portal, "aanbod/at-two-schools/kalender.ics"))
    assert both == within(days_on_page(portal.text("aanbod/at-two-schools/index.html")))
    assert "2026-11-25T13:00" in both and "2027-02-03T13:00" not in both

    def at(school):
        return [moment for moment in moments(read(portal, f"scholen/{school}/kalender.ics")) if moment.endswith("T13:00")]

    linde = at("linde")
    assert "2026-11-25T13:00" not in linde and "2027-02-03T13:00" not in linde
    assert "2026-11-25T13:00" in at("wilg")
    week = re.search(r'class="weeks.*?id="ook_te_doen"', portal.text("scholen/linde/index.html"), re.S)[0]
    assert "2026-11-27T08:15" in week and "2026-11-25T13:00" not in week


def test_events_say_what_and_where_and_are_themselves_for_ever(portal, small):
    seen = {}
    for event in read(portal, "aanbod/kalender.ics").walk("VEVENT"):
        own = uuid.UUID(str(event["UID"]))
        assert own.version == 8 and own not in seen
        seen[own] = event
        for name in ["SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "URL"]:
            assert str(event[name]).strip(), event
        assert event["DTSTAMP"].dt.tzinfo is not None and event["DTSTAMP"].dt.date() <= datetime.date(2026, 11, 21)
    assert len(seen) > 50


def test_every_file_keeps_to_the_form(portal, small):
    files = portal.files("**/kalender.ics") + small.files("**/kalender.ics")
    assert len(files) > 120
    for path in files:
        data = path.read_bytes()
        lines = data.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2:] == [b"END:VCALENDAR", b""], path
        assert b"\n" not in b"".join(lines) and all(len(line) <= 75 for line in lines), path
        calendar = icalendar.Calendar.from_ical(data)
        assert not calendar.errors and all(not event.errors for event in calendar.walk()), path
        assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"], path
        for name in ["VERSION", "PRODID", "NAME", "SOURCE", "REFRESH-INTERVAL", "UID"]:
            assert name in calendar, (path, name)


def test_pages_lead_to_their_calendar_to_keep_and_to_follow(portal):
    for page in ["aanbod", "aanbod/domein/sport", "scholen/lukasschool", "aanbod/judo-alan-turingschool"]:
        html = portal.text(f"{page}/index.html")
        follow = re.search(r'href="webcal://[^/]+(/[^"]+/kalender\.ics)"', html)
        assert follow and follow[1] == f"/{page}/kalender.ics", page
        assert f'href="/{page}/kalender.ics" download="' in html, page


def test_the_day_of_the_build_changes_no_calendar_of_an_offer(plannings, small, tmp_path):
    later = build(plannings, tmp_path / "later", today="2026-12-01")
    for path in small.files("aanbod/*/kalender.ics"):
        name = path.relative_to(small.folder)
        assert path.read_bytes() == later.bytes(str(name)), name
