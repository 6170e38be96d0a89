import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Draft,
  type KnownSlots,
  textsOf,
  withFiles,
  withoutFile,
  withReading,
  withSaid,
} from "#app/_features/import-texts/drafts.ts";

// Notation: `fr<-` is an original that was said to be one, `en<1` comes from the text of file 1, `en<1:target` from a named text in
// it, `uk` is left to guess.
function drafts(...lines: string[]): Draft[] {
  return lines.map((line, index) => {
    const [name = "", base] = line.split("<");
    const said = base === undefined ? [] : [["", { basedOn: baseOf(base) }] as const];
    return { id: index + 1, name, content: "", said: new Map(said) };
  });
}

function baseOf(base: string) {
  if (base === "-") return null;
  const [file, slot = ""] = base.split(":");
  return { file: Number(file), slot };
}

function read(list: readonly Draft[]): string[] {
  return list.map(({ id, name, said }) => {
    const base = said.get("")?.basedOn;
    return `${id} ${name}${base === undefined ? "" : `<${base === null ? "-" : base.file}`}`;
  });
}

/** Notation: `1: source target` for each file that has been read. */
function slots(...lines: string[]): KnownSlots {
  return new Map(
    lines.map((line) => {
      const [id, names = ""] = line.split(":");
      return [Number(id), names.trim().split(" ")];
    }),
  );
}

describe("withoutFile()", () => {
  test("leaves a translation of the removed text to be guessed again", () => {
    const left = withoutFile(drafts("fr<-", "en<1", "es<2", "uk<2"), 2);
    expect(read(left)).toEqual(["1 fr<-", "3 es", "4 uk"]);
  });
});

describe("withFiles()", () => {
  test("never gives the id of a file that is still there", () => {
    const left = withoutFile(drafts("fr", "en", "es"), 2);
    expect(read(withFiles(left, [{ name: "uk", content: "" }]))).toEqual(["1 fr", "3 es", "4 uk"]);
  });
});

describe("withSaid()", () => {
  test("adds to what was said of one edition and leaves the others alone", () => {
    const once = withSaid(drafts("fr", "en"), { file: 2, slot: "" }, { basedOn: baseOf("1") });
    const [french, english] = withSaid(once, { file: 2, slot: "" }, { language: "en" });
    expect(french?.said.size).toBe(0);
    expect(english?.said.get("")).toEqual({ basedOn: { file: 1, slot: "" }, language: "en" });
  });
});

describe("withReading()", () => {
  const table = withSaid(drafts("table"), { file: 1, slot: "2" }, { language: "uk" });

  test("takes the languages of newly chosen columns", () => {
    const columns = { texts: [{ column: 2, language: "be" }], id: 0, header: true, sheet: null };
    const [read] = withReading(table, 1, { columns });
    expect(read?.said.get("2")?.language).toBeUndefined();
  });

  test("keeps what was said where only the encoding is another", () => {
    const [read] = withReading(table, 1, { encoding: "windows-1251" });
    expect(read?.said.get("2")?.language).toBe("uk");
  });
});

describe("textsOf()", () => {
  const places = (list: readonly Draft[], known: KnownSlots) =>
    textsOf(list, known).map((text) => text.slots?.[0]?.basedOn);

  test("names bases by their place, originals by null, guesses not at all", () => {
    const left = withoutFile(drafts("de", "fr<-", "en<2", "uk"), 1);
    expect(places(left, slots("2:", "3:", "4:"))).toEqual([null, 0, undefined]);
  });

  test("counts the texts of files that hold several", () => {
    const list = drafts("memory", "book", "uk<1:fr", "es<2:target");
    const known = slots("1: en fr de", "2: source target", "3:", "4:");
    expect(places(list, known)).toEqual([undefined, undefined, 1, 4]);
  });

  test("leaves open what stands behind a file that has not been read", () => {
    const list = drafts("fr<-", "table", "en<1", "uk<3");
    expect(places(list, slots("1:", "3:", "4:"))).toEqual([null, undefined, 0, undefined]);
  });

  test("points at editions that are there, whatever was added, said and removed", () => {
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ remove: fc.nat(6) }),
      fc.record({ say: fc.nat(6), base: fc.nat(6) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat(3), (steps, more) => {
        const end = steps.reduce<Draft[]>((now, one) => {
          const idAt = (place: number) => now[place]?.id ?? 0;
          if ("add" in one) {
            return withFiles(
              now,
              Array.from({ length: one.add }, () => ({ name: "", content: "" })),
            );
          }
          if ("remove" in one) return withoutFile(now, idAt(one.remove));
          const base = { file: idAt(one.base), slot: "" };
          const name = { file: idAt(one.say), slot: "" };
          return base.file === 0 ? now : withSaid(now, name, { basedOn: base });
        }, []);
        const slotsOf = (id: number) =>
          Array.from({ length: 1 + (id % (more + 1)) }, (_, at) => at);
        const known = new Map(
          end.map(({ id }) => [id, slotsOf(id).map((at) => (at === 0 ? "" : `${at}`))]),
        );
        const flat = end.flatMap(({ id }) => slotsOf(id).map((at) => `${id} ${at}`));
        for (const [index, { slots: said }] of textsOf(end, known).entries()) {
          const meant = end[index]?.said.get("")?.basedOn;
          const place = said?.[0]?.basedOn;
          expect(place === undefined).toBe(meant === undefined);
          if (typeof place === "number") expect(flat[place]).toBe(`${meant?.file} 0`);
        }
      }),
    );
  });
});
