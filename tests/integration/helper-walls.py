#!/usr/bin/env python3
"""Watches the helper program's system calls: once it is locked in, it opens no file and no socket, starts no
program, and before that it has not read a byte of the document.

The helper for PDF may read fonts and maps of characters, in the folders below and nowhere else.

usage: helper-walls.py TEST_PROGRAM, which is test-extractor; its cases for text, a web page, packages and PDF are run under strace.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from walls import is_helper, problems

SKIP = 77


def traced(program):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        run = subprocess.run(["strace", "-ff", "-o", str(log), program, "-p", "/extractor/file", "-p", "/extractor/html", "-p", "/extractor/pictures", "-p", "/extractor/packages", "-p", "/extractor/pdf"], capture_output=True)
        if run.returncode != 0:
            return None
        return [path.read_text(errors="replace").splitlines() for path in pathlib.Path(folder).iterdir()]


def main():
    if shutil.which("strace") is None:
        print("strace is not installed")
        sys.exit(SKIP)
    logs = traced(sys.argv[1])
    if logs is None:
        print("strace may not watch programs here")
        sys.exit(SKIP)
    helpers = 0
    found = []
    for name in ("dossier-extract", "dossier-extract-pdf"):
        own = [calls for calls in logs if is_helper(calls, name)]
        found += [problem for calls in own for problem in problems(calls, name.endswith("pdf"))]
        helpers += len(own)
        if not own:
            found.append(f"{name} was not started")
    print("\n".join(found) if found else f"{helpers} helpers: locked in before the first byte, nothing opened since")
    sys.exit(bool(found))


main()
