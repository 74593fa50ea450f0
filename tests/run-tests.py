#!/usr/bin/env python3
"""Runs every suite, one after another, and ends with the line `N passed, N failed, N skipped`.

usage: run-tests.py [SUITE…]        suites: lint unit integration ui sanitizer

lint, unit and integration run from build/; ui drives the real window under Xvfb from build/; sanitizer runs unit and
integration once more from build-asan/ with AddressSanitizer and UndefinedBehaviorSanitizer. A TAP program counts with
each of its cases, any other test as one. Two stories at the window are told at a time; one that fails is told once more,
alone, and the output says so: a machine that is busy with other things can be too slow for a pointer.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SUITES = {
    "lint": ("build", ["--suite", "lint"]),
    "unit": ("build", ["--suite", "unit"]),
    "integration": ("build", ["--suite", "integration"]),
    "ui": ("build", ["--suite", "ui", "--num-processes", "2"]),
    "sanitizer": ("build-asan", ["--suite", "unit", "--suite", "integration", "--timeout-multiplier", "8"]),
}
# fontconfig keeps its caches until the process ends; GTK does not ask it to let go.
SANITIZER_ENV = {
    "ASAN_OPTIONS": "detect_leaks=1:abort_on_error=1:detect_stack_use_after_return=1:fast_unwind_on_malloc=0",
    "LSAN_OPTIONS": f"suppressions={ROOT / 'tests' / 'lsan.supp'}:print_suppressions=0",
    "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
    "MALLOC_CHECK_": "0",
}


def tap_counts(text):
    passed = failed = skipped = 0
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("ok"):
            if "# SKIP" in line.upper():
                skipped += 1
            else:
                passed += 1
        elif line.startswith("not ok"):
            failed += 1
    return passed, failed, skipped


def count(entry):
    passed, failed, skipped = tap_counts(entry.get("stdout", ""))
    result = entry["result"]
    if passed + failed + skipped == 0:
        return (result == "OK", result not in ("OK", "SKIP"), result == "SKIP")
    if result not in ("OK", "SKIP") and failed == 0:
        failed = 1
    return passed, failed, skipped


def run_meson(build, args, log, env):
    path = ROOT / build / "meson-logs" / f"{log}.json"
    path.unlink(missing_ok=True)
    status = subprocess.run(["meson", "test", "-C", str(ROOT / build), "--no-rebuild", "--print-errorlogs",
                             "--logbase", log, *args], env=env).returncode
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    return status, [json.loads(line) for line in lines]


def run_suite(name):
    build, args = SUITES[name]
    env = dict(os.environ)
    if name == "sanitizer":
        env.update(SANITIZER_ENV)
    print(f"== {name}", flush=True)
    status, entries = run_meson(build, args, f"testlog-{name}", env)
    again = [e["name"].split(" / ")[-1] for e in entries if e["result"] not in ("OK", "SKIP")] if name == "ui" else []
    if again:
        print(f"   once more: {' '.join(again)}", flush=True)
        status, told = run_meson(build, ["--suite", "ui", "--num-processes", "1", *again], f"testlog-{name}-again", env)
        entries = [e for e in entries if e["result"] in ("OK", "SKIP")] + told
    totals = [0, 0, 0]
    for entry in entries:
        for i, n in enumerate(count(entry)):
            totals[i] += int(n)
        if entry["result"] == "SKIP":
            print(f"   skipped: {entry['name']}")
    if status and not totals[1]:
        totals[1] = 1
    return totals


def main():
    names = sys.argv[1:] or list(SUITES)
    totals = [0, 0, 0]
    for name in names:
        if name not in SUITES:
            sys.exit(f"there is no suite “{name}”; choose from {' '.join(SUITES)}")
        got = run_suite(name)
        print(f"   {name}: {got[0]} passed, {got[1]} failed, {got[2]} skipped", flush=True)
        totals = [a + b for a, b in zip(totals, got)]
    print(f"{totals[0]} passed, {totals[1]} failed, {totals[2]} skipped")
    sys.exit(bool(totals[1]))


main()
