import { expect, test } from "vitest";
import { precisionOf } from "#app/_features/checks/precision.ts";

const figures = (accepted: number, dismissed: number, open = 0) => ({ accepted, dismissed, open });

test.each([
  ["nothing decided", [], null],
  ["four decisions", [figures(4, 0)], null],
  ["five decisions", [figures(4, 1)], 0.8],
  ["two languages that are few each", [figures(3, 0), figures(0, 3, 9)], 0.5],
  ["many that are open", [figures(0, 0, 100)], null],
])("%s", (_, all, share) => {
  expect(precisionOf(all).share).toBe(share);
});

test("the counts are told beside the share", () => {
  expect(precisionOf([figures(3, 1, 2), figures(2, 0, 1)])).toEqual({
    accepted: 5,
    judged: 6,
    open: 3,
    share: 5 / 6,
  });
});
