#!/usr/bin/env python3
"""Watches the helper program's system calls: once it is locked in, it opens no file and no socket, starts no
program, and before that it has not read a byte of the document.

usage: helper-walls.py TEST_PROGRAM, which is test-extractor; its cases for text and for a web page are run under strace.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
FORBIDDEN = re.compile(r"^(open|openat|openat2|creat|socket|connect|bind|execve|fork|vfork|clone|clone3|ptrace|unlink\w*|rename\w*|mkdir\w*)\(")
READS = re.compile(r"^(recvmsg|pread64|read)\((0|\d+)")


def traced(program):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        run = subprocess.run(["strace", "-ff", "-o", str(log), program, "-p", "/extractor/file", "-p", "/extractor/html"], capture_output=True)
        if run.returncode != 0:
            return None
        return [path.read_text(errors="replace").splitlines() for path in pathlib.Path(folder).iterdir()]


def is_helper(calls):
    return any(call.startswith("execve(") and "dossier-extract\"" in call and call.endswith("= 0") for call in calls)


def problems(calls):
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
    helpers = [calls for calls in logs if is_helper(calls)]
    found = [problem for calls in helpers for problem in problems(calls)]
    if not helpers:
        found.append("no helper was started")
    print("\n".join(found) if found else f"{len(helpers)} helper: locked in before the first byte, nothing opened since")
    sys.exit(bool(found))


main()
