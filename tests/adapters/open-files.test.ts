import { expect, test } from "vitest";
import { describeFile } from "#lib/adapters/open-files.ts";
import { docxOf, ins, p, r } from "../core/formats/docx/document.ts";

const HTML = '<html lang="fr"><p>Le <b>bac</b> de nuit part.</p></html>';

test.each([
  ["ferry.docx", docxOf(`<w:p>${r("Le bac ")}${ins(r("part"))}</w:p>${p("La nuit tombe.")}`)],
  ["ferry.html", new TextEncoder().encode(HTML)],
  ["ferry.csv", new TextEncoder().encode("fr,uk\nLa nuit tombe.,На берег спадає ніч.\n")],
  ["ferry.srt", new TextEncoder().encode("1\n00:00:01,000 --> 00:00:02,000\nيحل الليل\n")],
])("describeFile() tells plain values of %s, which can leave a thread", (name, bytes) => {
  const opening = describeFile({ name, bytes });
  expect(opening.kind).toBe("opened");
  expect(structuredClone(opening)).toEqual(opening);
});

test("describeFile() shows the table of which no column was chosen", () => {
  const bytes = new TextEncoder().encode("1,2\n3,4\n");
  const opening = describeFile({ name: "numbers.csv", bytes });
  expect(opening.kind).toBe("unreadable");
  expect(opening.table?.sample).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});
