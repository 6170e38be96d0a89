import { describe, expect, test } from "vitest";
import { hashOf } from "#lib/adapters/hash.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import { EXPORT_FORMATS, formatsOf } from "#lib/core/formats/exports/export-formats.ts";
import type { ExportedDocument } from "#lib/core/formats/exports/exported-document.ts";
import { coded, flagOn, sample, WORDS } from "./exported-sample.ts";

const TOOLS = { createDocx, hash: hashOf, words: WORDS, language: "en" };

const DOCUMENT = sample([
  { language: "en", segments: [{ was: "A trip to kyiv." }, { was: "The end." }] },
  {
    language: "uk",
    basedOn: 1,
    segments: [
      {
        was: "Подорож до києва.",
        is: "Подорож до Києва.",
        flags: [flagOn("Подорож до Києва.", "Подорож", { severity: "minor" })],
      },
      { was: "Кінець." },
    ],
  },
]);

async function textOf(document: ExportedDocument, format: (typeof EXPORT_FORMATS)[number]["name"]) {
  const { scope } = EXPORT_FORMATS.find(({ name }) => name === format) ?? {};
  const { bytes } = await exportFile(
    document,
    { format, edition: scope === "document" ? null : 2 },
    TOOLS,
  );
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

describe("exportFile()", () => {
  test.each(
    EXPORT_FORMATS.map(
      ({ name, scope, mediaType, ending }) => [name, scope, mediaType, ending] as const,
    ),
  )(
    "writes %s with the name and type that its table says",
    async (format, scope, mediaType, ending) => {
      const wanted = { format, edition: scope === "document" ? null : 2 };
      const file = await exportFile(DOCUMENT, wanted, TOOLS);
      if (mediaType) expect(mediaType).toContain(file.mediaType);
      const own = scope === "document" ? "Die Reise nach Kyjiw" : "uk";
      expect(file.name).toBe(ending ? `${own}.${ending}` : "uk.txt");
      expect(file.bytes.length).toBeGreaterThan(0);
    },
  );

  test("gives the received file itself where nothing was corrected", async () => {
    const file = await exportFile(DOCUMENT, { format: "received", edition: 1 }, TOOLS);
    expect(file.bytes).toBe(DOCUMENT.editions[0]?.file.bytes);
  });

  test("puts corrections into the received file", async () => {
    expect(await textOf(DOCUMENT, "received")).toBe("Подорож до Києва.\n\nКінець.\n");
  });

  test("writes text without codes, and HTML with what they say", async () => {
    const document = sample([
      { language: "de", segments: [{ was: "x" }] },
      { language: "he", basedOn: 1, format: "html", segments: [coded("<b>שלום</b> עולם")] },
    ]);
    expect(await textOf(document, "txt")).toBe("שלום עולם\n");
    const html = await textOf(document, "html");
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toContain("<p><strong>שלום</strong> עולם</p>");
  });

  test("shows in a redline what was changed, and codes as tags", async () => {
    const { was, codes } = coded("<b>kyiv</b>");
    const document = sample([
      { language: "de", segments: [{ was: "x" }] },
      { language: "en", basedOn: 1, segments: [{ was, is: was.replace("k", "K"), codes }] },
    ]);
    expect(await textOf(document, "redline")).toContain(
      '<bdi class="code" title="&lt;b&gt;">⟨1⟩</bdi><del>k</del><ins>K</ins>yiv<bdi class="code" title="&lt;/b&gt;">⟨/1⟩</bdi>',
    );
  });

  test("writes flags as the tables of WMT have them", async () => {
    expect((await textOf(DOCUMENT, "mqm")).split("\n").slice(1, -1)).toEqual([
      "uk\tDie Reise nach Kyjiw\t1\t200\tOlha Ткач\tA trip to kyiv.\t<v>Подорож</v> до Києва.\tAccuracy/Mistranslation\tMinor\t",
      "uk\tDie Reise nach Kyjiw\t2\t201\t\tThe end.\tКінець.\tNo-error\tNo-error\t",
    ]);
  });

  test("writes everything as lines of JSON, the schema first", async () => {
    const lines = (await textOf(DOCUMENT, "jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ type: "schema", name: "hexapla-document", version: 1 });
    const types = lines.map(({ type }) => type);
    expect([...new Set(types)]).toEqual([
      ..."schema document edition row segment revision flag".split(" "),
    ]);
    expect(types.filter((type) => type === "revision")).toHaveLength(5);
  });

  test("writes a column for each edition into a table", async () => {
    expect(await textOf(DOCUMENT, "csv")).toBe(
      "\ufeffid,en,uk\r\n1,A trip to kyiv.,Подорож до Києва.\r\n2,The end.,Кінець.\r\n",
    );
  });

  test("offers nothing beside its source for an original, and refuses it", async () => {
    const names = formatsOf(DOCUMENT, DOCUMENT.editions[0] ?? null).map(({ name }) => name);
    expect(names).not.toContain("mqm");
    await expect(exportFile(DOCUMENT, { format: "mqm", edition: 1 }, TOOLS)).rejects.toThrow(
      /does not fit/,
    );
  });
});
