import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledRule, HouseRule } from "#lib/core/checks/house/house-rule.ts";
import { readRule } from "#lib/core/checks/house/read-rule.ts";
import { houseRule, problemOf, usable } from "./rules.ts";

function marked({ find }: CompiledRule, text: string): string {
  return find(text).reduceRight(
    (done, { start, end }) =>
      `${done.slice(0, start)}⟦${done.slice(start, end)}⟧${done.slice(end)}`,
    text,
  );
}

function mended({ find }: CompiledRule, text: string): string {
  return find(text).reduceRight(
    (done, { start, end, replacement }) => done.slice(0, start) + replacement + done.slice(end),
    text,
  );
}

// Kind, pattern, text with brackets round what is found.
const FOUND = [
  ["literal", "e-mail", "an ⟦e-mail⟧ and ⟦e-mail⟧s"],
  ["literal", "a.b (c)", "axb (c) ⟦a.b (c)⟧"],
  ["literal", "  ", "one⟦  ⟧two"],
  ["literal", "👩‍👩‍👧", "a ⟦👩‍👩‍👧⟧ b"],
  ["word", "cat", "⟦cat⟧ concat ⟦cat⟧-like cats «⟦cat⟧»"],
  ["word", "кіт", "⟦кіт⟧ котик екіт кітик «⟦кіт⟧»"],
  ["word", "كتاب", "⟦كتاب⟧ الكتاب ⟦كتاب⟧"],
  ["word", "μου", "⟦μου⟧ δρόμου ⟦μου⟧."],
  ["word", "Otan", "l’⟦Otan⟧ et ⟦Otan⟧"],
  ["word", "strong man", "⟦strong man⟧, ⟦strong\u00a0man⟧, strong manly"],
  ["word", ".NET", "⟦.NET⟧ and ASP⟦.NET⟧, .NETs"],
  ["word", "ет", "𝒳ет не ⟦ет⟧"],
  ["regex", "colou?r", "⟦color⟧ or ⟦colour⟧"],
  ["regex", String.raw`\bкіт\b`, "⟦кіт⟧ котик екіт «⟦кіт⟧»"],
  ["regex", String.raw`\b(?:кіт|пес)\b`, "⟦кіт⟧ песик ⟦пес⟧"],
  ["regex", String.raw`\w+!`, "⟦Привіт!⟧ ⟦Olá!⟧"],
  ["regex", String.raw`[\w-]+ч`, "⟦пліч-о-пліч⟧ а"],
  ["regex", String.raw`\d+ \S`, "⟦١٢ م⟧ ⟦12 m⟧"],
  ["regex", String.raw`\d\s%`, "⟦5 %⟧ ⟦5\u00a0%⟧ 5%"],
  ["regex", String.raw`\u0441\u{443}ть`, "⟦суть⟧"],
  ["regex", "(?<!дуже )добре", "дуже добре, ⟦добре⟧"],
  ["regex", "x*", "a⟦xx⟧b"],
  ["regex", "[[:digit:]]+[)\\]]", "⟦12)⟧ 3( ⟦4]⟧"],
] as const satisfies readonly (readonly [HouseRule["kind"], string, string])[];

describe("readRule()", () => {
  it.each(FOUND)("%s “%s”: %s", (kind, pattern, notation) => {
    const text = notation.replace(/[⟦⟧]/gu, "");
    expect(marked(usable({ kind, pattern }), text)).toBe(notation);
  });

  it("minds case only where the rule says so", () => {
    const text = "Kiev, KIEV, kiev";
    expect(marked(usable({ kind: "word", pattern: "Kiev" }), text)).toBe("⟦Kiev⟧, KIEV, kiev");
    expect(marked(usable({ kind: "word", pattern: "київ", matchCase: false }), "Київ, КИЇВ")).toBe(
      "⟦Київ⟧, ⟦КИЇВ⟧",
    );
  });

  it("leaves what is as the rule would have it", () => {
    const rule = usable({ pattern: "kyiv", matchCase: false, replacement: "Kyiv" });
    expect(marked(rule, "kyiv Kyiv KYIV")).toBe("⟦kyiv⟧ Kyiv ⟦KYIV⟧");
  });

  it.each([
    ["(\\d+)\\s*Euro", "€$1", "für 12 Euro", "für €12"],
    ["(?<day>\\d+)\\. (?<month>\\p{L}+)", "$<month> $<day>", "am 3. Mai", "am Mai 3"],
    ["(a)(b)?", "[$1$2]", "a ab", "[a] [ab]"],
    ["x", "$$1 $&$&", "x", "$1 xx"],
  ])("puts groups into the replacement: %s → %s", (pattern, replacement, text, after) => {
    expect(mended(usable({ kind: "regex", pattern, replacement }), text)).toBe(after);
  });

  it("takes a dollar sign in a plain rule as it stands", () => {
    expect(mended(usable({ pattern: "USD", replacement: "$1" }), "USD")).toBe("$1");
  });
});

// What is wrong with a regular expression, and where: the part that is named.
const FAULTS = [
  ["a(b", "syntax", "("],
  [String.raw`\wa)b`, "syntax", ")"],
  [String.raw`\d[a-c`, "syntax", "[a-c"],
  ["ab[z-a]", "syntax", "z-a"],
  ["xa**", "syntax", "**"],
  ["*a", "syntax", "*"],
  ["a{2,1}", "syntax", "{2,1}"],
  [String.raw`\p{Klingon}`, "syntax", String.raw`\p{Klingon}`],
  ["abc\\", "syntax", "\\"],
  [String.raw`\w(?=x)`, "unsupported", "(?="],
  ["a(?!x)", "unsupported", "(?!"],
  [String.raw`(a)\1`, "unsupported", String.raw`\1`],
  ["(?<=(a))b", "unsupported", "(?<=(a))b"],
] as const;

describe("readRule() of an unusable rule", () => {
  it.each(FAULTS)("%s: %s at %s", (pattern, code, part) => {
    const { place, ...problem } = problemOf({ kind: "regex", pattern });
    expect(problem).toEqual({ field: "pattern", code });
    expect(pattern.slice(place?.start, place?.end)).toBe(part);
  });

  it.each([
    [{ pattern: "" }, "pattern", "empty"],
    [{ kind: "word", pattern: " " }, "pattern", "empty"],
    [{ pattern: "x".repeat(1_001) }, "pattern", "too-long"],
    [{ kind: "regex", pattern: "(?:abcde){500}" }, "pattern", "too-costly"],
    [{ kind: "regex", pattern: "a", replacement: "$1" }, "replacement", "unknown-group"],
    [{ kind: "regex", pattern: "(?<a>a)", replacement: "$<b>" }, "replacement", "unknown-group"],
    [{ pattern: "a", languages: [] }, "languages", "unknown-language"],
    [{ pattern: "a", languages: ["English"] }, "languages", "unknown-language"],
    [{ pattern: "a", category: "Taste" }, "category", "unknown-category"],
  ] as const)("%j: %s is %s", (said, field, code) => {
    expect(problemOf(said)).toMatchObject({ field, code });
  });

  it("names the example that fails, and where", () => {
    const said = { kind: "word", pattern: "Kiev" } as const;
    expect(problemOf({ ...said, mustMatch: ["Kiev!", "Kyiv"] })).toEqual({
      field: "mustMatch",
      code: "not-found",
      example: 1,
    });
    expect(problemOf({ ...said, mustNotMatch: ["Kyiv", "chicken Kiev"] })).toEqual({
      field: "mustNotMatch",
      code: "found",
      example: 1,
      place: { start: 8, end: 12 },
    });
  });
});

describe("the limits of a rule", () => {
  it("end a search after a thousand matches", () => {
    expect(usable({ pattern: "a" }).find("a".repeat(5_000))).toHaveLength(1_000);
  });

  it("hold in a text of a million characters", () => {
    const text = `${"word ".repeat(200_000)}end`;
    expect(usable({ kind: "regex", pattern: "(?:word )+end$" }).find(text).length).toBe(0);
    expect(usable({ kind: "word", pattern: "end" }).find(text)).toMatchObject([
      { end: text.length },
    ]);
    expect(usable({ kind: "regex", pattern: "(a+)+$" }).find(`${"a".repeat(1_000_000)}!`)).toEqual(
      [],
    );
  });

  it("find in a long text what they find in a short one", () => {
    const text = "a quick brown fox ".repeat(2_000);
    expect(usable({ kind: "regex", pattern: "qu\\w+ b" }).find(text.slice(0, 18_000))).toHaveLength(
      1_000,
    );
  });
});

describe("the laws of a rule", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", "é", "е", "ї", "م", "👩", " ", ".", "$", "\\", "("),
    maxLength: 60,
  });

  it("a literal finds what a plain search finds", () => {
    fc.assert(
      fc.property(text, text, (inside, pattern) => {
        fc.pre(pattern !== "");
        const places: number[] = [];
        for (
          let at = inside.indexOf(pattern);
          at >= 0;
          at = inside.indexOf(pattern, at + pattern.length)
        )
          places.push(at);
        const found = usable({ pattern }).find(inside);
        expect(found.map(({ start }) => start)).toEqual(places);
      }),
    );
  });

  it("any text is a regular expression or has its fault named inside of it", () => {
    const pattern = fc.string({
      unit: fc.constantFrom(
        "a",
        "(",
        ")",
        "[",
        "]",
        "\\",
        "b",
        "w",
        "?",
        "*",
        "{2}",
        "|",
        "^",
        "<=",
        ":",
        "é",
      ),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pattern, text, (written, inside) => {
        const said = { kind: "regex", pattern: written } as const;
        const reading = readingOf(said);
        if ("problem" in reading) {
          const { start = -1, end = -1 } = reading.problem.place ?? {};
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
        } else {
          let last = 0;
          for (const { start, end } of reading.value.find(inside)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function readingOf(said: Partial<HouseRule>) {
  return readRule(houseRule(said));
}
