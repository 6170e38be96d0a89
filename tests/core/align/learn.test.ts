import { describe, expect, test } from "vitest";
import { prepare } from "#lib/core/align/evidence/material.ts";
import { learn } from "#lib/core/align/model/learn.ts";
import { lookAlikes } from "#lib/core/align/model/lexicon.ts";
import { beadsOf } from "./notation.ts";

// Who does what, each with each, and one sentence with a name.
const FRENCH = [
  ...sentences(["chat", "chien", "oiseau", "cheval"], ["dort", "mange", "court", "boit"]),
  "Marinette arrive",
];
const TURKISH = [
  ...sentences(["kedi", "köpek", "kuş", "at"], ["uyuyor", "yiyor", "koşuyor", "içiyor"]),
  "Marinette geliyor",
];

function sentences(subjects: readonly string[], verbs: readonly string[]): string[] {
  return subjects.flatMap((subject) => verbs.map((verb) => `${subject} ${verb}`));
}

// The words of the second text that the lexicon names for a word of the first, best first.
function translationsOf(word: string): string[] {
  const [source, target] = [prepare(FRENCH), prepare(TURKISH)];
  const beads = beadsOf(FRENCH.map(() => "1-1").join(" "));
  const { ratios } = learn(source, target, beads, lookAlikes(source, target)).forward;
  const row = source.vocabulary.findIndex(({ key }) => key === word);
  const entries = Array.from(
    { length: (ratios.starts[row + 1] ?? 0) - (ratios.starts[row] ?? 0) },
    (_, at) => {
      const place = (ratios.starts[row] ?? 0) + at;
      return {
        key: target.vocabulary[ratios.columns[place] ?? 0]?.key ?? "",
        ratio: ratios.values[place] ?? 0,
      };
    },
  );
  return entries.sort((a, b) => b.ratio - a.ratio).map(({ key }) => key);
}

describe("learn()", () => {
  test.each([
    ["chat", "kedi"],
    ["chien", "köpek"],
    ["mange", "yiyor"],
  ])("finds that %s is %s from the beads they share", (word, translation) => {
    expect(translationsOf(word)[0]).toBe(translation);
  });

  test("learns nothing from a single meeting, unless the words look alike", () => {
    expect(translationsOf("arrive")).toEqual([]);
    expect(translationsOf("marine")).toEqual(["marine"]);
  });
});
