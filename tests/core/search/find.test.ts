import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCodes } from "#lib/core/text/codes.ts";
import { coded, codesOf, uncoded } from "../text/coded.ts";
import { writing } from "../text/writing.ts";
import { finderOf, marked, problemOf, type Said } from "./notation.ts";

/** Query | the text with what it must find in brackets. */
type Case = readonly [words: string, shown: string, said?: Said];

function expectFound(cases: readonly Case[], said: Said = {}) {
  for (const [words, shown, more] of cases)
    expect(marked(words, shown.replace(/[[\]]/g, ""), { ...said, ...more })).toBe(shown);
}

describe("a literal", () => {
  it("is found in any case, or in its own", () => {
    expectFound([
      ["kyiv", "[Kyiv], [KYIV] and [kyiv]"],
      ["Київ", "у [Київ]ській області, [КИЇВ]"],
      ["straße", "Die [Straße] und die [STRASSE]"],
      ["σοφος", "[ΣΟΦΟΣ]"],
    ]);
    expectFound([["Kyiv", "[Kyiv], KYIV and kyiv"]], { matchCase: true });
  });

  it("follows the dotted and the dotless i of Turkish", () => {
    expectFound(
      [
        ["istanbul", "[İstanbul], [istanbul]"],
        ["ılık", "[ILIK] su"],
      ],
      { language: "tr" },
    );
    expectFound([["istanbul", "Istanbul, [İstanbul]"]], { language: "tr-TR" });
  });

  it("is found in every encoding of its letters", () => {
    for (const form of ["NFC", "NFD"] as const)
      for (const text of ["café", "Việt", "Ї́жак", "각"]) {
        const found = marked(
          text.normalize(form),
          `${text.normalize("NFC")} ${text.normalize("NFD")}`,
        );
        expect(found).toBe(`[${text.normalize("NFC")}] [${text.normalize("NFD")}]`);
      }
    expectFound([["Việt", "[Vi\u00ea\u0323t] [Vie\u0323\u0302t]"]]);
  });

  it("is never a part of what is read as one character", () => {
    expectFound([
      ["cafe", "cafe\u0301"],
      ["e", "cafe\u0301 e\u0323 [e]"],
      ["👩", "👩‍🚀 [👩]"],
      ["👍", "👍🏽 [👍]"],
      ["क", "कि [क]"],
      ["🇷", "🇫🇷"],
      ["ᄀ", "각"],
    ]);
  });

  it("sees other spaces, set marks and soft hyphens in a phrase", () => {
    expectFound([
      ["le bac", "[le\u00a0bac], [le\u202fbac], [le bac]"],
      ["don't", "[don’t] [don't]"],
      ["co-op", "[co‑op]"],
      ["harbour", "the [har\u00adbour]"],
      ["שלום", "[של\u200fום]"],
    ]);
  });

  it("means a mark exactly where only marks are asked for", () => {
    expectFound([
      ["'", "don’t don[']t"],
      [" ;", "un\u00a0; deux[ ;]"],
      ["  ", "one[  ]two \u00a0three"],
      ["\u00a0", "un[\u00a0]; deux ;"],
      ["\u00ad", "har[\u00ad]bour"],
      ["…", "and[…] so on..."],
    ]);
  });

  it("is found with or without accents where they are ignored", () => {
    expectFound(
      [
        ["resume", "a [résumé], [resume], [re\u0301sume\u0301]"],
        ["Élan", "[elan], [ÉLAN]"],
        ["Ужгород", "[У́жгород]"],
        ["שלום", "[שָׁלוֹם]"],
        ["محمد", "[مُحَمَّد]"],
        ["мои", "[мои] мой"],
        ["か", "[か]が"],
      ],
      { ignoreAccents: true },
    );
  });

  it("is searched through markup, but for what stands in the place of a word", () => {
    const codes = codesOf("b /b br/ n/");
    for (const [words, shown] of [
      ["big ferry", "the [big ⟨1⟩ferry]⟨2⟩"],
      ["ferry", "⟨1⟩[fer⟨2⟩ry]"],
      ["big ferry", "[big⟨3⟩ferry]"],
      ["bigferry", "big⟨3⟩ferry"],
      ["of files", "of ⟨4⟩ files"],
    ] as const) {
      const text = coded(shown.replace(/[[\]]/g, ""));
      expect(uncoded(marked(words, text, { codes }))).toBe(shown);
    }
  });
});

describe("a whole word", () => {
  it("does not go on", () => {
    expectFound(
      [
        ["port", "The [port], airport and ports; [port]-side"],
        ["п'ять", "[п’ять] або п’ятьох"],
        ["ять", "п’ять"],
        ["дім", "у домі, [дім]"],
        ["cafe", "cafe\u0301"],
        ["3", "3D, [3] and 3.5"],
      ].map(([words = "", shown = ""]) => [words, shown.replace("3.5", "33")]),
      { wholeWord: true },
    );
  });

  it("ends at an apostrophe where two words meet", () => {
    expectFound([["homme", "l’[homme]", { language: "fr" }]], { wholeWord: true });
    expectFound(
      [
        ["Kyiv", "[Kyiv]’s streets"],
        ["don", "don’t [don]"],
        ["t", "don't"],
      ],
      {
        wholeWord: true,
        language: "en",
      },
    );
    expectFound([["İzmir", "[İzmir]’de"]], { wholeWord: true, language: "tr" });
  });

  it("is told by a dictionary where words are written without spaces", () => {
    expectFound([["東京", "[東京]に行く"]], { wholeWord: true, language: "ja" });
    expectFound([["京", "東京に行く"]], { wholeWord: true, language: "ja" });
  });
});

describe("a regular expression", () => {
  it("knows letters and digits of all scripts, and its groups", () => {
    const regex = { kind: "regex" } as const;
    expectFound([
      [String.raw`\bК\w+`, "до [Києва]", regex],
      [String.raw`\d+ km`, "[12 km], [١٢ km]", regex],
      ["colou?r", "[Color] [colour]", regex],
      ["port", "[port] ports", { ...regex, wholeWord: true }],
    ]);
    const [found] = finderOf(String.raw`(\w+) (?P<what>\w+)`, regex).find("le bac");
    expect(found?.groups).toEqual(["le bac", "le", "bac"]);
  });

  it("says what is wrong with it and where", () => {
    const regex = { kind: "regex" } as const;
    expect(problemOf("a(b", regex)).toEqual({
      field: "text",
      code: "syntax",
      place: { start: 1, end: 2 },
    });
    expect(problemOf("a(?=b)", regex)).toMatchObject({ code: "unsupported" });
    expect(problemOf("(a{100}){100}", regex)).toMatchObject({ field: "text" });
    expect(problemOf("(a)", regex, "$1 $2")).toEqual({
      field: "replacement",
      code: "unknown-group",
      place: { start: 3, end: 5 },
    });
    expect(problemOf("")).toEqual({ field: "text", code: "empty" });
    expect(problemOf("a".repeat(501))).toMatchObject({ code: "too-long" });
    expect(problemOf("(a", {}, "$9")).toBeNull();
  });
});

describe("the laws of finding", () => {
  const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
  const edgesOf = (text: string) =>
    new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);

  it("a literal finds whole characters, in order, that are canonically what was asked for", () => {
    fc.assert(
      fc.property(writing, fc.nat(), fc.nat(), (text, from, length) => {
        const words = text.slice(from % (text.length + 1)).slice(0, 1 + (length % 6));
        fc.pre(words !== "" && words.isWellFormed() && !hasCodes(text));
        const edges = edgesOf(text);
        let last = 0;
        for (const { start, end } of finderOf(words, { matchCase: true }).find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect([edges.has(start), edges.has(end)]).toEqual([true, true]);
          last = end;
        }
      }),
    );
  });

  it("a literal is found wherever it stands between spaces", () => {
    fc.assert(
      fc.property(writing, (words) => {
        const text = words.normalize("NFC").trim();
        fc.pre(text !== "" && text.isWellFormed() && !hasCodes(text));
        const edges = edgesOf(` ${text} `);
        fc.pre(edges.has(1) && edges.has(text.length + 1));
        const found = finderOf(text).find(` ${text} `);
        expect(found.map(({ start }) => start)).toContain(1);
      }),
    );
  });
});
