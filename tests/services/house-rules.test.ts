import { describe, expect, test } from "vitest";
import { findProblems } from "#lib/services/find-problems.ts";
import {
  addHouseRule,
  alterHouseRule,
  dropHouseRule,
  listHouseRules,
  type RuleFields,
} from "#lib/services/house-rules.ts";
import { tryHouseRule } from "#lib/services/try-house-rule.ts";
import { deskForTests } from "../support/desk.ts";
import { elsewhere } from "./elsewhere.ts";

const desk = deskForTests();

const FERRY = { fr: ["Le ferry part.", "Il part."], en: ["A ferry leaves.", "Ferry-boats stay."] };

const RULE: RuleFields = {
  name: "Ferries",
  kind: "regex",
  pattern: "(f)erry",
  matchCase: false,
  languages: "all",
  message: "We say boat.",
  replacement: "$1erry boat",
  severity: "major",
  category: "Terminology/Wrong term",
  mustMatch: ["The ferry."],
  mustNotMatch: ["A boat."],
  isOn: true,
};

async function found(document: string) {
  const { problems } = await findProblems(await desk.as("Olena"), document);
  return problems.filter(({ check }) => check.startsWith("house:"));
}

describe("a house rule", () => {
  test("is a check of its own from when it is kept until it is removed", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    expect(await found(id)).toEqual([]);
    const rule = await addHouseRule(olena, RULE);
    const [first, ...others] = await found(id);
    expect(others).toHaveLength(2);
    expect(first).toMatchObject({
      check: `house:${rule}`,
      severity: "major",
      values: { message: "We say boat." },
      fixes: ["ferry boat"],
    });
    const english: RuleFields = { ...RULE, languages: ["en"], replacement: null };
    await alterHouseRule(olena, { id: rule, seenVersion: 1 }, english);
    expect((await found(id)).map(({ edition, fixes }) => [edition, fixes])).toEqual([
      [2, []],
      [2, []],
    ]);
    expect(await listHouseRules(olena)).toEqual([
      {
        ...english,
        id: rule,
        version: 2,
        check: `house:${rule}`,
        figures: [{ language: "en", accepted: 0, dismissed: 0, open: 2 }],
      },
    ]);
    await alterHouseRule(olena, { id: rule, seenVersion: 2 }, { ...english, isOn: false });
    expect(await found(id)).toEqual([]);
    await dropHouseRule(olena, { id: rule, seenVersion: 3 });
    expect(await listHouseRules(olena)).toEqual([]);
  });

  test.each<[string, Partial<RuleFields>, object]>([
    ["an open bracket", { pattern: "a(b" }, { field: "pattern", code: "syntax" }],
    ["an example it misses", { mustMatch: ["x"] }, { field: "mustMatch", code: "not-found" }],
    ["a category of nobody", { category: "Odd" }, { field: "category", code: "unknown-category" }],
  ])("with %s is not kept", async (_, change, problem) => {
    const olena = await desk.as("Olena");
    await expect(addHouseRule(olena, { ...RULE, ...change })).rejects.toMatchObject({
      code: "invalid-rule",
      details: { problem },
    });
    expect(await listHouseRules(olena)).toEqual([]);
  });

  test("has its examples tried where heavy work is done", async () => {
    const olena = await desk.as("Olena");
    const problem = { field: "mustMatch", code: "not-found", example: 0 } as const;
    const heavy = { ...olena.heavy, readRule: async () => problem };
    await expect(addHouseRule({ ...olena, heavy }, RULE)).rejects.toMatchObject({
      code: "invalid-rule",
      details: { problem },
    });
    expect(await tryHouseRule({ ...olena, heavy }, RULE, null)).toMatchObject({ problem });
  });

  test("is one of two hundred at most", async () => {
    const olena = await desk.as("Olena");
    const ids: string[] = [];
    for (let count = 0; count < 200; count++) ids.push(await addHouseRule(olena, RULE));
    await expect(addHouseRule(olena, RULE)).rejects.toMatchObject({ code: "too-many-rules" });
    const [first = "", ...others] = ids;
    await alterHouseRule(olena, { id: first, seenVersion: 1 }, RULE);
    await dropHouseRule(olena, { id: first, seenVersion: 2 });
    others.push(await addHouseRule(olena, RULE));
    for (const id of others) await dropHouseRule(olena, { id, seenVersion: 1 });
  });

  test("that somebody changed meanwhile is not overwritten", async () => {
    const olena = await desk.as("Olena");
    const id = await addHouseRule(olena, RULE);
    await alterHouseRule(await desk.as("Marta"), { id, seenVersion: 1 }, { ...RULE, name: "Hers" });
    const stale = { id, seenVersion: 1 };
    await expect(alterHouseRule(olena, stale, RULE)).rejects.toMatchObject({
      code: "rule-changed",
    });
    await expect(dropHouseRule(olena, stale)).rejects.toMatchObject({ code: "rule-changed" });
    expect((await listHouseRules(olena))[0]?.name).toBe("Hers");
    await dropHouseRule(olena, { id, seenVersion: 2 });
    await expect(dropHouseRule(olena, stale)).rejects.toMatchObject({ code: "no-such-rule" });
  });

  test("is nothing to a stranger's workspace", async () => {
    const olena = await desk.as("Olena");
    const seen = { id: await addHouseRule(olena, RULE), seenVersion: 1 };
    const stranger = elsewhere(await desk.as("Stranger"));
    expect(await listHouseRules(stranger)).toEqual([]);
    await expect(dropHouseRule(stranger, seen)).rejects.toMatchObject({ code: "no-such-rule" });
    const theirs = await desk.imports(FERRY, elsewhere);
    expect((await findProblems(stranger, theirs)).problems).toEqual([]);
    await dropHouseRule(olena, seen);
  });
});

describe("tryHouseRule()", () => {
  const textsOf = async (id: string) =>
    new Map((await desk.open(id)).segments.map((segment) => [segment.id, segment.text]));

  test("shows what a rule would find and put in a document, and keeps nothing", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const { matches, count, problem } = await tryHouseRule(olena, RULE, id);
    const texts = await textsOf(id);
    expect(
      matches.map(({ segment, start, end, edition, replacement }) => {
        return [edition, texts.get(segment)?.slice(start, end), replacement];
      }),
    ).toEqual([
      [1, "ferry", "ferry boat"],
      [2, "ferry", "ferry boat"],
      [2, "Ferry", "Ferry boat"],
    ]);
    expect([count, problem]).toEqual([3, null]);
    expect(await found(id)).toEqual([]);
  });

  test("shows the matches of a rule whose example fails, and none of one that cannot be read", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const failing = await tryHouseRule(olena, { ...RULE, mustNotMatch: ["A ferry."] }, id);
    expect(failing.problem).toMatchObject({ field: "mustNotMatch", code: "found", example: 0 });
    expect(failing.matches).toHaveLength(3);
    const broken = await tryHouseRule(olena, { ...RULE, pattern: "[" }, id);
    expect(broken).toMatchObject({ matches: [], count: 0, problem: { field: "pattern" } });
  });

  test("shows the first of very many matches, and counts all", async () => {
    const id = await desk.imports({ fr: ["Oui ".repeat(600)], en: ["Yes ".repeat(300)] });
    const rule = { ...RULE, kind: "word", pattern: "oui", mustMatch: [] } as const;
    const { matches, count } = await tryHouseRule(await desk.as("Olena"), rule, id);
    expect([matches.length, count]).toEqual([500, 600]);
  });

  test("reads a rule without a document, and no stranger's", async () => {
    const olena = await desk.as("Olena");
    expect(await tryHouseRule(olena, RULE, null)).toEqual({ matches: [], count: 0, problem: null });
    const id = await desk.imports(FERRY);
    await expect(tryHouseRule(elsewhere(olena), RULE, id)).rejects.toMatchObject({
      code: "no-such-document",
    });
  });
});
