"""Commitments: the table sorts and is narrowed, the matrix leads into it, a row leads to its words, and what the
reader says became of a commitment is kept and can be undone."""
import json
import re
import subprocess
import sys
import time

import story

ARTICLE = """Report from the shore

By Ilona Varga

22 January 2026

NAIROBI – Kenya will open a humanitarian corridor from Lamu by 1 March 2026. Norway will train 60 hydrologists.

Norway pledged to finance twelve wells if Somalia asks for them. Uganda refuses to pay for the ships.
"""


def rows(app):
    return [row.name for row in app.find("list", "Commitments").walk() if row.role == "list item"]


def actors(app):
    return [name.split(" ")[0] for name in rows(app)]


def row(app, words):
    return app.find("list", "Commitments").find("list item", re.compile(words))


def listed(library):
    out = subprocess.run([story.DOSSIER, "list", "commitments", "--library", str(library), "--format", "json"], check=True, capture_output=True, text=True).stdout
    return {c["action"]: (c["outcome"], c["outcome_note"]) for c in json.loads(out) if c["outcome"]}


def the_table_sorts_and_is_narrowed(app):
    app.wait(lambda: actors(app) == ["Kenya", "Norway", "Norway", "Uganda"], what="the commitments in the order of the text")
    app.find("push button", "Sort by “Deadline”").click()
    app.find("push button", "Sorted by “Deadline”")
    app.wait(lambda: actors(app)[0] == "Kenya")
    app.find("push button", "Sort by “Actor”").click()
    app.wait(lambda: actors(app) == ["Kenya", "Norway", "Norway", "Uganda"])
    app.find("push button", "Sorted by “Actor”").click()
    app.wait(lambda: actors(app) == ["Uganda", "Norway", "Norway", "Kenya"], what="the other way round")
    app.find("push button", "Sorted by “Actor”, last first").click()
    app.wait(lambda: actors(app)[0] == "Kenya", what="the order of the text again")

    app.find("entry", "Words in a commitment or a note on it").type("wells")
    app.wait(lambda: len(rows(app)) == 1 and "Condition: if Somalia asks for them." in rows(app)[0], what="the wells")
    app.key("ctrl+a")
    app.type("nothing of the kind")
    app.find("push button", re.compile("lear the filter")).click()
    app.wait(lambda: len(rows(app)) == 4)
    story.shot(app, "commitments")


def the_matrix_leads_to_its_rows(app):
    app.find(None, "Actors and themes").click()
    app.find("push button", "Norway, training: 1 commitment")
    story.shot(app, "commitments-matrix")
    app.find("push button", "Norway, training: 1 commitment").click()
    app.wait(lambda: len(rows(app)) == 1 and "hydrologists" in rows(app)[0], what="the row behind the cell")
    app.find("push button", "Take “Norway” out of the filter").click()
    app.find("push button", "Take “training” out of the filter").click()
    app.wait(lambda: len(rows(app)) == 4)


def a_mark_is_kept_and_undone(app, library):
    row(app, "hydrologists").find("push button", "Not marked").click()
    app.find(None, re.compile("Kept")).click()
    app.wait(lambda: "Mark: Kept." in row(app, "hydrologists").name, what="the mark in the row")
    day = app.find("text", "Day on which it was kept or broken")
    day.set_text("yesterday")
    app.find("label", "Write the day as 2026-01-31.")
    day.set_text("2026-06-30")
    app.find("text", "Note on what became of it").set_text("all sixty have certificates")
    story.shot(app, "commitments-mark")
    app.key("Escape")
    app.wait(lambda: row(app, "hydrologists").find_all("push button", "Kept · 30 June 2026 · all sixty have certificates"), what="day and note")
    assert listed(library) == {"train 60 hydrologists": ("kept", "all sixty have certificates")}

    app.key("ctrl+z")
    app.wait(lambda: "Mark: Not marked." in row(app, "hydrologists").name, what="the mark to be taken back")
    assert listed(library) == {}
    app.key("ctrl+shift+z")
    app.wait(lambda: "Mark: Kept." in row(app, "hydrologists").name)


def everything_by_keyboard(app):
    row(app, "ships").mouse()
    app.wait(lambda: app.find("text", "Document").screen[2] > 0, what="the page with the words")
    app.key("alt+4")
    app.wait(lambda: len(rows(app)) == 4)
    # The row that was chosen last has the keys.
    app.key("Up", "m")
    app.find(None, re.compile("Broken"))
    app.key("Tab", "space")
    app.wait(lambda: any("Mark: Broken." in name for name in rows(app)), what="a mark by keyboard")
    app.key("Tab", "Tab")
    app.type("2026-05-01")
    app.key("Tab", "Tab")
    app.type("no well was paid for")
    app.key("Escape")
    app.wait(lambda: row(app, "wells").find_all("push button", "Broken · 1 May 2026 · no well was paid for"), what="its day and note by keyboard")
    app.key("ctrl+z")
    app.wait(lambda: all("Mark: Broken." not in name for name in rows(app)), what="it to be taken back as one")
    app.key("ctrl+shift+z")
    app.wait(lambda: row(app, "wells").find_all("push button", "Broken · 1 May 2026 · no well was paid for"))
    app.key("alt+1")
    time.sleep(1)
    story.shot(app, "commitments-on-the-page")


def main():
    where = story.folder()
    library = where / "library"
    with story.start(library, story.write_article(where, ARTICLE)) as app:
        story.page(app)
        app.key("alt+4")
        the_table_sorts_and_is_narrowed(app)
        the_matrix_leads_to_its_rows(app)
        a_mark_is_kept_and_undone(app, library)
        everything_by_keyboard(app)
    return 0


sys.exit(main())
