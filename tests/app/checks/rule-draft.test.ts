import { describe, expect, test } from "vitest";
import {
  NEW_RULE,
  patternProblem,
  problemOf,
  tidied,
  verdictsOn,
} from "#app/_features/checks/rule-draft.ts";

const rule = { ...NEW_RULE, name: "Ferry", message: "We say ferry.", pattern: "ferry-boat" };

describe("verdictsOn()", () => {
  test("judges each example by itself, and none without text", () => {
    const found = { isFound: true, isRight: true };
    expect(verdictsOn(rule, ["a ferry-boat", "", "a boat"], true)).toEqual([
      found,
      null,
      { isFound: false, isRight: false },
    ]);
    expect(verdictsOn(rule, ["a boat"], false)).toEqual([{ isFound: false, isRight: true }]);
  });

  test("judges before the rule has a name and a message", () => {
    const [verdict] = verdictsOn({ ...rule, name: "", message: "" }, ["a ferry-boat"], true);
    expect(verdict?.isFound).toBe(true);
  });

  test("says nothing while the pattern cannot be read", () => {
    expect(verdictsOn({ ...rule, kind: "regex", pattern: "(" }, ["("], true)).toEqual([null]);
  });
});

describe("patternProblem()", () => {
  test("is silent about a pattern that is still to be written", () => {
    expect(patternProblem({ ...rule, pattern: "" })).toBeNull();
  });

  test("tells the place of a fault", () => {
    const problem = patternProblem({ ...rule, kind: "regex", pattern: "ferry(" });
    expect(problem).toMatchObject({ field: "pattern", code: "syntax", place: { start: 5 } });
  });

  test("tells a replacement that names a group which is not there", () => {
    const problem = patternProblem({ ...rule, kind: "regex", replacement: "$2" });
    expect(problem).toMatchObject({ field: "replacement", code: "unknown-group" });
  });
});

test("problemOf() takes no account of examples in which nothing was written", () => {
  expect(problemOf({ ...rule, mustMatch: ["", " "], mustNotMatch: [""] })).toBeNull();
  expect(problemOf({ ...rule, mustMatch: ["a boat"] })).toMatchObject({ code: "not-found" });
  expect(tidied({ ...rule, mustMatch: ["", "a ferry-boat"] }).mustMatch).toEqual(["a ferry-boat"]);
});
