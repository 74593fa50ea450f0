"""The timeline: its list says the same by keyboard, kinds can be left out, points lead to words or to a list of them."""
import re
import sys

import story

ARTICLE = """Report from the shore

By Ilona Varga

22 January 2026

NAIROBI – Kenya will open a humanitarian corridor from Lamu by 1 March 2026. The last corridor was closed in October 2025.

“We have waited since 2023,” Foreign Minister Sigrid Aune of Norway told reporters on Tuesday.
"""
# Nothing else is dated, so that its point stands in the middle of the chart.
ONE = "Kenya will open a humanitarian corridor from Lamu by 1 March 2026.\n"
TWO = "Kenya will open a humanitarian corridor from Lamu by 1 March 2026. Norway will train 60 hydrologists by 1 March 2026.\n"
LANE, POINT = 76, 16 + 11


def rows(app):
    return [row.name for row in app.find("list", "What is dated, in the order of time").walk() if row.role == "list item"]


def chart(app):
    return app.find(None, "Timeline; the list under it has the same")


def click_in_the_middle(app, lane):
    place = chart(app)
    place.mouse(dx=place.extents[2] // 2, dy=lane * LANE + POINT)


def the_list_has_it_all(app):
    app.key("alt+5")
    app.wait(lambda: len(rows(app)) >= 4, what="the moments")
    names = rows(app)
    assert any(re.match("1 March 2026, Deadline: Kenya: will open a humanitarian corridor", n) for n in names), names
    assert any(re.match("October 2025, Event: .*closed in October 2025", n) for n in names), names
    assert any(re.match("2023, Event: .*since 2023", n) for n in names), names
    assert any(re.match("20 January 2026, Statement: Sigrid Aune: “We have waited", n) for n in names), names
    assert not any("22 January 2026, Event" in n for n in names), "the day of publication is no event"
    story.shot(app, "timeline")


def kinds_are_left_out(app):
    app.find(None, "Deadlines").click()
    app.wait(lambda: not any(", Deadline: " in n for n in rows(app)), what="no deadlines")
    app.find(None, "Events").click()
    app.find(None, "Statements").click()
    app.find("push button", re.compile("lear the filter")).click()
    app.wait(lambda: len(rows(app)) >= 4)


def keys_move_it(app):
    chart(app).mouse(dx=3, dy=3)
    app.key("plus", "plus", "Right", "minus", "0", "End")
    story.shot(app, "timeline-moved")
    app.wait(lambda: len(rows(app)) >= 4)


def a_row_leads_to_its_words(app):
    app.key("alt+5")
    row = app.find("list", "What is dated, in the order of time").find("list item", re.compile("Deadline: Kenya"))
    row.mouse()
    app.wait(lambda: app.find("text", "Document").screen[2] > 0, what="the page")


def a_point_leads_to_its_words():
    where = story.folder()
    with story.start(where / "library", story.write_article(where, ONE)) as app:
        story.page(app)
        app.key("alt+5")
        app.wait(lambda: len(rows(app)) == 1)
        click_in_the_middle(app, 2)
        app.wait(lambda: app.find("text", "Document").screen[2] > 0, what="the page behind the point")


def a_point_of_several_leads_to_a_list():
    where = story.folder()
    with story.start(where / "library", story.write_article(where, TWO)) as app:
        story.page(app)
        app.key("alt+5")
        app.wait(lambda: len(rows(app)) == 2)
        click_in_the_middle(app, 2)
        app.find("label", "Deadlines · 1 March 2026")
        story.shot(app, "timeline-choice")
        app.find("push button", "All of the timeline").click()
        app.gone("label", "Deadlines · 1 March 2026")


def main():
    where = story.folder()
    with story.start(where / "library", story.write_article(where, ARTICLE)) as app:
        story.page(app)
        the_list_has_it_all(app)
        kinds_are_left_out(app)
        keys_move_it(app)
        a_row_leads_to_its_words(app)
    a_point_leads_to_its_words()
    a_point_of_several_leads_to_a_list()
    return 0


sys.exit(main())
