#!/usr/bin/env python3
"""Keeps files within 600 lines and functions within 40 (class_init and tables of switch cases excepted).

A function is counted from the line of its name to its closing brace, as the formatter lays it out:
the name at the start of a line, the braces alone at the start of theirs.
"""
import pathlib
import re
import sys

FILE_LINES = 600
FUNCTION_LINES = 40
NAME = re.compile(r"^([A-Za-z_][A-Za-z0-9_]*) ?\(")


def functions(lines):
    name, start = None, 0
    for number, line in enumerate(lines, 1):
        match = NAME.match(line)
        if match and not line.rstrip().endswith(";"):
            name, start = match.group(1), number
        elif line.startswith("}") and name:
            yield name, number - start + 1, lines[start - 1:number]
            name = None


def is_table(body):
    labels = sum(1 for line in body if re.match(r"\s*(case .*|default):", line))
    return labels * 3 >= len(body)


def problems(root):
    for folder in ("src", "tests"):
        for path in sorted((root / folder).rglob("*.[ch]")):
            lines = path.read_text(encoding="utf-8").splitlines()
            if len(lines) > FILE_LINES:
                yield f"{path}: {len(lines)} lines, at most {FILE_LINES}"
            if path.suffix == ".c":
                for name, length, body in functions(lines):
                    if length > FUNCTION_LINES and not name.endswith("_class_init") and not is_table(body):
                        yield f"{path}: {name}() has {length} lines, at most {FUNCTION_LINES}"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "every file and function is within its size")
    sys.exit(bool(found))


main()
