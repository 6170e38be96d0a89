import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originsOf } from "#lib/core/history/authorship/runs.ts";
import { attributeVersions } from "#lib/core/history/authorship/versions.ts";
import { writing } from "#tests/core/text/writing.ts";
import { notationOf } from "./notation.ts";

function attributed(versions: readonly string[], language?: string) {
  const all = [...attributeVersions(versions, language)];
  return all.at(-1) ?? { text: "", runs: [] };
}

const shown = (...versions: string[]) => notationOf(attributed(versions));

describe("attributeVersions() gives each word to the version that brought it", () => {
  test.each([
    ["a first version", ["The ferry leaves."], "⁰The ferry leaves."],
    ["a word in place of another", ["at six.", "at seven."], "⁰at ¹seven⁰."],
    ["a word put in", ["the ferry", "the old ferry"], "⁰the ¹old ⁰ferry"],
    ["nothing where a word was taken out", ["the old ferry", "the ferry"], "⁰the ferry"],
    ["edits of several versions", ["a b c", "a x c", "a x y"], "⁰a ¹x⁰ ²y"],
    ["a line put in", ["Один.\nДва.", "Один.\nНовий.\nДва."], "⁰Один.\n¹Новий.\n⁰Два."],
    ["a word with another capital", ["у київ", "у Київ"], "⁰у ¹Київ"],
    ["letters that a word gained", ["the cat", "the cats"], "⁰the cat¹s"],
    ["nothing where words were run together", ["у цьому місці", "уцьому місці"], "⁰уцьому місці"],
    ["a no-break space alone", ["10 000 km", "10\u00a0000 km"], "⁰10¹\u00a0⁰000 km"],
    [
      "nothing between words rewritten on both sides of it",
      ["leaves Kyiv at 7 today", "departs from kyiv at 6 today"],
      "¹departs from kyiv⁰ at ¹6⁰ today",
    ],
    ["an Arabic word", ["قال كتاب جديد", "قال قلم جديد"], "⁰قال ¹قلم⁰ جديد"],
    ["a Hebrew word", ["שלום עולם שלי", "שלום חבר שלי"], "⁰שלום ¹חבר⁰ שלי"],
    ["a word of a script without spaces", ["我喜欢苹果。", "我喜欢香蕉。"], "⁰我喜欢¹香蕉⁰。"],
    ["an emoji, joined as it is", ["так 👩‍🚀!", "так 👩🏽‍🚀!"], "⁰так ¹👩🏽‍🚀⁰!"],
    ["a letter with its mark", ["un cafe noir", "un cafe\u0301 noir"], "⁰un ¹cafe\u0301⁰ noir"],
  ])("%s", (_, versions, expected) => {
    expect(shown(...versions)).toBe(expected);
  });
});

describe("attributeVersions() keeps the origin of what comes back or moves", () => {
  const [RAIN, NIGHT, FERRY] = [
    "It rained on the river all through the long night.",
    "Night falls early in December.",
    "The ferry leaves at six from the old pier.",
  ];

  test.each([
    ["a revert", ["at six.", "at seven.", "at six."], "⁰at six."],
    [
      "a word that is put back, the rest edited meanwhile",
      [FERRY, FERRY.replace("leaves", "departs"), `${FERRY} Soon.`],
      `⁰${FERRY}² Soon⁰.`,
    ],
    [
      "lines that changed places",
      [`${RAIN}\n${NIGHT}`, `${NIGHT}\n${RAIN}`],
      /^⁰Night.*⁰It rained/su,
    ],
    [
      "sentences that changed places",
      [`${RAIN} ${NIGHT}`, `${NIGHT} ${RAIN}`],
      /^⁰Night[^⁰]*⁰?It/u,
    ],
    [
      "a sentence that moved to another line",
      [`${FERRY} ${NIGHT}\n${RAIN}`, `${FERRY}\n${RAIN} ${NIGHT}`],
      `⁰${FERRY}\n${RAIN} ${NIGHT}`,
    ],
    [
      "a line that comes back after a while, edited",
      [
        `${RAIN}\n${NIGHT}`,
        NIGHT,
        `${NIGHT} Soon.`,
        `${RAIN.replace("long", "cold")}\n${NIGHT} Soon.`,
      ],
      `⁰It rained on the river all through the ³cold⁰ night.³\n⁰${NIGHT}² Soon.`,
    ],
    ["a line that was split", [`${RAIN} ${NIGHT}`, `${RAIN}\n${NIGHT}`], `⁰${RAIN}¹\n⁰${NIGHT}`],
    ["lines that were joined", [`${RAIN}\n${NIGHT}`, `${RAIN} ${NIGHT}`], `⁰${RAIN}¹ ⁰${NIGHT}`],
  ])("%s", (_, versions, expected) => {
    if (typeof expected === "string") expect(shown(...versions)).toBe(expected);
    else expect(shown(...versions)).toMatch(expected);
  });

  test.each([
    ["a few common words", ["She sat on the bank.", "She sat.", "She sat. He sang on the pier."]],
    ["a word of another line", ["Rain.\nSnow fell.", "Rain.", "Rain.\nThe first snow melted."]],
  ])("but not of what merely looks like something gone: %s", (_, versions) => {
    expect(shown(...versions)).toMatch(/²(?: He sang on the pier|\nThe first snow melted)/u);
  });
});

describe("attributeVersions() holds what it promises for any texts", () => {
  const versions = fc.array(
    fc.array(writing, { maxLength: 4 }).map((lines) => lines.join("\n")),
    { maxLength: 6 },
  );

  test("runs are as long as the text, and no origin is later than its version", () => {
    fc.assert(
      fc.property(versions, (texts) => {
        [...attributeVersions(texts)].forEach(({ text, runs }, version) => {
          expect(text).toBe(texts[version]);
          expect(originsOf(runs)).toHaveLength(text.length);
          for (const [length, origin] of runs) {
            expect(length).toBeGreaterThan(0);
            expect(origin).toBeGreaterThanOrEqual(0);
            expect(origin).toBeLessThanOrEqual(version);
          }
        });
      }),
    );
  });

  test("neighbouring runs have different origins", () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const { runs } = attributed(texts);
        for (const [at, [, origin]] of runs.entries()) expect(origin).not.toBe(runs[at + 1]?.[1]);
      }),
    );
  });

  const sentences = fc
    .array(fc.constantFrom("ніч", "дощ", "the", "ferry", "река", "夜", "ليل", "падає", "at six"), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => `${words.join(" ")}.`);
  const texts = fc.uniqueArray(sentences, { minLength: 1, maxLength: 6 });

  test("a revert restores all origins", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [text, between] = [one.join("\n"), other.join("\n")];
        const { runs } = attributed([text, between, text]);
        const inText = originsOf(runs).filter((_, at) => text[at] !== "\n");
        expect(new Set(inText)).toEqual(new Set([0]));
      }),
    );
  });

  test("lines that only move keep their origins", () => {
    fc.assert(
      fc.property(
        texts.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          ),
        ),
        ([lines, moved]) => {
          const text = moved.join("\n");
          const origins = originsOf(attributed([lines.join("\n"), text]).runs);
          expect(origins.some((origin, at) => origin !== 0 && text[at] !== "\n")).toBe(false);
        },
      ),
    );
  });
});
