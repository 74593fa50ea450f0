"""In German: the window speaks it, with German plurals and dates. Left out where the locale cannot be made."""
import re
import subprocess
import sys

import story


def german():
    """What to add to the environment, or None. The locale need not be installed; it is made in a folder of our own."""
    folder = story.folder()
    made = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", str(folder / "de_DE.UTF-8")], capture_output=True).returncode
    if not (folder / "de_DE.UTF-8" / "LC_TIME").exists():
        print(f"German: left out, localedef ends with {made}")
        sys.exit(77)
    return {"LOCPATH": str(folder), "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}


def the_window_speaks_german():
    where = story.folder()
    with story.start(where / "library", env=german()) as app:
        app.find("label", "Noch nichts zu lesen")
        app.find("entry", "In der Bibliothek suchen")
        story.shot(app, "german-empty")


def so_does_a_document():
    where = story.folder()
    with story.start(where / "library", story.write_article(where), env=german()) as app:
        page = app.find("text", re.compile("^Dok?ument"), timeout=30)
        app.find("list", "Entitäten")
        app.wait(lambda: "12. Januar 2026" in page.text, what="the date in German")
        story.select(app, page, "forty observers")
        app.find("push button", "Mit Quellenangabe kopieren")
        story.shot(app, "german-page")


the_window_speaks_german()
so_does_a_document()
sys.exit(0)
