import { describe, expect, test } from "vitest";
import { hashOf } from "#lib/adapters/hash.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import type { ExportedDocument } from "#lib/core/formats/exports/exported-document.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { flagOn, sample, WORDS } from "./exported-sample.ts";

const TOOLS = { createDocx, hash: hashOf, words: WORDS, language: "fr" };

const HOSTILE = "<script>alert(1)</script>";
const DOCUMENT = sample([
  { language: "en", segments: [{ was: "The kyiv." }, { was: "End." }] },
  {
    language: "ar",
    basedOn: 1,
    segments: [
      {
        was: `كييف ${HOSTILE}`,
        is: `كييف! ${HOSTILE}`,
        flags: [flagOn("كييف", "كييف", { note: HOSTILE })],
      },
      {
        was: "=النهاية",
        flags: [
          flagOn("=النهاية", "النهاية", { id: "f2", state: "dismissed", reason: "So gewollt." }),
        ],
      },
    ],
  },
]);

async function dossierOf(document: ExportedDocument) {
  const { bytes } = await exportFile(document, { format: "dossier", edition: 2 }, TOOLS);
  const opened = openPackage(bytes, "zip");
  const text = (name: string) => new TextDecoder().decode(opened.read(name));
  return { bytes, opened, text };
}

describe("a correction dossier", () => {
  test("holds the clean and the tracked file, lists, and a report", async () => {
    expect((await dossierOf(DOCUMENT)).opened.names).toEqual([
      "clean/ar.txt",
      "tracked/ar.tracked.docx",
      "report.html",
      "lists/flags.csv",
      "lists/flags.json",
      "lists/dismissals.csv",
      "lists/dismissals.json",
      "lists/changes.csv",
      "lists/changes.json",
      "received.json",
      "SHA256SUMS",
    ]);
  });

  test("has the checksum of every other file in it", async () => {
    const { opened, text } = await dossierOf(DOCUMENT);
    const sums = text("SHA256SUMS")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  "));
    expect(sums.map(([, name]) => name)).toEqual(opened.names.slice(0, -1));
    for (const [sum, name = ""] of sums) expect(hashOf(opened.read(name))).toBe(sum);
  });

  test("is the same for the same input", async () => {
    const [one, other] = [await dossierOf(DOCUMENT), await dossierOf(DOCUMENT)];
    expect(hashOf(one.bytes)).toBe(hashOf(other.bytes));
  });

  test("tells what was changed, by whom and when", async () => {
    const { text } = await dossierOf(DOCUMENT);
    expect(JSON.parse(text("lists/changes.json"))).toEqual([
      expect.objectContaining({
        paragraph: 1,
        segment: 200,
        after: "!",
        author: "Olha Ткач",
        date: "2026-11-21T09:30:00.000Z",
      }),
    ]);
    const received = JSON.parse(text("received.json"));
    expect(
      received.map(({ language, sha256 }: Record<string, string>) => [language, sha256]),
    ).toEqual([
      ["en", "h1"],
      ["ar", "h2"],
    ]);
  });

  test("parts flags from dismissals and gives the reasons", async () => {
    const { text } = await dossierOf(DOCUMENT);
    expect(JSON.parse(text("lists/flags.json"))).toHaveLength(1);
    expect(JSON.parse(text("lists/dismissals.json"))).toEqual([
      expect.objectContaining({ id: "f2", reason: "So gewollt." }),
    ]);
    expect(text("lists/flags.csv")).toMatch(/^paragraph \[safe\],/);
  });

  test("reports in the words it was given, each text in its language and direction", async () => {
    const report = (await dossierOf(DOCUMENT)).text("report.html");
    expect(report).toContain('<html lang="fr" dir="ltr">');
    expect(report).toContain("<h2>[flags]</h2>");
    expect(report).toContain('<p lang="ar" dir="rtl">كييف<ins>!</ins>');
    expect(report).toContain("So gewollt.");
  });

  test("runs nothing and loads nothing, whatever stands in the texts", async () => {
    const report = (await dossierOf(DOCUMENT)).text("report.html");
    expect(report).toContain("default-src 'none'");
    expect(report).not.toMatch(/<script|\bsrc=|url\(/);
    expect(report).toContain("&lt;script&gt;");
  });
});
