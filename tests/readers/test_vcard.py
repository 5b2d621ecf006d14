"""Cards of contact points and schools, read by `vobject`: they say what the pages say."""

import re
import uuid
from html import unescape

import pytest
import vobject


def cards(portal):
    return portal.files("contact/*/contact.vcf") + portal.files("scholen/*/school.vcf")


def read(path):
    """The card in a file, and every value of each property."""
    card = vobject.readOne(path.read_bytes().decode("utf-8"))
    return card, {name: [line.value for line in lines] for name, lines in card.contents.items()}


def page_of(path):
    return path.parent.joinpath("index.html").read_text("utf-8")


@pytest.fixture
def every_card(portal):
    found = [(path, *read(path), page_of(path)) for path in cards(portal)]
    assert len(found) > 90
    return found


def test_a_card_is_called_and_reached_as_its_page_says(every_card):
    with_telephone = 0
    for path, card, values, page in every_card:
        assert (card.name, values["version"]) == ("VCARD", ["3.0"]), path
        assert [name.family for name in values["n"]] == values["fn"], path
        assert values["fn"] == [unescape(re.search(r"<h1[^>]*>([^<]*)</h1>", page)[1])], path
        assert values["url"][-1] == re.search(r'<link rel="canonical" href="([^"]+)"', page)[1], path
        for telephone in values.get("tel", []):
            assert re.fullmatch(r"\+31[1-9]\d{8}", telephone) and f'href="tel:{telephone}"' in page, path
            with_telephone += 1
        for address in values.get("email", []):
            assert f'href="mailto:{address}"' in page, path
    assert with_telephone > 70


def test_a_card_says_whose_and_where(every_card):
    for path, card, values, page in every_card:
        assert all(part for part in values["org"][0]), path
        for address in values.get("adr", []):
            assert re.fullmatch(r"[1-9]\d{3} [A-Z]{2}", address.code) and address.country == "Nederland", path
            assert address.street in page and address.city in page, path


def test_languages_and_hours_are_those_of_the_page(every_card):
    languages, hours = 0, 0
    for path, card, values, page in every_card:
        note = values.get("note", [""])[0]
        languages += any(line and line in page for line in note.splitlines() if re.match(r"(Alleen )?Nederlands", line))
        spans = re.findall(r"\d\d\.\d\d–\d\d\.\d\d", note)
        assert all(span in page for span in spans), path
        hours += bool(spans)
    assert languages > 60 and hours > 60


def test_every_card_is_itself_and_says_when_it_was_checked(every_card):
    seen = set()
    for path, card, values, page in every_card:
        (uid,) = values["uid"]
        own = uuid.UUID(uid)
        assert uid.startswith("urn:uuid:") and own.version == 8 and own.variant == uuid.RFC_4122, path
        assert own not in seen, path
        seen.add(own)
        checked = re.search(r'Gecontroleerd op <time datetime="([^"]+)"', page)[1]
        assert values["rev"] == [checked.replace("-", "") + "T000000Z"], path


def test_every_file_keeps_to_the_form(portal):
    for path in cards(portal):
        data = path.read_bytes()
        lines = data.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCARD" and lines[-2:] == [b"END:VCARD", b""], path
        assert b"\n" not in b"".join(lines) and all(len(line) <= 75 for line in lines), path
        for line in lines:
            line.decode("utf-8")
