"""Searching the library: hits with their words in all documents, a click shows the passage; wrong questions are answered in words."""
import re
import sys

import story

OTHER = """Harbour works at Batumi

By Nino Lomidze

3 February 2026

BATUMI – Georgia said on Tuesday that dredging of its harbour would end in May. Officials counted eleven cranes.

A pilot boat sank near the old lighthouse last week, and nobody was hurt. Insurance will pay for the pilot boat.
"""


def hits(app):
    lists = app.find_all("list", "Passages found")
    return [row.name or row.all_text for row in lists[0].walk() if row.role == "list item"] if lists else []


def documents(app):
    lists = app.find_all("list", "Documents")
    return [row.name for row in lists[0].walk() if row.role == "list item"] if lists else []


def search(app, words):
    app.key("ctrl+k", "ctrl+a")
    app.type(words)


def says(app, pattern):
    app.find("label", re.compile(pattern), timeout=15)


def two_documents():
    where = story.folder()
    text = OTHER + "\n".join(f"\nLine {i} of the long list of cranes is dull." for i in range(60)) + "\n\nThe harbour master spoke of lanterns.\n"
    app = story.start(where / "library", story.write_article(where), story.write_article(where, text, "harbour.txt"))
    app.wait(lambda: len(documents(app)) == 2, timeout=30, what="two documents in the list")
    story.page(app)
    return app


def hits_come_from_all_documents_and_lead_to_the_passage():
    with two_documents() as app:
        search(app, "lanterns OR frigates")
        found = app.wait(lambda: len(hits(app)) == 2 and hits(app), what="two passages")
        assert any("frigates" in hit for hit in found) and any("lanterns" in hit for hit in found), found
        story.shot(app, "search")
        row = next(row for row in app.find("list", "Passages found").walk() if row.role == "list item" and "lanterns" in (row.name or row.all_text))
        row.mouse(count=2)
        page = app.wait(lambda: next((view for view in app.find_all("text", "Document") if "lanterns" in view.text), None), what="the document of the hit")
        top, height = page.screen[1], page.screen[3]
        app.wait(lambda: top < page.char_rect(page.offset_of("lanterns"))[1] < top + height, what="the passage on the screen")
        story.shot(app, "search-hit")

        search(app, "x")
        app.key("ctrl+a", "BackSpace")
        app.wait(lambda: len(documents(app)) == 2, what="the documents again")


def filters_narrow_it():
    with two_documents() as app:
        search(app, "country:UA observers")
        found = app.wait(lambda: hits(app), what="passages that have to do with Ukraine")
        assert all("observers" in hit for hit in found), found
        search(app, "country:GE observers")
        says(app, "Nothing in the library")


def what_cannot_be_asked_is_explained():
    with two_documents() as app:
        search(app, "zzyzx")
        says(app, "Nothing in the library")
        search(app, "colour:red observers")
        says(app, "There is no filter “colour:”")
        search(app, "\"forty observers")
        says(app, "not closed")
        story.shot(app, "search-wrong")
        search(app, "observers")
        app.wait(lambda: any("observers" in hit for hit in hits(app)))


def the_header_leads_to_it_in_a_narrow_window():
    with two_documents() as app:
        story.narrow(app, 360)
        app.find("push button", "Search the library").mouse()
        app.wait(lambda: app.find(re.compile("entry|text"), "Search the library", where=lambda node: "focused" in node.states), what="the search entry")
        app.type("lanterns")
        app.wait(lambda: any("lanterns" in hit for hit in hits(app)), what="a passage")
        story.shot(app, "search-narrow")


hits_come_from_all_documents_and_lead_to_the_passage()
the_header_leads_to_it_in_a_narrow_window()
filters_narrow_it()
what_cannot_be_asked_is_explained()
sys.exit(0)
