#!/usr/bin/env python3
"""The desktop file and the metainfo of the program are what desktops expect of them."""
import pathlib
import shutil
import subprocess
import sys


def run(*command):
    result = subprocess.run(command, capture_output=True, text=True)
    return (result.stdout + result.stderr).strip() if result.returncode else ""


def main():
    data = pathlib.Path(sys.argv[2])
    checks = []
    if shutil.which("desktop-file-validate"):
        checks += [("desktop-file-validate", str(path)) for path in data.glob("*.desktop")]
    if shutil.which("appstreamcli"):
        checks += [("appstreamcli", "validate", "--no-net", "--pedantic", str(path)) for path in data.glob("*.metainfo.xml")]
    if not checks:
        print("neither desktop-file-validate nor appstreamcli is installed, or nothing is built")
        sys.exit(77)
    found = [words for words in (run(*check) for check in checks) if words]
    print("\n".join(found) if found else "desktop file and metainfo are valid")
    sys.exit(bool(found))


main()
