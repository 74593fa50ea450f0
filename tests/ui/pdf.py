"""PDF at the window: a locked one asks for its password."""
import pathlib
import re
import sys

import story

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


def type_password(app, words):
    app.find(re.compile("password text|text|entry"), "Password").type(words)
    app.key("Return")


def a_locked_document_asks_for_its_password():
    where = story.folder()
    with story.start(where / "library", DATA / "locked.pdf") as app:
        app.find("label", re.compile("locked.pdf.* is locked"), timeout=30)
        story.shot(app, "pdf-locked")
        type_password(app, "brook")
        app.find("label", re.compile("does not open it"), timeout=20)
        type_password(app, "river")
        app.wait(lambda: "The bridge will be open" in story.page(app).text, what="the unlocked text")


def who_does_not_know_it_now_can_come_back():
    where = story.folder()
    with story.start(where / "library", DATA / "locked.pdf") as app:
        app.find("label", re.compile("locked.pdf.* is locked"), timeout=30)
        app.key("Escape")
        story.open_popover(app, re.compile("Documents being added|being added"), "push button", "Type the password")
        story.press_in_popover(app, "Type the password")
        app.find("label", re.compile("locked.pdf.* is locked"))
        type_password(app, "river")
        app.find("list item", re.compile("^The bridge will be open"), timeout=20)


a_locked_document_asks_for_its_password()
who_does_not_know_it_now_can_come_back()
sys.exit(0)
