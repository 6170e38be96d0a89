#!/usr/bin/python3
"""Edits a review table as somebody would: edit-table.py MODE IN OUT, MODE `typed` or `tracked`. Sets "Neu " before the last text of every tenth line,
counted from the first, by python-docx or openpyxl; `tracked` (DOCX only) as an insertion of Ірина. Prints nothing."""
import sys

STEP = 10
WORD = "Neu "


def run_of(text):
    from docx.oxml import OxmlElement
    run = OxmlElement("w:r")
    content = OxmlElement("w:t")
    content.text = text
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(content)
    return run


def document(mode, source, target):
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    file = docx.Document(source)
    rows = file.tables[0].rows
    for number, row in enumerate(list(rows)[1:]):
        if number % STEP:
            continue
        cells = row.cells
        shown = next(run for run in cells[len(cells) - 3].paragraphs[0].runs if not run.font.hidden)
        new = run_of(WORD)
        if mode == "tracked":
            insertion = OxmlElement("w:ins")
            for name, value in (("w:id", str(900000 + number)), ("w:author", "Ірина"), ("w:date", "2026-02-03T04:05:06Z")):
                insertion.set(qn(name), value)
            insertion.append(new)
            new = insertion
        shown._r.addprevious(new)
    file.save(target)


def workbook(source, target):
    import openpyxl
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    for number, row in enumerate(sheet.iter_rows(min_row=2)):
        if number % STEP == 0:
            cell = row[len(row) - 4]
            cell.value = WORD + cell.value
    book.save(target)


mode, source, target = sys.argv[1:4]
if source.endswith(".xlsx"):
    workbook(source, target)
else:
    document(mode, source, target)
