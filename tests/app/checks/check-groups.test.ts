import { describe, expect, test } from "vitest";
import { grouped, isFound } from "#app/_features/checks/check-groups.ts";
import type { Check } from "#app/_features/checks/requests.ts";

const IDS = { marks: ["brackets"], words: [], facts: ["numbers"], structure: [], lexicon: [] };

test("grouped() keeps the order of the groups, leaves empty ones out, and loses none", () => {
  const checks = ["numbers", "brackets", "brand-new"].map((id) => ({ id }) as Check);
  const found = grouped(checks, IDS).map((one) => [one.group, ...one.checks.map(({ id }) => id)]);
  expect(found).toEqual([
    ["marks", "brackets"],
    ["facts", "numbers"],
    ["lexicon", "brand-new"],
  ]);
});

describe("isFound()", () => {
  const texts = ["Guillemets fermés", "Quotation marks that never close", null];
  test.each([
    ["", true],
    ["guille", true],
    ["FERMES", true],
    ["close quot", true],
    ["emets", false],
    ["close brackets", false],
    ["«", true],
  ])("%j: %s", (query, found) => {
    expect(isFound(query, texts)).toBe(found);
  });
});
