"""What the machine got wrong is put right: renamed from the card, confirmed, joined in the sidebar, marked in the text,
and taken back from the list of corrections. All of it can be undone."""
import re
import sys

import story
from story import entity_rows as rows


def answer(app, button, name=None):
    """In the dialog that is open: another name, then the button."""
    if name:
        app.find("text", "Name", where=lambda n: "editable" in n.states).set_text(name)
    app.find("push button", re.compile(button)).click()


def open_card(app, page, words):
    story.press(app, page, words, lambda: app.find_all("push button", "Next mention"))
    app.wait(lambda: any(window["popup"] for window in app.xwindows), what="the card on the screen")


def a_name_is_corrected_and_undone():
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in rows(app))
        open_card(app, page, "Brandl told")
        assert app.find("label", re.compile(".*(sure|list).*")), "the card does not say why"
        story.press_in_popover(app, "Correct this entity")
        app.find("label", "Correct this entity")
        story.shot(app, "correct")
        answer(app, "Correct Correct", "Thomas Brandl")
        app.wait(lambda: "Thomas Brandl" in rows(app) and "Tomas Brandl" not in rows(app))
        app.key("ctrl+z")
        app.wait(lambda: "Tomas Brandl" in rows(app) and "Thomas Brandl" not in rows(app))


def one_way_of_writing_is_somebody_else():
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in rows(app))
        open_card(app, page, "Brandl told")
        story.press_in_popover(app, "Correct this entity")
        app.find(re.compile("toggle|switch|check"), re.compile("Only where it is written “Brandl”")).click()
        answer(app, "Correct Correct", "Ada Brandl")
        app.wait(lambda: {"Tomas Brandl", "Ada Brandl"} <= set(rows(app)))


def what_is_right_is_confirmed():
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in rows(app))
        open_card(app, page, "Brandl told")
        story.press_in_popover(app, "This is right")
        app.find("label", re.compile("Corrected here.*"))

        def says_so():
            app.key("Escape")
            open_card(app, page, "Brandl told")
            return app.find_all("label", "You said so")

        app.wait(says_so, what="the card that says who confirmed it")


def two_are_joined_in_the_sidebar():
    with story.window() as (app, page):
        app.wait(lambda: {"Norway", "Austria"} <= set(rows(app)))
        app.find("list item", re.compile("^Norway")).mouse()
        story.click_with("ctrl", app.find("list item", re.compile("^Austria")))
        app.find("label", "2 selected")
        story.shot(app, "several-selected")
        app.find("push button", re.compile("Join…")).click()
        app.find("label", "Join 2 entities")
        answer(app, "Join Join", "Austria-Norway")
        app.wait(lambda: "Austria-Norway" in rows(app) and "Norway" not in rows(app))
        app.key("ctrl+z")
        app.wait(lambda: {"Norway", "Austria"} <= set(rows(app)))


def words_are_marked_and_taken_back():
    with story.window() as (app, page):
        app.wait(lambda: "Norway" in rows(app))
        story.select(app, page, "grain ships")
        story.press_in_popover(app, "Mark as an entity")
        app.find("label", "Mark as an entity")
        answer(app, "Mark Mark", "Grain Fleet")
        app.wait(lambda: "Grain Fleet" in rows(app))
        story.choose_in_menu(app, "Corrections.*")
        app.find("label", re.compile("“grain ships” is “Grain Fleet”"))
        story.shot(app, "corrections")
        app.find("push button", "Take back").click()
        app.find("label", "Nothing corrected yet")
        app.key("Escape")
        app.wait(lambda: "Grain Fleet" not in rows(app))


def the_date_of_publication_moves_the_other_dates():
    with story.window() as (app, page):
        app.wait(lambda: "February 2026" in rows(app))
        story.choose_in_menu(app, "Date of publication")
        app.find("text", "Date of publication", where=lambda n: "editable" in n.states).set_text("2025-06-02")
        app.find("push button", re.compile("Change")).click()
        app.wait(lambda: "July 2025" in rows(app) and "February 2026" not in rows(app))
        app.key("ctrl+z")
        app.wait(lambda: "February 2026" in rows(app))


a_name_is_corrected_and_undone()
the_date_of_publication_moves_the_other_dates()
one_way_of_writing_is_somebody_else()
what_is_right_is_confirmed()
two_are_joined_in_the_sidebar()
words_are_marked_and_taken_back()
sys.exit(0)
