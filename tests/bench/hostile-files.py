#!/usr/bin/env python3
"""Reads files that are made to harm, damaged, or odd, each with `dossier extract`, and watches what happens.

usage: hostile-files.py [--build DIR] [--corpora DIR] [--no-trace] [--rows FILE.json] [ARCHIVE…]

For each file: the text, or one sentence that names the reason; no crash of the helper program; less than 3 seconds of processor
time and 512 MB; nothing of this computer in what is printed. All hostile and damaged files, and every twentieth other, are read
once more under strace: the helper opens nothing but what it was given.

Exit status 1 when something is wrong, 77 when the corpora are not beside the checkout.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "integration"))

import walls  # noqa: E402

SHARED = ROOT.parent / "shared"
SKIP = 77
ARCHIVES = ("hostile", "xml-libxml2", "text-naughty", "smoke-tika", "eml-mikel", "feeds-feedparser", "smoke-pdfjs", "smoke-pdfplumber")
MAX_SECONDS, MAX_BYTES, PATIENCE = 3, 512 * 1024 * 1024, 60
CRASHED = re.compile(r"was stopped|gave no answer|makes no sense|took longer")
SENTENCE = re.compile(r"^dossier: .*: [A-Z“].{15,}[.!]$", re.DOTALL)


def secrets():
    """What a file may try to bring into its text."""
    names = {socket.gethostname(), pathlib.Path("/etc/hostname").read_text().strip() if os.path.exists("/etc/hostname") else ""}
    return [name for name in names if len(name) > 4] + ["root:x:0:0"]


def run(command, folder):
    """Exit status, standard output and error, processor seconds, most memory in bytes."""
    out, err = folder / "out", folder / "err"
    with open(out, "wb") as stdout, open(err, "wb") as stderr:
        child = subprocess.Popen(command, stdout=stdout, stderr=stderr, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                os.kill(child.pid, signal.SIGKILL)
                deadline += PATIENCE
            time.sleep(0.005)
        child.returncode = os.waitstatus_to_exitcode(status)
    return (child.returncode, out.read_text(encoding="utf-8", errors="replace"), err.read_text(encoding="utf-8", errors="replace"),
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def judge(status, output, message, seconds, memory, hidden):
    if status == 0:
        try:
            json.loads(output)
        except ValueError:
            yield "prints no JSON"
        if output.startswith("null"):
            yield "gives nothing"
    elif status != 1:
        yield f"ends with status {status}"
    elif not SENTENCE.match(message.strip()) or len(message.strip().splitlines()) != 1:
        yield f"says “{message.strip()[:200]}”"
    elif CRASHED.search(message):
        yield f"harms the helper: {message.strip()[-160:]}"
    if seconds > MAX_SECONDS:
        yield f"takes {seconds:.1f} s"
    if memory > MAX_BYTES:
        yield f"takes {memory / 1048576:.0f} MB"
    for name in hidden:
        if name in output or name in message:
            yield f"shows “{name}” of this computer"


def trace(dossier, path, folder):
    log = folder / "trace"
    shutil.rmtree(log, ignore_errors=True)
    log.mkdir()
    subprocess.run(["strace", "-ff", "-o", str(log / "log"), str(dossier), "extract", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in ("dossier-extract", "dossier-extract-pdf"):
        for calls in (file.read_text(errors="replace").splitlines() for file in log.iterdir()):
            if walls.is_helper(calls, name):
                yield from (problem for problem in walls.problems(calls, name.endswith("pdf")) if problem != "read no document")


def read_all(args, name, archive, tally):
    hidden = secrets()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        with tarfile.open(archive) as tar:
            tar.extractall(folder / "files", filter="data") if hasattr(tarfile, "data_filter") else tar.extractall(folder / "files")
        files = sorted(path for path in (folder / "files").rglob("*") if path.is_file() and path.name != "INDEX.tsv")
        for i, path in enumerate(files):
            status, output, message, *_ = run([str(args.dossier), "extract", str(path)], folder)
            # The command line leaves its helper to the system; this one waits for it, so that what it took is counted.
            seconds, memory = run([str(args.build / "tests" / "bench" / "extract-speed"), str(path)], folder)[3:]
            found = list(judge(status, output, message, seconds, memory, hidden))
            if args.trace and (name == "hostile" or i % 20 == 0):
                found += trace(args.dossier, path, folder)
            tally["files"] += 1
            tally["read"] += status == 0
            tally["seconds"] = max(tally["seconds"], seconds)
            tally["memory"] = max(tally["memory"], memory)
            for problem in found:
                tally["problems"] += 1
                print(f"    {name}/{path.relative_to(folder / 'files')}: {problem}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build")
    parser.add_argument("--corpora", type=pathlib.Path, default=SHARED / "corpora" / "import")
    parser.add_argument("--no-trace", action="store_true")
    parser.add_argument("--rows", type=pathlib.Path)
    parser.add_argument("archives", nargs="*", default=ARCHIVES)
    args = parser.parse_args()
    args.build = args.build.resolve()
    args.dossier = args.build / "src" / "dossier"
    args.trace = not args.no_trace and shutil.which("strace") is not None
    if not args.corpora.is_dir():
        print("hostile files: the corpora are not beside the checkout; skipped")
        sys.exit(SKIP)

    tally = collections.Counter()
    for name in args.archives:
        archive = args.corpora / f"{name}.tar.gz"
        if archive.exists():
            read_all(args, name, archive, tally)
        else:
            print(f"{name}: {archive} is not there; skipped")
    rows = [["hostile, damaged and odd files that do harm", f"{tally['problems']} of {tally['files']}", "0", tally["problems"] == 0],
            ["the slowest and the hungriest of them", f"{tally['seconds']:.1f} s, {tally['memory'] / 1048576:.0f} MB", "< 3 s, < 512 MB", None],
            ["of them could be read", str(tally["read"]), "", None]]
    for what, measured, bar, _ in rows:
        print(f"{what:48s} {measured:>16s}   {bar}")
    if args.rows:
        args.rows.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    sys.exit(tally["problems"] > 0)


if __name__ == "__main__":
    main()
