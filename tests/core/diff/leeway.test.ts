import { describe, expect, test } from "vitest";
import { leeways } from "#lib/core/diff/leeway.ts";
import { versionsOf } from "./notation.ts";

/** Marks the leeway of the only change, in the text before. */
function marked(notation: string): string {
  const { before, after } = versionsOf(notation);
  const fromA = notation.indexOf("[");
  const [, was = "", is = ""] = /\[([^/]*)\/([^\]]*)\]/.exec(notation) ?? [];
  const change = { fromA, toA: fromA + was.length, fromB: fromA, toB: fromA + is.length };
  const [{ start, end } = { start: 0, end: 0 }] = leeways(before, after, [change]);
  return `${before.slice(0, start)}⟦${before.slice(start, end)}⟧${before.slice(end)}`;
}

describe("leeways()", () => {
  test.each([
    ["a word beside the same word", "[на /]на місці", "⟦на на ⟧місці"],
    ["the last of three", "на на [на /]місці", "⟦на на на ⟧місці"],
    ["a word by itself: white space is no word", "він [на /]місці", "він ⟦на ⟧місці"],
    ["some words of a repetition", "one two [one /]three", "one two ⟦one ⟧three"],
    ["two words between the same", "a [b a /]c", "⟦a b a ⟧c"],
    ["a word put beside the same", "на [/на ]місці", "⟦на ⟧місці"],
    ["a word put beside the same in another case", "[/The ]the ferry", "⟦the ⟧ferry"],
    ["a word put beside another", "на [/цьому ]місці", "на ⟦⟧місці"],
    ["a word of a script without spaces", "北京[/北京]很大", "⟦北京⟧很大"],
    ["a word replaced by the next", "[der/ist] ist neu", "⟦der ist⟧ neu"],
    ["a word replaced by the one before", "це [він/це нове] тут", "⟦це він⟧ тут"],
    ["one of two that are the same, replaced", "[на/у] на місці", "⟦на на⟧ місці"],
    ["a replaced word that only begins alike", "[der/is] ist neu", "⟦der⟧ ist neu"],
  ])("of %s", (_, notation, expected) => {
    expect(marked(notation)).toBe(expected);
  });

  test("do not reach into the change beside them", () => {
    const changes = [
      { fromA: 0, toA: 1, fromB: 0, toB: 1 },
      { fromA: 6, toA: 9, fromB: 6, toB: 6 },
    ];
    expect(leeways("на на на місці", "та на місці", changes)[1]).toEqual({ start: 1, end: 9 });
  });
});
