"""Trouble at the window: a plain sentence each, and nothing is lost."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

import story


def says(app, pattern, timeout=30):
    return app.find("label", re.compile(pattern), timeout=timeout)


def opened(app, words):
    return app.wait(lambda: next((view for view in app.find_all("text", "Document") if words in view.text), None), timeout=60, what=f"“{words}” on the page")


def files_that_hold_nothing_to_read():
    where = story.folder()
    bad = {
        "empty.txt": (b"", "nothing to read"),
        "picture.txt": (bytes(range(256)) * 40, "cannot be read"),
        "letter.docx": (b"PK\x03\x04" + bytes(300), "cannot be read"),
    }
    for name, (contents, words) in bad.items():
        (where / name).write_bytes(contents)
        with story.start(where / "library", where / name) as app:
            says(app, re.escape(name) + ".*" + words)
            story.shot(app, "trouble-" + name.split(".")[0])
    with story.start(where / "library", where / "gone.txt") as app:
        says(app, "gone.txt.*(is not there|does not exist)")


def one_bad_file_does_not_keep_the_others_out():
    where = story.folder()
    (where / "empty.txt").write_bytes(b"")
    with story.start(where / "library", where / "empty.txt", story.write_article(where)) as app:
        says(app, "empty.txt.*nothing to read")
        opened(app, "forty observers")


def one_line_of_megabytes_opens_and_the_window_answers():
    where = story.folder()
    line = "The delegates spoke of Kyiv and of grain without a pause, " * 90000
    path = story.write_article(where, line, "line.txt")
    with story.start(where / "library", path) as app:
        page = opened(app, "The delegates")
        app.key("ctrl+f")
        app.find(re.compile("entry|text"), "Find in the document")
        app.key("Escape")
        app.key("alt+2")
        app.find("list", "Countries, the most often counted first")
        app.key("alt+1")
        app.wait(lambda: page.screen[2] > 0)


def a_file_that_is_too_large_is_told():
    where = story.folder()
    path = where / "large.txt"
    with open(path, "w", encoding="utf-8") as out:
        for _ in range(110):
            out.write("Ministers met in Paris and agreed.\n" * 30000)
    with story.start(where / "library", path) as app:
        says(app, "large.txt.*too large", timeout=90)


def a_damaged_library_says_what_to_do():
    where = story.folder()
    library = where / "library"
    with story.start(library, story.write_article(where)) as app:
        opened(app, "forty observers")
        app.key("ctrl+q")
        assert app.process.wait(10) == 0
    for file in library.glob("library.db*"):
        if file.name != "library.db":
            file.unlink()
    database = library / "library.db"
    kept = database.read_bytes()
    database.write_bytes(b"no database at all " * 400)
    with story.start(library) as app:
        says(app, "[Dd]amaged")
        says(app, "backup")
        app.find("push button", re.compile("[Tt]ry again"))
        story.shot(app, "trouble-damaged")
        database.write_bytes(kept)
        app.find("push button", re.compile("[Tt]ry again")).click()
        app.find("list item", re.compile("^Ministers agree"), timeout=20)


def a_library_that_may_not_be_written_can_be_read():
    where = story.folder()
    library = where / "library"
    with story.start(library, story.write_article(where)) as app:
        opened(app, "forty observers")
        app.key("ctrl+q")
        assert app.process.wait(10) == 0
    mounted = subprocess.run(["mount", "--bind", "-o", "ro", str(library), str(library)], capture_output=True).returncode == 0
    if mounted:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(library)], capture_output=True)
    if os.access(library, os.W_OK):
        if mounted:
            subprocess.run(["umount", str(library)])
        print("a read-only library: left out, no way to make one here")
        return
    try:
        with story.start(library) as app:
            says(app, "can be read but not changed")
            app.find("list item", re.compile("^Ministers agree"), timeout=20).mouse(count=2)
            page = opened(app, "forty observers")
            story.select(app, page, "two frigates")
            app.key("1")
            says(app, "Check whether you may write")
            story.shot(app, "trouble-read-only")
    finally:
        subprocess.run(["umount", str(library)])


files_that_hold_nothing_to_read()
one_bad_file_does_not_keep_the_others_out()
one_line_of_megabytes_opens_and_the_window_answers()
a_file_that_is_too_large_is_told()
a_damaged_library_says_what_to_do()
a_library_that_may_not_be_written_can_be_read()
sys.exit(0)
