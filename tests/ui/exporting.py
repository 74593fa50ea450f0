"""Exporting from the window: what and in which form, the preview, the file itself; a place that cannot be written says so."""
import csv
import re
import subprocess
import sys

import story


def choose(app, row, value):
    """Take a value of one of the two lists of the dialog."""
    app.find("label", row).mouse()
    app.wait(lambda: any(window["popup"] for window in app.xwindows), what="the list of choices")
    story.press_in_popover(app, re.compile(value), role="label")


def save_as(app, path):
    app.find("push button", re.compile("^_?Export…")).click()
    app.find("text", where=lambda node: re.search(r"\.(pdf|txt|md|html|json|csv)$", node.text))
    app.key("ctrl+a")
    app.type(str(path) + "\n")


def written(app, path):
    app.wait(lambda: path.exists() and len(app.windows) == 1, what=f"{path.name} to be written and the dialog to close")


def preview(app, *words):
    view = app.find("text", "Preview of the export")
    app.wait(lambda: all(word in " ".join(view.text.split()) for word in words), what=f"{words} in the preview")
    return view.text


def pdf_words(path):
    words = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(words.split())


def mark(app, page, words, key):
    story.select(app, page, words)
    app.key(key)
    app.find("list item", re.compile(words))


def the_annotations_are_written_as_text():
    out = story.folder() / "notes.txt"
    with story.window() as (app, page):
        app.key("alt+n")
        mark(app, page, "two frigates", "1")
        mark(app, page, "forty observers", "2")
        app.key("ctrl+e")
        app.find("text", "Preview of the export")
        choose(app, "What", "2 annotations of this document")
        choose(app, "Form", "Plain text")
        words = preview(app, "two frigates", "forty observers", "Ministers agree on escorts")
        assert "Kremlin declined" not in words, words
        story.shot(app, "export-annotations")
        save_as(app, out)
        written(app, out)
        words = out.read_text(encoding="utf-8")
        assert words.index("forty observers") < words.index("two frigates"), words


def the_selection_is_written_as_pdf():
    out = story.folder() / "words.pdf"
    with story.window() as (app, page):
        story.select(app, page, "asked for safe")
        app.key("ctrl+e")
        preview(app, "asked for safe")
        save_as(app, out)
        written(app, out)
        words = pdf_words(out)
        assert "asked for safe" in words and "frigates" not in words and "Ministers agree on escorts" in words, words


def the_document_is_written_with_its_notes():
    out = story.folder() / "all.pdf"
    with story.window() as (app, page):
        app.key("alt+n")
        story.select(app, page, "two frigates")
        app.key("n")
        app.find("text", "Note")
        app.type("which ones?")
        app.key("Escape")
        app.find("list item", re.compile("which ones"))
        app.key("ctrl+e")
        preview(app, "which ones?", "safe passage")
        save_as(app, out)
        written(app, out)
        words = pdf_words(out)
        assert "which ones?" in words and "safe passage" in words and "Loading" not in words, words


def a_brief_is_chosen_from_the_text_and_the_voices():
    out = story.folder() / "brief.pdf"
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in story.entity_rows(app))
        story.select(app, page, "safe passage")
        story.press_in_popover(app, "Add to the brief")
        app.find("label", re.compile("Added to the brief"))
        app.key("alt+3")
        app.find("push button", "Add to the brief", where=lambda node: "sensitive" in node.states).click()
        app.wait(lambda: len(app.find_all("label", re.compile("Added to the brief"))) > 0)
        app.key("alt+1")
        app.key("ctrl+e")
        app.find("text", "Preview of the export")
        choose(app, "What", "The brief")
        preview(app, "Quotations", "his country would send observers", "Tomas Brandl", "Passages", "safe passage", "Sources")
        story.shot(app, "brief")
        save_as(app, out)
        written(app, out)
        assert "his country would send observers" in pdf_words(out)


def the_rows_of_a_view_are_written_as_a_table():
    folder = story.folder()
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in story.entity_rows(app))
        app.key("alt+4")
        commitments = lambda: [row for row in app.find("list", "Commitments").walk() if row.role == "list item"]
        app.wait(lambda: len(commitments()) > 1)
        app.find("entry", "Words in a commitment or a note on it").type("forty")
        app.wait(lambda: len(commitments()) == 1, what="the forty observers alone")
        app.find("push button", "Export these rows").click()
        preview(app, "document,start,end,words,actor", "forty observers")
        save_as(app, "/proc/rows.csv")
        app.find("label", re.compile("The file cannot be written. Check the space"))
        out = folder / "rows.csv"
        save_as(app, out)
        written(app, out)
        with out.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == 1 and "forty observers" in rows[0]["action"] and rows[0]["paragraph"].isdigit(), rows
        app.key("alt+3")
        app.wait(lambda: app.find("list", "Who said what").find("list item", re.compile("Brandl")))
        app.key("ctrl+e")
        preview(app, "speaker", "Tomas Brandl")
        choose(app, "Form", "Plain text")
        preview(app, "Quotations", "“But patience is not a policy,”", "paragraph", "Sources")
        app.key("Escape")
        app.wait(lambda: len(app.windows) == 1)
        app.key("alt+5")
        app.wait(lambda: app.find("list", "What is dated, in the order of time").find("list item", re.compile("March")))
        app.key("ctrl+e")
        preview(app, "deadline", "2026-03")


def a_full_disk_is_told_and_leaves_no_file():
    disk = story.folder()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)], capture_output=True).returncode != 0:
        print("a full disk: left out, nothing can be mounted here")
        return
    try:
        with story.window() as (app, page):
            app.key("ctrl+e")
            preview(app, "forty observers")
            save_as(app, disk / "all.pdf")
            app.find("label", re.compile("cannot be written|no space"))
            story.shot(app, "export-full")
            assert list(disk.iterdir()) == [], list(disk.iterdir())
            out = story.folder() / "all.pdf"
            save_as(app, out)
            written(app, out)
    finally:
        subprocess.run(["umount", "-l", str(disk)])


the_annotations_are_written_as_text()
the_selection_is_written_as_pdf()
the_document_is_written_with_its_notes()
a_brief_is_chosen_from_the_text_and_the_voices()
the_rows_of_a_view_are_written_as_a_table()
a_full_disk_is_told_and_leaves_no_file()
sys.exit(0)
