"""The entity sidebar: counts, filter by kind and by typing; a click goes from mention to mention; a click on a name opens its card."""
import re
import sys

import story
from story import entity_rows as rows


def the_sidebar_lists_and_filters():
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in rows(app))
        found = rows(app)
        assert re.search(r"Person, 4 mentions", found["Tomas Brandl"]), found["Tomas Brandl"]
        for name in ("Ukraine", "Austria", "Turkey", "Black Sea", "Sigrid Aune", "Vienna"):
            assert name in found, (name, sorted(found))
        app.find("push button", "People").click()
        app.wait(lambda: set(rows(app)) >= {"Tomas Brandl", "Sigrid Aune"} and "Ukraine" not in rows(app))
        app.find("push button", "People").click()
        app.wait(lambda: "Ukraine" in rows(app))
        app.find("entry", "Filter the entities by name").type("norw")
        app.wait(lambda: set(rows(app)) == {"Norway"})
        story.shot(app, "entities-filtered")


def a_click_goes_to_the_mentions():
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in rows(app))
        row = app.find("list item", re.compile("^Tomas Brandl"))
        row.mouse()
        story.shot(app, "entity-selected")
        row.mouse()


def a_click_on_a_name_opens_its_card():
    with story.window() as (app, page):
        app.wait(lambda: "Tomas Brandl" in rows(app))
        story.press(app, page, "Brandl told", lambda: app.find_all("push button", "Next mention"))
        app.find("push button", "Previous mention")
        card = [label.name for label in app.walk() if label.role == "label"]
        assert any("Tomas Brandl" == name for name in card), card
        assert any("forty observers" in name for name in card), card
        story.shot(app, "card")
        app.key("Escape")


the_sidebar_lists_and_filters()
a_click_goes_to_the_mentions()
a_click_on_a_name_opens_its_card()
sys.exit(0)
