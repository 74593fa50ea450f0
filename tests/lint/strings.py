#!/usr/bin/env python3
"""Every file with text for the reader is in po/POTFILES.in, every file named there exists, and every
icon button, entry, text view, list and self-drawn widget in ui/ has an accessible label."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

CALL = re.compile(r'(?<![A-Za-z0-9_])(_|N_|C_|ngettext)\s*\(\s*"')
NEEDS_LABEL = {"GtkMenuButton", "GtkSearchEntry", "GtkEntry", "GtkTextView", "GtkListView", "GtkColumnView",
               "GtkDropDown", "GtkListBox", "GtkToggleButton", "GtkButton"}


def translated_files(root):
    for path in sorted((root / "src").rglob("*.c")):
        if CALL.search(path.read_text(encoding="utf-8")):
            yield path.relative_to(root).as_posix()
    for path in sorted((root / "ui").glob("*.ui")):
        if 'translatable="yes"' in path.read_text(encoding="utf-8"):
            yield path.relative_to(root).as_posix()


def potfiles_problems(root):
    listing = root / "po" / "POTFILES.in"
    named = {line.strip() for line in listing.read_text().splitlines() if line.strip() and not line.startswith("#")}
    for path in translated_files(root):
        if path not in named:
            yield f"{path}: has text for the reader and is not in po/POTFILES.in"
    for path in sorted(named):
        if not (root / path).exists():
            yield f"po/POTFILES.in names {path}, which does not exist"


def has_visible_label(node):
    named = {p.get("name"): (p.text or "") for p in node.findall("property")}
    return bool(named.get("label")) and node.get("class") in ("GtkButton", "GtkToggleButton", "GtkMenuButton")


def ui_problems(root):
    for path in sorted((root / "ui").glob("*.ui")):
        tree = ET.parse(path)
        for node in tree.iter("object"):
            if node.get("class") not in NEEDS_LABEL or has_visible_label(node):
                continue
            child_label = any(c.get("class") in ("GtkLabel", "AdwButtonContent") for c in node.iter("object"))
            labels = [p for a in node.findall("accessibility") for p in a
                      if p.get("name") in ("label", "labelled-by", "labelled_by")]
            if not labels and not (child_label and "Button" in node.get("class")):
                yield f"{path.name}: {node.get('class')} {node.get('id') or ''} has no accessible label"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(potfiles_problems(root)) + list(ui_problems(root))
    print("\n".join(found) if found else "every text is translatable and every widget has a name")
    sys.exit(bool(found))


main()
