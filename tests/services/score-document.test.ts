import { describe, expect, test } from "vitest";
import type { Severity } from "#lib/core/quality/mqm.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { scoreDocument } from "#lib/services/score-document.ts";
import {
  addScoreProfile,
  alterScoreProfile,
  dropScoreProfile,
  listScoreProfiles,
} from "#lib/services/score-profiles.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = {
  uk: ["Пором відходить о шостій.", "Над річкою западає ніч."],
  en: ["The ferry leaves at six.", "Night falls over the river."],
};

const PROFILE: ScoreProfile = { ...BUILT_IN_PROFILES["mqm-calibrated"], countsFindings: true };

/** Flags a word, and returns the flag's id. */
async function flag(document: string, quote: string, category: string, severity: Severity) {
  const { segments } = await desk.open(document);
  const segment = segments.find(({ text }) => text.includes(quote));
  const start = segment?.text.indexOf(quote) ?? -1;
  const place = { document, segment: segment?.id ?? -1, start, end: start + quote.length, quote };
  await raiseFlag(await desk.as("Olena"), { ...place, category, severity, note: "" });
  return (await desk.open(document)).flags.at(-1)?.id ?? -1;
}

async function dismiss(document: string, id: number) {
  const { head } = await desk.open(document);
  await alterFlag(await desk.as("Olena"), document, id, { state: "dismissed", seenHead: head });
}

describe("scoreDocument()", () => {
  test("books an editor's flag at the hop into its edition, over the words of that edition", async () => {
    const id = await desk.imports(FERRY);
    await flag(id, "ferry", "Accuracy/Mistranslation", "major");
    await flag(id, "Пором", "Style", "minor");
    const { editions, whole, flags } = await scoreDocument(await desk.as("Olena"), id, "mqm-raw");
    expect(editions.map(({ language, hop }) => [language, hop.points, hop.words])).toEqual([
      ["uk", 1, 8],
      ["en", 5, 10],
    ]);
    expect(whole).toMatchObject({ points: 6, words: 18, value: 100 * (1 - 6 / 18) });
    expect(flags).toBe(2);
  });

  test("does not count what was dismissed, and tells its days", async () => {
    const id = await desk.imports(FERRY);
    await dismiss(id, await flag(id, "river", "Style", "major"));
    const { editions, days } = await scoreDocument(await desk.as("Olena"), id);
    expect(editions[1]?.score).toMatchObject({ points: 0, value: 100, verdict: "pass" });
    expect(days).toEqual([{ day: "2026-01-01", raised: 1, fixed: 0, dismissed: 1, open: 0 }]);
  });

  test("takes a critical fault of accuracy over a whole segment for no translation", async () => {
    const id = await desk.imports(FERRY);
    await flag(id, FERRY.en[0] ?? "", "Accuracy/Untranslated", "critical");
    await flag(id, "six", "Style", "minor");
    const { editions } = await scoreDocument(await desk.as("Olena"), id, "google-wmt");
    expect(editions[1]?.score).toMatchObject({ points: 25, value: 12.5 });
  });

  test("tells where in the document errors are, with a segment to go to", async () => {
    const id = await desk.imports(FERRY);
    await flag(id, "Night", "Style", "minor");
    const { editions } = await scoreDocument(await desk.as("Olena"), id);
    const { segments } = await desk.open(id);
    const night = segments.find(({ text }) => text.startsWith("Night"))?.id;
    expect(editions[1]?.places.map(({ points, first }) => [points, first])).toEqual([
      [0, null],
      [1, night],
    ]);
  });

  test("refuses a document and a profile that are not there", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const nowhere = "00000000-0000-7000-9000-ffffffffffff";
    await expect(scoreDocument(olena, nowhere)).rejects.toMatchObject({ code: "no-such-document" });
    for (const profile of [nowhere, "nonsense"])
      await expect(scoreDocument(olena, id, profile)).rejects.toMatchObject({
        code: "no-such-profile",
      });
  });
});

describe("what is remembered of a document", () => {
  test("is told anew after each change, and to each profile", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const points = async (profile: string) =>
      (await scoreDocument(olena, id, profile)).whole.points;
    expect(await points("mqm-raw")).toBe(0);
    await flag(id, "ferry", "Linguistic conventions/Punctuation", "minor");
    expect(await points("mqm-raw")).toBe(1);
    expect(await points("google-wmt")).toBe(0.1);
  });
});

describe("a profile that counts findings", () => {
  test("counts what checks find; the others leave it out", async () => {
    const id = await desk.imports({
      uk: ["Міст має 120 метрів."],
      en: ["The bridge is 210 metres long ."],
    });
    const olena = await desk.as("Olena");
    const { problems } = await findProblems(olena, id);
    expect(problems.length).toBeGreaterThan(0);
    const profile = await addScoreProfile(olena, { name: "With checks", profile: PROFILE });
    const { editions } = await scoreDocument(olena, id, profile);
    const found = editions.flatMap(({ score }) => Object.values(score.counts));
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(problems.length);
    expect((await scoreDocument(olena, id)).whole.points).toBe(0);
  });
});

describe("a desk's own profile", () => {
  test("stands beside the ones every desk has until it is removed", async () => {
    const olena = await desk.as("Olena");
    const own = async () =>
      (await listScoreProfiles(olena)).filter(({ name }) => name?.startsWith("News"));
    const id = await addScoreProfile(olena, { name: "News", profile: PROFILE });
    const strict = { ...PROFILE, threshold: 95 };
    await alterScoreProfile(
      olena,
      { id, seenVersion: 1 },
      { name: "News, strict", profile: strict },
    );
    expect(await own()).toEqual([{ id, version: 2, name: "News, strict", profile: strict }]);
    await dropScoreProfile(olena, { id, seenVersion: 2 });
    expect(await own()).toEqual([]);
  });

  test("is not changed by somebody who has not seen its last version", async () => {
    const olena = await desk.as("Olena");
    const fields = { name: "Books", profile: PROFILE };
    const id = await addScoreProfile(olena, fields);
    const seen = { id, seenVersion: 7 };
    await expect(alterScoreProfile(olena, seen, fields)).rejects.toMatchObject({
      code: "profile-changed",
    });
    await expect(dropScoreProfile(olena, seen)).rejects.toMatchObject({ code: "profile-changed" });
  });

  test("is refused where a value does not fit", async () => {
    const profile = { ...PROFILE, acceptable: 0 };
    await expect(
      addScoreProfile(await desk.as("Olena"), { name: "Nothing", profile }),
    ).rejects.toMatchObject({
      code: "invalid-profile",
      details: { problem: { field: "acceptable", code: "out-of-range" } },
    });
  });
});
