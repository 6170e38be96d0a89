import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords, type WantedWords } from "#lib/services/find-words.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { readSegmentHistory, readTimeline } from "#lib/services/read-history.ts";
import { replaceWords } from "#lib/services/replace-words.ts";
import type { Choice } from "#lib/services/searching/chosen.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { searchFor } from "./words.ts";

const desk = deskForTests();

const KYIV = {
  uk: ["Київ — столиця.", "Київ спить."],
  en: ["Kiev is the capital; KIEV!", "All of Kiev sleeps in Kiev."],
};

const ALL: Choice = { kind: "all-but", places: [] };

async function replace(
  id: string,
  { query, replacement, scope }: WantedWords,
  { choice = ALL, seenHead }: { readonly choice?: Choice; readonly seenHead?: number } = {},
) {
  const { head } = await desk.open(id);
  return replaceWords(await desk.as("Olena"), id, {
    ...{ query, scope, choice, seenHead: seenHead ?? head },
    replacement: replacement ?? { text: "", preserveCase: false },
  });
}

const english = ({ segments, editions }: OpenDocument) =>
  segments.filter(({ edition }) => edition === editions[1]?.id).map(({ text }) => text);

describe("replaceWords()", () => {
  test("replaces words everywhere in one change, which one undo takes back", async () => {
    const id = await desk.imports(KYIV);
    const first = await desk.open(id);
    const done = await replace(id, searchFor("kiev", { put: "Kyiv" }));
    expect(done).toEqual({ change: first.head + 1, replaced: 4, segments: 2, left: [] });
    const now = await desk.open(id);
    expect(english(now)).toEqual(["Kyiv is the capital; KYIV!", "All of Kyiv sleeps in Kyiv."]);
    const olena = await desk.as("Olena");
    const [entry] = await readTimeline(olena, id, { limit: 1 });
    expect([entry?.kind, entry?.texts.length]).toEqual(["replace", 2]);
    const segment = now.segments.find(({ text }) => text.startsWith("Kyiv"))?.id ?? 0;
    expect((await readSegmentHistory(olena, id, segment))[0]).toMatchObject({ cause: "replace" });
    await stepBack(olena, id, "undo");
    expect(english(await desk.open(id))).toEqual(KYIV.en);
  });

  test("replaces what was chosen, or all but what was not", async () => {
    const wanted = searchFor("kiev", { put: "Kyiv" });
    for (const [kind, texts] of [
      ["these", ["Kiev is the capital; KYIV!", "All of Kiev sleeps in Kyiv."]],
      ["all-but", ["Kyiv is the capital; KIEV!", "All of Kyiv sleeps in Kiev."]],
    ] as const) {
      const id = await desk.imports(KYIV);
      const { occurrences } = await findWords(await desk.as("Olena"), id, wanted);
      const places = occurrences.filter((_, at) => at % 2 === 1);
      const done = await replace(id, wanted, { choice: { kind, places } });
      expect(done).toMatchObject({ replaced: 2, segments: 2, left: [] });
      expect(english(await desk.open(id))).toEqual(texts);
    }
  });

  test("keeps edits that came in between, and leaves what they touch", async () => {
    const id = await desk.imports(KYIV);
    const { head } = await desk.open(id);
    await desk.edits("Marta", id, "Kiev is the capital; KIEV!", "Kiev is the old capital; KIEV!");
    await desk.edits("Marta", id, "All of Kiev sleeps in Kiev.", "All of Lviv sleeps in Kiev.");
    const { left, replaced } = await replace(id, searchFor("kiev", { put: "Kyiv" }), {
      seenHead: head,
    });
    const now = await desk.open(id);
    expect(english(now)).toEqual(["Kyiv is the old capital; KYIV!", "All of Lviv sleeps in Kiev."]);
    const segment = now.segments.find(({ text }) => text.startsWith("All"))?.id;
    expect([replaced, left]).toEqual([2, [{ segment, count: 2, reason: "changed" }]]);
  });

  test("replaces nothing that its author did not see", async () => {
    const id = await desk.imports(KYIV);
    const { head } = await desk.open(id);
    await desk.edits(
      "Marta",
      id,
      "All of Kiev sleeps in Kiev.",
      "All of Kiev sleeps in Kiev. Kiev dreams.",
    );
    await replace(id, searchFor("kiev", { put: "Kyiv" }), { seenHead: head });
    expect(english(await desk.open(id))[1]).toBe("All of Kyiv sleeps in Kyiv. Kiev dreams.");
  });

  test("tells of places that hold no such words, and changes nothing", async () => {
    const id = await desk.imports(KYIV);
    const { head, segments } = await desk.open(id);
    const segment = segments[0]?.id ?? 0;
    const choice = { kind: "these", places: [{ segment, revision: 1, start: 1, end: 3 }] } as const;
    const done = await replace(id, searchFor("kiev", { put: "Kyiv" }), { choice });
    expect(done).toMatchObject({ change: head, replaced: 0 });
    expect(done.left).toEqual([{ segment, count: 1, reason: "gone" }]);
  });

  test("leaves a text in which something was left out before it changed", async () => {
    const id = await desk.imports(KYIV);
    const wanted = searchFor("kiev", { put: "Kyiv" });
    const { occurrences } = await findWords(await desk.as("Olena"), id, wanted);
    await desk.edits(
      "Marta",
      id,
      "All of Kiev sleeps in Kiev.",
      "Yes, all of Kiev sleeps in Kiev.",
    );
    const choice = { kind: "all-but", places: occurrences.slice(3) } as const;
    const { replaced, left } = await replace(id, wanted, { choice });
    expect([replaced, left.map(({ reason }) => reason)]).toEqual([2, ["changed"]]);
    expect(english(await desk.open(id))[1]).toBe("Yes, all of Kiev sleeps in Kiev.");
  });

  test("leaves a text that would be none", async () => {
    const id = await desk.imports(KYIV);
    const { left } = await replace(id, searchFor("kiev", { put: "Ky\niv" }));
    expect(left.map(({ reason }) => reason)).toEqual(["unfit", "unfit"]);
  });

  test("changes nothing where the words stand there already", async () => {
    const id = await desk.imports(KYIV);
    const { head } = await desk.open(id);
    const done = await replace(id, searchFor("sleeps", { put: "sleeps" }));
    expect(done).toEqual({ change: head, replaced: 0, segments: 0, left: [] });
  });

  test("carries flags along with their words", async () => {
    const id = await desk.imports(KYIV);
    const { segments } = await desk.open(id);
    const segment = segments.find(({ text }) => text.startsWith("All"))?.id ?? 0;
    const words = { start: 12, end: 18, quote: "sleeps" };
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    await raiseFlag(await desk.as("Marta"), { document: id, segment, ...words, ...kind });
    await replace(id, searchFor("all of kiev", { put: "the whole city of Kyiv" }));
    const [flag] = (await desk.open(id)).flags;
    expect([flag?.start, flag?.quote]).toEqual([23, "sleeps"]);
  });

  test("any choice is replaced, all else stays, and undo brings everything back", async () => {
    const texts = { uk: ["а б", "в"], en: ["a b a", "b a ab"] };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), async (chosen) => {
        const id = await desk.imports(texts);
        const wanted = searchFor("a", { put: "cc" });
        const olena = await desk.as("Olena");
        const { occurrences } = await findWords(olena, id, wanted);
        const places = occurrences.filter((_, at) => chosen[at]);
        const { replaced } = await replace(id, wanted, { choice: { kind: "these", places } });
        expect(replaced).toBe(places.length);
        let at = 0;
        const expected = texts.en.map((text) =>
          text.replace(/a/g, () => (chosen[at++] ? "cc" : "a")),
        );
        expect(english(await desk.open(id))).toEqual(expected);
        if (replaced > 0) await stepBack(olena, id, "undo");
        expect(english(await desk.open(id))).toEqual(texts.en);
      }),
      { numRuns: 8 },
    );
  });
});
