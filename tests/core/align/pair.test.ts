import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bead, SHAPES } from "#lib/core/align/bead.ts";
import { prepare } from "#lib/core/align/evidence/material.ts";
import { alignMaterials } from "#lib/core/align/pair.ts";
import { shapes } from "./notation.ts";

// One paragraph a line; a blank line would be an empty paragraph.
function alignPair(source: readonly string[], target: readonly string[]): Bead[] {
  return alignMaterials(prepare(source), prepare(target));
}

function shapesOf(source: string, target: string): string {
  return shapes(alignPair(source.split("\n"), target.split("\n")));
}

const HARBOUR = [
  "The harbour of Odesa was closed on Monday after a storm tore two cranes from their rails.",
  "Nobody was hurt.",
  "Captain Maria Kovalenko said the repair would cost 60,000 euros and take until 14 March.",
  "“We have seen worse,” she told the newspaper Dumska. “The sea gives and the sea takes.”",
  "Will the grain ships wait?",
  "Three of them left for Constanta (Romania) the same night, loaded with 7.5 tonnes of wheat each.",
];

const ГАВАНЬ = [
  "Гавань Одеси закрили в понеділок після того, як буря зірвала з рейок два крани.",
  "Ніхто не постраждав.",
  "Капітанка Марія Коваленко сказала, що ремонт коштуватиме 60 000 євро й триватиме до 14 березня.",
  "«Ми бачили й гірше, — розповіла вона газеті «Думська». — Море дає, і море забирає».",
  "Чи чекатимуть кораблі із зерном?",
  "Три з них тієї ж ночі вийшли до Констанци (Румунія), маючи по 7,5 тонни пшениці кожен.",
];

describe("alignMaterials()", () => {
  test("puts each paragraph beside its translation", () => {
    expect(shapesOf(HARBOUR.join("\n"), ГАВАНЬ.join("\n"))).toBe("1-1 1-1 1-1 1-1 1-1 1-1");
  });

  test("takes no notice of inline codes", () => {
    const coded = HARBOUR.map((text) => `\u{100000}${text.replace(" ", "\u{100001} ")}\u{100002}`);
    expect(alignPair(coded, ГАВАНЬ)).toEqual(alignPair(HARBOUR, ГАВАНЬ));
  });

  test("leaves a paragraph alone that the translation has dropped", () => {
    const without = ГАВАНЬ.filter((_, index) => index !== 2);
    expect(shapesOf(HARBOUR.join("\n"), without.join("\n"))).toBe("1-1 1-1 1-0 1-1 1-1 1-1");
  });

  test("leaves a paragraph alone that the translation has added", () => {
    const added = "Фото: Сергій Смоленцев, архів редакції, 2019 рік, пляж Ланжерон.";
    const target = [...ГАВАНЬ.slice(0, 3), added, ...ГАВАНЬ.slice(3)];
    expect(shapesOf(HARBOUR.join("\n"), target.join("\n"))).toBe("1-1 1-1 1-1 0-1 1-1 1-1 1-1");
  });

  test("finds two paragraphs that the translation has merged", () => {
    const merged = [...ГАВАНЬ.slice(0, 2), ГАВАНЬ.slice(2, 4).join(" "), ...ГАВАНЬ.slice(4)];
    expect(shapesOf(HARBOUR.join("\n"), merged.join("\n"))).toBe("1-1 1-1 2-1 1-1 1-1");
  });

  test("finds a paragraph that the translation has split", () => {
    const [before = "", after = ""] = (ГАВАНЬ[3] ?? "").split(" — розповіла");
    const split = [...ГАВАНЬ.slice(0, 3), before, `Розповіла${after}`, ...ГАВАНЬ.slice(4)];
    expect(shapesOf(HARBOUR.join("\n"), split.join("\n"))).toBe("1-1 1-1 1-1 1-2 1-1 1-1");
  });

  test("is surer of a paragraph full of names than of one with two likely counterparts", () => {
    const source = [HARBOUR[2] ?? "", "Yes.", HARBOUR[5] ?? ""];
    const target = [ГАВАНЬ[2] ?? "", "Так.", "Еге.", ГАВАНЬ[5] ?? ""];
    const [named, doubtful] = alignPair(source, target);
    expect(named?.confidence).toBeGreaterThan(0.6);
    expect(doubtful?.confidence).toBeLessThan(0.5);
  });

  test("gives every unit of a text without counterpart a gap of its own", () => {
    expect(shapes(alignPair(["one", "two"], []))).toBe("1-0 1-0");
    expect(shapes(alignPair([], ["один"]))).toBe("0-1");
    expect(alignPair([], [])).toEqual([]);
  });
});

describe("law: beads", () => {
  const word = fc.constantFrom(
    "Kyiv",
    "Київ",
    "12",
    "60 000",
    "море",
    "sea",
    "海",
    "«",
    "?",
    "שלום",
    "👩‍🚀",
    "é",
  );
  const unit = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  const text = fc.array(unit, { maxLength: 12 });
  const allowed = new Set([
    "1-0",
    "0-1",
    ...SHAPES.map(({ source, target }) => `${source}-${target}`),
  ]);

  test("cover both sides once, in order, in the shapes promised", () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const beads = alignPair(source, target);
        expect(beads.flatMap((bead) => units(bead.source))).toEqual(
          source.map((_, index) => index),
        );
        expect(beads.flatMap((bead) => units(bead.target))).toEqual(
          target.map((_, index) => index),
        );
        expect(beads.filter((bead) => !allowed.has(shapes([bead])))).toEqual([]);
      }),
    );
  });

  test("have a confidence between 0 and 1", () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        for (const { confidence } of alignPair(source, target)) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("of a text with itself are all 1-1", () => {
    const names = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(names, (numbers) => {
        const source = numbers.map((number) => `Паспорт № ${number} видано.`);
        expect(shapes(alignPair(source, source))).toBe(source.map(() => "1-1").join(" "));
      }),
    );
  });
});

test("alignMaterials() finds a missing block in a text too long to be searched in full", () => {
  const source = Array.from(
    { length: 900 },
    (_, index) => `Entry ${1000 + index * 7}: item ${index} of ${index % 13} was sold.`,
  );
  const target = source.map((line) =>
    line.replace("Entry", "Запис").replace("item", "предмет").replace("was sold", "продано"),
  );
  const shorter = [...target.slice(0, 300), ...target.slice(400)];
  const expected = source.map((_, index) => (index >= 300 && index < 400 ? "1-0" : "1-1"));
  expect(shapes(alignPair(source, shorter))).toBe(expected.join(" "));
});

function units({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
