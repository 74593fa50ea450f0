"""Annotating: select words, mark, note, tag; the Notes tab; undo and redo; what is on screen survives quitting and being killed."""
import re
import subprocess
import sys

import story

COLOURS = ["Yellow", "Orange", "Red", "Pink", "Purple", "Blue", "Green", "Grey"]


def notes(app):
    """The rows of the Notes tab in order: “Yellow: the words. the note”."""
    lists = app.find_all("list", "Annotations of this document")
    return [row.name.rstrip(". ") for row in lists[0].walk() if row.role == "list item"] if lists else []


def shows(app, *wanted):
    app.wait(lambda: notes(app) == list(wanted), what=f"{list(wanted)} in the Notes tab")


def mark(app, page, words, colour):
    """By keyboard: 1 to 8."""
    before = notes(app)
    story.select(app, page, words)
    app.key(str(COLOURS.index(colour) + 1))
    app.wait(lambda: len(notes(app)) > len(before) and f"{colour}: {words}" in notes(app), what=f"a mark on “{words}”")


def change(app, row, button):
    app.find("list item", re.compile(row)).find("push button", "Change this annotation").mouse()
    story.press_in_popover(app, re.compile(button))


def a_selection_brings_the_bar():
    with story.window() as (app, page):
        story.select(app, page, "forty observers")
        for name in COLOURS + ["Note", "Tag"]:
            app.find("push button", name)
        story.shot(app, "selection-bar")
        story.press_in_popover(app, "Copy with citation")
        app.find("label", "Copied with citation")
        clip = subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True, text=True, timeout=10).stdout
        assert "forty observers" in clip and "Ministers agree on escorts" in clip, clip


def marks_notes_and_tags_are_listed_in_the_order_of_the_text():
    with story.window() as (app, page):
        app.key("alt+n")
        story.select(app, page, "two frigates")
        story.press_in_popover(app, "Pink")
        shows(app, "Pink: two frigates")

        story.select(app, page, "forty observers")
        story.press_in_popover(app, "Note")
        app.find("text", "Note")
        app.type("who pays?")
        story.shot(app, "note")
        app.key("Escape")
        app.wait(lambda: len(notes(app)) == 2 and notes(app)[0].endswith(": forty observers. who pays?"))

        story.select(app, page, "safe passage")
        story.press_in_popover(app, "Tag")
        app.find(re.compile("entry|text"), "Tags")
        app.type("aid\n")
        app.key("Escape")
        app.find("label", "aid")
        assert ["observers" in notes(app)[0], "frigates" in notes(app)[1], "passage" in notes(app)[2]] == [True] * 3, notes(app)
        story.shot(app, "notes")


def a_click_in_the_list_goes_to_the_place():
    text = story.ARTICLE + "\n\n".join(f"Paragraph {i} speaks of nothing much at all." for i in range(60)) + "\n\nThe closing words stand here.\n"
    with story.window(text) as (app, page):
        app.key("alt+n")
        mark(app, page, "two frigates", "Green")
        height = page.screen[3]
        inside = lambda words: 0 < page.char_rect(page.offset_of(words))[1] - page.screen[1] < height
        app.key("ctrl+End")
        app.wait(lambda: not inside("two frigates"), what="the end of the text")
        app.find("list item", re.compile("two frigates")).mouse(dx=60, dy=10)
        app.wait(lambda: inside("two frigates"), what="the marked words on the screen")


def every_change_is_undone_and_done_again():
    with story.window() as (app, page):
        app.key("alt+n")
        mark(app, page, "two frigates", "Yellow")

        change(app, "two frigates", "Blue")
        shows(app, "Blue: two frigates")
        change(app, "two frigates", "Edit note")
        app.find("text", "Note")
        app.type("which ones?")
        app.key("Escape")
        shows(app, "Blue: two frigates. which ones?")
        change(app, "two frigates", "Delete")
        shows(app)
        app.find("label", "Annotation deleted")
        story.shot(app, "note-deleted")
        app.find("push button", re.compile("Undo")).click()
        shows(app, "Blue: two frigates. which ones?")

        change(app, "two frigates", "Delete")
        app.find("label", "Annotation deleted")
        app.key("ctrl+z")
        app.find("label", "Undone", timeout=5)  # sooner than the other would go by itself
        assert not app.find_all("label", "Annotation deleted")
        shows(app, "Blue: two frigates. which ones?")

        steps = ["Blue: two frigates", "Yellow: two frigates"]
        for step in steps:
            app.key("ctrl+z")
            shows(app, step)
        app.key("ctrl+z")
        shows(app)
        for step in reversed(steps):
            app.key("ctrl+shift+z")
            shows(app, step)
        app.key("ctrl+shift+z")
        shows(app, "Blue: two frigates. which ones?")


def what_is_on_screen_is_safe():
    where = story.folder()
    with story.start(where / "library", story.write_article(where)) as app:
        page = story.page(app)
        app.key("alt+n")
        for words, colour in zip(["two frigates", "forty observers", "safe passage", "mines near"], COLOURS[::2]):
            mark(app, page, words, colour)
        marked = notes(app)
        app.process.kill()
        app.process.wait()
    with story.start(where / "library") as app:
        app.find("list item", re.compile("^Ministers")).mouse(count=2)
        story.page(app)
        app.key("alt+n")
        shows(app, *marked)
        change(app, "two frigates", "Delete")
        app.wait(lambda: len(notes(app)) == 3)
        app.key("ctrl+q")
        assert app.process.wait(10) == 0
    with story.start(where / "library") as app:
        app.find("list item", re.compile("^Ministers")).mouse(count=2)
        story.page(app)
        app.key("alt+n")
        shows(app, *[name for name in marked if "frigates" not in name])


a_selection_brings_the_bar()
marks_notes_and_tags_are_listed_in_the_order_of_the_text()
a_click_in_the_list_goes_to_the_place()
every_change_is_undone_and_done_again()
what_is_on_screen_is_safe()
sys.exit(0)
