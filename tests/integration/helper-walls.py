#!/usr/bin/env python3
"""Watches the helper program's system calls: once it is locked in, it opens no file and no socket, starts no
program, and before that it has not read a byte of the document.

The helper for PDF may read fonts and maps of characters, in the folders below and nowhere else.

usage: helper-walls.py TEST_PROGRAM, which is test-extractor; its cases for text, a web page, packages and PDF are run under strace.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
FORBIDDEN = re.compile(r"^(open|openat|openat2|creat|socket|connect|bind|execve|fork|vfork|clone|clone3|ptrace|unlink\w*|rename\w*|mkdir\w*)\(")
OPENED = re.compile(r'^openat\([^,]*, "([^"]*)", ([A-Z_|]*)')
FOLDERS = ("/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig")
READS = re.compile(r"^(recvmsg|pread64|read)\((0|\d+)")


def traced(program):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        run = subprocess.run(["strace", "-ff", "-o", str(log), program, "-p", "/extractor/file", "-p", "/extractor/html", "-p", "/extractor/pictures", "-p", "/extractor/packages", "-p", "/extractor/pdf"], capture_output=True)
        if run.returncode != 0:
            return None
        return [path.read_text(errors="replace").splitlines() for path in pathlib.Path(folder).iterdir()]


def is_helper(calls, name):
    return any(call.startswith("execve(") and f"{name}\"" in call and call.endswith("= 0") for call in calls)


def is_font(call):
    """A file that a PDF may need, opened for reading; what is refused shows that the wall stands."""
    opened = OPENED.match(call)
    if opened is None:
        return False
    return "= -1" in call or (opened.group(1).startswith(FOLDERS) and "WR" not in opened.group(2) and "CREAT" not in opened.group(2))


def problems(calls, reads_fonts):
    locked = [i for i, call in enumerate(calls) if call.startswith("seccomp(SECCOMP_SET_MODE_FILTER") and call.endswith("= 0")]
    if not locked:
        yield "the helper never locked itself in by seccomp"
        return
    if not any(call.startswith("landlock_restrict_self(") for call in calls[:locked[-1]]):
        print("no Landlock on this system")
    for call in calls[:locked[-1]]:
        if call.startswith("recvmsg("):
            yield f"asked for a document before it was locked in: {call}"
    for call in calls[locked[-1]:]:
        if reads_fonts and is_font(call):
            continue
        if FORBIDDEN.match(call) and "= -1" not in call:
            yield f"got through the walls: {call}"
        elif FORBIDDEN.match(call):
            yield f"tried what it never needs: {call}"
    if not any(call.startswith("pread64(") for call in calls[locked[-1]:]):
        yield "read no document"


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
