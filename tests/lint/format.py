#!/usr/bin/env python3
"""Every C file is as clang-format leaves it."""
import pathlib
import shutil
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
tool = shutil.which("clang-format-14") or shutil.which("clang-format")
if tool is None:
    print("clang-format is not installed")
    sys.exit(77)
files = sorted(str(p) for folder in ("src", "tests") for p in (root / folder).rglob("*.[ch]"))
result = subprocess.run([tool, "--style=file", "--dry-run", "-Werror", *files], cwd=root, capture_output=True, text=True)
print(result.stderr if result.returncode else "every C file is formatted")
sys.exit(bool(result.returncode))
