import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { WantedExport } from "#lib/adapters/export-files.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { previewImport } from "#lib/services/preview-import.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";
import { describeWithShared } from "../support/shared.ts";

const desk = deskForTests();
const RELAY = { fr: null, en: 0, es: 1, uk: 0 } as const;
const LANGUAGES = ["fr", "en", "es", "uk"] as const;

describeWithShared("the founding article", (root) => {
  const bytesOf = (language: string) =>
    new Uint8Array(readFileSync(`${root}article/${language}.txt`));
  let id: string;
  let document: OpenDocument;

  beforeAll(async () => {
    const texts = LANGUAGES.map((language) => {
      return {
        name: `${language}.txt`,
        bytes: bytesOf(language),
        language,
        basedOn: RELAY[language],
      };
    });
    id = await createDocument(await desk.as("Importer"), { title: "Article", texts });
    document = await desk.open(id);
  });

  test("is recognised for what it is: languages, and a sensible guess at the relay", async () => {
    const preview = await previewImport(
      await desk.as("Importer"),
      LANGUAGES.map((language) => ({ name: `${language}.txt`, bytes: bytesOf(language) })),
    );
    expect(preview.editions.map(({ language, basedOn }) => [language, basedOn])).toEqual([
      ["fr", null],
      ["en", 0],
      ["es", 1],
      ["uk", 1],
    ]);
    expect(preview.alignment?.rows).toHaveLength(15);
  });

  test("stands in its known rows", () => {
    const known: unknown = JSON.parse(readFileSync(`${root}article/rows.json`, "utf8"));
    const numbers = new Map<number, number>();
    for (const { id: edition } of document.editions) {
      const inOrder = document.rows.flatMap((row) => row.cells[edition] ?? []);
      for (const [index, segment] of inOrder.entries()) numbers.set(segment, index + 1);
    }
    const rows = document.rows.map((row) =>
      Object.fromEntries(
        document.editions.map(({ id: edition, language }) => [
          language,
          (row.cells[edition] ?? []).map((segment) => numbers.get(segment)),
        ]),
      ),
    );
    expect({ rows }).toEqual(known);
  });

  test("shows the errors it is known for, with the right fix first", async () => {
    const { problems } = await findProblems(await desk.as("Importer"), id);
    const texts = new Map(document.segments.map((segment) => [segment.id, segment.text]));
    const found = problems.map(({ edition, segment, start, end, fixes, check }) => {
      const language = document.editions.find((known) => known.id === edition)?.language;
      return [language, check, texts.get(segment)?.slice(start, end), fixes[0]];
    });
    const fixed = (language: string, check: string) =>
      found
        .filter(([l, c]) => l === language && c === check)
        .map(([, , words, fix]) => [words, fix]);
    expect(fixed("en", "proper-noun-case")).toEqual([["kyiv", "Kyiv"]]);
    expect(fixed("en", "hyphen-as-dash")).toHaveLength(1);
    expect(fixed("en", "stop-before-lowercase")).toHaveLength(2);
    expect(fixed("es", "numbers")).toEqual([["1992", "1994"]]);
    expect(fixed("es", "untranslated-paragraph")).toHaveLength(1);
    expect(fixed("es", "quote-pairs")).toEqual([["”", "»"]]);
    expect(fixed("es", "number-format").map(([words]) => words)).toEqual(["60,000"]);
    expect(fixed("uk", "mixed-script")).toEqual([["Kремля", "Кремля"]]);
    expect(fixed("uk", "white-space")).toEqual([["  ", " "]]);
    expect(fixed("uk", "numbers").map(([words]) => words)).toContain("6\u00a0000");
  });

  test.each(LANGUAGES)("leaves in %s as the bytes it came in", async (language) => {
    const edition = document.editions.find((known) => known.language === language)?.id ?? -1;
    for (const format of ["received", "txt"] satisfies WantedExport["format"][]) {
      const { bytes } = await exporting(await desk.as("Importer"), {
        document: id,
        edition,
        format,
      });
      expect(Buffer.from(bytes).equals(Buffer.from(bytesOf(language)))).toBe(true);
    }
  });

  test("leaves corrected in one place and nowhere else", async () => {
    const context = await desk.as("Editor");
    const segment = document.segments.find(({ text }) => text.includes("as kyiv claims"));
    if (!segment) throw new Error("Expected the paragraph with kyiv");
    const text = segment.text.replace("as kyiv", "as Kyiv");
    const seen = { seenRevision: segment.revision, seenHead: document.head };
    await reviseSegment(context, {
      document: id,
      segment: segment.id,
      text,
      cause: "fix",
      ...seen,
    });

    const edition = segment.edition;
    const exported = async (format: WantedExport["format"]) => {
      const { bytes } = await exporting(context, { document: id, edition, format });
      return new TextDecoder().decode(bytes);
    };
    const received = new TextDecoder().decode(bytesOf("en"));
    expect(await exported("txt")).toBe(received.replace("as kyiv", "as Kyiv"));
    expect(await exported("redline")).toContain("<del>k</del><ins>K</ins>yiv");
    expect(await exported("html")).toContain('<html lang="en" dir="ltr">');
  });
});

describe("a desk without the article", () => {
  test("still imports two lines", async () => {
    const { rows } = await desk.open(await desk.imports({ fr: ["Un."], en: ["One."] }));
    expect(rows).toHaveLength(1);
  });
});
