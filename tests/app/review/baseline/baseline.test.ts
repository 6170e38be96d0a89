import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Baseline, baselineOf } from "#app/_features/review/baseline/baseline.ts";
import { gather } from "#app/_features/review/baseline/gathered.ts";

const RIVER = { id: 7, revision: 12, text: "Він перетинає ріку. 🛶", received: "Він іде." };
const AS_IT_CAME = { ...RIVER, revision: 1, received: null };
const SHOWN = { shown: RIVER.text, isApproved: false };

describe("baselineOf()", () => {
  test.each<[string, Baseline, object]>([
    ["as received", { kind: "received" }, { text: "Він іде." }],
    ["the revision before", { kind: "previous" }, { name: "7@11" }],
    ["last approved", { kind: "approved" }, { name: "7@approved" }],
    ["a point before its last edit", { kind: "change", after: 5 }, { name: "7@5" }],
    [
      "a version that has its text",
      { kind: "version", after: 12, name: "v" },
      { text: RIVER.text },
    ],
    ["a visit after its last edit", { kind: "visit", after: 40, at: "" }, { text: RIVER.text }],
  ])("takes %s", (_, baseline, expected) => {
    expect(baselineOf(baseline, RIVER, SHOWN)).toEqual(expected);
  });

  test("compares what is being typed with what is saved", () => {
    const typed = { shown: "Він", isApproved: false };
    expect(baselineOf({ kind: "previous" }, RIVER, typed)).toEqual({ text: RIVER.text });
  });

  test("asks for nothing where nothing came before, or what stands is approved", () => {
    expect(baselineOf({ kind: "previous" }, AS_IT_CAME, SHOWN)).toEqual({ text: RIVER.text });
    const approved = { ...SHOWN, isApproved: true };
    expect(baselineOf({ kind: "approved" }, RIVER, approved)).toEqual({ text: RIVER.text });
  });
});

describe("gather()", () => {
  test("asks once for each value, however often it is wanted", async () => {
    const wanted = fc.array(fc.integer({ min: 1, max: 400 }).map(String), { maxLength: 600 });
    await fc.assert(
      fc.asyncProperty(wanted, async (keys) => {
        const asked: string[] = [];
        const values = gather(async (some) => {
          asked.push(...some);
          return some.map((key) => `text ${key}`);
        });
        const hasAll = () => keys.every((key) => values.peek(key) === `text ${key}`);
        const done = new Promise<void>((resolve) => {
          values.subscribe(() => hasAll() && resolve());
        });
        for (const key of [...keys, ...keys]) values.want(key);
        if (keys.length > 0) await done;
        expect([...asked].sort()).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 10 },
    );
  });

  test("asks again for what could not be fetched", async () => {
    let isUp = false;
    const values = gather(async (keys) => {
      if (!isUp) throw new Error("Expected a network");
      return keys;
    });
    const heard = () => new Promise<void>((resolve) => values.subscribe(resolve));
    values.want("نهر");
    await heard();
    expect(values.peek("نهر")).toBeUndefined();
    isUp = true;
    values.want("نهر");
    await heard();
    expect(values.peek("نهر")).toBe("نهر");
  });
});
