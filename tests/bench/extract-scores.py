#!/usr/bin/env python3
"""Extracts every document of the import corpora with `dossier extract` and scores text, title, byline and date.

usage: extract-scores.py [--build DIR] [--corpora DIR] [--keep DIR] [--jobs N] [--rows FILE.json] [COLLECTION…]

COLLECTION  names of COLLECTIONS below, or the path of any archive made like them; default: all that are there.
--keep      leaves NAME.txt, NAME.json and per-document.tsv (F1, precision, recall, title, byline, day) of each collection
            in DIR/COLLECTION, to see what misses.
--rows      writes the measured rows for run-bench.py.

Exit status 1 when a bar is missed, 77 when the corpora are not beside the checkout.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
SKIP = 77

# What the gold text of a collection contains, by the roles of our blocks.
WORDS = {"lead", "body", "heading", "list", "quote", "table", "dateline", "footnote"}
WITH_CAPTIONS = WORDS | {"caption", "credit"}
ALL = WITH_CAPTIONS | {"title", "byline", "published"}

# Collection → roles, bars (label of score_extract.py → (comparison, value))
COLLECTIONS = {
    "html-aeb": (WORDS, {"F1": (">=", .960), "worst 10%": (">=", .78)}),
    "html-readability": (WITH_CAPTIONS, {}),
    "html-trafilatura": (WITH_CAPTIONS | {"title"}, {"seg F1": (">=", .90), "title exact": (">=", .75), "byline same": (">=", .60),
                                                     "byline false": ("<=", .15), "published same day": (">=", .75)}),
    "paste-aeb": (WORDS, {"F1": (">=", .90)}),
    "pdf-gold": (ALL, {"F1": (">=", .97)}),
    "docx-pandoc": (ALL, {"F1": (">=", .95)}),
    "odt-pandoc": (ALL, {"F1": (">=", .93)}),
    "rtf-pandoc": (ALL, {"F1": (">=", .90)}),
    "epub-pandoc": (ALL, {"F1": (">=", .98)}),
    "epub-w3c": (ALL, {"F1": (">=", .98)}),
}
# Told beside those with a bar, where the collection has them.
ALSO = ("precision", "recall", "mean F1", "seg F1", "title exact", "title token F1", "byline same", "byline false", "published same day")


def shown_text(document, roles):
    """The words of the blocks with these roles; what is proposed to be folded counts as folded."""
    text = document["text"]
    return "\n".join(text[b["start"]:b["end"]] for b in document["blocks"] if b["role"] in roles and not b.get("proposed"))


def documents_of(answer):
    return answer["items"] if "items" in answer else [answer]


def extract(dossier, path, roles, out):
    """Writes OUT/NAME.txt and .json; None, or why there is nothing."""
    run = subprocess.run([str(dossier), "extract", str(path)], capture_output=True, text=True)
    if run.returncode != 0:
        return run.stderr.strip() or f"exit status {run.returncode}"
    documents = documents_of(json.loads(run.stdout))
    name = out / path.stem
    pathlib.Path(f"{name}.txt").write_text("\n".join(shown_text(d, roles) for d in documents), encoding="utf-8")
    facts = {key: documents[0].get(key) for key in ("title", "byline", "published")}
    pathlib.Path(f"{name}.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    return None


def unpack(archive, into):
    with tarfile.open(archive) as tar:
        tar.extractall(into, filter="data") if hasattr(tarfile, "data_filter") else tar.extractall(into)


def measure(args, name, archive, folder):
    roles, bars = COLLECTIONS.get(name, (WITH_CAPTIONS, {}))
    out = pathlib.Path(args.keep) / name if args.keep else folder / "out"
    out.mkdir(parents=True, exist_ok=True)
    unpack(archive, folder)
    files = sorted(path for path in (folder / "docs").iterdir() if path.is_file())
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        failures = list(pool.map(lambda path: extract(args.dossier, path, roles, out), files))
    for path, reason in zip(files, failures):
        if reason:
            print(f"    {path.name}: {reason}")
    table = folder / "scores.json"
    subprocess.run([sys.executable, str(SHARED / "score" / "score_extract.py"), str(archive), str(out), "--json", str(table),
                    "--per-doc", str(out / "per-document.tsv"), "--bootstrap", "0"], stdout=subprocess.DEVNULL, check=True)
    return rows_of(name, json.loads(table.read_text()), bars)


def rows_of(name, scores, bars):
    rows = []
    for label, (comparison, bar) in bars.items():
        found = scores[label]
        good = found >= bar if comparison == ">=" else found <= bar
        rows.append([f"{name}, {label}", f"{found:.3f}", f"{'≥' if comparison == '>=' else '≤'} {bar:.2f}", good])
    shown = ["F1"] + list(ALSO) if not bars else list(ALSO)
    more = [f"{label} {scores[label]:.3f}" for label in shown if label in scores and label not in bars]
    if more:
        rows.append([f"{name}, all {scores['documents']} documents", ", ".join(more), "", None])
    return rows


def clean_pastes(args, archive, folder):
    """Article bodies that hold nothing but the article: how much of their text is folded, without asking and when all that is
    proposed is accepted."""
    unpack(archive, folder)
    kept = agreed = total = harmed = 0
    for path in sorted((folder / "gold").glob("*.txt")):
        gold = re.sub(r"\s+", "", path.read_text(encoding="utf-8"))
        run = subprocess.run([str(args.dossier), "extract", str(path)], capture_output=True, text=True)
        document = json.loads(run.stdout) if run.returncode == 0 else {"text": "", "blocks": []}
        blocks = [b for b in document["blocks"] if b["role"] != "furniture" or b.get("proposed")]
        shown, left = (len(re.sub(r"\s+", "", "".join(document["text"][b["start"]:b["end"]] for b in some)))
                       for some in (blocks, [b for b in blocks if not b.get("proposed")]))
        total += len(gold)
        agreed += min(left, len(gold))
        kept += min(shown, len(gold))
        harmed += shown < len(gold)
    return [["clean bodies, text kept without asking", f"{kept / total:.4f}", "≥ 0.999", kept / total >= .999],
            ["clean bodies with any line folded", str(harmed), "", None],
            ["clean bodies, text kept with proposals accepted", f"{agreed / total:.4f}", "", None]]


# The labels that browsers read as a larger encoding.
LARGER = {"GB2312": "gb18030", "SHIFT_JIS": "cp932", "TIS-620": "cp874", "EUC-KR": "cp949"}


def charsets(args, archive, folder):
    """The folder of a text names its encoding: is the text decoded as that encoding says, without being told?"""
    unpack(archive, folder)
    right, wrong = 0, []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        encoding = re.sub(r"-(arabic|bulgarian|croatian|czech|danish|dutch|finnish|french|german|greek|hebrew|hungarian|italian|norwegian|polish|"
                          r"portuguese|romanian|russian|serbian|slovak|slovene|spanish|swedish|turkish|ukrainian|welsh)$", "", path.parent.name)
        expected = "".join(path.read_bytes().decode(LARGER.get(encoding, encoding), "replace").split()).lstrip("\ufeff")
        run = subprocess.run([str(args.build / "tests" / "bench" / "decode-text"), str(path)], capture_output=True)
        if "".join(run.stdout.decode("utf-8", "replace").split()) == expected:
            right += 1
        else:
            wrong.append(f"{path.parent.name}/{path.name}: taken for {run.stderr.decode().strip()}")
    for line in wrong:
        print("    " + line)
    return [["charset-chardet, texts decoded as they are", f"{right} of {right + len(wrong)}", "≥ 98", right >= 98]]


def chosen(args):
    """(name, archive, measurement) of all that is asked for and there."""
    special = {"clean-pastes": ("paste-aeb", clean_pastes), "charset-chardet": ("charset-chardet", charsets)}
    for name in args.collections or [*COLLECTIONS, *special]:
        if name in special:
            source, function = special[name]
            yield name, args.corpora / f"{source}.tar.gz", function
        else:
            archive = pathlib.Path(name) if name.endswith(".tar.gz") else args.corpora / f"{name}.tar.gz"
            short = archive.name.removesuffix(".tar.gz")
            yield short, archive, lambda a, path, folder, short=short: measure(a, short, path, folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build")
    parser.add_argument("--corpora", type=pathlib.Path, default=SHARED / "corpora" / "import")
    parser.add_argument("--keep")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rows", type=pathlib.Path)
    parser.add_argument("collections", nargs="*")
    args = parser.parse_args()
    args.build = args.build.resolve()
    args.dossier = args.build / "src" / "dossier"
    if not args.corpora.is_dir() or not (SHARED / "score" / "score_extract.py").exists():
        print("import scores: the corpora are not beside the checkout; skipped")
        sys.exit(SKIP)

    rows = []
    for name, archive, function in chosen(args):
        if not archive.exists():
            print(f"{name}: {archive} is not there; skipped")
            continue
        with tempfile.TemporaryDirectory() as folder:
            for row in function(args, archive, pathlib.Path(folder)):
                print(f"{row[0]:48s} {row[1]:>12s}   {row[2]:8s} {'ok' if row[3] else 'MISSED' if row[3] is False else ''}", flush=True)
                rows.append(row)
    if args.rows:
        args.rows.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    sys.exit(any(good is False for *_, good in rows))


if __name__ == "__main__":
    main()
