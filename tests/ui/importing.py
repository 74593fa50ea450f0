"""Annotations that come from elsewhere: a report before anything is written, the marks on the page, one undo for all."""
import json
import re
import sys

import story


def annotation(name, exact, prefix, suffix, source="urn:x:other", title="Ministers agree on escorts for grain ships"):
    selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": f"https://example.org/{name}", "bodyValue": name, "target": {"source": source, "dc:title": title, "styleClass": "green", "selector": selector}}


def written(folder):
    file = folder / "notes.jsonld"
    file.write_text(json.dumps([
        annotation("frigates", "two frigates", "Turkey offered ", " for the Black Sea"),
        annotation("changed", "Foreign Minister Tomas Brandl of Austria said on Tuesday that his country would send observers", "VIENNA – ", " to Ukraine if a ceasefire"),
        annotation("gone", "The ships were to sail at dawn", "late in the evening. ", " and not before that."),
        annotation("elsewhere", "words of another text", "some ", " there", source="https://example.org/b", title="Another text"),
    ]), encoding="utf-8")
    return file


def choose_file(app, path):
    story.choose_in_menu(app, re.compile("Import annotations"))
    app.wait(lambda: len(app.windows) > 1, what="the dialog that asks for a file")
    app.key("ctrl+l")
    app.type(str(path))
    app.find("text", where=lambda node: node.text == str(path))
    app.key("Return")


def notes(app):
    return [row.name for row in app.find("list", "Notes").walk() if row.role == "list item"]


def annotations_are_looked_at_then_taken_in_then_taken_back():
    file = written(story.folder())
    with story.window() as (app, page):
        app.key("alt+n")
        choose_file(app, file)
        app.find("label", "Found at another place")
        app.find("label", "Found, but the words have changed")
        app.find("label", re.compile("^Now: Foreign Minister Tomas Brandl of Austria said on Monday that his country"))
        app.find("label", "“Another text” is not in the library")
        story.shot(app, "import-annotations")
        assert not app.find_all("list item", re.compile("two frigates")), "something was written before the reader agreed"
        app.find("push button", re.compile("^_?Import\\b")).click()
        app.find("label", "4 annotations have been imported.")
        app.find("list item", re.compile("Green: two frigates. frigates"))
        app.find("list item", re.compile("Green: Foreign Minister Tomas Brandl of Austria said on Monday"))
        app.find("list item", re.compile("Green: The ships were to sail at dawn. gone"))
        app.find("label", "These words are not in the text")
        story.shot(app, "imported-annotations")
        app.key("ctrl+z")
        app.wait(lambda: not app.find_all("list item", re.compile("two frigates")), what="the notes to go")


def a_file_without_annotations_says_so():
    folder = story.folder()
    (folder / "none.json").write_text("[]", encoding="utf-8")
    with story.window() as (app, page):
        choose_file(app, folder / "none.json")
        app.find("label", "Nothing was imported")
        app.find("label", re.compile("^No annotations were found in this file"))
        button = app.find("push button", re.compile("^_?Import\\b"))
        assert "sensitive" not in button.states
        app.key("Escape")
        app.wait(lambda: len(app.windows) == 1)


annotations_are_looked_at_then_taken_in_then_taken_back()
a_file_without_annotations_says_so()
sys.exit(0)
