"""Feeds of news and of new and changed offers, read by `feedparser`."""

import re

import feedparser
import pytest


@pytest.mark.parametrize("path, kind", [("nieuws/feed.xml", "nieuws"), ("aanbod/feed.xml", "aanbod")])
def test_a_feed_is_read_without_a_complaint_and_leads_to_its_pages(portal, path, kind):
    feed = feedparser.parse(portal.bytes(path))
    assert not feed.bozo and feed.version == "atom10", feed.get("bozo_exception")
    assert feed.feed.title and feed.feed.author and feed.feed.updated_parsed
    (own,) = [link.href for link in feed.feed.links if link.rel == "self"]
    assert own.endswith(f"/{path}")
    assert 1 < len(feed.entries) <= 30
    for entry in feed.entries:
        slug = re.search(rf"/{kind}/([a-z0-9-]+)/$", entry.link)[1]
        page = portal.text(f"{kind}/{slug}/index.html")
        assert entry.id == entry.link and entry.title and entry.summary
        assert entry.updated_parsed and f'<link rel="canonical" href="{entry.link}">' in page


def test_what_was_changed_last_comes_first_and_what_is_over_is_left_out(portal):
    feed = feedparser.parse(portal.bytes("aanbod/feed.xml"))
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True) and feed.feed.updated == days[0]
    current = portal.text("a-z/index.html") + "".join(path.read_text("utf-8") for path in portal.files("a-z/*/index.html"))
    assert all(re.search(r"//[^/]+(/.*)", entry.link)[1] in current for entry in feed.entries)
