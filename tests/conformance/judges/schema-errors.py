#!/usr/bin/python3
"""Schema errors of DOCX files that those they were made from do not have: schema-errors.py VERIFIER BASE FILE BASE FILE …, BASE `-` for none.
Prints a line of JSON each: {"file", "news": [message, …]}."""
import importlib.util, json, sys

verifier, *files = sys.argv[1:]
spec = importlib.util.spec_from_file_location("docx_xsd", verifier)
docx_xsd = importlib.util.module_from_spec(spec)
spec.loader.exec_module(docx_xsd)

for base, file in zip(files[::2], files[1::2]):
    try:
        known = {} if base == "-" else docx_xsd.errs(base)
        found = docx_xsd.errs(file)
        news = [part + ": " + error for part, errors in found.items() for error in errors if error not in known.get(part, [])]
    except Exception as error:
        news = ["not judged: " + type(error).__name__ + " " + str(error)[:200]]
    print(json.dumps({"file": file, "news": news}), flush=True)
