import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffWithMoves } from "#lib/core/diff/compare-texts.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { notationOf } from "./notation.ts";

const movesBetween = (before: string, after: string, language = "und") =>
  diffWithMoves(before, after, language).moves;

/** Each move as the words that were moved, with what changed within them. */
const shown = (before: string, after: string, language?: string) =>
  movesBetween(before, after, language).map(({ fromA, toA, fromB, toB, changes }) =>
    notationOf(
      before.slice(fromA, toA),
      after.slice(fromB, toB),
      changes.map((change) => ({
        fromA: change.fromA - fromA,
        toA: change.toA - fromA,
        fromB: change.fromB - fromB,
        toB: change.toB - fromB,
      })),
    ),
  );

describe("findMoves()", () => {
  test.each([
    [
      "nothing in a rearrangement of short phrases",
      "The committee decided on Monday to close all the schools of the district at once.",
      "On Monday the committee decided at once to close all the schools of the district.",
      [],
    ],
    [
      "a long phrase, with its first letter changed",
      "In the last days of the war, the bridge over the river was blown up by the retreating army.",
      "The bridge over the river was blown up by the retreating army in the last days of the war.",
      ["[In/in] the last days of the war"],
    ],
    [
      "a sentence",
      "Так. Ми чекали на потяг дві години, і він не прийшов.",
      "Ми чекали на потяг дві години, і він не прийшов. Так.",
      ["Так"],
    ],
    [
      "a sentence with a word corrected",
      "Перше речення тут. Друге речення довше за перше. Третє речення найдовше з них усіх трьох.",
      "Друге речення довше за перше. Третє речення найдовше з них усіх трьох. Перше слово тут.",
      ["Перше [речення/слово] тут"],
    ],
    [
      "Arabic words",
      "في المدينة القديمة الجميلة يعيش كثير من الناس منذ سنوات طويلة",
      "يعيش كثير من الناس منذ سنوات طويلة في المدينة القديمة الجميلة",
      ["في المدينة القديمة الجميلة"],
    ],
    [
      "Japanese words",
      "東京の大学で、彼は日本の歴史を長い間勉強していました。",
      "彼は日本の歴史を長い間勉強していました、東京の大学で。",
      ["東京の大学で"],
    ],
    ["no short word", "today he came home to us again", "he came home to us again today", []],
    ["no words that were only rewritten", "one two three four", "five six seven eight", []],
    ["no phrase that is deleted in one place only", "a b c d e. Here it is.", "Here it is.", []],
  ])("finds %s", (_, before, after, moves) => {
    expect(shown(before, after, "ja")).toEqual(moves);
  });
});

describe("laws of findMoves()", () => {
  const phrases = fc.array(
    fc.constantFrom(
      "The old bridge was closed.",
      "У місті давно не було снігу,",
      "قال الرجل إنه سيعود غدا.",
      "東京の大学で勉強していました。",
      "nobody 👩🏽‍🚀 knew",
      "and so on",
      "—",
    ),
    { maxLength: 8 },
  );
  const versions = fc
    .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), phrases)
    .map(([order, all]) => [all.join(" "), order.map((at) => all[at] ?? "so").join(" ")]);

  test("what was moved was deleted in one place and inserted in another, and no word moved twice", () => {
    fc.assert(
      fc.property(versions, ([before = "", after = ""]) => {
        const { changes, moves } = diffWithMoves(before, after, "ja");
        expect(changes).toEqual(diffTexts(before, after, "ja").changes);
        for (const { fromA, toA, fromB, toB } of moves) {
          const from = changes.findIndex((change) => change.fromA <= fromA && toA <= change.toA);
          const to = changes.findIndex((change) => change.fromB <= fromB && toB <= change.toB);
          expect(from === -1 || to === -1 || from === to).toBe(false);
        }
        expect(areApart(moves.map(({ fromA, toA }) => [fromA, toA]))).toBe(true);
        expect(areApart(moves.map(({ fromB, toB }) => [fromB, toB]))).toBe(true);
      }),
    );
  });

  test("the words outside its inner changes are equal", () => {
    fc.assert(
      fc.property(versions, ([before = "", after = ""]) => {
        for (const { fromA, toA, fromB, toB, changes } of movesBetween(before, after, "ja")) {
          let [rebuilt, read] = ["", fromA];
          for (const change of changes) {
            rebuilt += before.slice(read, change.fromA) + after.slice(change.fromB, change.toB);
            read = change.toA;
          }
          expect(rebuilt + before.slice(read, toA)).toBe(after.slice(fromB, toB));
        }
      }),
    );
  });

  const areApart = (spans: readonly (readonly [number, number])[]) =>
    spans
      .toSorted(([one], [other]) => one - other)
      .every(([from], at, sorted) => from >= (sorted[at - 1]?.[1] ?? 0));
});
