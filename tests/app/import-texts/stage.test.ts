import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announcedShare, stageOf } from "#app/_features/import-texts/stage.ts";

describe("stageOf()", () => {
  test.each([
    ["preview", null, "reading"],
    ["preview", 0.4, "aligning"],
    ["preview", 1, "aligning"],
    ["import", null, "importing"],
    ["import", 0.4, "aligning"],
    ["import", 1, "storing"],
  ])("%s at %s is %s", (work, share, stage) => {
    expect(stageOf(work === "import", share)).toBe(stage);
  });
});

describe("announcedShare()", () => {
  test("is said in a handful of steps, never ahead of the work", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, (done) => {
        expect([0, 0.25, 0.5, 0.75, 1]).toContain(announcedShare(done));
        expect(announcedShare(done)).toBeLessThanOrEqual(done);
      }),
    );
  });
});
