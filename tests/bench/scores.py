"""How right the findings are: runs `dossier analyze` over the development corpora beside the checkout and scores it.

measure(dossier, shared) yields Score values. Nothing of the corpora is kept. Used by run-bench.py; alone,
`scores.py DOSSIER [NAME…]` prints the scores of the sets whose name begins with one of NAME.
"""
import calendar
import dataclasses
import datetime
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile


@dataclasses.dataclass
class Score:
    key: str      # stable name: set and measure
    value: float  # 0 to 1, more is better
    bar: float    # what is aimed at, 0 = none


class Corpus:
    """One set, analysed once."""

    def __init__(self, dossier, shared, path):
        self.score, self.gold = shared / "score", shared / "corpora" / path
        self.folder = tempfile.TemporaryDirectory()
        self.found = pathlib.Path(self.folder.name) / "found.jsonl"
        given = self.python("from_dossier.py", "--task", "input", self.gold)
        self.found.write_text(subprocess.run([dossier, "analyze", "--jsonl"], input=given, capture_output=True, text=True, check=True).stdout)

    def python(self, script, *args):
        return subprocess.run([sys.executable, str(self.score / script), *map(str, args)], capture_output=True, text=True, check=True).stdout

    def predict(self, task):
        path = pathlib.Path(self.folder.name) / f"{task}.jsonl"
        path.write_text(self.python("from_dossier.py", "--task", task, self.gold, self.found))
        return path

    def spans(self, task, *options):
        return json.loads(self.python("score_spans.py", self.gold, self.predict(task), "--json", *options))

    def quotes(self, *options):
        return json.loads(self.python("score_quotes.py", self.gold, self.predict("quotes"), "--json", *options))

    def commitments(self):
        return json.loads(self.python("score_commitments.py", "--json", self.gold, self.found))


def names(corpus, name, strict, overlap, *options):
    result = corpus.spans("ner", "--map-gold", corpus.score / "maps" / f"{name.split('_')[0]}.json", "--types", "PER,LOC,ORG", *options)
    yield Score(f"{name} names, strict F1", result["strict"]["all"]["f1"], strict)
    yield Score(f"{name} names, overlap F1", result["overlap"]["all"]["f1"], overlap)


def equipment(corpus):
    result = corpus.spans("ner", "--map-gold", "Weapon=WEAPON,MilitaryPlatform=WEAPON,*=-", "--types", "WEAPON", "--flatten", "outer")
    yield Score("re3d equipment, overlap F1", result["overlap"]["all"]["f1"], 0.60)


def places(corpus, name, strict):
    result = corpus.spans("places", "--value", "country")
    yield Score(f"{name} places, strict F1", result["strict"]["all"]["f1"], strict)
    yield Score(f"{name} places, right country of those found", result["value"]["accuracy"], 0.97)


def iso_value(timex):
    """A TIMEX3 value as ISO 8601 writes it ("1989-Q3": an interval); None for what has no day: "now", "recently"."""
    if not timex or timex.startswith("P") or "REF" in timex:
        return None
    part = re.fullmatch(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)", timex)
    if part:
        year, name = int(part[1]), part[2]
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}.get(name) or (int(name[1]) - 1) * (3 if name[0] == "Q" else 6) + 1
        last = first + (5 if name[0] == "H" else 2)
        return f"{year:04}-{first:02}/{year + last // 13:04}-{(last - 1) % 12 + 1:02}"
    week = re.fullmatch(r"(\d{4})-W(\d\d?)(-WE)?", timex)
    if week and 1 <= int(week[2]) <= 52:
        monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"{monday + datetime.timedelta(5 if week[3] else 0)}/{monday + datetime.timedelta(6)}"
    if re.fullmatch(r"\d{2,3}X*", timex):
        digits = timex.rstrip("X")
        return digits.ljust(4, "0") + "/" + digits.ljust(4, "9")
    return None if "X" in timex else timex.partition("T")[0]


def days(value):
    """First and last day of an ISO or TIMEX3 value; None for what has none."""
    value = iso_value(value)
    if not value or not re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", value):
        return None
    first, _, last = value.partition("/")
    year, month, day = [*(last or first).split("-"), "", ""][:3]
    month = month or "12"
    return "-".join([*first.split("-"), "01", "01"][:3]) + f"/{year}-{month}-{day or calendar.monthrange(int(year) or 1, int(month))[1]}"


def in_days(corpus, path, key, name):
    """The file with its values as days."""
    out = pathlib.Path(corpus.folder.name) / name
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines, out.open("w", encoding="utf-8") as copy:
        for line in lines:
            document = json.loads(line)
            for span in document["spans"]:
                span["value"] = days(span.get(key))
            copy.write(json.dumps(document) + "\n")
    return out


def dates(corpus, name, value):
    plain = corpus.spans("dates", "--value", f"{value}=value", "--types", "DATE")
    yield Score(f"{name} dates, overlap F1", plain["overlap"]["all"]["f1"], 0.90)
    yield Score(f"{name} dates, right value of those found", plain["value"]["accuracy"], 0.80)
    gold, found = in_days(corpus, corpus.gold, value, "gold-days.jsonl"), in_days(corpus, corpus.predict("dates"), "value", "found-days.jsonl")
    meant = json.loads(corpus.python("score_spans.py", gold, found, "--json", "--value", "value", "--types", "DATE"))
    yield Score(f"{name} dates, right days of those found", meant["value"]["accuracy"], 0)


def quotations(corpus):
    result = corpus.quotes("--kinds", "direct,mixed")
    yield Score("polnear quotations in marks, overlap F1", result["content overlap"]["f1"], 0.90)
    yield Score("polnear quotations in marks, right speaker", result["speaker"]["accuracy"], 0.85)
    yield Score("polnear quotations in marks, end to end F1", result["end to end"]["f1"], 0.75)
    result = corpus.quotes()
    yield Score("polnear all quotations, overlap F1", result["content overlap"]["f1"], 0.65)


def commitments(corpus):
    result = corpus.commitments()
    yield Score("commitments, detection F1", result["detection"]["f1"], 0.65)
    yield Score("commitments, detection precision", result["detection"]["p"], 0.75)
    yield Score("commitments, right actor", result["actor"], 0.80)
    yield Score("commitments, right polarity", result["polarity"], 0.95)
    yield Score("commitments, right modality", result["modality"], 0.80)
    yield Score("commitments, end to end F1", result["end to end"]["f1"], 0.50)


SETS = {
    "gum_dev": ("ner/open/gum_dev.jsonl.gz", lambda c: names(c, "gum_dev", 0.70, 0.79)),
    "eww_dev": ("ner/restricted/eww_dev.jsonl.gz", lambda c: names(c, "eww_dev", 0.82, 0.88)),
    "re3d": ("ner/open/re3d_train.jsonl", lambda c: [*names(c, "re3d", 0, 0.75, "--attr", "named=true", "--flatten", "outer"), *equipment(c)]),
    "geovirus_dev": ("geoparsing/geovirus_dev.jsonl.gz", lambda c: places(c, "geovirus_dev", 0.90)),
    "gwn_dev": ("geoparsing/restricted/gwn_dev.jsonl.gz", lambda c: places(c, "gwn_dev", 0.85)),
    "gum_dates": ("dates/open/gum_dates_train.jsonl.gz", lambda c: dates(c, "gum_dates", "when")),
    "tbaq": ("dates/restricted/tbaq_train.jsonl.gz", lambda c: dates(c, "tbaq", "value")),
    "polnear": ("quotes/restricted/polnear_dev.jsonl.gz", quotations),
    "commitments": ("commitments/dev.jsonl", commitments),
}


def measure(dossier, shared, wanted=()):
    for name, (path, score) in SETS.items():
        if (shared / "corpora" / path).exists() and (not wanted or any(name.startswith(w) for w in wanted)):
            yield from score(Corpus(dossier, shared, path))


def main():
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared"
    for score in measure(sys.argv[1], shared, sys.argv[2:]):
        print(f"{score.key:55s} {score.value:.4f}   {f'≥ {score.bar:.2f}' if score.bar else ''}{' MISSED' if score.value < score.bar else ''}")


if __name__ == "__main__":
    main()
