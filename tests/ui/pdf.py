"""PDF at the window: a locked one asks for its password; its pages stand beside the text."""
import pathlib
import re
import sys

import story

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


def type_password(app, words):
    app.find(re.compile("password text|text|entry"), "Password").type(words)
    app.key("Return")


def a_locked_document_asks_for_its_password():
    where = story.folder()
    with story.start(where / "library", DATA / "locked.pdf") as app:
        app.find("label", re.compile("locked.pdf.* is locked"), timeout=30)
        story.shot(app, "pdf-locked")
        type_password(app, "brook")
        app.find("label", re.compile("does not open it"), timeout=20)
        type_password(app, "river")
        app.wait(lambda: "The bridge will be open" in story.page(app).text, what="the unlocked text")


def who_does_not_know_it_now_can_come_back():
    where = story.folder()
    with story.start(where / "library", DATA / "locked.pdf") as app:
        app.find("label", re.compile("locked.pdf.* is locked"), timeout=30)
        app.key("Escape")
        story.open_popover(app, re.compile("Documents being added|being added"), "push button", "Type the password")
        story.press_in_popover(app, "Type the password")
        app.find("label", re.compile("locked.pdf.* is locked"))
        type_password(app, "river")
        app.find("list item", re.compile("^The bridge will be open"), timeout=20)


def write_report(where, pages=3):
    """A PDF of our own: some lines of text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{' '.join(f'{4 + 2 * i} 0 R' for i in range(pages))}] /Count {pages} >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for i in range(pages):
        lines = [f"On day {i + 1} the commission met in Oslo and heard witness {line} of the harbour,"
                 f" who told it what was seen there." for line in range(1, 31)]
        content = "BT /F1 10 Tf 12 TL 72 760 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out, starts = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    path = where / "report.pdf"
    path.write_text(out, encoding="latin-1")
    return path


def shows(app, number):
    return app.find(re.compile("image"), re.compile(f"^Page {number} of 3"), timeout=20)


def original_pages_stand_beside_the_text():
    where = story.folder()
    with story.start(where / "library", write_report(where)) as app:
        page = story.page(app)
        app.key("F8")
        sheet = shows(app, 1)
        app.wait(lambda: sheet.extents[3] > 200, what="the sheet")
        top = page.char_rect(page.offset_of("On day 2"))[1]
        app.find("push button", "Next page").mouse()
        shows(app, 2)
        app.wait(lambda: page.char_rect(page.offset_of("On day 2"))[1] < top - 50, what="the text to follow the page")
        wide = shows(app, 2).extents[2]
        app.find("push button", "Larger").mouse()
        app.wait(lambda: shows(app, 2).extents[2] > wide * 1.2, what="a larger page")
        story.shot(app, "pdf-pages")
        app.find(re.compile("text|entry"), "Page").mouse(count=3)
        app.type("3")
        app.key("Return")
        shows(app, 3)
        app.find("push button", "Hide the original pages").mouse()
        app.wait(lambda: not app.find_all("image", re.compile("of 3, as printed")), what="the pages to go")


def the_pages_follow_the_reading():
    where = story.folder()
    with story.start(where / "library", write_report(where)) as app:
        page = story.page(app)
        app.key("F8")
        shows(app, 1)
        page.mouse_char(page.offset_of("On day 1"))
        app.key("ctrl+End")
        shows(app, 3)


def a_locked_original_asks_for_its_password():
    where = story.folder()
    with story.start(where / "library", DATA / "locked.pdf") as app:
        app.find("label", re.compile("locked.pdf.* is locked"), timeout=30)
        type_password(app, "river")
        app.wait(lambda: "The bridge will be open" in story.page(app).text, what="the unlocked text")
        app.key("F8")
        app.find("label", "This PDF needs a password", timeout=20)
        type_password(app, "brook")
        app.find("label", re.compile("does not open it. Try again"), timeout=20)
        type_password(app, "river")
        app.find("image", re.compile("^Page 1 of 1"), timeout=20)


a_locked_document_asks_for_its_password()
original_pages_stand_beside_the_text()
the_pages_follow_the_reading()
a_locked_original_asks_for_its_password()
who_does_not_know_it_now_can_come_back()
sys.exit(0)
