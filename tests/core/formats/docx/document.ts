import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ALL = `xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** A Word document with that body, and other parts by the last step of their relationship: `footnotes`, `header`, `comments`. */
export function docxOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(others);
  const relations = names.map(
    (kind, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  const parts: [string, string][] = [
    [
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document2.xml"/></Relationships>`,
    ],
    [
      "word/document2.xml",
      `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${ALL}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ],
    [
      "word/_rels/document2.xml.rels",
      `<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`,
    ],
    ...names.map((kind): [string, string] => [
      `word/${kind}.xml`,
      `<w:root ${ALL}>${others[kind]}</w:root>`,
    ]),
  ];
  return createPackage(
    new Map(parts.map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}

/** The body of a document, without what stands around it. */
export function bodyOf(bytes: Uint8Array): string {
  const text = partOf(bytes, "word/document2.xml");
  return text.slice(text.indexOf("<w:body>") + "<w:body>".length, text.indexOf("<w:sectPr/>"));
}

export function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(openPackage(bytes, "docx").read(name));
}

/** Its paragraphs, with codes as `{0}`. */
export function textsOf(bytes: Uint8Array, view: "accepted" | "original" = "accepted"): string[] {
  return openDocx(bytes, { view }).texts.flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => shown(text)),
  );
}

export function shown(text: string): string {
  return text.replace(
    /[\u{100000}-\u{10fffd}]/gu,
    (code) => `{${(code.codePointAt(0) ?? 0) - 0x100000}}`,
  );
}

export function typed(text: string): string {
  return text.replace(/\{(\d)\}/g, (_, index) => codeCharacter(Number(index)));
}

/** A paragraph of runs: `one *bold* two` with words between stars in bold, and markup as it stands. */
export function p(text: string, properties = ""): string {
  const runs = text.split(/(\*[^*]*\*|<.*>)/s).filter((part) => part !== "");
  return `<w:p>${properties}${runs.map(runOf).join("")}</w:p>`;
}

function runOf(text: string): string {
  if (text.startsWith("<")) return text;
  if (text.startsWith("*")) return r(text.slice(1, -1), "<w:rPr><w:b/></w:rPr>");
  return r(text);
}

export function r(text: string, properties = ""): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function ins(inside: string, author = "Ada"): string {
  return `<w:ins w:id="1" w:author="${author}" w:date="2026-01-02T03:04:05Z">${inside}</w:ins>`;
}

export function del(text: string, author = "Ada"): string {
  return `<w:del w:id="2" w:author="${author}"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
}

export function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText> ${instruction} </w:instrText></w:r>${mark("separate")}${result}${mark("end")}`;
}
