"""Reading: find, furniture, outline, back and forward, tabs, preferences, a narrow window, and everything without the mouse."""
import re
import sys

import story

LONG = story.ARTICLE.replace("Escorts at sea\n", "\n".join(f"\nParagraph {i} speaks of nothing much at all." for i in range(60)) + "\n\nEscorts at sea\n")


def inside(page, words):
    return page.screen[1] < page.char_rect(page.offset_of(words))[1] < page.screen[1] + page.screen[3]


def find_counts_and_steps():
    with story.window() as (app, page):
        app.key("ctrl+f")
        app.find(re.compile("entry|text"), "Find in the document")
        app.type("brandl")
        app.find("label", re.compile("^1 of 4"))
        story.shot(app, "find")
        app.key("Return")
        app.find("label", re.compile("^2 of 4"))
        app.key("shift+Return", "shift+Return")
        app.find("label", re.compile("^4 of 4"))
        app.key("Escape")
        app.wait(lambda: "focused" in page.states, what="the page to have the keyboard again")


def the_outline_leads_to_its_headings_and_back():
    with story.window(LONG) as (app, page):
        app.key("alt+o")
        assert inside(page, "VIENNA") and not inside(page, "Escorts at sea")
        app.find("list", "Headings of this document").find("list item", "Escorts at sea").mouse()
        app.wait(lambda: inside(page, "Escorts at sea"), what="the heading on the screen")
        app.key("alt+Left")
        app.wait(lambda: inside(page, "VIENNA"), what="the place before")
        app.key("alt+Right")
        app.wait(lambda: inside(page, "Escorts at sea"), what="the heading again")


def documents_open_in_tabs():
    where = story.folder()
    with story.start(where / "library", story.write_article(where), story.write_article(where, "A second report\n\nNothing happened in Oslo today.\n", "second.txt")) as app:
        app.wait(lambda: len([row for row in app.find("list", "Documents").walk() if row.role == "list item"]) == 2, timeout=30)
        app.find("list item", re.compile("^A second report")).mouse(count=2)
        app.wait(lambda: any("Nothing happened" in view.text for view in app.find_all("text", "Document")))
        app.find("list item", re.compile("^Ministers agree")).mouse(count=2)
        app.wait(lambda: any("forty observers" in view.text for view in app.find_all("text", "Document")))
        story.shot(app, "tabs")
        app.key("ctrl+w")
        app.wait(lambda: app.windows[0].name.startswith("A second report"), what="the other tab")


def preferences_change_the_page_at_once():
    with story.window() as (app, page):
        def height():
            return page.char_rect(page.offset_of("forty"))[3]
        before = height()
        app.key("ctrl+plus", "ctrl+plus")
        app.wait(lambda: height() > before, what="larger letters")
        app.key("ctrl+0")
        app.wait(lambda: height() == before, what="letters as before")
        app.key("ctrl+comma")
        app.find("label", "Theme")
        for name in ("Sepia", "Dark"):
            app.find("label", "Theme").mouse()
            story.press_in_popover(app, name, role="label")
            story.shot(app, "theme-" + name.lower())
        app.key("Escape")


def a_narrow_window_keeps_working():
    with story.window() as (app, page):
        story.narrow(app, 360)
        app.wait(lambda: page.screen[2] <= 360 and inside(page, "VIENNA"))
        story.shot(app, "narrow")
        app.key("shift+F9")
        app.find("entry", "Filter the entities by name")
        app.wait(lambda: any(row.name.startswith("Tomas Brandl") for row in app.find("list", "Entities").walk()))
        story.shot(app, "narrow-sidebar")


def the_shortcuts_are_listed():
    with story.window() as (app, page):
        app.key("ctrl+question")
        app.wait(lambda: len(app.windows) == 2, what="the window of shortcuts")
        app.find("label", "Copy with citation")
        story.shot(app, "shortcuts")


def all_of_it_without_the_mouse():
    where = story.folder()
    path = story.write_article(where)
    with story.start(where / "library") as app:
        app.find("label", "Nothing to read yet")
        app.key("ctrl+o")
        app.wait(lambda: len(app.windows) == 2, what="the dialog for files")
        app.type(f"{path}\n")
        page = story.page(app)

        app.key("ctrl+l")
        app.type("brandl")
        rows = lambda: [row.name for row in app.find("list", "Entities").walk() if row.role == "list item"]
        app.wait(lambda: len(rows()) == 1 and rows()[0].startswith("Tomas Brandl"))
        app.key("Down")
        app.wait(lambda: "focused" not in app.find("entry", "Filter the entities by name").states and len(rows()) == 1)
        story.shot(app, "keyboard-list")
        app.key("Return")
        app.key("ctrl+l", "ctrl+a", "BackSpace")
        app.wait(lambda: len(rows()) > 5)

        app.key("alt+n", "alt+1")
        app.wait(lambda: "focused" in page.states, what="the page to have the keyboard")
        app.key("ctrl+Home")
        app.key(*["shift+Right"] * 9)
        app.wait(lambda: page.selected_text == "Ministers", what="nine letters to be selected")
        app.key("2")
        app.find("list item", re.compile("^Orange: Ministers"))
        app.key("Tab")
        app.key("space")
        app.wait(lambda: "Loading" in page.text or "Sign up" in page.text, what="the furniture to open")


find_counts_and_steps()
the_outline_leads_to_its_headings_and_back()
documents_open_in_tabs()
preferences_change_the_page_at_once()
a_narrow_window_keeps_working()
the_shortcuts_are_listed()
all_of_it_without_the_mouse()
sys.exit(0)
