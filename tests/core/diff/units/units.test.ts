import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterStarts } from "#lib/core/diff/units/clusters.ts";
import { Columns } from "#lib/core/diff/units/columns.ts";
import { columnsOf } from "#lib/core/diff/units/columns-of.ts";
import { addOdd } from "#lib/core/diff/units/odd.ts";
import { MARK, textAt, type Units, unitsOf } from "#lib/core/diff/units.ts";
import { codesIn } from "#lib/core/text/codes.ts";
import { coded, uncoded } from "#tests/core/text/coded.ts";
import { writing } from "#tests/core/text/writing.ts";

const textsOf = (units: Units) => Array.from({ length: units.count }, (_, at) => textAt(units, at));
const unitsIn = (text: string, language = "und") => textsOf(unitsOf(text, "", language)[0]);

describe("unitsOf() splits a text as a reader does", () => {
  test.each([
    ["words and white space", "один два", "один| |два"],
    ["every white-space character by itself", "a  b\u00a0c\r\n\nd", "a| | |b|\u00a0|c|\r\n|\n|d"],
    ["every mark by itself", "«Так?!»", "«|Так|?|!|»"],
    ["words with their apostrophes", "п’ять l'Otan o’clock’", "п’ять| |l'Otan| |o’clock|’"],
    ["compounds with their hyphens", "альма-матер 20-th F-16", "альма-матер| |20-th| |F-16"],
    ["a range of numbers apart", "1977-1988", "1977|-|1988"],
    ["a dash apart", "так — ні, 5–6", "так| |—| |ні|,| |5|–|6"],
    ["numbers with their stops and commas", "1,234.5. 3,", "1,234.5|.| |3|,"],
    ["digits with letters as a word", "3D 1.5км", "3D| |1|.|5км"],
    ["Arabic words with their marks", "كِتاب، قال", "كِتاب|،| |قال"],
    ["Hebrew words", "שלום־עולם", "שלום|־|עולם"],
    ["Devanagari words with their signs", "यह किताबें।", "यह| |किताबें|।"],
    ["Bengali words with joiners", "র\u200dযাব ক্ষত", "র\u200dযাব| |ক্ষত"],
    ["a decomposed letter as a part of its word", "cafe\u0301 noir", "cafe\u0301| |noir"],
    ["pictures as one mark each", "так👩🏽‍🚀🇫🇷 1️⃣!", "так|👩🏽‍🚀|🇫🇷| |1️⃣|!"],
    ["syllables of Hangul letters as one", "각각 \u1112\u1161\u11ab", "각각| |\u1112\u1161\u11ab"],
  ])("%s", (_, text, units) => {
    expect(unitsIn(text)).toEqual(units.split("|"));
  });

  test.each([
    ["within a word", "Ky⟨1⟩iv", "Ky|⟨1⟩|iv"],
    ["beside another", "⟨1⟩⟨2⟩שלום⟨3⟩", "⟨1⟩|⟨2⟩|שלום|⟨3⟩"],
    ["before a combining mark", "e⟨1⟩\u0301", "e|⟨1⟩|\u0301"],
    ["behind a sign that joins what follows", "\u0600⟨1⟩٣", "\u0600|⟨1⟩|٣"],
    ["among pictures", "👩🏽‍🚀⟨1⟩🇫🇷", "👩🏽‍🚀|⟨1⟩|🇫🇷"],
  ])("an inline code by itself %s", (_, text, units) => {
    expect(unitsIn(coded(text)).map(uncoded)).toEqual(units.split("|"));
  });

  test.each([
    ["ja", "東京は日本の首都。", "東京|は|日本|の|首都|。"],
    ["zh", "我喜欢苹果。", "我|喜欢|苹果|。"],
    ["th", "น้ำดื่ม", "น้ำ|ดื่ม"],
    ["zh", "使用React-Router很好", "使用|React-Router|很好"],
    ["zh", "使用React-Router很好🙂", "使用|React-Router|很好|🙂"],
    ["ja", "東京-大阪、F-16機", "東京|-|大阪|、|F-16|機"],
  ])("%s: words of a script without spaces", (language, text, units) => {
    expect(unitsIn(text, language)).toEqual(units.split("|"));
  });

  // So many that some find the places taken which their hashes name.
  test("gives equal units equal numbers, and others other ones, however many there are", () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `w${(at * 7919) % 20_000}`).join(" ");
    const numbers = new Map<string, Set<number>>();
    for (const units of unitsOf(words, words.toUpperCase(), "en")) {
      textsOf(units).forEach((text, at) => {
        numbers.set(text, (numbers.get(text) ?? new Set()).add(units.ids[at] ?? -1));
      });
    }
    const all = [...numbers.values()].flatMap((of) => [...of]);
    expect(all.length).toBe(numbers.size);
    expect(new Set(all).size).toBe(numbers.size);
  });
});

describe("laws of unitsOf()", () => {
  const languages = fc.constantFrom("und", "uk", "ja", "th", "my");

  test("units cover the text, and none splits a user-perceived character but at a code", () => {
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(writing, languages, (text, language) => {
        const units = unitsOf(text, "", language)[0];
        expect(textsOf(units).join("")).toBe(text);
        const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        for (const { start } of codesIn(text)) starts.add(start).add(start + 2);
        const cut = [...units.starts.subarray(0, units.count)].filter((at) => !starts.has(at));
        expect(cut).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("equal units weigh the same and are of one kind, whatever stands beside them", () => {
    fc.assert(
      fc.property(writing, writing, (one, other) => {
        const known = new Map<number, string>();
        for (const { ids, weights, kinds } of unitsOf(one, other, "ja")) {
          ids.forEach((id, at) => {
            const facts = `${weights[at]} ${kinds[at]}`;
            expect(known.get(id) ?? facts).toBe(facts);
            known.set(id, facts);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("plain letters are split as if they were odd", () => {
    const signs = fc.constantFrom(..."aéяї1٢कم.,'’-— \u00a0\n", "\r\n", "\u0301", "\u200d");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const scanned = columnsOf(text, "und");
        const matched = new Columns(text.length);
        addOdd(text, text.length, "und", matched);
        expect(scanned.starts.subarray(0, scanned.count + 1)).toEqual(
          matched.starts.subarray(0, matched.count + 1),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("long texts are cut into characters as short ones are", () => {
    const text = "👩🏽‍🚀🇫🇷ก\u0e33e\u0301\r\n".repeat(300);
    const once = clusterStarts(text.slice(0, text.length / 300));
    clusterStarts(text).forEach((isStart, at) => {
      expect(isStart).toBe(once[at % once.length]);
    });
    expect(unitsOf(`x${"\u0301".repeat(5000)}y`, "", "und")[0].kinds).not.toContain(MARK);
  });
});
