"""What the stories share: an article of our own, a window over a new library, and pictures kept as build artefacts.

    with story.window("entities") as (app, page): …

The article has what pasted ones have: a caption with its credit, a line of furniture inside a quotation, a newsletter plug.
"""
import contextlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import a11y  # noqa: E402

ARTICLE = """Ministers agree on escorts for grain ships

By Ilona Varga

12 January 2026

VIENNA – Foreign Minister Tomas Brandl of Austria said on Monday that his country would send observers to Ukraine if a ceasefire held.

Austrian Foreign Minister Tomas Brandl arrives for talks in Vienna on Monday. Credit: Danube Pictures

“We shall send forty observers by the end of March, and not one day later,” Brandl told reporters. “Nobody doubts our patience.
Loading
“But patience is not a policy,” he added.

Turkey offered two frigates for the Black Sea. Kyiv said it welcomed the offer, while the Kremlin declined to comment.

The International Committee of the Red Cross asked for safe passage for its staff in Odesa.

Escorts at sea

Ukrainian officers spoke of mines near Odesa. Brandl and his Norwegian colleague, Foreign Minister Sigrid Aune, will meet again in Oslo next month.

Get the best of our reporting in your inbox. Sign up for the weekly newsletter here.
"""

DOSSIER = sys.argv[1]


def shot(app, name):
    folder = os.environ.get("DOSSIER_SHOTS")
    if folder:
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        app.screenshot(os.path.join(folder, name + ".png"))


def folder():
    return pathlib.Path(tempfile.mkdtemp())


def write_article(where, text=ARTICLE, name="article.txt"):
    path = where / name
    path.write_text(text, encoding="utf-8")
    return path


class Started(a11y.App):
    """A running Dossier; a story that fails leaves a picture of where it stood."""

    def __exit__(self, kind, *error):
        if kind and self.process.poll() is None:
            shot(self, "failed-" + pathlib.Path(sys.argv[0]).stem)
        self.quit()


def start(library, *files, **how):
    return Started([DOSSIER, "--library", str(library), *map(str, files)], **how)


def narrow(app, width):
    """The window as when its edge is dragged: it folds, and then can be narrower still."""
    window = app.xwindows[-1]["id"]

    def fits():
        subprocess.run(["xdotool", "windowsize", window, str(width), "700"], check=True)
        return app.windows[0].extents[2] <= width

    app.wait(fits, what=f"a window of {width} pixels")


def page(app):
    """The text of the open document, once it is there."""
    view = app.find("text", "Document", timeout=30)
    app.wait(lambda: len(view.text) > 0, what="the text of the document")
    return view


def select(app, view, words, nth=0):
    at = view.offset_of(words, nth)
    view.select_text(at, at + len(words))
    app.wait(lambda: view.selected_text == words, what=f"“{words}” to be selected")
    return at


def press_in_popover(app, name, role=re.compile("button")):
    """A mouse click in the popover that is open, once it is on the screen."""
    button = app.find(role, name)
    app.wait(lambda: any(window["popup"] for window in app.xwindows), what="a popover on the screen")
    # A hand needs a moment and comes across the popover; GTK 4.8 gives the click of a pointer that jumps there at
    # once to the page below.
    time.sleep(0.5)
    for step in range(5, 0, -1):
        button.mouse(dx=button.extents[2] // 2 - 4 * step, move_only=True)
    return button.mouse()


def press(app, view, words, effect, tries=4):
    """Clicks on words until that has its effect: a page that is still being laid out moves under the pointer."""
    for _ in range(tries):
        view.mouse_char(view.offset_of(words) + 2)
        try:
            return app.wait(effect, timeout=4, what=f"a click on “{words}”")
        except a11y.NotFound:
            continue
    raise a11y.NotFound(f"a click on “{words}” does nothing")


def entity_rows(app):
    """What the sidebar lists: name → the whole accessible name of its row."""
    names = [row.name for row in app.find("list", "Entities").walk() if row.role == "list item"]
    return {name.split(",")[0]: name for name in names}


def click_with(key, node):
    """A mouse click while a key is held."""
    a11y._run("xdotool", "keydown", key)
    try:
        return node.mouse()
    finally:
        a11y._run("xdotool", "keyup", key)


def choose_in_menu(app, item):
    """An item of the main menu, by key and mouse."""
    app.key("F10")
    app.wait(lambda: any(window["popup"] for window in app.xwindows), what="the menu on the screen")
    app.find(re.compile("menu item|push button"), re.compile(item)).mouse()


def open_popover(app, button, role, name, tries=4):
    """Presses a button until what is in its popover can be seen; that."""
    for _ in range(tries):
        app.find(None, button).mouse()
        try:
            return app.find(role, name, timeout=4)
        except a11y.NotFound:  # the click only closed what was open before, or a tooltip took it
            continue
    raise a11y.NotFound(f"“{button}” does not open")


def choose(app, name, row, tries=4):
    """A row of a drop-down, by keyboard once it is open."""
    box = app.find("combo box", name)

    def rows():
        return [n.all_text for n in box.walk() if n.role == "list item" and n.all_text]

    for _ in range(tries):
        box.mouse()
        try:
            listed = app.wait(rows, timeout=4, what=f"the rows of “{name}”")
            break
        except a11y.NotFound:  # the click only closed what was open before
            continue
    app.key("Home", *["Down"] * listed.index(row), "Return")
    app.wait(lambda: not rows(), what="the list to close")


@contextlib.contextmanager
def window(text=ARTICLE):
    where = folder()
    with start(where / "library", write_article(where, text)) as app:
        yield app, page(app)
