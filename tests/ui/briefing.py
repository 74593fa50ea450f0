"""The brief: what is chosen in every view goes in and out of it with one button and one key, keeps its order and its title, can be
undone, and comes out as a file in which every sentence is one of the document."""
import re
import subprocess
import sys

import story

ARTICLE = """Report from the shore

By Ilona Varga

22 January 2026

NAIROBI – Kenya will open a humanitarian corridor from Lamu by 1 March 2026. Norway will train 60 hydrologists.

“Uganda refuses to pay for the ships,” Ilse Tamm told reporters on Tuesday. The port of Mombasa was closed on 9 January. Nobody was hurt.
"""

ADD = "Add to the brief"
OUT = "Take out of the brief"


def chosen(library):
    out = subprocess.run([story.DOSSIER, "list", "annotations", "--library", str(library), "--format", "json"], check=True, capture_output=True, text=True).stdout
    return [a["words"] for a in __import__("json").loads(out) if "brief" in a["tags"].split(";")]


def row_with(app, listed, words):
    return app.find("list", listed).find("list item", re.compile(words))


def in_and_out(app, library, listed, words, expected):
    """With the mouse in and out, then undone, then out by the key."""
    button = lambda name: row_with(app, listed, words).find("push button", name)
    button(ADD).click()
    app.wait(lambda: button(OUT), what=f"“{words}” in {listed} to be in the brief")
    app.wait(lambda: chosen(library) == [expected], what=f"{expected} in the library, not {chosen(library)}")
    button(OUT).click()
    app.wait(lambda: button(ADD), what="it to be out again")
    assert chosen(library) == []
    app.key("ctrl+z")
    app.wait(lambda: button(OUT), what="taking out to be undone")
    button(OUT).click()
    app.wait(lambda: button(ADD) and chosen(library) == [])


def every_view_has_the_button(app, library):
    app.key("alt+3")
    in_and_out(app, library, "Who said what", "Ilse Tamm", "“Uganda refuses to pay for the ships,”")
    app.key("alt+4")
    in_and_out(app, library, "Commitments", "hydrologists", "will train 60 hydrologists")
    app.key("alt+5")
    in_and_out(app, library, "What is dated, in the order of time", "Mombasa", "9 January")
    app.key("alt+2")
    app.find("list item", re.compile("Uganda")).mouse()
    in_and_out(app, library, "Passages of the country", "Uganda", "“Uganda refuses to pay for the ships,” Ilse Tamm told reporters on Tuesday.")


def by_key_alone(app, library):
    app.key("alt+4")
    app.wait(lambda: len([n for n in app.find("list", "Commitments").walk() if n.role == "list item"]) == 3)
    app.key("Home", "b")
    app.wait(lambda: row_with(app, "Commitments", "corridor").find("push button", OUT), what="the first row by B")
    app.find("label", re.compile("Added to the brief"))
    app.key("b")
    app.wait(lambda: row_with(app, "Commitments", "corridor").find("push button", ADD), what="B to take it out")
    assert chosen(library) == []


def a_mark_of_the_reader_stays(app, page, library):
    app.key("alt+1", "alt+n")
    story.select(app, page, "Nobody was hurt")
    app.key("2")
    note = lambda: app.find("list", "Annotations of this document").find("list item", re.compile("Orange: Nobody was hurt"))
    note().find("push button", ADD).click()
    app.wait(lambda: note().find("push button", OUT) and chosen(library) == ["Nobody was hurt"])
    note().find("push button", OUT).click()
    app.wait(lambda: note().find("push button", ADD) and chosen(library) == [], what="the tag to go and the mark to stay")


def brief_text(library):
    out = library.parent / "brief.txt"
    subprocess.run([story.DOSSIER, "export", "--brief", "--library", str(library), "-o", str(out)], check=True)
    return out.read_text(encoding="utf-8")


def it_is_arranged_and_exported(app, library):
    app.key("alt+4")
    for words in ("corridor", "hydrologists"):
        row_with(app, "Commitments", words).find("push button", ADD).click()
        app.wait(lambda: row_with(app, "Commitments", words).find("push button", OUT))
    app.key("alt+3")
    row_with(app, "Who said what", "Ilse Tamm").find("push button", ADD).click()
    app.wait(lambda: len(chosen(library)) == 3, what="three passages")
    text = brief_text(library)
    assert text.startswith("Brief") and text.index("Quotations") < text.index("Uganda") < text.index("Commitments") < text.index("Kenya will open"), text

    app.key("ctrl+b")
    rows = lambda: [row.name.split(" ")[1] for row in app.find("list", "Passages in the brief").walk() if row.role == "list item"]
    app.wait(lambda: rows() == ["open", "train", "refuses"] or len(rows()) == 3, what="the rows of the brief")
    story.shot(app, "brief-dialog")
    before = rows()
    app.find("list", "Passages in the brief").find_all("list item")[0].find("push button", "Move down").click()
    app.wait(lambda: rows() == [before[1], before[0], before[2]], what="the first row to be the second")
    app.key("alt+Down")
    app.wait(lambda: rows() == [before[1], before[2], before[0]], what="the row with the keys to go on")
    app.wait(lambda: "Quotations" not in brief_text(library), what="the reader's order in the file")
    text = brief_text(library)
    assert text.index("train 60") < text.index("Uganda refuses") < text.index("Kenya will open"), text
    app.key("ctrl+z")
    app.wait(lambda: rows() == [before[1], before[0], before[2]], what="the last step to be undone")

    app.find("list", "Passages in the brief").find_all("list item")[0].find("push button", "Write a note").click()
    app.find("text", "Note")
    app.type("ask the ministry")
    app.key("Escape")
    app.wait(lambda: "ask the ministry" in app.find("list", "Passages in the brief").find_all("list item")[0].name, what="the note in its row")
    app.wait(lambda: "ask the ministry" in brief_text(library), what="the note in the file")
    app.find("label", "Title").mouse()
    app.type("Who promised what\n")
    app.wait(lambda: brief_text(library).startswith("Who promised what"), what="the title in the file")
    app.find("list", "Passages in the brief").find_all("list item")[2].find("push button", OUT).click()
    app.wait(lambda: rows() == [before[1], before[0]] and len(chosen(library)) == 2, what="one less")
    app.find("push button", re.compile("^_?Export…")).click()
    app.wait(lambda: "Who promised what" in app.find("text", "Preview of the export").text, what="the brief in the dialog of exports")
    app.key("Escape")


def main():
    where = story.folder()
    library = where / "library"
    with story.start(library, story.write_article(where, ARTICLE)) as app:
        page = story.page(app)
        every_view_has_the_button(app, library)
        by_key_alone(app, library)
        a_mark_of_the_reader_stays(app, page, library)
        it_is_arranged_and_exported(app, library)
    return 0


sys.exit(main())
