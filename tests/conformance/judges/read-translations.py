#!/usr/bin/python3
"""Reads XLIFF 1.2 and TMX with translate-toolkit and prints, a line of JSON each: {"file", "units": [[source, target], …]} or {"file", "error"}."""
import json, sys
from translate.storage import tmx, xliff


def text(value):
    return "" if value is None else str(value)


def read(path):
    with open(path, "rb") as file:
        store = (tmx.tmxfile if path.endswith(".tmx") else xliff.xlifffile)(file)
    return [[text(unit.source), text(unit.target)] for unit in store.units if not unit.isheader()]


for name in sys.argv[1:]:
    try:
        print(json.dumps({"file": name, "units": read(name)}), flush=True)
    except Exception as error:
        print(json.dumps({"file": name, "error": type(error).__name__ + " " + str(error)[:200]}), flush=True)
