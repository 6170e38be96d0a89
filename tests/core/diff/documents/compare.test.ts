import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDocuments } from "#lib/core/diff/documents/compare.ts";
import { placesOf } from "#lib/core/diff/documents/groups.ts";
import { notationOf } from "./notation.ts";

const TITLE = "Пором через затоку";
const STORM = "Увечері здійнявся вітер, і пором до ранку стояв на якорі біля старого млина.";
const CREW = "Капітан Олена Гриценко роздала команді чай і сухарі, а пасажирам ковдри.";
const DAWN = "Удосвіта море стихло. Над бухтою кружляли чайки, і хтось заспівав.";
const PORT = "О сьомій годині судно ввійшло в порт Ізмаїл.";

/** Sentences, none of which is like the whole they make up. */
const LONG = "млин кінь сад дощ ліс хліб міст рибак дзвін вечір".split(" ").map((word, at) => {
  return `Розділ ${at}: ${word} і ще раз ${word}, про який розповідав дід номер ${at * 7}.`;
});

const compared = (before: readonly string[], after: readonly string[]) =>
  notationOf(compareDocuments(before, after));

describe("compareDocuments()", () => {
  test.each([
    ["nothing changed", [TITLE, STORM], [TITLE, STORM], "=1:1 =2:2"],
    ["a paragraph was put in", [STORM, DAWN], [STORM, CREW, DAWN], "=1:1 +2 =2:3"],
    ["a paragraph was left out", [STORM, CREW, DAWN], [STORM, DAWN], "=1:1 -2 =3:2"],
    ["another stands in its place", [STORM, CREW], [STORM, PORT], "=1:1 -2 +2"],
    ["a word was changed", [STORM, CREW], [STORM, CREW.replace("чай", "каву")], "=1:1 ~2:2"],
    ["a heading was inflected", ["Приклад", STORM], ["Приклади", STORM], "~1:1 =2:2"],
    ["all is new", [], [TITLE], "+1"],
    ["all is gone", [TITLE], [], "-1"],
  ])("%s", (_, before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  test.each([
    ["one became two", [TITLE, `${STORM} ${CREW}`], [TITLE, STORM, CREW], "=1:1 <2:2,3"],
    ["two became one", [STORM, CREW, PORT], [`${STORM} ${CREW}`, PORT], ">1,2:1 =3:2"],
    [
      "one became three, and a word changed",
      [`${STORM} ${CREW} ${DAWN}`],
      [STORM, CREW.replace("чай", "каву"), DAWN],
      "<1:1,2,3",
    ],
  ])("divided paragraphs: %s", (_, before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  test.each([
    [
      "to the front",
      [TITLE, STORM, CREW, PORT],
      [PORT, TITLE, STORM, CREW],
      ">>=4:1 =1:2 =2:3 =3:4 <<4",
    ],
    [
      "to the end",
      [PORT, TITLE, STORM, CREW],
      [TITLE, STORM, CREW, PORT],
      "<<1 =2:1 =3:2 =4:3 >>=1:4",
    ],
    [
      "and edited on the way",
      [TITLE, STORM, CREW, DAWN],
      [TITLE, DAWN.replace("чайки", "лелеки"), STORM, CREW],
      "=1:1 >>~4:2 =2:3 =3:4 <<4",
    ],
    [
      "a short one, and edited on the way",
      [TITLE, STORM, "Усі вже спали."],
      ["Усі вже міцно спали.", TITLE, STORM],
      ">>~3:1 =1:2 =2:3 <<3",
    ],
  ])("moved paragraphs: %s", (_, before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  test.each([
    [
      "one became many",
      [DAWN, LONG.join(" "), PORT],
      [DAWN, ...LONG, PORT],
      "<2:2,3,4,5,6,7,8,9,10,11",
    ],
    [
      "many became one",
      [DAWN, ...LONG, PORT],
      [DAWN, LONG.join(" "), PORT],
      ">2,3,4,5,6,7,8,9,10,11:2",
    ],
  ])("a text whose paragraphs were lost or given back: %s", (_, before, after, expected) => {
    expect(compared(before, after)).toContain(expected);
  });

  test("the shorter of two that changed places has moved", () => {
    expect(compared([TITLE, STORM], [STORM, TITLE])).toBe("<<1 =2:1 >>=1:2");
  });

  test("repeated lines move with the passage they stand in", () => {
    const song = ["Гей, гей!", "Пливе кача по Тисині.", "Гей, гей!"];
    const before = ["Гей, гей!", STORM, CREW, DAWN, ...song, PORT];
    const after = ["Гей, гей!", ...song, STORM, CREW, DAWN, PORT];
    expect(compared(before, after)).toBe(
      "=1:1 >>=5:2 >>=6:3 >>=7:4 =2:5 =3:6 =4:7 <<5 <<6 <<7 =8:8",
    );
  });

  test("a rule that is gone here and new there has not moved", () => {
    expect(compared(["---", STORM, CREW], [STORM, CREW, "---"])).toBe("-1 =2:1 =3:2 +3");
  });

  test.each([
    ["ja", "夜になると風が強くなり、船は朝まで古い水車小屋のそばに停泊した。", "強く", "激しく"],
    [
      "ar",
      "عند المساء هبت الريح وبقيت السفينة راسية حتى الصباح قرب الطاحونة القديمة.",
      "المساء",
      "الليل",
    ],
    ["hi", "शाम को हवा तेज़ हुई और नाव सुबह तक पुरानी चक्की के पास खड़ी रही।", "शाम", "रात"],
    ["emoji", "⛴️ Le bac 👩🏽‍✈️ attend au port, le vent souffle.", "souffle", "tombe"],
  ])("knows an edited paragraph again: %s", (_, text, was, is) => {
    expect(compared([TITLE, text, PORT], [TITLE, PORT, text.replace(was, is)])).toContain("~2:3");
  });
});

describe("compareDocuments() has an answer for what repeats itself", () => {
  const times = (count: number, lines: readonly string[]) =>
    Array.from({ length: count }, (_, at) => lines[at % lines.length] ?? "");

  test.each([
    ["one line, many times", times(3000, ["Так."]), times(2900, ["Так."]), 2900],
    ["a period, shifted", times(3000, ["до", "ре", "мі"]), times(2999, ["ре", "мі", "до"]), 2999],
    ["two periods", times(3000, ["до", "ре", "мі"]), times(3000, ["до", "ре", "мі", "фа"]), 2250],
  ])("%s", (_, before, after, least) => {
    const same = compareDocuments(before, after).filter(({ kind }) => kind === "same");
    expect(same.length).toBeGreaterThanOrEqual(least);
  });

  test("two halves that changed places: one of them has moved", () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `Рядок ${at} поеми про пором`);
    const groups = compareDocuments(lines, [...lines.slice(1000), ...lines.slice(0, 1000)]);
    expect(groups.every(({ kind }) => kind === "same")).toBe(true);
    expect(groups.filter(({ isMoved }) => isMoved).length).toBe(1000);
  });
});

const paragraph = fc.oneof(
  fc.constantFrom(TITLE, STORM, CREW, DAWN, PORT, "---", "", "夜になると風が強く", "}"),
  fc.constantFrom(`${STORM} ${CREW}`, STORM.replace("вітер", "буревій"), CREW.slice(8)),
  fc.string({ maxLength: 12 }),
);
const document = fc.array(paragraph, { maxLength: 24 });

describe("laws of compareDocuments()", () => {
  test("both versions are covered once, in order, and same paragraphs are the same", () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const groups = compareDocuments(before, after);
        const range = (from: number, to: number) =>
          Array.from({ length: to - from }, (_, at) => from + at);
        const places = placesOf(groups);
        const shownB = places.filter(({ isOrigin }) => !isOrigin);
        const shownA = places.filter(({ isOrigin, group }) => isOrigin || !group.isMoved);
        expect(shownB.flatMap(({ group }) => range(group.fromB, group.toB))).toEqual([
          ...after.keys(),
        ]);
        expect(shownA.flatMap(({ group }) => range(group.fromA, group.toA))).toEqual([
          ...before.keys(),
        ]);
        for (const { kind, fromA, toA, fromB, toB } of groups) {
          if (kind === "same") expect(before[fromA]).toBe(after[fromB]);
          const counts = { same: "1:1", edited: "1:1", inserted: "0:1", deleted: "1:0" };
          if (kind in counts) expect(counts).toHaveProperty(kind, `${toA - fromA}:${toB - fromB}`);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a version compared with itself is the same", () => {
    fc.assert(
      fc.property(document, (lines) => {
        const groups = compareDocuments(lines, lines);
        expect(groups.every(({ kind, isMoved }) => kind === "same" && !isMoved)).toBe(true);
      }),
    );
  });
});
