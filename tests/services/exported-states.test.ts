import { expect, test } from "vitest";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { reviewSegments } from "#lib/services/review-segments.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part.", "La nuit tombe.", "Tout dort."],
  en: ["The ferry leaves.", "Night falls.", "All is asleep."],
};

async function judge(document: string, text: string, verdict: Verdict) {
  const { head, segments } = await desk.open(document);
  const named = segments.filter((segment) => segment.text === text).map(({ id }) => id);
  const judged = { document, segments: named, verdict, seenHead: head };
  await reviewSegments(await desk.as("Olena"), judged);
}

async function edit(document: string, from: string, text: string) {
  const { head, segments } = await desk.open(document);
  const { id = -1, revision = -1 } = segments.find((segment) => segment.text === from) ?? {};
  const seen = { seenRevision: revision, seenHead: head };
  await reviseSegment(await desk.as("Marta"), {
    document,
    segment: id,
    text,
    cause: "edit",
    ...seen,
  });
}

/** The states of the English texts in a file, `-` for none. */
async function states(
  document: string,
  format: "xliff-12" | "xliff",
  sequence?: number,
): Promise<string[]> {
  const { editions } = await desk.open(document);
  const edition = editions.find(({ language }) => language === "en")?.id ?? -1;
  const { bytes } = await exporting(await desk.as("Olena"), {
    document,
    edition,
    format,
    sequence,
  });
  // What stood there before has no state.
  const text = new TextDecoder().decode(bytes).replace(/<alt-trans.*?<\/alt-trans>/gs, "");
  return [...text.matchAll(format === "xliff-12" ? /<target[^>]*>/g : /<segment[^>]*>/g)].map(
    ([tag]) => /\bstate="([^"]+)"/.exec(tag)?.[1] ?? "-",
  );
}

test("what editors said of texts leaves with them in XLIFF, for as long as it holds, and as of then", async () => {
  const id = await desk.imports(FERRY);
  expect(await states(id, "xliff-12")).toEqual(["-", "-", "-"]);
  await judge(id, "The ferry leaves.", "reviewed");
  await judge(id, "Night falls.", "approved");
  expect(await states(id, "xliff-12")).toEqual(["x-reviewed", "final", "-"]);
  expect(await states(id, "xliff")).toEqual(["reviewed", "final", "-"]);
  const { head } = await desk.open(id);
  await edit(id, "Night falls.", "The night falls.");
  await edit(id, "Le bac part.", "Le bac s’en va.");
  expect(await states(id, "xliff-12")).toEqual(["-", "-", "-"]);
  expect(await states(id, "xliff-12", head)).toEqual(["x-reviewed", "final", "-"]);
});

const RECEIVED = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language="fr" target-language="en" datatype="plaintext" original="bac.txt"><body>
  <trans-unit id="1" approved="yes"><source>Le bac part.</source><target>The ferry leaves.</target></trans-unit>
  <trans-unit id="2" approved="yes"><source>La nuit tombe.</source><target>Night falls.</target></trans-unit>
  <trans-unit id="3"><source>Tout dort.</source><target state="translated">All is asleep.</target></trans-unit>
 </body></file>
</xliff>
`;

test("what a file said of its texts stays but where the desk has changed them, and gives way to the desk's word", async () => {
  const texts = [{ name: "bac.xlf", bytes: new TextEncoder().encode(RECEIVED) }];
  const id = await createDocument(await desk.as("Importer"), { title: "Bac", texts });
  expect(await states(id, "xliff-12")).toEqual(["final", "final", "translated"]);
  await edit(id, "Night falls.", "The night falls.");
  await judge(id, "All is asleep.", "approved");
  expect(await states(id, "xliff-12")).toEqual(["final", "translated", "final"]);
});
