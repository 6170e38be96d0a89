import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkVersion } from "#lib/adapters/check-version.ts";
import type { IdentifiedFinding, PlaceFindings } from "#lib/adapters/found-places.ts";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { NO_CHOICES } from "#lib/core/checks/desk.ts";
import type { CheckedDocument } from "#lib/core/checks/engine/check.ts";
import { withEdits } from "#lib/core/document/edited-columns.ts";
import { documentOf } from "../core/checks/marked.ts";
import { checked } from "./checked.ts";

const heavy = createHeavyTasks();

function versionOf(key: string, version: number, document: CheckedDocument) {
  const segments = document.editions.map(({ paragraphs }) => paragraphs.map((_, at) => at));
  return { key, version: String(version), document, segments, desk: NO_CHOICES };
}

/** What is known of the findings of a document, by place. */
class Known {
  readonly #places = new Map<string, PlaceFindings>();

  take(places: readonly PlaceFindings[]): void {
    for (const place of places) this.#places.set(`${place.edition} ${place.paragraph}`, place);
  }

  get findings(): IdentifiedFinding[] {
    const places = [...this.#places.values()].sort(
      (a, b) => a.edition - b.edition || a.paragraph - b.paragraph,
    );
    return places.flatMap(({ findings }) => findings);
  }
}

const WORDS = ["the the", "Kyiv Kyiv", "12", "13", "yes ,", "dog", "«так»", "\u200b", "in Kiev"];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((list) => list.join(" "));
const edit = fc.record({
  edition: fc.nat(1),
  paragraph: fc.nat(3),
  text,
  received: fc.constantFrom(null, { text: "dog .", codes: [] }),
});

describe("checkVersion()", () => {
  test("law: with what differs at each edit, who follows has what is found in the whole", async () => {
    const lines = fc.array(text, { minLength: 4, maxLength: 4 }).map((all) => all.join("\n"));
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.array(fc.array(edit), { maxLength: 5 }), async (...all) => {
        const [first, second, script] = all;
        documents++;
        const key = `followed ${documents}`;
        let document: CheckedDocument = documentOf("en>uk", [first, second]);
        const known = new Known();
        known.take((await checkVersion(heavy, versionOf(key, 0, document), null)).places);
        for (const [at, edits] of script.entries()) {
          document = { ...document, editions: withEdits(document.editions, edits) };
          const since = { version: String(at), edits };
          const found = await checkVersion(heavy, versionOf(key, at + 1, document), since);
          expect(found.isWhole).toBe(false);
          known.take(found.places);
          expect(known.findings).toEqual(await checked(createHeavyTasks(), document));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("tells of an edit the places whose findings are others, and no more", async () => {
    const lines = [
      "We saw the the dog.\nIt was a a cat.\nAll is well.",
      "Так.\nНі.\nУсе.",
    ] as const;
    const before = documentOf("en>uk", [...lines]);
    await checkVersion(heavy, versionOf("dogs", 1, before), null);
    const edits = [{ edition: 0, paragraph: 1, text: "It was a cat.", received: null }];
    const after = { ...before, editions: withEdits(before.editions, edits) };
    const since = { version: "1", edits };
    const found = await checkVersion(heavy, versionOf("dogs", 2, after), since);
    expect(found).toEqual({
      isWhole: false,
      places: [{ edition: 0, paragraph: 1, findings: [] }],
    });
  });

  test("is given the whole where another version is known, or none", async () => {
    const document = documentOf("en", ["We saw the the dog."]);
    const since = { version: "1", edits: [] };
    const found = await checkVersion(heavy, versionOf("unknown", 2, document), since);
    expect([found.isWhole, found.places.length]).toEqual([true, 1]);
    expect((await checkVersion(heavy, versionOf("unknown", 3, document), since)).isWhole).toBe(
      true,
    );
  });

  test("hands over what is much in parts, all of it", async () => {
    const lines = Array.from({ length: 2_500 }, (_, at) => `We saw the the dog ${at}.`);
    const document = documentOf("en", [lines.join("\n")]);
    expect(await checked(heavy, document)).toHaveLength(2_500);
  });
});
