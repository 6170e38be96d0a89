import { describe, expect, test } from "vitest";
import type { SegmentState, Verdict } from "#lib/core/quality/reviews.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { listDocuments } from "#lib/services/list-documents.ts";
import { measureProgress } from "#lib/services/measure-progress.ts";
import { readTimeline } from "#lib/services/read-history.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { restoreState } from "#lib/services/restore-state.ts";
import { reviewSegments } from "#lib/services/review-segments.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack, undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part.", "La nuit tombe.", "Tout dort."],
  en: ["The ferry leaves.", "Night falls.", "All is asleep."],
  uk: ["Пором відходить.", "Настає ніч.", "Усе спить."],
};

type Language = keyof typeof FERRY;

/** The segment of the n-th row, counted from 1, in a language. */
async function segmentAt(document: string, language: Language, nth = 1): Promise<number> {
  const { editions, rows } = await desk.open(document);
  const edition = editions.find((one) => one.language === language)?.id ?? -1;
  return rows.flatMap(({ cells }) => cells[edition] ?? [])[nth - 1] ?? -1;
}

async function judge(
  document: string,
  verdict: Verdict | null,
  language: Language,
  { nth = 1, by = "Olena" }: { readonly nth?: number; readonly by?: string } = {},
): Promise<number> {
  const segments = [await segmentAt(document, language, nth)];
  const { head } = await desk.open(document);
  return reviewSegments(await desk.as(by), { document, segments, verdict, seenHead: head });
}

async function write(
  document: string,
  language: Language,
  text: string,
  extra: { readonly by?: string; readonly verdict?: Verdict; readonly seenHead?: number } = {},
): Promise<number> {
  const { by = "Marta", verdict } = extra;
  const { head, segments } = await desk.open(document);
  const id = await segmentAt(document, language);
  const seenRevision = segments.find((segment) => segment.id === id)?.revision ?? -1;
  return reviseSegment(await desk.as(by), {
    ...{ document, segment: id, text, seenRevision, verdict, cause: "edit" },
    seenHead: extra.seenHead ?? head,
  });
}

/** `approved`, `reviewed (unchanged)`, `edited (approved fell: base)` … of the n-th segment in a language. */
async function standing(document: string, language: Language, nth = 1): Promise<string> {
  const { standings } = await measureProgress(await desk.as("Olena"), document);
  const id = await segmentAt(document, language, nth);
  const found = standings.find(({ segments }) => segments.includes(id));
  if (!found) return "untouched";
  const isTold = found.isUnchanged && found.state !== "untouched";
  const fell = found.fallen ? ` (${found.fallen.verdict} fell: ${found.fallen.why})` : "";
  return `${found.state}${isTold ? " (unchanged)" : ""}${fell}`;
}

async function amounts(document: string, language: Language) {
  const { editions } = await measureProgress(await desk.as("Olena"), document);
  const open = await desk.open(document);
  const id = open.editions.find((one) => one.language === language)?.id;
  const { edition: _, ...states } = editions.find(({ edition }) => edition === id) ?? {};
  const told = Object.entries(states as Record<SegmentState, { segments: number; words: number }>);
  return told.map(([state, { segments, words }]) => `${state} ${segments}/${words}`).join(" ");
}

describe("reviewSegments()", () => {
  test("marks a segment as reviewed, unchanged, as it came", async () => {
    const id = await desk.imports(FERRY);
    expect(await standing(id, "uk")).toBe("untouched");
    await judge(id, "reviewed", "uk");
    expect(await standing(id, "uk")).toBe("reviewed (unchanged)");
  });

  test("judges many segments in one change, which tells who, what and where", async () => {
    const id = await desk.imports(FERRY);
    const segments = [await segmentAt(id, "uk", 1), await segmentAt(id, "uk", 2)];
    const { head, editions } = await desk.open(id);
    const olena = await desk.as("Olena");
    const wanted = { document: id, segments, seenHead: head };
    expect(await reviewSegments(olena, { ...wanted, verdict: "approved" })).toBe(head + 1);
    const [entry] = await readTimeline(olena, id, { limit: 1 });
    const edition = editions.find(({ language }) => language === "uk")?.id;
    expect(entry).toMatchObject({ kind: "review", author: "Olena", editions: [edition] });
    expect(entry?.reviews).toEqual([{ edition, verdict: "approved", segments: 2 }]);
  });

  test("writes nothing where the same verdict holds, and clears one", async () => {
    const id = await desk.imports(FERRY);
    const head = await judge(id, "approved", "en");
    expect(await judge(id, "approved", "en", { by: "Marta" })).toBe(head);
    await judge(id, null, "en");
    expect(await standing(id, "en")).toBe("untouched");
    expect(await judge(id, null, "en")).toBe(head + 1);
  });

  test("counts segments and words by state", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "reviewed", "en", { nth: 2 });
    await judge(id, "approved", "en", { nth: 3 });
    await write(id, "en", "The last ferry leaves.");
    expect(await amounts(id, "en")).toBe("untouched 0/0 edited 1/4 reviewed 1/2 approved 1/3");
  });

  test("refuses what the judge has not seen, and says which", async () => {
    const id = await desk.imports(FERRY);
    const { head } = await desk.open(id);
    const segments = [await segmentAt(id, "en"), await segmentAt(id, "en", 2)];
    await write(id, "fr", "Le dernier bac part.");
    const olena = await desk.as("Olena");
    const wanted = { document: id, segments, verdict: "approved", seenHead: head } as const;
    await expect(reviewSegments(olena, wanted)).rejects.toMatchObject({
      code: "segments-changed",
      details: { segments: [segments[0]] },
    });
    expect(await standing(id, "en", 2)).toBe("untouched");
  });

  test("refuses segments that the document does not have", async () => {
    const id = await desk.imports(FERRY);
    const wanted = { document: id, segments: [9_999], verdict: "reviewed", seenHead: 1 } as const;
    await expect(reviewSegments(await desk.as("Olena"), wanted)).rejects.toMatchObject({
      code: "no-such-segment",
    });
  });
});

describe("a verdict falls", () => {
  test("when the text changes, and stands again when that is undone", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "en");
    await write(id, "en", "The ferry sails.");
    expect(await standing(id, "en")).toBe("edited (approved fell: text)");
    await stepBack(await desk.as("Marta"), id, "undo");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
    await stepBack(await desk.as("Marta"), id, "redo");
    expect(await standing(id, "en")).toBe("edited (approved fell: text)");
    await stepBack(await desk.as("Marta"), id, "undo");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
  });

  test("when the base changes, and stands again when that is undone; no other edition is touched", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "en");
    await judge(id, "reviewed", "fr");
    await write(id, "fr", "Le dernier bac part.");
    expect(await standing(id, "en")).toBe("untouched (approved fell: base)");
    expect(await standing(id, "fr")).toBe("edited (reviewed fell: text)");
    await stepBack(await desk.as("Marta"), id, "undo");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
    expect(await standing(id, "fr")).toBe("reviewed (unchanged)");
  });

  test("not when a sister edition or the translation changes", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "en");
    await judge(id, "approved", "fr");
    await write(id, "uk", "Пором відпливає.");
    await write(id, "uk", "Пором відчалює.");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
    expect(await standing(id, "fr")).toBe("approved (unchanged)");
  });

  test("when the row is merged with another one, and stands again when it is split", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "en");
    const { rows, head } = await desk.open(id);
    const repair = { kind: "merge-next", row: rows[0]?.id ?? -1 } as const;
    await repairRows(await desk.as("Marta"), { document: id, repair, seenHead: head });
    expect(await standing(id, "en")).toBe("untouched (approved fell: base)");
    await stepBack(await desk.as("Marta"), id, "undo");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
  });

  test("no more once the words it was given on are typed again", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "en");
    await write(id, "en", "The ferry sails.");
    await write(id, "en", "The ferry leaves.");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
  });
});

describe("reviseSegment() with a verdict", () => {
  test("gives text and verdict in one change, which one undo takes back", async () => {
    const id = await desk.imports(FERRY);
    const { head } = await desk.open(id);
    expect(await write(id, "uk", "Пором відпливає.", { verdict: "reviewed" })).toBe(head + 1);
    expect(await standing(id, "uk")).toBe("reviewed");
    await stepBack(await desk.as("Marta"), id, "undo");
    expect(await standing(id, "uk")).toBe("untouched");
    await stepBack(await desk.as("Marta"), id, "redo");
    expect(await standing(id, "uk")).toBe("reviewed");
  });

  test("confirms a text that stays as it is", async () => {
    const id = await desk.imports(FERRY);
    await write(id, "uk", "Пором відходить.", { verdict: "reviewed" });
    expect(await standing(id, "uk")).toBe("reviewed (unchanged)");
  });

  test("saves the text and says nothing of it where its base changed unseen", async () => {
    const id = await desk.imports(FERRY);
    const { head } = await desk.open(id);
    await write(id, "fr", "Le dernier bac part.");
    await write(id, "uk", "Пором відпливає.", { verdict: "reviewed", seenHead: head });
    expect(await standing(id, "uk")).toBe("edited");
  });
});

describe("history", () => {
  test("undoing a verdict brings back the one before it; a later one stays and is in the way", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "reviewed", "en");
    const approval = await judge(id, "approved", "en");
    const olena = await desk.as("Olena");
    await undoChange(olena, id, approval);
    expect(await standing(id, "en")).toBe("reviewed (unchanged)");
    const again = await judge(id, "approved", "en");
    await judge(id, "reviewed", "en", { by: "Marta" });
    await expect(undoChange(olena, id, again)).rejects.toMatchObject({
      code: "cannot-undo",
      details: { conflicts: [{ what: "review" }] },
    });
  });

  test("restoring a version brings back the verdicts that held in it", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "fr");
    await judge(id, "approved", "en");
    await write(id, "fr", "Le dernier bac part.");
    const fallen = await judge(id, "reviewed", "uk", { nth: 2 });
    await write(id, "en", "The last ferry leaves.", { verdict: "reviewed" });
    const marta = await desk.as("Marta");
    const seenHead = (await desk.open(id)).head;
    await restoreState(marta, { document: id, sequence: fallen - 2, seenHead });
    expect(await standing(id, "fr")).toBe("approved (unchanged)");
    expect(await standing(id, "en")).toBe("approved (unchanged)");
    expect(await standing(id, "uk", 2)).toBe("reviewed (unchanged)");
    await stepBack(marta, id, "undo");
    expect(await standing(id, "en")).toBe("reviewed");
  });

  test("restoring one edition does not bring back what was said beside another base", async () => {
    const id = await desk.imports(FERRY);
    const approved = await judge(id, "approved", "en");
    await write(id, "fr", "Le dernier bac part.");
    await write(id, "en", "The last ferry leaves.");
    const { editions, head } = await desk.open(id);
    const edition = editions.find(({ language }) => language === "en")?.id;
    const wanted = { document: id, sequence: approved, edition, seenHead: head };
    await restoreState(await desk.as("Marta"), wanted);
    expect(await standing(id, "en")).toBe("untouched (approved fell: base)");
  });

  test("an archive keeps verdicts with who gave them", async () => {
    const id = await desk.imports(FERRY);
    await judge(id, "approved", "en");
    await write(id, "en", "The ferry sails.");
    await stepBack(await desk.as("Marta"), id, "undo");
    const olena = await desk.as("Olena");
    const archive = await exportArchive(olena, id);
    expect(archive.reviews).toMatchObject([{ verdict: "approved", given: 2, revision: 4 }]);
    const copy = await restoreArchive(olena, archive);
    expect(await standing(copy, "en")).toBe("approved (unchanged)");
  });
});

describe("listDocuments()", () => {
  test("tells how far each edition is, as of the head", async () => {
    const id = await desk.imports(FERRY);
    const english = async () => {
      const { editions } = await desk.open(id);
      const edition = editions.find(({ language }) => language === "en")?.id;
      const found = (await listDocuments(await desk.as("Olena"))).find((one) => one.id === id);
      return found?.progress?.find((one) => one.edition === edition);
    };
    expect((await english())?.untouched).toEqual({ segments: 3, words: 8 });
    await judge(id, "approved", "en");
    expect((await english())?.approved).toEqual({ segments: 1, words: 3 });
    await write(id, "fr", "Le dernier bac part.");
    expect((await english())?.approved).toEqual({ segments: 0, words: 0 });
  });
});

describe("followDocument()", () => {
  /** What a patch tells: `en 1: approved`, and the words where they are others. */
  async function told(document: string, since: number): Promise<string[]> {
    const { editions, rows } = await desk.open(document);
    const { reviews } = await followDocument(await desk.as("Olena"), document, since);
    return reviews.told.map(({ segment, edition, state, fallen, words, wordsBefore }) => {
      const language = editions.find(({ id }) => id === edition)?.language;
      const row = rows.findIndex(({ cells }) => cells[edition]?.includes(segment));
      const counted = words === wordsBefore ? "" : ` ${wordsBefore}→${words}`;
      return `${language} ${row + 1}: ${fallen ? `${fallen.verdict} fell` : state}${counted}`;
    });
  }

  test("tells only what was judged, and what fell with it", async () => {
    const id = await desk.imports(FERRY);
    const { head } = await desk.open(id);
    const judged = await judge(id, "approved", "en");
    expect(await told(id, head)).toEqual(["en 1: approved"]);
    await write(id, "fr", "Le tout dernier bac part.");
    expect(await told(id, judged)).toEqual(["fr 1: edited 3→5", "en 1: approved fell"]);
    await stepBack(await desk.as("Marta"), id, "undo");
    expect(await told(id, judged)).toEqual(["fr 1: untouched", "en 1: approved"]);
  });
});
