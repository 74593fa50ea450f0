#!/usr/bin/env python3
"""Holds the fences between the rooms of src/: who may include whom, where SQLite, GTK and _() may stand.

The picture is in src/DESIGN.md; this table is the same thing for a machine.
"""
import pathlib
import re
import sys

ALLOWED = {
    "model": {"model"},
    "analysis": {"analysis", "model"},
    "import": {"import", "model"},
    "store": {"store", "model"},
    "export": {"export", "model"},
    "library": {"library", "analysis", "import", "store", "export", "model"},
    "view": {"view", "library", "model"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]')
GTK = re.compile(r"^(gtk/|adwaita\.h|gdk/)")
CALL = re.compile(r'(?<![A-Za-z0-9_])(_|N_|C_|ngettext|gettext)\s*\(\s*"')


def problems(root):
    for path in sorted(root.rglob("*.[ch]")):
        room = path.relative_to(root).parts[0] if path.parent != root else ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path}:{number}"
            match = INCLUDE.match(line)
            if match:
                name = match.group(1)
                target = name.split("/")[0] if "/" in name else ""
                if room and target in ALLOWED and target not in ALLOWED[room]:
                    yield f"{where}: {room}/ may not include {name}"
                if room and name.startswith("dossier-"):
                    yield f"{where}: write the include from src/: room/{name}"
                if name == "sqlite3.h" and room != "store":
                    yield f"{where}: sqlite3.h belongs in store/"
                if GTK.match(name) and room not in ("", "view"):
                    yield f"{where}: GTK belongs in view/ and the shell"
                if name.startswith("glib/gi18n") and room not in ("", "view"):
                    yield f"{where}: translation belongs in view/ and the shell"
            elif room not in ("", "view") and CALL.search(line):
                yield f"{where}: translated text belongs in view/ and the shell"


def main():
    found = list(problems(pathlib.Path(sys.argv[1]) / "src"))
    print("\n".join(found) if found else "every include stands where it may")
    sys.exit(bool(found))


main()
