#!/usr/bin/env python3
"""Measures Dossier and prints a table; with --record it also writes tests/bench/RESULTS.md.

usage: run-bench.py [--build DIR] [--articles N] [--documents N] [--record] [ROW…]
rows:  analysis window import pdf page lists scores extract hostile

The row `lists` asks a made-up library of N documents (--documents, 100,000 takes ten minutes to make). It is kept in
~/.cache/dossier-bench and used again.

Speed is given as a ratio to something measured in the same run on the same machine (an empty window, a bare insertion of
the same text) or as megabytes a second. A row whose bar is missed fails the run, and so does a score that is lower than
the one stored in tests/bench/figures.json when the last release was recorded. Scores need the corpora beside the checkout
(folder `shared`); without them that row says so and is skipped.
"""
import argparse
import json
import math
import os
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time

import scores

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
FIGURES = ROOT / "tests" / "bench" / "figures.json"
# A score may be lower by this much before it counts as a drop: less than one document of the smallest set.
TOLERANCE = 0.003


class Bench:
    def __init__(self, build, articles, documents):
        self.build = build
        self.dossier = str(build / "src" / "dossier")
        self.tools = build / "tests" / "bench"
        self.n_articles = articles
        self.n_documents = documents
        self.rows = []
        self.figures = {}
        self.before = json.loads(FIGURES.read_text())["figures"] if FIGURES.exists() else {}

    def row(self, what, measured, bar, good, figure=None):
        """`figure` is what is stored and compared; a number of which more is better, when `good` is judged by it."""
        before = self.before.get(what)
        if figure is not None:
            self.figures[what] = figure
        stored = "" if before is None else f"{before:g}"
        self.rows.append((what, measured, stored, bar, good))
        print(f"{what:58s} {measured:>22s} {stored:>10s}   {bar:22s} {'ok' if good else 'MISSED' if good is False else ''}", flush=True)

    def headless(self, *command):
        run = [str(ROOT / "tests" / "ui" / "run-headless"), "-t", "120", "--", *command]
        return subprocess.run(run, capture_output=True, text=True)

    # A corpus made of the sample documents' sentences, a third of whose longer words are others: news has a large
    # vocabulary, of which most words are rare, and an index of few words would be made unnaturally fast.
    def article(self, seed, size):
        rng = random.Random(seed)
        out, length = [f"Report {seed}\n"], 0
        while length < size:
            paragraph = " ".join(re.sub(r"\b[a-z]{5,}\b", lambda m: self.word(rng) if rng.random() < 0.34 else m.group(), rng.choice(self.sentences)) for _ in range(4))
            out.append(paragraph + "\n")
            length += len(paragraph)
        return "\n".join(out)

    def word(self, rng):
        """Zipf's law by inversion: the word number k comes about 1/k as often as the first."""
        return self.vocabulary[int(math.exp(rng.random() * math.log(len(self.vocabulary)))) - 1]

    def load_sentences(self):
        text = "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "data" / "samples").glob("*.txt")))
        self.sentences = [s.strip() for s in re.split(r"(?<=[.!?”])\s+|\n+", text) if 40 < len(s.strip()) < 400]
        words = [w for w in (ROOT / "data" / "knowledge" / "words-common.txt").read_text(encoding="utf-8").split() if re.fullmatch(r"[a-z]{4,}", w)]
        self.vocabulary = [w + ending for ending in ("", "s", "ed", "ing", "er", "ers", "ly") for w in random.Random(1).sample(words, len(words))]

    def analysis(self):
        lines = [json.dumps({"id": str(i), "text": self.article(i, 5000), "published": "2026-01-10"}) for i in range(1000)]
        size = sum(len(json.loads(line)["text"].encode()) for line in lines)
        words = sum(len(re.findall(r"\w+|[^\w\s]", json.loads(line)["text"])) for line in lines)
        best = min(self.spent([self.dossier, "analyze", "--jsonl"], "\n".join(lines)) for _ in range(3))
        start = min(self.spent([self.dossier, "analyze", "--jsonl"], "") for _ in range(3))
        speed = size / (best - start) / 1e6
        self.row("analysis, one core (all findings, JSON written)", f"{speed:.1f} MB/s", "≥ 2 MB/s", speed >= 2, round(speed, 2))
        self.row("the same in tokens", f"{words / (best - start):,.0f} /s", "≥ 300,000 /s", words / (best - start) >= 300000, round(words / (best - start)))
        self.row("start with all knowledge loaded", f"{start * 1000:.0f} ms", "", None)
        loads = [list(map(float, subprocess.run([str(self.tools / "load-knowledge")], capture_output=True, text=True, check=True).stdout.split())) for _ in range(5)]
        spent, memory = min(load[0] for load in loads), max(load[1] for load in loads)
        self.row("tables and model loaded, processor time", f"{spent:.0f} ms", "≤ 50 ms", spent <= 50)
        self.row("tables and model loaded, memory", f"{memory:.0f} MB", "≤ 40 MB", memory <= 40)

    def spent(self, command, text):
        """Seconds of processor time, of all threads together."""
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, input=text, stdout=subprocess.DEVNULL, text=True, check=True)
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime

    def told(self, command):
        """The numbers that a yardstick prints, and the processor time that it and its helpers took."""
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return list(map(float, told.split())), ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime

    def timed(self, command, text):
        began = time.perf_counter()
        subprocess.run(command, input=text, stdout=subprocess.DEVNULL, text=True, check=True)
        return time.perf_counter() - began

    def window(self):
        frame, empty = str(self.tools / "first-frame"), str(self.tools / "empty-window")
        with tempfile.TemporaryDirectory() as library:
            ours, theirs = [], []
            for _ in range(9):
                theirs.append(float(self.headless(frame, empty).stdout))
                ours.append(float(self.headless(frame, self.dossier, "--library", library).stdout))
        ratio = statistics.median(ours) / statistics.median(theirs)
        self.row("first window / empty libadwaita window", f"{ratio:.2f} ({statistics.median(ours):.0f}/{statistics.median(theirs):.0f} ms)", "≤ 1.5", ratio <= 1.5, round(ratio, 2))

    def import_(self):
        with tempfile.TemporaryDirectory() as folder:
            texts = pathlib.Path(folder) / "texts"
            texts.mkdir()
            for i in range(self.n_articles):
                (texts / f"{i:05d}.txt").write_text(self.article(i, 5000), encoding="utf-8")
            files = sorted(str(p) for p in texts.iterdir())
            bare, bare_spent = self.told([str(self.tools / "bare-fts"), f"{folder}/bare.db", *files])
            (searchable, analysed), spent = self.told([str(self.tools / "import-speed"), f"{folder}/library", *files])
            what = f"import of {self.n_articles} articles / bare FTS5 insertion"
            self.row(f"{what}, searchable", f"{searchable / bare[0]:.1f} ({searchable:.2f}/{bare[0]:.2f} s)", "≤ 2", searchable / bare[0] <= 2)
            self.row(f"{what}, analysed", f"{analysed / bare[0]:.1f} ({analysed:.2f}/{bare[0]:.2f} s)", "≤ 6", analysed / bare[0] <= 6)
            self.row("the same in processor time of all cores", f"{spent / bare_spent:.1f} ({spent:.2f}/{bare_spent:.2f} s)", "", None)
            times = []
            for query in ("Ukraine", '"security guarantees"', "minister -Friday", "country:UA minister", "guarant*"):
                times.append(self.timed([self.dossier, "search", "--library", f"{folder}/library", "--limit", "20", query], "") * 1000)
            self.row("search from the command line, slowest of 5 queries", f"{max(times):.0f} ms", "", None)

    def pdf(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "long.txt"
            path.write_text(self.article(1, 3_000_000), encoding="utf-8")
            subprocess.run([self.dossier, "add", "--library", f"{folder}/l", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            seconds = self.timed([self.dossier, "export", "--library", f"{folder}/l", "--document", "1", "-o", f"{folder}/o.pdf"], "")
            pages = 0
            if shutil.which("pdfinfo"):
                pages = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", f"{folder}/o.pdf"], capture_output=True, text=True).stdout).group(1))
            self.row(f"PDF export of {pages} pages", f"{seconds:.2f} s", "≤ 3 s a 1,000", seconds <= 3 * max(pages, 1) / 1000)

    def page(self):
        tool = self.tools / "open-page"
        if not tool.exists():
            return
        for size, bar, more in ((1, 100, []), (10, 200, []), (10, 200, ["rich"])):
            runs = [[float(x) for x in self.headless(str(tool), str(size), *more).stdout.split()] for _ in range(3)]
            first, stall, first_work, stall_work = (min(column) for column in zip(*runs))
            self.row(f"a text of {size} MB{' with tables and pictures' if more else ''}: readable after, longest stall", f"{first:.0f} ms, {stall:.0f} ms", f"≤ {bar} ms, ≤ 50 ms", first <= bar and stall <= 50)
            self.row("the same in processor time", f"{first_work:.0f} ms, {stall_work:.0f} ms", "", None)

    def lists(self):
        index = re.search(r"INDEX_VERSION (\d+)", (ROOT / "src" / "store" / "dossier-schema.h").read_text()).group(1)
        cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "dossier-bench" / f"{self.n_documents}-{index}"
        cache.mkdir(parents=True, exist_ok=True)
        run = subprocess.run([str(self.tools / "list-speed"), str(self.n_documents), str(cache)], stdout=subprocess.PIPE, text=True, check=True)
        (cache / "lists.txt").write_text(run.stdout)
        of = f"of {self.n_documents:,} documents"
        for n, how, spent, name in re.findall(r"^slowest of (\d+) (.*?): ([\d.]+) ms: (.*)$", run.stdout, re.MULTILINE):
            processor = how == "in processor time"
            self.row(f"first page {of}, slowest of {int(n):,} lists, {how}", f"{float(spent):.0f} ms", "" if processor else "≤ 50 ms", None if processor else float(spent) <= 50)
            print(f"    {name}")
        searches = re.findall(r"^first +([\d.]+) ms.* search for (.*)$", run.stdout, re.MULTILINE)
        slowest = max(float(spent) for spent, _ in searches)
        self.row(f"first hits in {of[3:]}, slowest of {len(searches)} searches", f"{slowest:.0f} ms", "≤ 50 ms", slowest <= 50)

    def scores(self):
        if not SHARED.exists():
            print("scores: the corpora are not beside the checkout; skipped")
            return
        self.sample()
        for score in scores.measure(self.dossier, SHARED):
            before = self.before.get(score.key, 0)
            good = score.value >= score.bar and score.value >= before - TOLERANCE
            self.row(score.key, f"{score.value:.3f}", f"≥ {score.bar:.2f}" if score.bar else "", good, round(score.value, 4))

    def sample(self):
        text = SHARED / "samples" / "000_c26b790019a5c46c.txt"
        with tempfile.TemporaryDirectory() as folder:
            found = pathlib.Path(folder) / "found.json"
            found.write_text(subprocess.run([self.dossier, "analyze", "--published", "2026-01-07", str(text)], capture_output=True, text=True).stdout)
            result = subprocess.run([sys.executable, str(SHARED / "score" / "score_sample.py"), str(SHARED / "samples" / "gold"), text.stem, str(found), str(text), "--bars"], capture_output=True, text=True)
        for line in result.stdout.splitlines():
            kind = re.match(r"\d+ (\w+)\s+gold", line)
            if kind:
                figure = re.search(r"F1 ([\d.]+)", line)
                self.row(f"first sample, {kind.group(1)}", figure.group(1) if figure else line.split("gold", 1)[1].strip(), "", None)
        self.row("first sample, all bars", "held" if result.returncode == 0 else result.stdout.splitlines()[-1], "held", result.returncode == 0)

    def extract(self):
        archive = SHARED / "corpora" / "import" / "html-trafilatura.tar.gz"
        if not archive.exists():
            print("extract: the corpora are not beside the checkout; skipped")
            return
        with tempfile.TemporaryDirectory() as folder:
            with tarfile.open(archive) as tar:
                tar.extractall(folder)
            pages = sorted(str(path) for path in (pathlib.Path(folder) / "docs").iterdir())
            spent = min(float(subprocess.run([str(self.tools / "extract-speed"), *pages], capture_output=True, text=True, check=True).stdout.split()[0]) for _ in range(3))
            self.row("extraction of a web page, processor time", f"{spent:.1f} ms", "≤ 15 ms", spent <= 15)
            rows = pathlib.Path(folder) / "rows.json"
            subprocess.run([sys.executable, str(ROOT / "tests" / "bench" / "extract-scores.py"), "--build", str(self.build), "--rows", str(rows)], stdout=subprocess.DEVNULL)
            for what, measured, bar, good in json.loads(rows.read_text()):
                figure = float(measured.split()[0]) if bar.startswith("≥") else None
                dropped = figure is not None and figure < self.before.get(what, 0) - TOLERANCE
                self.row(what, measured, bar, good and not dropped, figure)

    def hostile(self):
        with tempfile.TemporaryDirectory() as folder:
            rows = pathlib.Path(folder) / "rows.json"
            run = subprocess.run([sys.executable, str(ROOT / "tests" / "bench" / "hostile-files.py"), "--build", str(self.build), "--rows", str(rows)], capture_output=True, text=True)
            if not rows.exists():
                print(run.stdout.strip())
                return
            for line in run.stdout.splitlines():
                if line.startswith("    "):
                    print(line)
            for what, measured, bar, good in json.loads(rows.read_text()):
                self.row(what, measured, bar, good)

    def record(self):
        version = re.search(r"version: '([^']+)'", (ROOT / "meson.build").read_text()).group(1)
        out = ["# Benchmark results", "", f"Dossier {version}, {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores. Written by `./run bench --record`.", "",
               "| what | measured | before | bar | |", "|---|---|---|---|---|"]
        for what, measured, stored, bar, good in self.rows:
            out.append(f"| {what} | {measured} | {stored} | {bar} | {'ok' if good else 'missed' if good is False else ''} |")
        results = ROOT / "tests" / "bench" / "RESULTS.md"
        # What is measured by hand stands behind the table under headings of its own.
        before, heading, sections = results.read_text(encoding="utf-8").partition("\n## ") if results.exists() else ("", "", "")
        results.write_text("\n".join(out) + "\n" + heading + sections, encoding="utf-8")
        FIGURES.write_text(json.dumps({"version": version, "figures": {**self.before, **self.figures}}, indent=1, ensure_ascii=False, sort_keys=True) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default=str(ROOT / "build-release"))
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("rows", nargs="*", choices=["analysis", "window", "import", "pdf", "page", "lists", "scores", "extract", "hostile", []])
    args = parser.parse_args()
    bench = Bench(pathlib.Path(args.build).resolve(), args.articles, args.documents)
    bench.load_sentences()
    for row in args.rows or ["analysis", "window", "import", "pdf", "page", "lists", "scores", "extract", "hostile"]:
        getattr(bench, "import_" if row == "import" else row)()
    if args.record:
        bench.record()
    sys.exit(any(good is False for *_, good in bench.rows))


main()
