import { describe, expect, test } from "vitest";
import { createDocument } from "#lib/services/create-document.ts";
import { previewImport } from "#lib/services/preview-import.ts";
import type { ReceivedText } from "#lib/services/read-texts.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const SOURCE = [
  "The ferry <x id='1'/> leaves.",
  "Yes.",
  "Night falls.",
  "Yes.",
  "All is asleep.",
  "The river is wide.",
  "A duck 🦆 calls.",
  "It is cold.",
  "Somebody waits.",
  "Nobody comes.",
  "The end.",
];

/** A bilingual file of translations, named by their numbers: `uk 3`. */
function bilingual(
  language: string,
  sources: readonly string[],
  translations = sources.map((_, at) => `${language} ${at}`),
): ReceivedText {
  const units = sources.map(
    (source, at) =>
      `<trans-unit id="${language}${at}"><source>${source}</source><target>${translations[at]}</target></trans-unit>`,
  );
  const xml = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="${language}" datatype="plaintext" original="a"><body>
${units.join("\n")}
</body></file></xliff>`;
  return { name: `${language}.xlf`, bytes: new TextEncoder().encode(xml) };
}

async function preview(...texts: ReceivedText[]) {
  const { editions, alignment, problem } = await previewImport(await desk.as("Importer"), texts);
  return {
    problem,
    editions: editions.map(
      ({ language, basedOn, isLeftOut }) =>
        `${language} ${basedOn ?? "-"}${isLeftOut ? " out" : ""}`,
    ),
    rows: alignment?.rows.map(({ cells, confidence }) => {
      return `${cells.map((cell) => cell.join("+")).join(" ")}${confidence === 1 ? "" : " ?"}`;
    }),
  };
}

const rows = (...own: string[]) => own;
const straight = (width: number, from = 0, to = SOURCE.length) =>
  Array.from({ length: to - from }, (_, at) =>
    Array(width)
      .fill(from + at)
      .join(" "),
  );

describe("bilingual files of one source", () => {
  test("keep it once, and are joined by it", async () => {
    const files = ["fr", "uk", "he"].map((language) => bilingual(language, SOURCE));
    expect(await preview(...files)).toEqual({
      problem: null,
      editions: ["en -", "fr 0", "en - out", "uk 0", "en - out", "he 0"],
      rows: straight(4),
    });
    const document = await createDocument(await desk.as("Importer"), { title: "A", texts: files });
    const { editions } = await desk.open(document);
    expect(editions.map(({ language, basedOn }) => [language, basedOn])).toEqual([
      ["en", null],
      ["fr", 1],
      ["uk", 1],
      ["he", 1],
    ]);
  });

  test("are joined where one of them lacks a paragraph", async () => {
    const fewer = SOURCE.toSpliced(3, 1);
    const { editions, rows: found } = await preview(
      bilingual("fr", SOURCE),
      bilingual("uk", fewer),
    );
    expect(editions).toEqual(["en -", "fr 0", "en - out", "uk 0"]);
    expect(found?.slice(0, 3)).toEqual(straight(3, 0, 3));
    expect(found?.slice(4)).toEqual(
      rows(...Array.from({ length: 7 }, (_, at) => `${at + 4} ${at + 4} ${at + 3}`)),
    );
    expect(found?.[3]).toMatch(/^3 3 /);
  });

  test("have the paragraph that differs aligned between those that do not", async () => {
    const other = SOURCE.with(5, "The river is very wide.");
    const { rows: found } = await preview(bilingual("fr", SOURCE), bilingual("uk", other));
    expect(found?.map((row) => row.replace(" ?", ""))).toEqual(straight(3));
  });

  test("keep both sources where an editor says so, or where they are not one text", async () => {
    const keep = { slots: [{ slot: "source", isLeftOut: false, language: "en-GB" }] };
    const kept = await preview(bilingual("fr", SOURCE), { ...bilingual("uk", SOURCE), ...keep });
    expect(kept.editions.filter((told) => told.endsWith("out"))).toEqual([]);
    const other = SOURCE.map((_, at) => `Another text ${at}.`);
    const two = await preview(bilingual("fr", SOURCE), bilingual("uk", other));
    expect(two.editions.filter((told) => told.endsWith("out"))).toEqual([]);
  });

  test("leave the first source out where an editor says so, and the second stays", async () => {
    const slots = [{ slot: "source", isLeftOut: true }];
    const { editions, rows: found } = await preview(
      { ...bilingual("fr", SOURCE), slots },
      bilingual("uk", SOURCE),
    );
    expect(editions.map((told) => told.split(" ")[0])).toEqual(["en", "fr", "en", "uk"]);
    expect(editions[2]).not.toMatch(/out$/);
    expect(found).toEqual(straight(3));
  });
});
