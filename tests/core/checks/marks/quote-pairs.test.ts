import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { quotePairs } from "#lib/core/checks/marks/quote-pairs.ts";
import { documentOf, findInPair, fixed, markedPair, unmarked } from "../marked.ts";

/** The paragraphs (a line each) of one edition with brackets round what is found. */
function mark(language: string, text: string): string {
  const document = documentOf(language, [text]);
  const findings = checkDocument(document, { checks: [quotePairs] });
  return text
    .split("\n")
    .map((line, paragraph) =>
      findings
        .filter((finding) => finding.paragraph === paragraph)
        .toReversed()
        .reduce(
          (done, { start, end }) =>
            `${done.slice(0, start)}⟦${done.slice(start, end)}⟧${done.slice(end)}`,
          line,
        ),
    )
    .join("\n");
}

function fixesOf(language: string, text: string) {
  return checkDocument(documentOf(language, [text]), { checks: [quotePairs] }).map(
    ({ fixes }) => fixes[0],
  );
}

const FOUND = [
  ["es", "«las tensiones en la región⟦”⟧, dice", "»"],
  ["uk", '«постійним пріоритетом⟦"⟧.', "»"],
  ["fr", "« se débarrasser de Chequers ⟦”⟧.", "»"],
  ["fr", '« à la mer ⟦"⟧ et au sable', "»"],
  ["en", "he would “prefer not⟦»⟧ to go", "”"],
  ["de", "„das war gut⟦»⟧", "“"],
  ["en", "a ⟦”⟧word” of thanks", "“"],
  ["en", "She said “no.”\nHe said ⟦“⟧yes.\nThey said “maybe” too.", undefined],
  ["en", "She said “no.”\nHe said yes⟦”⟧.", undefined],
  ["uk", "«Так», — сказав він.\nВони пішли додому⟦»⟧.", undefined],
] as const;

const SILENT = [
  ["en", "“Russia,” she said, “moved.”"],
  ["de", "„Gut“, sagte er. »Ja«, sagte sie."],
  ["sv", "”Ja”, sa hon."],
  ["fr", "« On dit “oui” ici », dit-il."],
  ["en", "“It began here.\n“It went on here.\n“It ended here.”"],
  ["fr", "« Le début.\n» La suite.\n» La fin. »"],
  ["en", "“A quotation runs on\nwithout a second mark”, he said."],
  ["en", 'a 6\' 2" man with a 15" screen said "yes" twice'],
  ["en", "don’t, the ’90s, rock ’n’ roll, ‘so’"],
  ["en", "cut from the middle of a longer quotation,” he said"],
  ["es", "cuándo «y dónde» exactamente"],
  ["ja", "彼は「はい」と言った"],
  [
    "en",
    '"They come and say "it was late.\nIt was dark."\nWhat next... "oh, the rain?\nThe wind?"\nNo, no," he said.',
  ],
  ["en", '"Is it late?\nHe asked, "is it dark?""'],
  ["uk", "«Гарний ранок, — сказав він», — згадує вона. —\nМи пішли до лісу.\nТам було тихо»."],
] as const;

// Languages, the base, the target with brackets round what is found, the target after the first fix.
const AGAINST_BASE = [
  [
    "fr>en",
    "« Le port dort », dit Anna.",
    "⟦“⟧The harbour is asleep, said Anna.",
    "“The harbour is asleep,” said Anna.",
  ],
  [
    "en>fr",
    "He called it a “very old” tower.",
    "Il parla d’une ⟦«⟧ très vieille tour.",
    "Il parla d’une « très vieille » tour.",
  ],
  [
    "en>uk",
    "The “Anna” sailed at noon.",
    "Корабель Анна⟦»⟧ вийшов опівдні.",
    "Корабель «Анна» вийшов опівдні.",
  ],
  ["en>es", "He said yes.", "Dijo que ⟦“⟧sí y calló.", "Dijo que “sí y calló."],
  ["en>de", "the “old” tower", "der „alte⟦”⟧ Turm", "der „alte“ Turm"],
] as const;

// Languages, base, target: a quotation may run over the row.
const SILENT_AGAINST_BASE = [
  ["fr>en", "« Le port dort. La mer aussi.", "“The harbour is asleep. So is the sea."],
  ["en>es", "'The harbour is asleep.", "“El puerto duerme."],
  ["uk>en", "— Порт спить, — сказала Анна.", "“The harbour is asleep, said Anna."],
  ["en>fr", "He spoke of “a tower”.", "Il parla d’« une tour »."],
] as const;

describe("quote-pairs", () => {
  it.each(AGAINST_BASE)("%s: %s | %s", (languages, base, notation, after) => {
    const text = unmarked(notation);
    expect(markedPair(quotePairs, languages, base, text)).toBe(notation);
    expect(fixed(text, findInPair(quotePairs, languages, base, text))).toBe(after);
  });

  it.each(SILENT_AGAINST_BASE)("%s is silent: %s | %s", (languages, base, text) => {
    expect(markedPair(quotePairs, languages, base, text)).toBe(text);
  });

  it("accepts „ … ” in a German edition that sets it throughout", () => {
    const text = "„a” und „b” und „c”";
    expect(mark("de", text)).toBe(text);
  });

  it("finds nothing where quotations are well nested", () => {
    const quote = fc.letrec((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("one", "two words"),
        tie("text").map((inner) => `“${inner}”`),
        tie("text").map((inner) => `«${inner}»`),
        fc.tuple(tie("text"), tie("text")).map(([a, b]) => `${a}, ${b}`),
      ),
    })).text;
    fc.assert(
      fc.property(quote, (text) => {
        expect(mark("en", String(text))).toBe(text);
      }),
    );
  });

  it.each(FOUND)("%s: %s → %s", (language, notation, fix) => {
    const text = unmarked(notation);
    expect(mark(language, text)).toBe(notation);
    expect(fixesOf(language, text)).toEqual([fix]);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(mark(language, text)).toBe(text);
  });
});
