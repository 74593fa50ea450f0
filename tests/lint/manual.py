#!/usr/bin/env python3
"""The manual page names every command and every option that the program knows."""
import pathlib
import re
import sys


def main():
    root = pathlib.Path(sys.argv[1])
    page = (root / "data" / "dossier.1").read_text(encoding="utf-8").replace("\\-", "-")
    table = (root / "src" / "dossier-cli.c").read_text(encoding="utf-8")
    commands = re.findall(r'\{ "([a-z-]+)", dossier_cli_', table)
    found = [f"data/dossier.1 does not tell of “dossier {name}”" for name in commands
             if f".SS dossier {name} " not in page]
    for path in sorted((root / "src").glob("dossier-cli*.c")):
        for name in re.findall(r'\{ "([a-z-]+)", (?:\'.\'|0), 0, G_OPTION_ARG', path.read_text(encoding="utf-8")):
            if f"--{name}" not in page:
                found.append(f"data/dossier.1 does not tell of --{name} ({path.name})")
    if len(commands) < 5:
        found.append("no table of commands was found in src/dossier-cli.c")
    print("\n".join(found) if found else f"{len(commands)} commands are in the manual page")
    sys.exit(bool(found))


main()
