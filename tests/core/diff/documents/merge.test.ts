import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeDocuments } from "#lib/core/diff/documents/merge.ts";
import type { MergedPart } from "#lib/core/diff/documents/merging/parts.ts";

/** What each letter of the notation below stands for. */
const SENTENCES: Readonly<Record<string, string>> = {
  A: "Увечері здійнявся вітер, і пором стояв на якорі біля старого млина.",
  B: "Капітан роздала команді гарячий чай, а пасажирам теплі вовняні ковдри.",
  C: "Удосвіта море стихло, над бухтою кружляли чайки, і хтось тихо заспівав.",
  D: "О сьомій годині судно повільно ввійшло в гавань Ізмаїла під прапором.",
  E: "Митник переглянув папери, поставив печатку й побажав усім доброї дороги.",
  F: "Продавчиня полуниць рахувала решту і сварилася з лоцманом через ціну.",
  G: "Діти бігали палубою, доки мати не покликала їх снідати до каюти.",
  X: "Нотатка редактора: перевірити назви кораблів за портовою книгою 1912 року.",
  Y: "Примітка перекладачки: слово «вахта» тут означає нічну зміну матросів.",
};

/** `A B1 C2`: sentences; with 1 the first word was changed, with 2 the last one, with 3 the last one to something else. */
function textOf(sign: string): string {
  const [letter = "", ...edits] = sign;
  const words = (SENTENCES[letter] ?? sign).split(" ");
  if (edits.includes("1")) words[0] = "Раптом";
  if (edits.includes("2")) words[words.length - 1] = "назавжди.";
  if (edits.includes("3")) words[words.length - 1] = "ненадовго.";
  return words.join(" ");
}

const SIGNS = new Map(
  Object.keys(SENTENCES)
    .flatMap((letter) => ["", "1", "2", "3", "12", "13"].map((edits) => letter + edits))
    .map((sign) => [textOf(sign), sign]),
);

/** `A+B` stands for two sentences in one paragraph. */
function documentOf(notation: string): string[] {
  return notation.split(" ").flatMap((signs) => {
    return signs === "" ? [] : [signs.split("+").map(textOf).join(" ")];
  });
}

function notationOf(texts: readonly string[]): string {
  return texts.map((text) => SIGNS.get(text) ?? text).join(" ");
}

function written(parts: readonly MergedPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "merged") return notationOf(part.paragraphs.map(({ text }) => text));
      return `{${[part.base, part.ours, part.theirs].map(notationOf).join(" | ")}}`;
    })
    .join(" ");
}

function merged(base: string, ours: string, theirs: string): string {
  const [a, b, c] = [base, ours, theirs].map(documentOf);
  return written(mergeDocuments(a ?? [], b ?? [], c ?? [], "uk"));
}

describe("mergeDocuments() keeps what both sides did", () => {
  test.each([
    ["edits of different paragraphs", "A B C", "A1 B C", "A B C2", "A1 B C2"],
    ["edits of neighbours", "A B C", "A B1 C", "A B C1", "A B1 C1"],
    ["edits of one paragraph", "A B C", "A B1 C", "A B2 C", "A B12 C"],
    ["new paragraphs at different places", "A B C", "X A B C", "A B Y C", "X A B Y C"],
    ["a new one beside an edited one", "A B C", "A X B C", "A B1 C", "A X B1 C"],
    ["paragraphs left out", "A B C D", "A C D", "A B C", "A C"],
    ["neighbours left out", "A B C D", "A C D", "A B D", "A D"],
    ["a move and an edit elsewhere", "A B C D E", "E A B C D", "A B C1 D E", "E A B C1 D"],
    ["a move of what the other edited", "A B C D E", "E A B C D", "A B C D E1", "E1 A B C D"],
    ["both edits of a moved one", "A B C D E", "E2 A B C D", "A B C D E1", "E12 A B C D"],
    [
      "a passage moved, a paragraph put in it",
      "A B C D E F",
      "D E A B C F",
      "A B C D X E F",
      "D X E A B C F",
    ],
    ["two moves", "A B C D E F G", "B A C D E F G", "A B C D E G F", "B A C D E G F"],
    ["the same edit", "A B C", "A B1 C", "A B1 C", "A B1 C"],
    ["the same new paragraph", "A B", "A X B", "A X B", "A X B"],
    ["the same deletion", "A B C", "A C", "A C", "A C"],
    ["the same move", "A B C D", "D A B C", "D A B C", "D A B C"],
    ["a split and an edit elsewhere", "A+B C", "A B C", "A+B C1", "A B C1"],
    ["a split of what the other edited", "A+B C", "A B C", "A1+B C", "A1 B C"],
    [
      "a join of what the other edited",
      "A B C",
      "A+B C",
      "A B2 C",
      `${textOf("A")} ${textOf("B2")} C`,
    ],
  ])("%s", (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
    expect(merged(base, theirs, ours)).toBe(expected);
  });
});

describe("mergeDocuments() leaves to the editor", () => {
  test.each([
    ["one word, changed twice", "A B C", "A B2 C", "A B3 C", "A {B | B2 | B3} C"],
    ["what one left out and the other edited", "A B C", "A C", "A B1 C", "A {B |  | B1} C"],
    ["new paragraphs at one place", "A B", "A X B", "A Y B", "A { | X | Y} B"],
    [
      "what one put beside a paragraph that the other left out",
      "A B C D",
      "A B X C D",
      "A C D",
      "A {B | B X | } C D",
    ],
    ["what one rewrote and the other left out", "A B C D", "A X C D", "A D", "A {B C | X C | } D"],
    ["what one rewrote and the other edited", "A B C", "A X C", "A B1 C", "A {B | X | B1} C"],
    [
      "what one moved and the other left out",
      "A B C D E",
      "E A B C D",
      "A B C D",
      "{ | E | } A B C D",
    ],
    [
      "what both moved to different places",
      "A B C D E F",
      "E A B C D F",
      "A B E C D F",
      "{ | E | } A B { |  | E} C D F",
    ],
  ])("%s", (_, base, ours, theirs, expected) => {
    expect(merged(base, ours, theirs)).toBe(expected);
  });
});

const letter = fc.constantFrom(..."ABCDEFG");
const sign = fc.oneof(
  { weight: 4, arbitrary: letter },
  fc.tuple(letter, fc.constantFrom("1", "2", "3")).map((parts) => parts.join("")),
  fc.constantFrom("X", "Y", "A+B", "C+D", "—", "夜になると"),
);
const anyDocument = fc.array(sign, { maxLength: 9 }).map((signs) => documentOf(signs.join(" ")));

const BASE = "A B C D E F G".split(" ");

const deedPlace = fc.nat({ max: BASE.length - 1 });

/** What an editor does to a document, at a place and, for a move, to another one. */
const deed = fc.record({
  kind: fc.constantFrom("edit", "edit", "delete", "insert", "move"),
  at: deedPlace,
  to: deedPlace,
});
type Deeds = readonly { kind: string; at: number; to: number }[];
const revision = fc.array(deed, { maxLength: 3 });

function revised(deeds: Deeds, mark: string, from: readonly string[] = BASE): string[] {
  return documentOf(revisedSigns(deeds, mark, from).join(" "));
}

function revisedSigns(deeds: Deeds, mark: string, from: readonly string[]): string[] {
  const signs = [...from];
  for (const { kind, at, to } of deeds) {
    const place = at % Math.max(signs.length, 1);
    if (kind === "insert") signs.splice(place, 0, mark === "1" ? "X" : "Y");
    else if (signs.length === 0) continue;
    else if (kind === "edit") signs[place] = edited(signs[place] ?? "", mark);
    else if (kind === "delete") signs.splice(place, 1);
    else signs.splice(to % signs.length, 0, ...signs.splice(place, 1));
  }
  return signs;
}

function edited(sign: string, mark: string): string {
  return sign.includes(mark) ? sign : sign + mark;
}

describe("laws of mergeDocuments()", () => {
  const clean = (texts: readonly string[]) => notationOf(texts);

  test("a side that changed nothing gives way to the other", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, edited) => {
        expect(written(mergeDocuments(base, edited, base))).toBe(clean(edited));
        expect(written(mergeDocuments(base, base, edited))).toBe(clean(edited));
        expect(written(mergeDocuments(base, edited, edited))).toBe(clean(edited));
      }),
      { numRuns: 300 },
    );
  });

  test("it does not matter whose version is called ours", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, one, other) => {
        const back = mergeDocuments(base, other, one).map((part): MergedPart => {
          if (part.kind === "conflict") return { ...part, ours: part.theirs, theirs: part.ours };
          const paragraphs = part.paragraphs.map(({ ours, theirs, ...rest }) => {
            return { ...rest, ours: theirs, theirs: ours };
          });
          return { kind: "merged", paragraphs };
        });
        expect(mergeDocuments(base, one, other)).toEqual(back);
      }),
      { numRuns: 300 },
    );
  });

  test("edits of one side stand where the other has put their paragraphs, or there is a conflict", () => {
    const edits = fc.array(fc.record({ kind: fc.constant("edit"), at: deedPlace, to: deedPlace }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(edits, revision, (one, other) => {
        const base = documentOf(BASE.join(" "));
        const parts = mergeDocuments(base, revised(one, "1"), revised(other, "2"), "uk");
        fc.pre(parts.every(({ kind }) => kind === "merged"));
        const both = revised(other, "2", revisedSigns(one, "1", BASE));
        expect(written(parts)).toBe(notationOf(both));
      }),
      { numRuns: 500 },
    );
  });

  test("every word that neither side took away is in the result, and every word that one brought", () => {
    const base = documentOf(BASE.join(" "));
    const words = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.split(/\s+/)));
    // Of a word in two paragraphs each side may take away another one.
    const all = base.flatMap((text) => [...words([text])]);
    const recurs = (word: string) => all.indexOf(word) !== all.lastIndexOf(word);
    fc.assert(
      fc.property(revision, revision, (one, other) => {
        const [ours, theirs] = [revised(one, "1"), revised(other, "2")];
        const parts = mergeDocuments(base, ours, theirs, "uk");
        const shown = words(
          parts.flatMap((part) =>
            part.kind === "merged"
              ? part.paragraphs.map(({ text }) => text)
              : [...part.ours, ...part.theirs],
          ),
        );
        const [was, mine, their] = [base, ours, theirs].map(words);
        for (const word of [...(mine ?? []), ...(their ?? [])]) {
          const isKept = mine?.has(word) && their?.has(word) && !recurs(word);
          const isNew = !was?.has(word);
          if (isKept || isNew) expect(shown).toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });
});
