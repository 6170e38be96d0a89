import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countsOf,
  type Decision,
  type Decisions,
  isOpen,
  keptDecisions,
  type Outcome,
  standing,
  tableDecisions,
  withAll,
} from "#app/_features/exchange/outcomes.ts";

const NOWHERE: Outcome = {
  key: "",
  kind: "unchanged",
  edition: 1,
  segment: null,
  isMoved: false,
  codes: [],
  base: [],
  ours: [],
  theirs: [],
  texts: [],
  canTakeTheirs: true,
  room: 1,
  problem: null,
  author: null,
  comments: [],
};

// Notation: `1 rive|quai` is place 1, where the desk has "rive" and the file "quai", to be decided; with `=` behind it is clear that
// the file's goes, with `!` only the desk's can be had.
function outcomes(...lines: string[]): Outcome[] {
  return lines.map((line) => {
    const [, key = "", ours = "", theirs = "", sign = ""] =
      /^(\S+) ([^|]*)\|([^=!]*)([=!]?)$/u.exec(line) ?? [];
    const texts = sign === "=" ? [theirs] : null;
    const kind = texts ? "taken" : "conflict";
    return {
      ...NOWHERE,
      key,
      kind,
      ours: [ours],
      theirs: [theirs],
      texts,
      canTakeTheirs: sign !== "!",
    };
  });
}

describe("standing()", () => {
  const [asked, clear] = outcomes("1 الضفة|المرفأ", "2 rive|quai=");

  test.each([
    ["nothing, as long as a conflict is to be decided", asked, {}, null],
    ["ours", asked, { 1: "ours" }, ["الضفة"]],
    ["that of the file", asked, { 1: "theirs" }, ["المرفأ"]],
    ["what was written", asked, { 1: { texts: ["البحر"] } }, ["البحر"]],
    ["what is clear", clear, {}, ["quai"]],
    ["ours, although the file's was clear", clear, { 2: "ours" }, ["rive"]],
  ] as const)("%s", (_, outcome, decided, texts) => {
    const decisions: Decisions = new Map(Object.entries(decided));
    expect(standing(outcome ?? NOWHERE, decisions)).toEqual(texts);
  });
});

describe("withAll()", () => {
  const list = outcomes("1 a|b", "2 c|d=", "3 e|f!");

  test("leaves alone what is clear, and what cannot be had", () => {
    expect([...withAll(list, new Map(), "theirs")]).toEqual([["1", "theirs"]]);
    expect([...withAll(list, new Map(), "ours").keys()]).toEqual(["1", "3"]);
  });

  test("leaves nothing open where all is ours", () => {
    const word = fc.constantFrom("rive", "берег", "🚢");
    const line = fc.tuple(word, word, fc.constantFrom("", "=", "!"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const all = outcomes(...lines.map(([a, b, sign], at) => `${at} ${a}|${b}${sign}`));
        const decisions = withAll(all, new Map(), "ours");
        expect(all.some((outcome) => isOpen(outcome, decisions))).toBe(false);
        for (const outcome of all)
          if (outcome.texts === null) expect(standing(outcome, decisions)).toEqual(outcome.ours);
      }),
    );
  });
});

describe("keptDecisions()", () => {
  const decisions: Decisions = new Map<string, Decision>([
    ["1", "theirs"],
    ["2", { texts: ["море"] }],
    ["3", "ours"],
  ]);

  test("keeps those on texts that are as they were, and none on others or on what is gone", () => {
    const before = outcomes("1 берег|пристань", "2 ніч|вечір", "3 пором|човен");
    const after = outcomes("1 берег|пристань", "2 ніч спадає|вечір");
    expect([...keptDecisions(before, after, decisions)]).toEqual([["1", "theirs"]]);
  });
});

test("countsOf() counts the kinds", () => {
  expect([...countsOf(outcomes("1 a|b", "2 c|d=", "3 e|f"))]).toEqual([
    ["conflict", 2],
    ["taken", 1],
  ]);
});

test("tableDecisions() gives a place one text", () => {
  const decisions: Decisions = new Map<string, Decision>([
    ["1", "ours"],
    ["2", { texts: ["море"] }],
  ]);
  expect(tableDecisions(decisions)).toEqual({ 1: "ours", 2: { text: "море" } });
});
