#!/usr/bin/env python3
"""Every table in data/knowledge/ can be read by the loader and means one thing.

Checked: the first line, the columns, the number of fields, unique ids, known types and countries, the form of
dates, coordinates and Wikidata ids, that a parent and an organisation with members exist, that a person or an event
does not end before it begins, that word lists use the classes the loader knows, and that no form stands for two things
unless each says `~` (needs context). Cities are exempt from the last rule: the analysis tells namesakes apart by country and population.
"""
import pathlib
import re
import sys
import unicodedata

GAZETTEER = "#dossier-gazetteer 1"
COLUMNS = {"id", "type", "name", "aliases", "demonyms", "capitals", "metonyms", "kind", "country", "qid", "parent",
           "lat", "lon", "population", "valid_from", "valid_to", "as_of", "note", "gender"}
TYPES = {"person", "country", "place", "organisation", "equipment", "document", "event", "none", "title"}
KINDS = {"", "name", "demonym", "capital", "metonym", "body", "handle"}
LISTS = {"#dossier-members 1": ["organisation", "country", "valid_from", "valid_to", "note"],
         "#dossier-disputed 1": ["shape", "name", "parent", "claimants", "administers", "hatch", "note"]}
ARRANGING = {"org-head", "place-head", "particle-prefix"}
DATE = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?$")
FORMS = ("name", "aliases", "demonyms", "capitals", "metonyms")


def read(path):
    """First line, names of the columns, and the rows as (line number, dictionary)."""
    lines = path.read_text(encoding="utf-8").split("\n")
    header, rows = None, []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if header is None:
            header = fields
        else:
            rows.append((number, fields))
    return lines[0], header or [], rows


def word_problems(path, classes):
    seen = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        word, tab, rest = line.partition("\t")
        if not tab or not rest or word != word.strip():
            yield f"{path.name}:{number}: a word, a tab and its classes are needed"
        if line in seen:
            yield f"{path.name}:{number}: {word} stands twice with the same class"
        seen.add(line)
        for name in set(rest.split()) - classes:
            yield f"{path.name}:{number}: unknown class {name}"


def list_problems(path, first, header, rows, codes):
    if header != LISTS[first]:
        yield f"{path.name}: the columns must be {' '.join(LISTS[first])}"
        return
    for number, fields in rows:
        where = f"{path.name}:{number}"
        if len(fields) != len(header):
            yield f"{where}: {len(fields)} fields, {len(header)} columns"
            continue
        row = dict(zip(header, fields))
        for column in ("country", "parent"):
            if row.get(column) and row[column] not in codes:
                yield f"{where}: unknown country {row[column]}"
        for column in ("valid_from", "valid_to"):
            if row.get(column) and not DATE.match(row[column]):
                yield f"{where}: {column} is no date: {row[column]}"


def form_problems(where, row):
    for column in FORMS[1:]:
        seen = set()
        for form in filter(None, [row.get(column)]):
            for piece in form.split("|"):
                bare = piece.lstrip("=~")
                if not bare or bare != bare.strip():
                    yield f"{where}: an empty form or one with spaces around it in {column}"
                if bare in seen:
                    yield f"{where}: {bare} twice in {column}"
                seen.add(bare)


def value_problems(where, row, codes):
    if row["type"] not in TYPES:
        yield f"{where}: unknown type {row['type']}"
    if row.get("kind", "") not in KINDS:
        yield f"{where}: unknown kind {row['kind']}"
    if not row["name"] or row["name"] != row["name"].strip():
        yield f"{where}: no name, or spaces around it"
    for code in filter(None, re.split(r"[|, ]+", row.get("country", ""))):
        if code not in codes:
            yield f"{where}: unknown country {code}"
    if row.get("qid") and not re.match(r"^Q[1-9]\d*$", row["qid"]):
        yield f"{where}: no Wikidata id: {row['qid']}"
    for column, limit in (("lat", 90), ("lon", 180)):
        if row.get(column) and not (re.match(r"^-?\d+(\.\d+)?$", row[column]) and abs(float(row[column])) <= limit):
            yield f"{where}: {column} out of range: {row[column]}"
    for column in ("valid_from", "valid_to", "as_of"):
        if row.get(column) and not DATE.match(row[column]):
            yield f"{where}: {column} is no date: {row[column]}"
    if row.get("population") and not row["population"].isdigit():
        yield f"{where}: population is no number: {row['population']}"


def rows_of(path, header, rows, found):
    for column in set(header) - COLUMNS:
        found.append(f"{path.name}: unknown column {column}")
    for column in {"id", "type", "name"} - set(header):
        found.append(f"{path.name}: no column {column}")
        return
    for number, fields in rows:
        where = f"{path.name}:{number}"
        if len(fields) != len(header):
            found.append(f"{where}: {len(fields)} fields, {len(header)} columns")
            continue
        row = dict(zip(header, fields))
        if unicodedata.normalize("NFC", "".join(fields)) != "".join(fields):
            found.append(f"{where}: not in Unicode normal form C")
        yield where, row


def plain_forms(row):
    """Forms that count without support from the context."""
    for column in FORMS:
        for piece in row.get(column, "").split("|"):
            if piece and not re.match("=?~", piece):
                yield piece.lstrip("=")


def gazetteer_problems(tables, codes):
    found, ids, owners = [], {}, {}
    for path, header, rows in tables:
        for where, row in rows_of(path, header, rows, found):
            found += value_problems(where, row, codes)
            found += form_problems(where, row)
            if row["id"] in ids:
                found.append(f"{where}: the id {row['id']} stands at {ids[row['id']]} as well")
            ids[row["id"]] = where
            if path.name == "cities.tsv" or row["type"] == "title" or row.get("valid_to"):
                continue
            for form in set(plain_forms(row)):
                if form in owners and owners[form][1] != row["id"]:
                    found.append(f"{where}: “{form}” without ~ stands at {owners[form][0]} as well")
                owners.setdefault(form, (where, row["id"]))
    return found


def reference_problems(tables, lists):
    """Parents and members lead to rows that are there, and nothing ends before it begins."""
    ids = {fields[header.index("id")] for _, header, rows in tables for _, fields in rows}
    for path, header, rows in tables:
        for number, fields in rows:
            row = dict(zip(header, fields))
            if row.get("parent") and row["parent"] not in ids:
                yield f"{path.name}:{number}: no row {row['parent']}"
            begin, end = row.get("valid_from"), row.get("valid_to")
            if begin and end and end < begin[:len(end)]:
                yield f"{path.name}:{number}: ends in {end} before it begins in {begin}"
    for path, header, rows in lists:
        for number, fields in rows:
            name = dict(zip(header, fields)).get("organisation")
            if name and name not in ids:
                yield f"{path.name}:{number}: no row {name}"


def known_classes(root):
    """The names in the table of dossier-words.c, and those that say how a list is arranged."""
    source = (root / "src" / "analysis" / "dossier-words.c").read_text(encoding="utf-8")
    return set(re.findall(r'\{ "([a-z-]+)", DOSSIER_WORD_', source)) | ARRANGING


def main():
    root = pathlib.Path(sys.argv[1])
    folder = root / "data" / "knowledge"
    read_tables = {path: read(path) for path in sorted(folder.glob("*.tsv"))}
    _, header, rows = read_tables[folder / "countries.tsv"]
    codes = {fields[header.index("country")] for _, fields in rows}
    found, tables, lists = [], [], []
    for path, (first, header, rows) in read_tables.items():
        if first == GAZETTEER:
            tables.append((path, header, rows))
        elif first in LISTS:
            found += list_problems(path, first, header, rows, codes)
            lists.append((path, header, rows))
        else:
            found.append(f"{path.name}: the first line must be {GAZETTEER}")
    found += gazetteer_problems(tables, codes)
    found += reference_problems(tables, lists)
    for path in sorted(folder.glob("words*.txt")):
        found += word_problems(path, known_classes(root))
    print("\n".join(found) if found else f"{len(read_tables)} tables, every row known and unique")
    sys.exit(bool(found))


main()
