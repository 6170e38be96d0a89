import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownFormat } from "#lib/core/formats/markdown/markdown-format.ts";
import { bytesOf, edited, shown, shownTexts, textOf, typed } from "../shown-texts.ts";

const open = (text: string) => markdownFormat.open(bytesOf(text), {});
const read = (text: string) => shownTexts(open(text));

describe("Markdown is read", () => {
  test.each([
    ["in paragraphs and headings", "# Київ ##\n\nОдин.\n\nДва\n===\n", ["Київ", "Один.", "Два"]],
    ["with marks as codes", "An *old* **man** ~~or~~ two", ["An {0}old{1} {2}man{3} {4}or{5} two"]],
    [
      "with the words of links",
      'The [sea](a.md "t") and [the *other*][b].\n\n[b]: c',
      ["The {0}sea{1} and {2}the {3}other{4}{5}."],
    ],
    [
      "with code, images, notes and tags protected",
      "`x` ![y](z) <b>w</b>[^1] <http://a.b>\n\n[^1]: Note",
      ["{0} {1} {2}w{3}{4} {5}", "Note"],
    ],
    [
      "with escapes and references as what they stand for",
      "1\\. caf&eacute; &amp; &#x41F;\\*",
      ["1. café & П*"],
    ],
    [
      "as flowing lines, forced breaks kept",
      "> one\n> two  \n> three\\\nfour\nlazy",
      ["one two\nthree\nfour lazy"],
    ],
    ["in cells of tables", "| a | *b* |\n|---|---|\n| c\\|d | |", ["a", "{0}b{1}", "c|d"]],
    [
      "in items of lists, without the boxes of tasks",
      "- [x] one\n  two\n  1. three",
      ["one two", "three"],
    ],
    [
      "but not code, HTML, rules, definitions or front matter",
      "---\nt: 1\n---\n\n    code\n\n<hr>\n\n***\n\n[a]: b\n\n![i](i)\n\nOne.",
      ["One."],
    ],
    ["with bare addresses as words", "See https://a.b/c_d.", ["See https://a.b/c_d."]],
    ["from right to left", "## مرحبا *بك*", ["مرحبا {0}بك{1}"]],
    ["in plain items", "- один\n- два\n\n1. three\n3. four", ["один", "два", "three", "four"]],
    [
      "with names that are defined far behind",
      `The [sea] and a note[^1].\n\n${"Words.\n\n".repeat(3)}[sea]: x\n\n[^1]: Note.`,
      ["The {0}sea{1} and a note{2}.", "Words.", "Words.", "Words.", "Note."],
    ],
    ["but not what a rule on top might begin", "---\n\n* one", ["one"]],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("writing into Markdown changes", () => {
  test.each([
    [
      "the words only",
      "> *in*  \n>  kyiv  \n\n- x",
      "{0}in{1}\nkyiv",
      "{0}in{1}\nKyiv",
      "> *in*  \n>  Kyiv  \n\n- x",
    ],
    [
      "not the references beside them",
      "caf&eacute; and tee",
      "café and tee",
      "café and tea",
      "caf&eacute; and tea",
    ],
    ["places of codes", "*a* b", "{0}a{1} b", "a {0}b{1}", "a *b*"],
    [
      "a short reference to a full one",
      "[sea]\n\n[sea]: x",
      "{0}sea{1}",
      "{0}lake{1}",
      "[lake][sea]\n\n[sea]: x",
    ],
    ["line breaks to forced ones", "> one", "one", "1\n2", "> 1\\\n> 2"],
    ["and to spaces in a heading", "# one", "one", "1\n2", "# 1 2"],
  ])("%s", (_, text, was, now, expected) => {
    expect(edited(open(text), was, now)).toBe(expected);
  });

  test.each([
    ["a pair of stars", "a *b* c", "a \\*b\\* c"],
    ["one star", "2*3 a_b", "2*3 a_b"],
    ["brackets", "see [b]", "see \\[b\\]"],
    ["what looks like a tag or an entity", "<b> & &amp; 1 < 2", "\\<b> & \\&amp; 1 < 2"],
    ["the number of an item", "1986. A year", "1986\\. A year"],
    ["a bullet", "- one", "\\- one"],
    ["a heading", "# one", "\\# one"],
    ["but not a word with a hash", "#two", "#two"],
    ["an underline", "a\n---", "a\\\n\\---"],
    ["a fence", "```", "\\`\\`\\`"],
  ])("escapes %s that is typed", (_, now, expected) => {
    expect(edited(open("one\n"), "one", now)).toBe(`${expected}\n`);
  });

  test("what a deletion lays bare", () => {
    expect(edited(open("a 2 * 3 * 4"), "a 2 * 3 * 4", "a 2 *3* 4")).toBe("a 2 \\*3\\* 4");
    expect(edited(open("The # sign"), "The # sign", "# sign")).toBe("\\# sign");
  });

  test("codes that lost their partner are left out, and told", () => {
    const { bytes, losses } = open("a *b* c").write([
      { slot: "", paragraph: 0, text: typed("a {0}b c") },
    ]);
    expect(textOf(bytes)).toBe("a b c");
    expect(losses).toEqual([{ code: "unknown-code", slot: "", paragraph: 0, subject: "*" }]);
  });
});

describe("Markdown that nobody writes is refused:", () => {
  test.each([
    ["runs of backticks that never end", Array.from({ length: 900 }, (_, at) => "`".repeat(at))],
    ["comments that never end", Array.from({ length: 50_000 }, () => "a <!-- b")],
    ["titles of definitions that never end", Array.from({ length: 60_000 }, () => '[a]: b "')],
    ["nothing but bullets", Array.from({ length: 150_000 }, () => "1. *")],
    ["a line of cells", ["a |".repeat(2_000), "-|".repeat(2_000)]],
    ["lists in lists in lists", ["- a", `${" ".repeat(300)}- b`]],
  ])("%s", (_, parts) => {
    expect(() => open(parts.join("x\n"))).toThrow(expect.objectContaining({ reason: "too-large" }));
  });
});

describe("laws of Markdown", () => {
  const mark = fc.constantFrom(
    ..."aїя文# >-*_`~|<>[]()=+1.\t\\&:!\n\n",
    "\r\n",
    "    ",
    "```\n",
    "---\n",
    "<b>",
    "</b>",
    "👩‍🚀",
    "e\u0301",
    "&amp;",
    "**",
    "[a](b)",
    "[x]",
    "  \n",
    "\\\n",
    "|-|-|\n",
    "\n\n- ",
    "\n\n> ",
    "[^1]",
  );
  const page = fc
    .array(mark, { maxLength: 40 })
    .map((parts) => `a${parts.join("")}\n\n[x]: y\n\n[^1]: z`);
  const line = fc
    .array(mark, { maxLength: 12 })
    .map((parts) => parts.join("").replace(/\r\n?/g, "\n"));

  // More than is read at once.
  const chapter = `*A* ${"word ".repeat(100)}b.\n\n`.repeat(80);

  test("what stands behind a long chapter is read as it is by itself", () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(read(`${chapter}${text}`).slice(80)).toEqual(read(text));
      }),
      { numRuns: 10 },
    );
  });

  test("untouched, the bytes are those received", () => {
    fc.assert(
      fc.property(page, (text) => {
        const file = open(text);
        const same = file.texts.flatMap(({ slot, paragraphs }) =>
          paragraphs.map(({ text: now }, paragraph) => ({ slot, paragraph, text: now })),
        );
        expect(textOf(file.write(same).bytes)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test("whatever is typed is read again as it was typed, and no other paragraph changes", () => {
    fc.assert(
      fc.property(page, line, fc.nat(), (text, now, which) => {
        const file = open(text);
        const before = shownTexts(file);
        const paragraph = which % before.length;
        const isOneLine = file.texts[0]?.paragraphs[paragraph]?.isOneLine;
        const lines = now.replaceAll("\n", isOneLine ? " " : "\n").split("\n");
        const clean = lines
          .map((each) => each.replace(/^[ \t]+|[ \t]+$/g, ""))
          .filter(Boolean)
          .join("\n");
        const { bytes } = file.write([{ slot: "", paragraph, text: now }]);
        const expected =
          clean === "" ? before.toSpliced(paragraph, 1) : before.with(paragraph, clean);
        expect(read(textOf(bytes))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test("codes may go anywhere: words stay, and codes that stay are read again", () => {
    const words = fc.array(
      fc.constantFrom("a", " ", "Київ", "{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "_", "!"),
      { minLength: 1, maxLength: 10 },
    );
    const source = "x *one* **two** [three](y) `f` z";
    fc.assert(
      fc.property(words, (parts) => {
        const text = `w${parts.join("")}`.trim();
        const { bytes, losses } = open(source).write([
          { slot: "", paragraph: 0, text: typed(text) },
        ]);
        const [again] = open(textOf(bytes)).texts[0]?.paragraphs ?? [];
        const plain = (shownText: string) => shownText.replace(/\{\d+\}/g, "").trim();
        expect(plain(shown(again?.text ?? ""))).toBe(plain(text));
        if (losses.length === 0) expect(again?.text.length).toBe(typed(text).length);
      }),
      { numRuns: 300 },
    );
  });
});
