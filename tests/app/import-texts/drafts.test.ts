import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Draft,
  textsOf,
  withoutText,
  withSaid,
  withTexts,
} from "#app/_features/import-texts/drafts.ts";

// Notation: `fr<-` is an original that was said to be one, `en<1` comes from the text with id 1, `uk` is left to guess.
function drafts(...lines: string[]): Draft[] {
  return lines.map((line, index) => {
    const [name = "", base] = line.split("<");
    const said = base === undefined ? {} : { basedOn: base === "-" ? null : Number(base) };
    return { id: index + 1, name, content: "", ...said };
  });
}

function read(list: readonly Draft[]): string[] {
  return list.map(({ id, name, basedOn }) => {
    const base = basedOn === undefined ? "" : `<${basedOn ?? "-"}`;
    return `${id} ${name}${base}`;
  });
}

describe("withoutText()", () => {
  test("leaves a translation of the removed text to be guessed again", () => {
    const left = withoutText(drafts("fr<-", "en<1", "es<2", "uk<2"), 2);
    expect(read(left)).toEqual(["1 fr<-", "3 es", "4 uk"]);
  });
});

describe("withTexts()", () => {
  test("never gives the id of a text that is still there", () => {
    const left = withoutText(drafts("fr", "en", "es"), 2);
    expect(read(withTexts(left, [{ name: "uk", content: "" }]))).toEqual(["1 fr", "3 es", "4 uk"]);
  });
});

describe("withSaid()", () => {
  test("notes what was said of one text and leaves the others alone", () => {
    const said = withSaid(drafts("fr", "en"), 2, { basedOn: 1 });
    expect(read(said)).toEqual(["1 fr", "2 en<1"]);
  });
});

describe("textsOf()", () => {
  test("names bases by their place, originals by null, guesses not at all", () => {
    const left = withoutText(drafts("de", "fr<-", "en<2", "uk"), 1);
    expect(textsOf(left).map(({ basedOn }) => basedOn)).toEqual([null, 0, undefined]);
  });

  test("points at texts that are there, whatever was added, said and removed", () => {
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ remove: fc.nat(6) }),
      fc.record({ say: fc.nat(6), base: fc.nat(6) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const end = steps.reduce<Draft[]>((now, one) => {
          const idAt = (place: number) => now[place]?.id ?? 0;
          if ("add" in one) {
            return withTexts(
              now,
              Array.from({ length: one.add }, () => ({ name: "", content: "" })),
            );
          }
          if ("remove" in one) return withoutText(now, idAt(one.remove));
          const base = idAt(one.base);
          return base === 0 ? now : withSaid(now, idAt(one.say), { basedOn: base });
        }, []);
        expect(new Set(end.map(({ id }) => id)).size).toBe(end.length);
        for (const [index, { basedOn }] of textsOf(end).entries()) {
          expect(basedOn === undefined).toBe(end[index]?.basedOn === undefined);
          if (typeof basedOn === "number") expect(end[basedOn]?.id).toBe(end[index]?.basedOn);
        }
      }),
    );
  });
});
