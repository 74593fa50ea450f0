"""Pictures and tables: they stand at their places, say what is on them, follow the width of the window; words in cells can be marked and clicked."""
import base64
import pathlib
import re
import struct
import subprocess
import time
import zlib

import story

PAGE = (pathlib.Path(__file__).parent.parent / "data" / "pictures.html").read_text(encoding="utf-8")


def photograph(width=900, height=500):
    """A picture file of our own: a sky over hills."""
    rows = b"".join(b"\0" + b"".join(bytes((90 + y // 5, 140 + y // 6, 225 - y // 9) if y < 300 + 60 * ((x * 7 // width) % 2) - abs(x % 260 - 130) // 3 else (70, 110 + (x * y) % 23, 60))
                                     for x in range(width)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(png).decode()


def write_page(where):
    page = re.sub(r'width="96" height="64" src="data:[^"]*"', lambda _: f'src="{photograph()}"', PAGE)
    path = where / "page.html"
    path.write_text(page.replace("Hill Country", "Norway"), encoding="utf-8")
    return path


def started():
    where = story.folder()
    return story.start(where / "library", write_page(where))


def notes(app):
    lists = app.find_all("list", "Annotations of this document")
    return [row.name.rstrip(". ") for row in lists[0].walk() if row.role == "list item"] if lists else []


def pictures_stand_at_their_places():
    with started() as app:
        page = story.page(app)
        dam = app.find("image", "The lower dam in spring")
        app.wait(lambda: dam.extents[3] > 200, what="the picture")
        above, below = page.char_rect(page.offset_of("The four states")), page.char_rect(page.offset_of("which holds half"))
        assert above[1] < dam.screen[1] < below[1], (above, dam.screen, below)
        assert dam.screen[1] + dam.screen[3] <= below[1] + 2, (dam.screen, below)
        app.find("image", "The commission of eight")
        app.find("label", "Picture on pictures.example.org, not loaded")
        time.sleep(0.5)  # the pixels come when the page is drawn
        story.shot(app, "picture")
        app.key("ctrl+comma")
        app.find("label", "Theme").mouse()
        story.press_in_popover(app, "Dark", role="label")
        app.wait(lambda: app.key("Escape") or len(app.windows) == 1, what="the preferences to close")
        page.mouse_char(page.offset_of("four states"))
        app.key("space")
        time.sleep(0.5)
        story.shot(app, "table-dark")


def words_in_cells_are_words_of_the_page():
    with started() as app:
        page = story.page(app)
        app.key("alt+n")
        page.mouse_char(page.offset_of("four states"))
        app.key("space")
        app.wait(lambda: page.char_rect(page.offset_of("half full"))[1] < page.screen[1] + page.screen[3] - 40, what="the table on the screen")
        story.select(app, page, "half full")
        app.key("1")
        app.wait(lambda: "Yellow: half full" in notes(app), what="a mark in a cell")
        # Columns: numbers end at one place.
        right = lambda words: sum(page.char_rect(page.offset_of("\t" + words + "\t") + len(words))[::2])
        assert abs(right("40") - right("15")) <= 1, (right("40"), right("15"))
        story.press(app, page, "Norway", lambda: any("Norway" in node.name or "Norway" in node.text for node in app.find_all("label", re.compile("^Norway"))))
        story.shot(app, "table")
        app.key("Escape")


def a_narrow_page_stacks_the_cells():
    with started() as app:
        page = story.page(app)
        app.key("alt+n")
        assert "Delta Republic\t35\t" in page.text
        story.select(app, page, "Basel on Monday")
        app.key("1")
        app.wait(lambda: notes(app) == ["Yellow: Basel on Monday"])
        window = app.xwindows[-1]["id"]

        def narrow():  # as when its edge is dragged: it folds, and then can be narrower still
            subprocess.run(["xdotool", "windowsize", window, "370", "700"], check=True)
            return app.windows[0].extents[2] <= 370
        app.wait(narrow, what="a narrow window")
        app.wait(lambda: "Delta Republic\n35\nthe lower dam" in page.text, what="cells beneath each other")
        assert "State\tShare, in percent\tCondition" in page.text
        app.key("space", "space")
        time.sleep(0.5)
        story.shot(app, "table-narrow")
        app.wait(lambda: subprocess.run(["xdotool", "windowsize", window, "1200", "800"]) and "Delta Republic\t35\t" in page.text, what="columns again")
        # Offsets stayed what they were.
        app.find("image", "The lower dam in spring")
        app.key("alt+n")
        app.wait(lambda: notes(app) == ["Yellow: Basel on Monday"])


def main():
    for tell in (pictures_stand_at_their_places, words_in_cells_are_words_of_the_page, a_narrow_page_stacks_the_cells):
        start = time.monotonic()
        tell()
        print(f"{tell.__name__}: {time.monotonic() - start:.1f} s")


main()
