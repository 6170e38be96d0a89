#!/usr/bin/python3
"""Reads files with programs that are not ours and prints, a line of JSON each, what they hold: {"file", "text"} or {"file", "error"}, and
their characters as they are ("plain").

Formats in packages of XML give the characters of each part and the checksum of every other part, XML its canonical form, others what the
format's own reader sees, so that two files can be compared for what an edit changed."""
import csv, hashlib, io, json, re, subprocess, sys, zipfile
from lxml import etree


def xml_options():
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def canonical(data):
    return etree.tostring(etree.fromstring(data, xml_options()), method="c14n").decode()


def package(path):
    parts = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            if name.endswith((".xml", ".rels")) and data:
                parts.append(name + "\n" + "".join(etree.fromstring(data, xml_options()).itertext()))
            else:
                parts.append(name + " " + hashlib.sha256(data).hexdigest())
    return "\n".join(parts)


def pandoc(path, kind):
    return subprocess.run(["pandoc", "-f", kind, "-t", "json", path], capture_output=True, check=True, text=True).stdout


def table(path):
    data = open(path, "rb").read()
    text = data.decode("utf-8-sig") if data[:2] not in (b"\xff\xfe", b"\xfe\xff") else data.decode("utf-16")
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    return json.dumps(list(csv.reader(io.StringIO(text, newline=""), dialect)), ensure_ascii=False)


def workbook(path):
    import openpyxl
    book = openpyxl.load_workbook(path)
    return json.dumps([[s.title, [[str(c.value) if c.value is not None else None for c in r] for r in s.iter_rows()]] for s in book.worksheets if hasattr(s, "iter_rows")], ensure_ascii=False)


def cells(path):
    """Cells by their references where openpyxl cannot read them, shared strings looked up."""
    with zipfile.ZipFile(path) as archive:
        trees = {name: etree.fromstring(archive.read(name), xml_options()) for name in archive.namelist() if re.search(r"(sharedStrings|sheet\d+)\.xml$", name)}
    shared = ["".join(item.itertext()) for name, tree in trees.items() if name.endswith("sharedStrings.xml") for item in tree]
    def text(cell):
        value = "".join(cell.itertext())
        return shared[int(value)] if cell.get("t") == "s" and value.strip() else value
    return json.dumps([[name, cell.get("r"), text(cell)] for name, tree in trees.items() for cell in tree.iter("{*}c")], ensure_ascii=False)


def catalogue(path):
    import polib
    header = re.search(rb"charset=([\w-]+)", open(path, "rb").read())
    encoding = header[1].decode() if header and header[1] != b"CHARSET" else "utf-8"
    return json.dumps([[e.msgctxt, e.msgid, e.msgid_plural, e.msgstr, e.msgstr_plural, e.comment, e.tcomment, e.flags, e.obsolete] for e in polib.pofile(path, encoding=encoding)], ensure_ascii=False)


def plain(path):
    data = open(path, "rb").read()
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "windows-1252", "latin-1"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue


def read(path):
    ending = path.rsplit(".", 1)[-1].lower()
    if ending in ("docx", "odt"):
        return package(path)
    if ending == "xlsx":
        try:
            return workbook(path)
        except Exception:
            return cells(path)
    if ending in ("html", "htm"):
        return pandoc(path, "html")
    if ending == "md":
        return pandoc(path, "gfm+yaml_metadata_block")
    if ending in ("csv", "tsv", "tab"):
        return table(path)
    if ending == "po":
        try:
            return catalogue(path)
        except OSError:
            # Strings may be wrapped anew.
            return re.sub(r'"\r?\n"', "", plain(path))
    if ending == "json":
        return json.dumps(json.loads(open(path, "rb").read().decode("utf-8-sig")), ensure_ascii=False)
    if ending in ("srt", "vtt", "txt", "jsonl"):
        return plain(path)
    return canonical(open(path, "rb").read())


for name in sys.argv[1:]:
    try:
        print(json.dumps({"file": name, "text": read(name), "plain": plain(name)}), flush=True)
    except Exception as error:
        message = type(error).__name__ + " " + str(error)[:200]
        print(json.dumps({"file": name, "error": message, "plain": plain(name)}), flush=True)
