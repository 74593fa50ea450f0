#!/usr/bin/env python3
# generate-words.py
#
# Copyright 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes words-common.txt from the graded word lists of the Debian package scowl (2020.12.07-2): all words of
# grade 10 and those of up to ten letters of grade 20, in British and American spelling. Not run by the build.
#
#   apt-get download scowl && dpkg -x scowl_*.deb DIR
#   ./generate-words.py DIR/usr/share/dict/scowl > words-common.txt
#
# SCOWL is copyright 2000-2018 by Kevin Atkinson, who grants use, copy, modification, distribution and sale
# without fee provided that his notice appears in all copies; grade 10 and 20 come from Moby Words and from
# Brian Kelk's UK English Wordlist, both in the public domain.

import pathlib
import sys

LONGEST = {10: 99, 20: 10}

HEADER = """\
# The most common English words, which therefore tell nothing when they stand at the start of a sentence.
# Made by generate-words.py from the word lists of SCOWL, which are
# Copyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists,
# the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby
# granted without fee, provided that the above copyright notice appears in all copies and that both that
# copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no
# representations about the suitability of this array for any purpose. It is provided "as is" without express
# or implied warranty.
"""


def words(folder):
    for grade, longest in LONGEST.items():
        for kind in ("english", "american", "british"):
            path = folder / f"{kind}-words.{grade}"
            if path.exists():
                for word in path.read_text("latin-1").split():
                    if word.isalpha() and len(word) <= longest:
                        yield word.lower()


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: generate-words.py FOLDER-OF-SCOWL > words-common.txt")
    found = sorted(set(words(pathlib.Path(sys.argv[1]))))
    if len(found) < 5000:
        sys.exit("Too few words: is this the folder usr/share/dict/scowl of the package?")
    sys.stdout.write(HEADER)
    for word in found:
        sys.stdout.write(f"{word}\tcommon\n")


main()
