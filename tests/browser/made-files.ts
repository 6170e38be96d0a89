import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { escapeXml } from "#lib/core/formats/xml/characters.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** An Excel workbook of sheets, given by their names as rows of cells. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`,
  );
  const related = names.map((_, at) => relation(`r${at}`, "worksheet", `sheet${at}.xml`));
  const parts: [string, string][] = [
    ["_rels/.rels", relations([relation("r", "officeDocument", "/xl/workbook.xml")])],
    [
      "xl/workbook.xml",
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relations(related)],
    ...names.map((name, at): [string, string] => [
      `xl/sheet${at}.xml`,
      sheetOf(sheets[name] ?? []),
    ]),
  ];
  const bytes = parts.map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return createPackage(new Map(bytes));
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relations(all: readonly string[]): string {
  return `<Relationships ${RELATIONS}>${all.join("")}</Relationships>`;
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells, row) => {
    const inside = cells.map((text, column) => {
      const name = `${String.fromCharCode(65 + column)}${row + 1}`;
      return `<c r="${name}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
    });
    return `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  return `<worksheet ${MAIN}><sheetData>${written.join("")}</sheetData></worksheet>`;
}

/** An XLIFF 1.2 file; `⟨b⟩` and `⟨/b⟩` in its texts are inline markup. */
export function xliffOf(
  [source, target]: readonly [string, string],
  units: readonly (readonly [string, string])[],
): string {
  const written = units.map(([from, to], at) => {
    return `<trans-unit id="${at + 1}"><source>${tagged(from)}</source><target>${tagged(to)}</target></trans-unit>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="port.html" datatype="html" source-language="${source}" target-language="${target}"><body>
${written.join("\n")}
</body></file></xliff>
`;
}

function tagged(text: string): string {
  return escapeXml(text).replaceAll("⟨b⟩", '<g id="1" ctype="bold">').replaceAll("⟨/b⟩", "</g>");
}
