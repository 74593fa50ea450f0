"""What the views are about: this document, the library, a search, a collection, some time; one choice for all views."""
import pathlib
import re
import subprocess
import sys

import story

OLD = """Ministers remember the harvest

By A. Writer

3 November 2024

TALLINN – Finland will send observers to the harvest, Interior Minister Aleksi Rantanen of Finland said.

“We remember the harvest,” Rantanen told reporters in Helsinki.
"""


def add(library, path, *options):
    subprocess.run([story.DOSSIER, "add", "--library", str(library), *options, str(path)], check=True, capture_output=True)


def names(app, label):
    return [row.name for row in app.find("list", label).walk() if row.role == "list item"]


def speakers(app):
    return {name.split(":")[0].split(" (")[0] for name in names(app, "Who said what")}


def main():
    where = story.folder()
    library = where / "library"
    add(library, story.write_article(where, OLD, "old.txt"), "--collection", "Harvest")
    with story.start(library, story.write_article(where)) as app:
        story.page(app)
        app.key("alt+3")
        app.wait(lambda: "Tomas Brandl" in speakers(app), what="the voices of this document")
        assert "Aleksi Rantanen" not in speakers(app)

        story.choose(app, "Where to look", "Library")
        app.wait(lambda: {"Tomas Brandl", "Aleksi Rantanen"} <= speakers(app), what="the voices of the library")
        story.choose(app, "Country", "Finland")
        app.wait(lambda: speakers(app) == {"Aleksi Rantanen"}, what="the voices of Finland")

        # The map keeps the choice; it counts who is quoted as well.
        app.key("alt+2")
        app.wait(lambda: any(re.match("Finland, [0-9]+ mention", n) for n in names(app, "Countries, the most often counted first")))
        story.choose(app, "What the map counts", "Quotations")
        app.wait(lambda: any(re.match("Finland, [0-9]+ quotation", n) for n in names(app, "Countries, the most often counted first")))
        story.shot(app, "map-quotations")
        row = next(r for r in app.find("list", "Countries, the most often counted first").walk() if r.name.startswith("Finland, "))
        row.mouse()
        app.wait(lambda: "We remember the harvest" in app.find("list", "Passages of the country").all_text)

        # A time before everything else, and a date that is none.
        until = story.open_popover(app, "When it was published", re.compile("entry|text"), "Published until this day, month or year")
        until.set_text("2024-1")
        app.find("label", re.compile("Write dates as"))
        until.set_text("2024-11")
        app.key("Escape")
        app.key("alt+3")
        app.wait(lambda: speakers(app) == {"Aleksi Rantanen"}, what="the voices until November 2024")
        app.find("label", re.compile("^Until November 2024$"))

        story.choose(app, "Where to look", "This document")
        app.find("push button", re.compile("lear the filter")).click()
        app.wait(lambda: "Tomas Brandl" in speakers(app))
        story.choose(app, "Where to look", "Harvest")
        app.wait(lambda: speakers(app) == {"Aleksi Rantanen"}, what="the voices of the collection")

        # Without a document there is something to do.
        story.choose(app, "Where to look", "This document")
        app.key("ctrl+w")
        app.find("label", "No document is open")
        app.find("push button", re.compile("Show the .?library")).click()
        app.wait(lambda: speakers(app) == {"Aleksi Rantanen"})

        # What is searched for can be looked at as a whole.
        app.key("ctrl+k")
        app.type("harvest")
        story.choose(app, "Where to look", "Found for “harvest”")
        app.wait(lambda: speakers(app) == {"Aleksi Rantanen"})
    return 0


sys.exit(main())
