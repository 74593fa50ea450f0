"""The window around the page: notes and their undo, voices, export, the bin, and what was open last time."""
import re
import time

import story


def notes_are_listed_undone_and_done_again():
    with story.window() as (app, page):
        story.select(app, page, "forty observers")
        app.find(None, re.compile("Yellow")).click()
        app.key("alt+n")
        notes = app.find("list", "Annotations of this document")
        app.wait(lambda: "forty observers" in notes.all_text)
        story.shot(app, "notes")
        app.key("ctrl+z")
        app.wait(lambda: "forty observers" not in notes.all_text)
        app.key("ctrl+shift+z")
        app.wait(lambda: "forty observers" in notes.all_text)


def voices_lead_to_the_words():
    with story.window() as (app, page):
        app.wait(lambda: "Brandl" in app.all_text)
        app.key("alt+3")
        said = app.find("list item", re.compile("Brandl.*: .*forty observers"))
        story.shot(app, "voices")
        said.mouse()
        app.find("text", "Document")


def voices_are_quoted_or_reported():
    kinds = "Words in quotation marks or reported ones"
    with story.window() as (app, page):
        app.wait(lambda: "Brandl" in app.all_text)
        app.key("alt+3")
        reported = re.compile("Brandl.*: said on Monday that his country would send observers.* Reported")
        app.find("list item", reported)
        story.choose(app, kinds, "Quoted")
        app.wait(lambda: not app.find_all("list item", reported), what="no reported words")
        app.find("list item", re.compile("Brandl.*: .*forty observers.* Quoted"))
        story.choose(app, kinds, "Reported")
        app.find("list item", reported)
        app.wait(lambda: not app.find_all("list item", re.compile("forty observers")), what="no quoted words")


def a_document_is_written_whole():
    with story.window() as (app, page):
        app.key("ctrl+e")
        preview = app.find("text", "Preview of the export")
        app.wait(lambda: "forty observers" in preview.text)
        app.find("label", re.compile("^[0-9]+ pages?$"))
        story.shot(app, "export")
        app.find("push button", re.compile("xport…")).click()
        out = story.folder() / "out.pdf"
        app.wait(lambda: len(app.windows) == 3, what="the file chooser")
        time.sleep(1)  # its list of files would take long to walk; the name has the focus
        app.key("ctrl+a")
        app.type(str(out))
        app.key("Return")
        app.wait(out.exists, what="the file")
        assert out.read_bytes().startswith(b"%PDF")


def a_deleted_document_comes_back():
    with story.window() as (app, page):
        app.key("ctrl+Delete")
        app.find("label", "The library is empty.")
        app.key("ctrl+z")
        app.find("list item", re.compile("Ministers agree on escorts"))


def main():
    for tell in (notes_are_listed_undone_and_done_again, voices_lead_to_the_words, voices_are_quoted_or_reported, a_document_is_written_whole, a_deleted_document_comes_back):
        start = time.monotonic()
        tell()
        print(f"{tell.__name__}: {time.monotonic() - start:.1f} s")


main()
