import { expect, test } from "vitest";
import { relayText } from "../relay-text.ts";
import { growth } from "./speed.ts";
import { TRIALS } from "./trials.ts";

test("growth() is 1 where ten times the units cost ten times as much", () => {
  expect(growth([100, 1_000, 10_000], [0.5, 5, 65])).toEqual([1, 1.3]);
  expect(growth([100], [0.5])).toEqual([]);
});

test("growth() is no number where there was no answer", () => {
  expect(growth([100, 1_000, 10_000], [0.5, Number.NaN, 65])).toEqual([Number.NaN, 1.3]);
});

test("relayText() invents the same texts again, and only the translations are rearranged", () => {
  const texts = relayText(300, ["fr", "en", "es"]);
  expect(relayText(300, ["fr", "en", "es"])).toEqual(texts);
  expect(texts.map(({ basedOn }) => basedOn)).toEqual([null, 0, 1]);
  expect(texts[0]?.units).toHaveLength(300);
  expect(texts[1]?.units).not.toHaveLength(0);
  expect(texts[1]?.units).not.toEqual(texts[2]?.units);
});

test("a trial is as large as its name says", () => {
  const sizes = (name: string) => TRIALS[name]?.().map(({ units }) => units.length);
  expect(sizes("2 × 1,000")?.[0]).toBe(1_000);
  expect(sizes("one side empty")).toEqual([1_000, 0]);
  expect(sizes("20,000 lines against 20")).toEqual([20_000, 20]);
  const [source, target] = TRIALS["one line of 5 MB a side"]?.() ?? [];
  expect([source, target].map((side) => side?.units[0]?.length)).toEqual([5_000_000, 5_000_000]);
});
