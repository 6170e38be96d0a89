import { expect, test } from "vitest";
import { hashOf } from "#lib/adapters/hash.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";

const run = { text: "", formats: [], isTag: false, href: "" } as const;
const NEW = {
  title: "رحلة",
  language: "ar",
  direction: "rtl",
  at: "2026-11-23T12:00:00.000Z",
  paragraphs: [
    {
      inserted: null,
      runs: [
        { ...run, text: "واحد\tاثنان\n", formats: ["strong"] },
        { ...run, text: "موقع", href: "https://example.org/?a&b" },
        { ...run, text: "⟨1/⟩", isTag: true },
      ],
    },
    {
      inserted: { author: "ليلى", date: "2026-11-22T10:00:00Z" },
      runs: [{ ...run, text: "جديد" }],
    },
  ],
} as const;

function mainPart(bytes: Uint8Array): string {
  return new TextDecoder().decode(openPackage(bytes, "docx").read("word/document.xml"));
}

test("createDocx() sets a right-to-left text as such, with its formatting, tabs, breaks and links", async () => {
  const xml = mainPart(await createDocx(NEW));
  expect(xml).toContain("<w:pPr><w:bidi/></w:pPr>");
  expect(xml).toMatch(/<w:b\/><w:bCs\/><w:rtl\/><\/w:rPr><w:t[^>]*>واحد<\/w:t><w:tab\/>/);
  expect(xml).toContain('<w:hyperlink w:history="1" r:id="rIdLink1">');
  expect(xml).toContain('<w:rStyle w:val="HexaplaTag"/>');
  expect(xml).toMatch(/<w:ins w:id="\d+" w:author="ليلى" w:date="2026-11-22T10:00:00Z">/);
});

test("createDocx() makes the same bytes of the same document", async () => {
  expect(hashOf(await createDocx(NEW))).toBe(hashOf(await createDocx(NEW)));
});
