"""What a date means is the reader's to settle: the other reading, another date, no date, and back; the deadline and the
timeline follow, the list of corrections says so, and undo takes it back."""
import re
import sys

import story

ARTICLE = """Norway sends grain ships

By Ilona Varga

7 January 2026

OSLO – Norway will send two grain ships to Austria by next Friday, Foreign Minister Sigrid Aune said on Tuesday.

“Nobody doubts our patience,” Aune told reporters in Oslo. The council spoke of mines near Odesa.
"""
FOUND, OTHER = "16 January 2026", "9 January 2026"


def open_card(app, page, words="next Friday"):
    app.key("Escape")
    story.press(app, page, words, lambda: app.find_all("push button", "Next mention"))
    app.wait(lambda: any(window["popup"] for window in app.xwindows), what="the card on the screen")


def listed(app, *names):
    app.wait(lambda: set(names) <= set(story.entity_rows(app)), what=f"{names} in the sidebar")


def the_other_reading_is_chosen():
    with story.window(ARTICLE) as (app, page):
        listed(app, FOUND)
        open_card(app, page)
        assert app.find("push button", "Friday, " + FOUND + ", assumed")
        story.shot(app, "date-card")
        story.press_in_popover(app, "Friday, " + OTHER)
        listed(app, OTHER)
        assert FOUND not in story.entity_rows(app)
        open_card(app, page)
        assert app.find("label", "Chosen by you")
        assert app.find("push button", "Friday, " + OTHER + ", chosen")
        story.shot(app, "date-card-chosen")
        app.key("Escape")

        app.key("alt+5")
        app.wait(lambda: [n for n in app.find("list", "What is dated, in the order of time").walk() if re.match(OTHER + ", Deadline: Norway", n.name or "")],
                 what="the deadline on the day that was chosen")
        app.key("alt+1", "ctrl+z")
        listed(app, FOUND)


def another_date_and_back():
    with story.window(ARTICLE) as (app, page):
        listed(app, FOUND)
        open_card(app, page)
        story.press_in_popover(app, "Set another date…")
        app.find("label", "Which date is “next Friday”?")
        entry = app.find("text", "Date", where=lambda n: "editable" in n.states)
        button = app.find("push button", re.compile("Set"))
        entry.set_text("next week")
        app.wait(lambda: "sensitive" not in button.states, what="no button for what is no date")
        entry.set_text("2026-02-02/2026-02-08")
        app.wait(lambda: "sensitive" in button.states, what="the button")
        story.shot(app, "date-set")
        button.click()
        listed(app, "2 February 2026 – 8 February 2026")

        story.choose_in_menu(app, "Date of publication")
        app.find("text", "Date of publication", where=lambda n: "editable" in n.states).set_text("2025-06-02")
        app.find("push button", re.compile("Change")).click()
        listed(app, "27 May 2025", "2 February 2026 – 8 February 2026")

        story.choose_in_menu(app, "Corrections.*")
        app.find("label", "“next Friday” is 2 February 2026 – 8 February 2026")
        assert app.find("label", re.compile("In one passage. It stays when the date of publication changes."))
        story.shot(app, "date-corrections")
        app.key("Escape")
        open_card(app, page)
        story.press_in_popover(app, "Back to what was found")
        listed(app, "13 June 2025")


def no_date_at_all():
    with story.window(ARTICLE) as (app, page):
        listed(app, FOUND)
        open_card(app, page)
        story.press_in_popover(app, "Not a date")
        app.wait(lambda: FOUND not in story.entity_rows(app), what="the date to go")
        app.key("ctrl+z")
        listed(app, FOUND)


the_other_reading_is_chosen()
another_date_and_back()
no_date_at_all()
sys.exit(0)
