import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "#lib/core/diff/merge.ts";
import { writing } from "#tests/core/text/writing.ts";
import { describeWithShared } from "#tests/support/shared.ts";

describe("mergeTexts() keeps both edits where they do not touch", () => {
  test.each([
    ["in kyiv on monday", "in Kyiv on monday", "in kyiv on Monday", "in Kyiv on Monday"],
    ["Так, це він.", "Так, це він. Кінець.", "Ні, це він.", "Ні, це він. Кінець."],
    ["one two three", "two three", "one two", "two"],
    ["هو في كييف اليوم", "هو في كييف غدا", "كان في كييف اليوم", "كان في كييف غدا"],
  ])("%s", (base, ours, theirs, merged) => {
    expect(mergeTexts(base, ours, theirs)).toEqual({ kind: "merged", text: merged });
  });

  test.each([
    ["де Уелс був", "де Велс був", "де Уелс, був", "де Велс, був"],
    ["in kyiv today", "in Kyiv today", "in (kyiv today", "in (Kyiv today"],
    ["ось (слід знати", "ось (Слід знати", "ось слід знати", "ось Слід знати"],
    ["هو كتب نعم", "هو كتب: نعم", "هو يكتب نعم", "هو يكتب: نعم"],
    ["Він каже, так.", "Він казав, так.", "Він каже; так.", "Він казав; так."],
  ])("%s: a word on one side, the marks beside it on the other", (base, ours, theirs, merged) => {
    expect(mergeTexts(base, ours, theirs)).toEqual({ kind: "merged", text: merged });
  });

  test("and takes the same edit of both sides once", () => {
    expect(mergeTexts("in kyiv", "in Kyiv", "in Kyiv")).toEqual({
      kind: "merged",
      text: "in Kyiv",
    });
  });
});

describe("mergeTexts() leaves the decision to the editor", () => {
  test("where both sides changed a word", () => {
    expect(mergeTexts("in kyiv today", "in Kyiv today", "in Kiev today")).toEqual({
      kind: "conflict",
      conflicts: [
        { base: { start: 3, end: 7 }, ours: { start: 3, end: 7 }, theirs: { start: 3, end: 7 } },
      ],
    });
  });

  test("where one side deleted what the other corrected", () => {
    expect(mergeTexts("he said so today", "he today", "he says so today").kind).toBe("conflict");
  });

  test("where both sides added something at one place", () => {
    expect(mergeTexts("one.", "one. Two.", "one. Three.").kind).toBe("conflict");
  });

  test("where edits meet end to end", () => {
    expect(mergeTexts("one two", "one TWO", "one two, three").kind).toBe("conflict");
  });

  test.each([
    [
      "a word was taken away and a comma put behind it",
      "one two three",
      "one three",
      "one two, three",
    ],
    ["both put something between two words", "Я гірка", "Я — гірка", "Я– гірка"],
    [
      "a letter was added to a word and a mark put behind it",
      "він каж тут",
      "він каже тут",
      "він каж, тут",
    ],
    ["both changed the same mark", "Так, він.", "Так; він.", "Так: він."],
    [
      "of a doubled word one was taken away and one corrected",
      "він на на місці",
      "він на місці",
      "він у на місці",
    ],
    [
      "a word was replaced and the same put beside it",
      "The ferry leaves",
      "A ferry leaves",
      "The the ferry leaves",
    ],
    [
      "a word was taken away and the same put beside it",
      "він тут був",
      "він був",
      "він тут тут був",
    ],
    [
      "a word was doubled in the place of another, and replaced",
      "der Bote ist neu",
      "der ist ist neu",
      "der Bote war neu",
    ],
    ["a word was doubled and a third put beside it", "one two", "one two two", "one new two"],
  ])("where %s", (_, base, ours, theirs) => {
    expect(mergeTexts(base, ours, theirs).kind).toBe("conflict");
  });

  test("and names every such place, in each version", () => {
    const merge = mergeTexts(
      "It was one man in the city and two dogs.",
      "It was 1 man in the city and zwei dogs.",
      "It was eine man in the city and 2 dogs.",
    );
    expect(merge.kind === "conflict" && merge.conflicts.map(({ theirs }) => theirs)).toEqual([
      { start: 7, end: 11 },
      { start: 32, end: 33 },
    ]);
  });
});

describe("laws of mergeTexts()", () => {
  test("a side that changed nothing gives way to the other", () => {
    fc.assert(
      fc.property(writing, writing, (base, edited) => {
        const merged = { kind: "merged", text: edited };
        expect(mergeTexts(base, edited, base)).toEqual(merged);
        expect(mergeTexts(base, base, edited)).toEqual(merged);
        expect(mergeTexts(base, edited, edited)).toEqual(merged);
      }),
    );
  });

  test("it does not matter whose edit is called ours", () => {
    fc.assert(
      fc.property(writing, writing, writing, (base, one, other) => {
        const [there, back] = [mergeTexts(base, one, other), mergeTexts(base, other, one)];
        const mirrored =
          back.kind === "merged"
            ? back
            : {
                ...back,
                conflicts: back.conflicts.map(({ base, ours, theirs }) => ({
                  base,
                  ours: theirs,
                  theirs: ours,
                })),
              };
        expect(there).toEqual(mirrored);
      }),
    );
  });

  test("edits of two different words both survive", () => {
    const sentence = "The old man came from kyiv to the sea with his two dogs".split(" ");
    const place = fc.integer({ min: 0, max: sentence.length - 1 });
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one !== other);
        const edited = (changes: Record<number, string>) =>
          sentence.map((word, index) => changes[index] ?? word).join(" ");
        expect(
          mergeTexts(edited({}), edited({ [one]: "uno" }), edited({ [other]: "dos" })),
        ).toEqual({ kind: "merged", text: edited({ [one]: "uno", [other]: "dos" }) });
      }),
    );
  });
});

describe("mergeTexts() loses no word", () => {
  const vocabulary = ["на", "на", "в", "the", "kyiv", "слово", "مدينة", "北京", "kyiv,", "(в"];
  const edit = fc.record({
    isRemoved: fc.boolean(),
    isAdded: fc.boolean(),
    isHere: fc.integer({ min: 0, max: 3 }).map((fate) => fate === 0),
  });
  const script = fc.array(fc.tuple(fc.constantFrom(...vocabulary), edit, edit), { maxLength: 25 });

  test("that an editor put in, or that neither took away", () => {
    fc.assert(
      fc.property(script, (words) => {
        const base = words.map(([word]) => word);
        const edited = (side: 1 | 2) =>
          words.flatMap((entry, at) => {
            const { isHere, isRemoved, isAdded } = entry[side];
            if (!isHere) return [entry[0]];
            return [...(isAdded ? [`new${side}n${at}`] : []), ...(isRemoved ? [] : [entry[0]])];
          });
        const merge = mergeTexts(base.join(" "), edited(1).join(" "), edited(2).join(" "));
        if (merge.kind === "conflict") return;
        // Where equal words stand side by side nobody can tell which was taken away, but how many are left.
        const count = (text: string, word: string) =>
          text.split(" ").filter((one) => one === word).length;
        const [ours, theirs] = [edited(1), edited(2)];
        for (const word of new Set([...base, ...ours, ...theirs])) {
          const [was, mine, other] = [base, ours, theirs].map((all) => count(all.join(" "), word));
          const least = (mine ?? 0) + (other ?? 0) - (was ?? 0);
          expect([word, count(merge.text, word) >= least]).toEqual([word, true]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

interface Corrected {
  readonly old: string;
  readonly new: string;
  readonly gold: readonly (readonly [number, number, number, number, string])[];
}

describeWithShared("human corrections, dealt to two editors", (root) => {
  const applied = ({ old, new: corrected }: Corrected, gold: Corrected["gold"]) => {
    let [text, read] = ["", 0];
    for (const [fromA, toA, fromB, toB] of gold) {
      text += old.slice(read, fromA) + corrected.slice(fromB, toB);
      read = toA;
    }
    return text + old.slice(read);
  };

  test("come together as all of them, or as a conflict: never as something else", () => {
    const lines = readFileSync(`${root}diff/ua-gec.dev.jsonl`, "utf8").trim().split("\n");
    const pairs = lines.map((line): Corrected => JSON.parse(line));
    const whole = pairs.filter((pair) => applied(pair, pair.gold) === pair.new);
    const merges = whole.map((pair) =>
      mergeTexts(
        pair.old,
        applied(
          pair,
          pair.gold.filter((_, index) => index % 2 === 0),
        ),
        applied(
          pair,
          pair.gold.filter((_, index) => index % 2 === 1),
        ),
        "uk",
      ),
    );
    const wrong = merges.filter(
      (merge, index) => merge.kind === "merged" && merge.text !== whole[index]?.new,
    );
    expect(wrong).toEqual([]);
    const clean = merges.filter(({ kind }) => kind === "merged");
    expect(clean.length / merges.length).toBeGreaterThan(0.85);
  });
});
