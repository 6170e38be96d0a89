import { describe, expect, test } from "vitest";
import { findWords, type WantedWords } from "#lib/services/find-words.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { reviewSegments } from "#lib/services/review-segments.ts";
import { deskForTests } from "../support/desk.ts";
import { searchFor, shown } from "./words.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part à l’aube.", "Le bac noir dort.", "Rien ne bouge."],
  en: ["The ferry leaves at dawn.", "The black FERRY sleeps.", "Nothing moves."],
  uk: ["Пором відходить на світанку.", "Чорний пором спить.", "Ніщо не рухається."],
};

async function find(id: string, wanted: WantedWords) {
  return findWords(await desk.as("Olena"), id, wanted);
}

describe("findWords()", () => {
  test("finds words in reading order, with what stands around them and would come", async () => {
    const id = await desk.imports(FERRY);
    const found = await find(id, searchFor("ferry", { put: "boat" }));
    expect(shown(found)).toEqual([
      "The [ferry → boat] leaves at dawn.",
      "The black [FERRY → BOAT] sleeps.",
    ]);
    expect(found).toMatchObject({ total: 2, segments: 2, head: 1 });
    const { segments, editions } = await desk.open(id);
    const [first] = found.occurrences;
    expect(segments.find(({ id: one }) => one === first?.segment)).toMatchObject({
      edition: first?.edition,
      revision: first?.revision,
    });
    expect(found.editions.map(({ total }) => total)).toEqual([0, 2, 0]);
    expect(found.editions.map(({ edition }) => edition)).toEqual(editions.map((one) => one.id));
  });

  test("goes row by row, and in a row edition by edition", async () => {
    const id = await desk.imports(FERRY);
    const found = await find(id, searchFor("(?i)bac|ferry|пором", { query: { kind: "regex" } }));
    const words = found.occurrences.map((one) => one.words);
    expect(words).toEqual(["bac", "ferry", "Пором", "bac", "FERRY", "пором"]);
  });

  test("tells a page and counts all", async () => {
    const id = await desk.imports({ fr: ["a a a", "b", "a a"], en: ["x", "y", "z"] });
    const all = await find(id, searchFor("a"));
    for (const [offset, limit] of [
      [0, 2],
      [2, 2],
      [1, 3],
      [4, 9],
      [9, 3],
      [0, 0],
    ] as const) {
      const page = await find(id, searchFor("a", { offset, limit }));
      expect([page.total, page.segments]).toEqual([5, 2]);
      expect(page.occurrences).toEqual(all.occurrences.slice(offset, offset + limit));
    }
  });

  test("keeps up with edits", async () => {
    const id = await desk.imports(FERRY);
    expect((await find(id, searchFor("ferry"))).total).toBe(2);
    await desk.edits("Marta", id, "Nothing moves.", "No ferry moves.");
    await desk.edits("Marta", id, "The ferry leaves at dawn.", "It leaves at dawn.");
    const found = await find(id, searchFor("ferry"));
    expect(shown(found)).toEqual(["The black [FERRY] sleeps.", "No [ferry] moves."]);
    expect(found.head).toBe(3);
  });

  test("keeps to editions, rows, open flags and what nobody has reviewed", async () => {
    const id = await desk.imports(FERRY);
    const { editions, rows, segments, head } = await desk.open(id);
    const counted = async (scope: WantedWords["scope"]) =>
      (await find(id, searchFor("bac|ferry|Пором", { scope, query: { kind: "regex" } }))).total;
    expect(await counted({ editions: [editions[0]?.id ?? 0] })).toBe(2);
    expect(await counted({ rows: [rows[1]?.id ?? 0] })).toBe(3);
    expect(await counted({ rows: [], filters: [] })).toBe(0);
    const segment = segments.find(({ text }) => text === FERRY.fr[1])?.id ?? 0;
    expect(await counted({ filters: ["unreviewed"] })).toBe(6);
    const olena = await desk.as("Olena");
    await reviewSegments(olena, {
      document: id,
      segments: [segment],
      verdict: "reviewed",
      seenHead: head,
    });
    expect(await counted({ filters: ["unreviewed"] })).toBe(5);
    await raiseFlag(olena, {
      ...{ document: id, segment, start: 3, end: 6, quote: "bac" },
      ...{ category: "Style", severity: "minor", note: "" },
    });
    expect(await counted({ filters: ["flagged"] })).toBe(3);
    expect(await counted({ filters: ["flagged", "unreviewed"] })).toBe(2);
  });

  test("says what is wrong with a pattern", async () => {
    const id = await desk.imports(FERRY);
    const wanted = searchFor("fer(ry", { query: { kind: "regex" } });
    await expect(find(id, wanted)).rejects.toMatchObject({
      code: "invalid-query",
      details: { field: "text", fault: "syntax", place: { start: 3, end: 4 } },
    });
  });

  test("knows no document of another desk", async () => {
    const id = await desk.imports(FERRY);
    await find(id, searchFor("ferry"));
    const workspace = "00000000-0000-7000-8000-000000000001";
    const stranger = { ...(await desk.as("Olena")), workspace };
    const searching = findWords(stranger, id, searchFor("ferry"));
    await expect(searching).rejects.toMatchObject({ code: "no-such-document" });
  });

  test("ends when nobody waits for it any more", async () => {
    const id = await desk.imports(FERRY);
    const wanted = searchFor("ferry");
    const searching = findWords(await desk.as("Olena"), id, wanted, AbortSignal.abort("gone"));
    await expect(searching).rejects.toBe("gone");
  });
});
