#!/usr/bin/env python3
"""Annotations that leave and come back: every form into another library, texts that have changed since, documents that are
not there yet, files of other programs and files that are made to harm. By the command line.

usage: test_interchange.py DOSSIER SAMPLES     prints TAP
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback
import zipfile

DOSSIER, SAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])
FORMS = ("jsonld", "hypothesis.json", "json", "qdpx")
TESTS = []
STORY = """The harbour opens again

OSLO, 3 March 2026 – The ministers met on Monday in the old harbour of the town. Norway will deliver 40 vehicles to the army by March 🇺🇦, the minister said. Nobody asked who would pay for any of this.

A second meeting is planned for the summer. The ministers did not say where it would be held.
"""


def test(function):
    TESTS.append(function)
    return function


def run(*args, status=0):
    result = subprocess.run([DOSSIER, *map(str, args)], capture_output=True, text=True, timeout=120)
    assert result.returncode == status, f"{args}: status {result.returncode}\n{result.stdout}\n{result.stderr}"
    return result.stdout if status == 0 else result.stderr


def fails(*args):
    message = run(*args, status=1)
    assert message.startswith("dossier: ") and len(message.splitlines()) == 1, message
    return message


def library(folder, name, *texts):
    """A library with these texts, each a document."""
    path = folder / name
    for number, text in enumerate(texts):
        file = folder / f"{name}-{number}.txt"
        file.write_text(text, encoding="utf-8")
        run("add", "--library", path, file)
    return path


def text_of(path, document=1):
    out = path.parent / "document.json"
    run("export", "--library", path, "--document", document, "-o", out)
    return json.loads(out.read_text(encoding="utf-8"))["documents"][0]["text"]


def mark(path, words, *more, document=1):
    start = text_of(path, document).index(words)
    return run("annotate", "--library", path, "--document", document, "--start", start, "--end", start + len(words), *more).strip()


def rows(path):
    return json.loads(run("list", "annotations", "--library", path, "--format", "json"))


def marks(path):
    """All that must be the same again, without the numbers of documents."""
    return sorted((r["id"], r["start"], r["end"], r["words"], r["colour"], r["note"], r["tags"], r["created"]) for r in rows(path))


def counts(report):
    """The numbers of a report, which have to add up."""
    total = int(re.search(r"^(\d+) annotations?:$", report, re.M).group(1))
    parts = {words: int(n) for n, words in re.findall(r"^ +(\d+) (.+)$", report, re.M)}
    assert sum(parts.values()) == total, report
    return parts


def export(path, form):
    out = path.parent / f"{path.name}.{form}"
    run("export", "--library", path, "--annotations", "-o", out)
    return out


def bring(path, file, *more):
    return counts(run("import-annotations", "--library", path, *more, file))


def marked(folder):
    path = library(folder, "first", STORY, "Another text\n\nWith a few words in it, and nothing else.\n")
    mark(path, "40 vehicles", "--colour", "green", "--note", "First “dated”\npromise <&>", "--tag", "pledge", "--tag", "arms")
    mark(path, "the minister said", "--colour", "pink")
    mark(path, "🇺🇦, the")
    mark(path, "a few words", "--note", "only a note", document=2)
    return path


@test
def every_form_comes_back_the_same(folder):
    first = marked(folder)
    before = marks(first)
    assert len(before) == 4
    for form in FORMS:
        second = library(folder, f"second-{form}", "Something else\n\nThat was here before.\n", STORY, "Another text\n\nWith a few words in it, and nothing else.\n")
        file = export(first, form)
        assert bring(second, file, "--dry-run") == {"found where they were": 4}, form
        assert rows(second) == [], form
        assert bring(second, file) == {"found where they were": 4}, form
        assert marks(second) == before, form
        assert bring(second, file) == {"already there": 4}, form
        assert bring(first, file) == {"already there": 4}, form
        assert marks(second) == before, form


@test
def a_changed_text_keeps_them_or_says_so(folder):
    first = library(folder, "first", STORY)
    mark(first, "A second meeting is planned for the summer.", "--note", "moved")
    mark(first, "Norway will deliver 40 vehicles to the army by March 🇺🇦, the minister said.", "--note", "changed")
    mark(first, "The ministers did not say where it would be held.", "--note", "gone")
    changed = STORY.replace("40 vehicles", "some 45 vehicles").replace("OSLO,", "OSLO in the snow,").replace("did not say where it would be held", "left in a hurry")
    for form in FORMS:
        second = library(folder, f"second-{form}", changed)
        report = run("import-annotations", "--library", second, export(first, form))
        assert counts(report) == {"found at another place": 1, "found, with words that have changed": 1, "not found in their document, kept with it": 1}, report
        assert "to: “Norway will deliver some 45 vehicles to the army" in report, report
        assert "not found in document 1: “The ministers did not say" in report, report
        by_note = {r["note"]: r for r in rows(second)}
        text = text_of(second)
        for note in ("moved", "changed"):
            assert text[by_note[note]["start"]:by_note[note]["end"]] == by_note[note]["words"], note
        assert by_note["gone"]["words"] == "The ministers did not say where it would be held."
        assert bring(second, export(first, form)) == {"already there": 3}

        # On paper a lost note is not set beside words it is not about.
        run("export", "--library", second, "--document", 1, "-o", folder / "out.html")
        page = (folder / "out.html").read_text(encoding="utf-8")
        assert page.count("<mark") == 2 and "gone" in page, page


@test
def documents_that_are_not_there_yet_are_waited_for(folder):
    first = marked(folder)
    before = marks(first)
    for form in FORMS:
        second = library(folder, f"empty-{form}", "Something else\n\nThat was here before.\n")
        report = run("import-annotations", "--library", second, export(first, form))
        assert counts(report) == {"of documents that are not in the library, kept until they are": 4}, report
        assert "no document “The harbour opens again”: “40 vehicles”" in report, report
        assert {(r["document"], r["words"]) for r in rows(second)} == {(0, "40 vehicles"), (0, "the minister said"), (0, "🇺🇦, the"), (0, "a few words")}
        assert bring(second, export(first, form)) == {"already there": 4}
        run("check", "--library", second)

        # They go on as they came, and find their place once it is there.
        third = library(folder, f"third-{form}", STORY, "Another text\n\nWith a few words in it, and nothing else.\n")
        kept = export(second, "json")
        assert bring(third, kept) == {"found where they were": 4}, form
        assert marks(third) == before, form
        for number in (0, 1):
            run("add", "--library", second, folder / f"first-{number}.txt")
        assert bring(second, kept) == {"found where they were": 4}, form
        assert marks(second) == before, form


@test
def a_note_written_elsewhere_comes_back(folder):
    first = library(folder, "first", STORY)
    one = mark(first, "40 vehicles", "--note", "old", "--tag", "a")
    file = export(first, "jsonld")
    content = json.loads(file.read_text(encoding="utf-8"))
    content[0]["body"][0]["value"] = "new"
    content[0]["modified"] = "2040-01-01T00:00:00Z"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert bring(first, file) == {"brought up to date": 1}
    assert [(r["id"], r["note"], r["tags"]) for r in rows(first)] == [(one, "new", "a")]

    content[0]["body"][0]["value"] = "older than what is here"
    content[0]["modified"] = "2001-01-01T00:00:00Z"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert bring(first, file) == {"already there": 1}
    assert [r["note"] for r in rows(first)] == ["new"]


@test
def a_project_that_was_written_anew_adds_nothing(folder):
    """QualCoder gives new GUIDs and writes a selection for each code."""
    first = library(folder, "first", STORY)
    mark(first, "40 vehicles", "--note", "n", "--tag", "a", "--tag", "b", "--colour", "red")
    file = export(first, "qdpx")
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    project = parts["project.qde"].decode("utf-8").replace('origin="Dossier', 'origin="QualCoder')
    selection = re.search(r"<PlainTextSelection.*?</PlainTextSelection>", project, re.S).group(0)
    codings = re.findall(r"<Coding .*?</Coding>", selection, re.S)
    assert len(codings) == 3
    several = ""
    for number, coding in enumerate(codings):
        one = re.sub(r"<Coding .*</Coding>", lambda _: coding, selection, flags=re.S)
        several += re.sub(r'<PlainTextSelection guid="[^"]*"', f'<PlainTextSelection guid="0000000{number}-0000-4000-8000-000000000000"', one)
    parts["project.qde"] = project.replace(selection, several).encode("utf-8")
    with zipfile.ZipFile(folder / "again.qdpx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert bring(first, folder / "again.qdpx") == {"already there": 1}
    second = library(folder, "second", STORY)
    assert bring(second, folder / "again.qdpx") == {"found where they were": 1}
    assert [(r["colour"], r["note"], r["tags"]) for r in rows(second)] == [("red", "n", "a;b")]


@test
def annotations_of_a_page_are_found_by_its_address(folder):
    """What Hypothesis says of a page: its offsets are those of the browser, and mean nothing here."""
    page = "<html><head><title>The harbour opens again</title><link rel='canonical' href='https://www.example.org/harbour/'></head><body><article><h1>The harbour opens again</h1>" + "".join(f"<p>{p}</p>" for p in STORY.strip().split("\n\n")[1:]) + "</article></body></html>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    path = folder / "library"
    run("add", "--library", path, folder / "page.html")
    source = json.loads(run("list", "documents", "--library", path, "--format", "json"))[0]["source"]
    assert source.startswith("https://"), source

    def entry(name, exact, prefix, suffix, uri="http://example.org/harbour#top"):
        selectors = [{"type": "RangeSelector", "startContainer": "/div[1]"}, {"type": "TextPositionSelector", "start": 7000, "end": 7000 + len(exact)}]
        selectors.append({"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix})
        return {"id": name, "uri": uri, "text": name, "tags": ["web"], "user": "acct:a@b", "references": [], "document": {"title": ["Other title"]}, "target": [{"source": uri, "selector": selectors}]}

    file = folder / "hypothesis.json"
    file.write_text(json.dumps({"annotations": [
        entry("here", "Norway will deliver 40 vehicles", "harbour of the town. ", " to the army by March"),
        entry("look-alike", "Sweden will deliver 40 vehicles", "at the end of the meeting, ", " was what they all heard"),
        entry("elsewhere", "Norway will deliver 40 vehicles", "harbour of the town. ", " to the army by March", uri="https://other.example/harbour"),
        {"id": "page", "uri": "https://example.org/harbour", "text": "On the whole page", "tags": [], "target": [{"source": "https://example.org/harbour"}]},
        {"id": "nothing", "uri": "https://example.org/harbour", "text": "", "tags": [], "target": []}]}), encoding="utf-8")
    assert bring(path, file) == {"found at another place": 1, "not found in their document, kept with it": 2,
                                 "of documents that are not in the library, kept until they are": 1, "empty": 1}
    assert {r["note"]: r["document"] for r in rows(path)} == {"here": 1, "look-alike": 1, "On the whole page": 1, "elsewhere": 0}


@test
def a_headline_alone_is_no_proof(folder):
    first = library(folder, "first", STORY)
    mark(first, "Norway will deliver 40 vehicles to the army by March")
    file = export(first, "hypothesis.json")
    content = json.loads(file.read_text(encoding="utf-8"))
    content["annotations"][0]["uri"] = "urn:x-pdf:0123"
    content["annotations"][0]["target"][0]["source"] = "urn:x-pdf:0123"
    del content["annotations"][0]["dossier"]
    file.write_text(json.dumps(content), encoding="utf-8")
    same = library(folder, "same", STORY.replace("OSLO", "BERGEN"))
    other = library(folder, "other", "The harbour opens again\n\nNorway will deliver 45 vehicles to the army by March, and this is another report.\n")
    assert bring(same, file) == {"found at another place": 1}
    assert bring(other, file) == {"of documents that are not in the library, kept until they are": 1}


@test
def bad_files_are_a_plain_sentence(folder):
    path = library(folder, "library", STORY)
    bomb = folder / "bomb.qdpx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", b"<Project xmlns='urn:QDA-XML:project:1.0' name='" + b"a" * 20_000_000 + b"'/>")
    entities = folder / "entities.qdpx"
    with zipfile.ZipFile(entities, "w") as archive:
        archive.writestr("project.qde", "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><Project xmlns='urn:QDA-XML:project:1.0' name='&b;'/>")
    files = {
        "deep.json": b"[" * 500_000, "cut.jsonld": b'[{"target":"https://exam', "none.json": b'{"annotations":[]}', "empty.json": b"",
        "noise.bin": bytes(range(256)) * 40, "text.txt": b"Just words.", "numbers.json": b"[" + b"1," * 100_000 + b"1]",
        "odd.json": json.dumps({"annotations": [{"target": [{"selector": [7]}], "text": 3, "tags": {"a": 1}, "id": []}]}).encode(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    for name in [n for n in files if n != "odd.json"] + ["bomb.qdpx", "entities.qdpx", "not-there.json", "."]:
        message = fails("import-annotations", "--library", path, folder / name)
        assert not re.search(r"CRITICAL|WARNING|errno|Assertion|JSON-GLib|parse error", message), message
    assert bring(path, folder / "odd.json") == {"empty": 1}
    assert rows(path) == []
    assert "Usage" in run("import-annotations", "--help")
    run("import-annotations", status=2)


def main():
    print(f"1..{len(TESTS)}")
    failed = 0
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", " ")
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(pathlib.Path(folder))
                print(f"ok {number} {name}", flush=True)
            except Exception:  # a failing case must not hide the others
                failed += 1
                print(f"not ok {number} {name}")
                print("\n".join("# " + line for line in traceback.format_exc().splitlines()[-12:]), flush=True)
    sys.exit(failed > 0)


main()
