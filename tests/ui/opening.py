"""Opening: an empty window tells what to do; a paste and a file become a calm page; furniture is folded and opens with a click."""
import re
import subprocess
import sys

import story


def an_empty_window_tells_what_to_do():
    with story.start(story.folder() / "library") as app:
        app.find("label", "Nothing to read yet")
        app.find("push button", re.compile("Open documents…"))
        story.shot(app, "empty")


def a_paste_becomes_a_document():
    with story.start(story.folder() / "library") as app:
        app.find("label", "Nothing to read yet")
        clip = subprocess.Popen(["xclip", "-selection", "clipboard"], stdin=subprocess.PIPE, text=True)
        clip.communicate(story.ARTICLE)
        app.key("ctrl+v")
        assert "forty observers" in story.page(app).text
        app.find("list item", re.compile("Ministers agree on escorts"))


def a_file_becomes_a_calm_page():
    with story.window() as (app, page):
        text = page.text
        assert text.startswith("Ministers agree on escorts for grain ships"), text[:80]
        assert re.search("Ilona Varga.*12 January 2026", text[:200], re.S), text[:200]
        assert "Loading" not in text and "Sign up" not in text
        assert "Credit: Danube Pictures" in text
        story.shot(app, "page")

        bar = app.find("push button", "1 line of page furniture")
        bar.click()
        app.wait(lambda: "Loading" in page.text or "Sign up" in page.text, what="the furniture to open")
        story.shot(app, "furniture")


def what_was_read_is_there_again():
    where = story.folder()
    with story.start(where / "library", story.write_article(where)) as app:
        story.page(app)
        app.key("ctrl+q")
        assert app.process.wait(10) == 0
    with story.start(where / "library") as app:
        app.find("list item", re.compile("Ministers agree on escorts"), timeout=20)


def tabs_and_the_view_are_as_they_were_left():
    where = story.folder()
    settings = {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": str(where / "config"), "XDG_DATA_HOME": str(where / "data")}
    other = story.write_article(where, "Harbour works at Batumi\n\nBy Nino Lomidze\n\nGeorgia said on Tuesday that dredging of its harbour would end in May.\n", "harbour.txt")
    with story.Started([story.DOSSIER, str(story.write_article(where)), str(other)], env=settings) as app:
        app.wait(lambda: len([n for n in app.find("list", "Documents").walk() if n.role == "list item"]) == 2, timeout=30, what="two documents")
        app.find("list item", re.compile("^Harbour")).mouse(count=2)
        app.wait(lambda: any("Batumi" in view.text for view in app.find_all("text", "Document")), what="the second document")
        app.key("alt+3")
        app.find("list item", re.compile("dredging"))
        app.key("ctrl+q")
        assert app.process.wait(10) == 0
    with story.Started([story.DOSSIER], env=settings) as app:
        app.find("list item", re.compile("dredging"), timeout=20)
        app.key("alt+1")
        app.wait(lambda: any("Batumi" in view.text for view in app.find_all("text", "Document")), what="the document that was read last")
        app.key("ctrl+Page_Up")
        app.wait(lambda: app.windows[0].name.startswith("Ministers agree"), what="the other tab")


an_empty_window_tells_what_to_do()
a_paste_becomes_a_document()
a_file_becomes_a_calm_page()
what_was_read_is_there_again()
tabs_and_the_view_are_as_they_were_left()
sys.exit(0)
