import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownToHtml, toHtml } from "#lib/core/formats/html/to-html.ts";
import { toRedlineHtml } from "#lib/core/formats/html/to-redline-html.ts";
import { toMarkdown } from "#lib/core/formats/markdown/to-markdown.ts";
import { plainParagraphs } from "#lib/core/formats/markdown/to-plain.ts";
import { toText } from "#lib/core/formats/text/to-text.ts";

const page = { language: "uk", direction: "ltr", title: "Візит" } as const;

describe("toText()", () => {
  test("parts paragraphs by a blank line, or each by its line", () => {
    expect(toText(["one", "two\nthree"])).toBe("one\n\ntwo\nthree\n");
    expect(toText(["one", "two\nthree"], "line")).toBe("one\ntwo three\n");
  });
});

describe("toMarkdown()", () => {
  test.each([
    ["# one", "\\# one\n"],
    ["1. one", "1\\. one\n"],
    ["2 * 3 * 4 and [a](b)", "2 \\* 3 \\* 4 and \\[a]\\(b)\n"],
    ["Це «Київ».", "Це «Київ».\n"],
  ])("escapes what would be markup: %s", (text, markdown) => {
    expect(toMarkdown([text])).toBe(markdown);
  });

  test("law: read as Markdown, it is the plain text again", () => {
    const sign = fc.constantFrom(..."aї文 #>-*_`~|<>[]()=+1.\\&:;!");
    const text = fc
      .array(sign, { minLength: 1, maxLength: 20 })
      .map((signs) => `x${signs.join("")}x`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        expect(plainParagraphs(toMarkdown(paragraphs))).toEqual(paragraphs);
      }),
    );
  });
});

test("plainParagraphs() takes the markup off", () => {
  const source =
    "---\na: b\n---\n# An *old* man\n\n- [sea](sea.md) &amp; `sky`\n\n```\ncode\n```\n";
  expect(plainParagraphs(source)).toEqual(["An old man", "sea & sky"]);
});

describe("toHtml()", () => {
  test("sets language, direction and title of the page", () => {
    const html = toHtml({ language: "ar", direction: "rtl", title: "A <b> & c", paragraphs: [] });
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(html).toContain("<title>A &lt;b&gt; &amp; c</title>");
  });

  test("shows markup in a text as text", () => {
    const html = toHtml({ ...page, paragraphs: ["<script>alert(1)</script> & “so”"] });
    expect(html).toContain("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”</p>");
  });
});

describe("markdownToHtml()", () => {
  test("renders the markup, but no HTML and no script link", () => {
    const source = "---\na: b\n---\n# *Kyiv*\n\n<script>x</script>\n\n[a](javascript:x)";
    const html = markdownToHtml({ ...page, source });
    expect(html).toContain("<h1><em>Kyiv</em></h1>");
    expect(html).not.toMatch(/<script>|javascript:|a: b/);
  });
});

describe("toRedlineHtml()", () => {
  test("shows what was deleted and inserted in each paragraph", () => {
    const html = toRedlineHtml({
      ...page,
      paragraphs: [
        { before: "a cat & dog", after: "a house & dog" },
        { before: "same", after: "same" },
      ],
    });
    expect(html).toContain("<p>a <del>cat</del><ins>house</ins> &amp; dog</p>\n<p>same</p>");
  });

  test.each([
    ["a slip within its word", "in kyiv.", "in Kyiv.", "in <del>k</del><ins>K</ins>yiv."],
    [
      "what differs in a longer word",
      "a <running> man",
      "a <runner> man",
      "a &lt;<del>runn<mark>ing</mark></del><ins>runn<mark>er</mark></ins>&gt; man",
    ],
    [
      "white space by its sign",
      "at 10 am",
      "at 10\u00a0am",
      'at 10<del><span data-sign="␣"> </span></del><ins><span data-sign="⍽">\u00a0</span></ins>am',
    ],
    ["a word of another direction", "שלום kyiv", "שלום Kyiv", "שלום <del>k</del><ins>K</ins>yiv"],
  ])("shows %s", (_, before, after, shown) => {
    expect(toRedlineHtml({ ...page, paragraphs: [{ before, after }] })).toContain(shown);
  });
});
