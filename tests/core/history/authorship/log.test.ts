import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeLog } from "#lib/core/history/authorship/log.ts";
import { originsOf } from "#lib/core/history/authorship/runs.ts";
import { notationOf } from "./notation.ts";

/** The texts that a change wrote, by segment. */
type Texts = Readonly<Record<number, string>>;

/** The segments after changes 1, 2, …; each is told as the texts it wrote, by segment. */
function shown(...changes: Texts[]): string[] {
  return [...authored(changes).values()].map(notationOf);
}

function authored(changes: readonly Texts[]) {
  const log = changes.map((texts, at) => ({
    sequence: at + 1,
    texts: Object.entries(texts).map(([segment, text]) => ({ segment: Number(segment), text })),
  }));
  return attributeLog(log, () => "en");
}

const [RAIN, NIGHT] = ["It rained on the river all night.", "Night falls early in December."];

describe("attributeLog()", () => {
  test.each<[string, Texts[], string[]]>([
    ["an import", [{ 1: RAIN, 2: NIGHT }], [`¹${RAIN}`, `¹${NIGHT}`]],
    ["an edit and its undo", [{ 1: NIGHT }, { 1: "Dusk falls." }, { 1: NIGHT }], [`¹${NIGHT}`]],
    [
      "words that one change moved to another segment",
      [
        { 1: `${RAIN} ${NIGHT}`, 2: "Snow." },
        { 1: RAIN, 2: `Snow. ${NIGHT}` },
      ],
      [`¹${RAIN}`, `¹Snow. ${NIGHT}`],
    ],
    [
      "words that a later change puts into another segment",
      [{ 1: `${RAIN} ${NIGHT}`, 2: "Snow." }, { 1: NIGHT }, { 2: `Snow. ${RAIN}` }],
      [`¹${NIGHT}`, `¹Snow.³ ¹${RAIN}`],
    ],
    [
      "equal texts of two authors: each segment gets its own back",
      [{ 1: "Так.", 2: "Ось." }, { 2: "Так." }, { 1: "Ні." }, { 2: "Ні ні." }, { 1: "Так." }],
      ["¹Так.", "⁴Ні ні¹."],
    ],
    ["a segment emptied", [{ 1: NIGHT }, { 1: "" }], [""]],
  ])("tells the origins after %s", (_, changes, expected) => {
    expect(shown(...changes)).toEqual(expected);
  });

  const words = fc.array(fc.constantFrom("ніч", "rain", "夜", "ليل", "the", "10", "—", "ça"), {
    minLength: 1,
    maxLength: 8,
  });
  const spaces = fc.array(fc.constantFrom(" ", "  ", "\u00a0", "\n", "\u202f"), {
    minLength: 8,
    maxLength: 8,
  });
  const spaced = (text: readonly string[], gaps: readonly string[]) =>
    text.map((word, at) => (at === 0 ? word : `${gaps[at]}${word}`)).join("");

  test("an edit of white space brings nothing but white space", () => {
    fc.assert(
      fc.property(words, spaces, spaces, (text, before, after) => {
        const changes = [{ 1: spaced(text, before) }, { 1: spaced(text, after) }];
        const edited = authored(changes).get(1) ?? { text: "", runs: [] };
        const isNew = [...originsOf(edited.runs)].map((origin) => origin === 2);
        expect(isNew.every((is, at) => !is || /\s/u.test(edited.text[at] ?? ""))).toBe(true);
      }),
    );
  });

  test("a text that is brought back has the origins it had, whatever came between", () => {
    const segment = words.map((text) => text.join(" "));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 2, maxLength: 5 }), segment, (texts, last) => {
        const log = texts.map((text) => ({ 1: text }));
        const then = authored(log).get(1);
        const back = authored([...log, { 1: last }, { 1: texts.at(-1) ?? "" }]).get(1);
        if (last !== texts.at(-1)) expect(back).toEqual(then);
      }),
    );
  });
});
