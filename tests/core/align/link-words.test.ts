import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bead } from "#lib/core/align/bead.ts";
import { prepare } from "#lib/core/align/evidence/material.ts";
import { type KnownPair, linkWords } from "#lib/core/align/link-words.ts";
import { learn } from "#lib/core/align/model/learn.ts";
import { lookAlikes } from "#lib/core/align/model/lexicon.ts";

/** What two columns teach, their texts being translations of each other one by one. */
function known(sources: readonly string[], targets: readonly string[]): KnownPair {
  const [source, target] = [prepare(sources), prepare(targets)];
  const alike = lookAlikes(source, target);
  const beads = sources.map((_, at): Bead => {
    const range = { start: at, end: at + 1 };
    return { source: range, target: range, confidence: 1 };
  });
  return { source, target, alike, lexicon: learn(source, target, beads, alike) };
}

// Against so few words nothing is rare: every text stands among others.
const OTHERS = [..."abcdefghijklmnopqrst"].map(
  (letter) => `${letter}pqx ${letter}zxk ${letter}wvv`,
);

/** The links of the last row as `number: 1 200 = 1,200`. */
function linked(sources: readonly string[], targets: readonly string[]): string[] {
  const [source = "", target = ""] = [sources.at(-1), targets.at(-1)];
  const pair = known([...OTHERS, ...sources], [...OTHERS, ...targets]);
  return linkWords(pair, source, target).map(
    (link) =>
      `${link.kind}: ${source.slice(link.source.start, link.source.end)} = ${target.slice(link.target.start, link.target.end)}`,
  );
}

describe("linkWords() links", () => {
  test.each([
    ["numbers by value", "Avec 1 200 autres.", "With 1,200 others.", ["number: 1 200 = 1,200"]],
    ["numbers in other digits", "Das Jahr 1945.", "عام ١٩٤٥.", ["number: 1945 = ١٩٤٥"]],
    ["names across alphabets", "Le bac de Loutsk.", "Пором із Луцька.", ["name: Loutsk = Луцька"]],
    ["marks", "Qui ?", "誰？", ["mark: ? = ？"]],
  ])("%s", (_, source, target, links) => {
    expect(linked([source], [target])).toEqual(links);
  });

  test("words that the texts put side by side again and again", () => {
    const sources = ["la rive dort", "le pont dort", "rive claire", "la rive haute", "une rive"];
    const targets = ["a shore asleep", "bridge asleep", "bright shore", "high shore", "shore"];
    expect(linked(sources, targets)).toEqual(["learned: rive = shore"]);
  });

  test("a name that recurs, one occurrence with one", () => {
    const pair = known([...OTHERS, "Anna, Anna!"], [...OTHERS, "Анна, Анна!"]);
    const links = linkWords(pair, "Anna, Anna!", "Анна, Анна!");
    expect(links.map(({ source, target }) => [source.start, target.start])).toEqual([
      [0, 0],
      [6, 6],
      [10, 10],
    ]);
  });
});

describe("linkWords() links nothing", () => {
  test.each([
    ["where nothing is shared", "La nuit tombe.", "夜が来た。"],
    ["between different numbers", "Il y a 12 bacs.", "There are 13."],
    ["in an empty text", "", ""],
  ])("%s", (_, source, target) => {
    expect(linked([source], [target])).toEqual([]);
  });

  test("that occurs in most units: such a word tells nothing", () => {
    const everywhere = Array.from({ length: 99 }, () => "Paris");
    expect(linked(everywhere, everywhere)).toEqual([]);
  });
});

const text = fc
  .array(
    fc.constantFrom("Kyiv", "Київ", "12", "١٢", "rive", "shore", "夜", "、", "?", " ", "«", "👩‍🚀"),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""));

test("every place is linked at most once where words are parted, inside the text, with a strength in 0–1", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (rows) => {
      const [sources, targets] = [rows.map(([source]) => source), rows.map(([, target]) => target)];
      const pair = known([...sources, ...OTHERS], [...targets, ...OTHERS]);
      const links = linkWords(pair, sources[0] ?? "", targets[0] ?? "");
      for (const { source, target, strength } of links) {
        expect(source.end).toBeGreaterThan(source.start);
        expect(source.end).toBeLessThanOrEqual(sources[0]?.length ?? 0);
        expect(target.end).toBeLessThanOrEqual(targets[0]?.length ?? 0);
        expect(strength).toBeGreaterThan(0);
        expect(strength).toBeLessThanOrEqual(1);
      }
      const pairs = links.map(({ source, target }) => `${source.start} ${target.start}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }),
  );
});
