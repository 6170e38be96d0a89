import { expect, test } from "vitest";
import { lostWords, randomEdits } from "./concurrent.ts";
import { clashes, dealt } from "./dealt.ts";

const pair = { lang: "en", old: "one two three four", new: "uno two tres four" };
const edits = [
  { fromA: 0, toA: 3, fromB: 0, toB: 3 },
  { fromA: 8, toA: 13, fromB: 8, toB: 12 },
];

test("dealt() gives every other edit to each editor", () => {
  expect(dealt(pair, edits)).toMatchObject({
    base: "one two three four",
    ours: "uno two three four",
    theirs: "one two tres four",
    all: "uno two tres four",
  });
  expect(dealt(pair, edits.slice(1))).toBeNull();
  expect(dealt({ ...pair, new: "something else" }, edits)).toBeNull();
});

test("clashes() change one place in two ways", () => {
  const all = clashes(pair, edits.slice(1));
  expect(all.map(({ ours }) => ours)).toEqual(["one two tres four", "one two tres four"]);
  expect(all.map(({ theirs }) => theirs)).toContain("one two sert four");
  for (const { ours, theirs } of all) expect(theirs).not.toBe(ours);
});

test("lostWords() counts a word as often as it must stand", () => {
  expect(lostWords("на столі", ["на", "на", "столі"])).toBe(1);
  expect(lostWords("на на столі", ["на", "столі"])).toBe(0);
});

test("randomEdits() name only words that stand in one of the versions", () => {
  const prose = Array.from({ length: 200 }, (_, at) => `word${at}`);
  for (const { ours, theirs, words } of randomEdits(prose, 20))
    expect(lostWords(`${ours} ${theirs}`, words)).toBe(0);
});
