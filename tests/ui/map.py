"""The map: the list beside it has the numbers, by keyboard too; a country leads to its passages and back."""
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import a11y  # noqa: E402

ARTICLE = """Ministers meet over the ceasefire

VIENNA, 12 January 2026 - The foreign minister of Ukraine met his French counterpart on Monday. Kyiv said it
expected a mission within weeks. Ukrainian officers said so again. Turkey offered ships. Sahrawi delegates stayed away.
"""


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    article = folder / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with a11y.App([sys.argv[1], "--library", str(folder / "library"), str(article)]) as app:
        app.wait(lambda: "Ukraine" in app.all_text, timeout=30)
        app.key("alt+2")
        countries = app.find("list", "Countries, the most often counted first")
        rows = app.wait(lambda: [row.name for row in countries.walk() if re.search(", [0-9]+ mention", row.name)] or None)
        assert rows[0] == "Ukraine, 3 mentions", rows
        assert {"France, 1 mention", "Turkey, 1 mention", "Western Sahara, 1 mention"} <= set(rows), rows

        countries.find(None, "Ukraine, 3 mentions").mouse()
        passages = app.find("list", "Passages of the country")
        app.wait(lambda: "Kyiv" in passages.all_text and "Ukrainian" in passages.all_text)
        app.find(None, "All countries")
        app.key("Escape")
        app.find("list", "Countries, the most often counted first")

        row = countries.find(None, "Western Sahara, 1 mention")
        row.mouse()
        app.find("label", re.compile("non-self-governing"))
    return 0


sys.exit(main())
