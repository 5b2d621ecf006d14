"""Portals to read: the one of this project, and a small one with every sort of planning that there is."""

import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("PORTAAL", ROOT / "target/release/portaal"))

# The day it is in every portal, as in the other tests. Calendars and pages hold the whole school year all the same.
TODAY = "2026-11-21"


class Portal:
    """A portal that was built."""

    def __init__(self, folder):
        self.folder = folder

    def bytes(self, path):
        return (self.folder / path.lstrip("/")).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8")

    def files(self, pattern):
        return sorted(self.folder.glob(pattern))


def build(root, output, today=TODAY):
    command = [str(PROGRAM), "build", "--output", str(output), "--today", today]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout
    return Portal(output)


@pytest.fixture(scope="session")
def portal(tmp_path_factory):
    """The portal of this project."""
    return build(ROOT, tmp_path_factory.mktemp("portal"))


@pytest.fixture(scope="session")
def plannings(tmp_path_factory):
    """The sources of a small portal with an offer for each planning in `plannings.yaml`."""
    root = tmp_path_factory.mktemp("plannings")
    shutil.copytree(ROOT / "tests/klein/content", root / "content")
    offer = (root / "content/aanbod/judo.md").read_text("utf-8")
    text = (Path(__file__).parent / "plannings.yaml").read_text("utf-8")
    for slug, planning in re.findall(r"^([a-z0-9-]+):\n((?:  .*\n)+)", text, re.M):
        schools = re.search(r"^  # scholen: (.*)$", planning, re.M)
        made = re.sub(r"planning:\n(?:  .*\n)+", "planning:\n" + planning, offer)
        made = re.sub(r"^titel: .*$", f"titel: {slug}", made, flags=re.M)
        made = re.sub(r"^aanmelden:\n(?:  .*\n)+", "", made, flags=re.M)
        if schools:
            made = re.sub(r"^scholen: .*$", f"scholen: {schools[1]}", made, flags=re.M)
        (root / f"content/aanbod/{slug}.md").write_text(made, "utf-8")
    return root


@pytest.fixture(scope="session")
def small(plannings, tmp_path_factory):
    """That small portal."""
    return build(plannings, tmp_path_factory.mktemp("small"))


def days_on_page(html):
    """What the page of an offer says of when it takes place: the moments of its list, else the only one."""
    listed = re.search(r'<details class="all-dates">.*?</details>', html, re.S)
    found = listed[0] if listed else "".join(re.findall(r'<time class="only"[^>]*>', html))
    return [unescape(moment) for moment in re.findall(r'<time[^>]* datetime="([^"]+)"', found)]
