import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlFormat } from "#lib/core/formats/html/html-format.ts";
import { bytesOf, edited, shownTexts, textOf, typed } from "../shown-texts.ts";

const open = (text: string) => htmlFormat.open(bytesOf(text), {});
const read = (text: string) => shownTexts(open(text));

test("a page that names another encoding than it is in is told of", () => {
  const page = '<meta charset="koi8-u"><p>Київ';
  const marked = htmlFormat.open(bytesOf(`\ufeff${page}`), {});
  expect(marked.issues).toEqual([
    { code: "declared-otherwise", subject: "koi8-u", line: 1, column: 16 },
  ]);
  expect(open('<meta charset="UTF8"><p>Київ').issues).toEqual([]);
});

describe("HTML is read", () => {
  test.each([
    [
      "in the blocks of its body, and by its title",
      "<title>Київ</title><h1>One</h1><p>Two<p>Three<ul><li>Four</ul>",
      ["Київ", "One", "Two", "Three", "Four"],
    ],
    [
      "with tags in a line as codes",
      '<p>An <b>old</b> <a href="x">man</a><br>and <img src=y> he',
      ["An {0}old{1} {2}man{3}{4}and {5} he"],
    ],
    [
      "without what stands around all of it",
      "<p> <b><i>One</i> two</b> <!-- x --></p>",
      ["{0}One{1} two"],
    ],
    [
      "with white space folded as in a browser",
      "<p>\n one\t <b> two</b> <br> \n three </p>",
      ["one {0}two{1}{2}three"],
    ],
    ["but not where it is kept", "<pre>\n  one\r\n   two\n</pre>", ["one\n   two"]],
    [
      "with references as what they stand for",
      "<p>Caf&eacute; &amp; AT&T &lt;3 &#x41F; &nbsp;x&copy",
      ["Café & AT&T <3 П \u00a0x©"],
    ],
    [
      "without scripts, styles, templates and comments",
      "<script>a<b</script><style>p{}</style><template><p>x</p></template><!--y-->z",
      ["z"],
    ],
    [
      "with what is not to be translated protected",
      '<p>Say <span translate="no">kyiv <b>x</b></span> here<p translate=no>No<p>Yes',
      ["Say {0} here", "Yes"],
    ],
    ["with text in tables where it stands", "<table>x<tr><td>a<td>b</table>", ["x", "a", "b"]],
    [
      "with tags that are left open or closed twice",
      "<p>a <b>b</p><p>c</i> d</b></p>",
      ["a {0}b", "c{0} d"],
    ],
    ["from right to left", '<p dir="rtl">שלום <b>עולם</b>!', ["שלום {0}עולם{1}!"]],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["as it declares", '<meta charset="windows-1251"><p>\xcf\xf0\xe8', "При"],
    ["as XHTML declares", '<?xml version="1.0" encoding="iso-8859-1"?><p>caf\xe9', "café"],
    [
      "as UTF-8 where it declares what no browser knows",
      "<meta charset=foo><p>caf\xc3\xa9",
      "café",
    ],
    [
      "by its byte order mark first",
      "\xef\xbb\xbf<meta charset=windows-1251><p>caf\xc3\xa9",
      "café",
    ],
  ])("in the encoding %s", (_, latin, expected) => {
    const bytes = Uint8Array.from(latin, (character) => character.charCodeAt(0));
    const file = htmlFormat.open(bytes, {});
    expect(shownTexts(file)).toEqual([expected]);
    const { bytes: written } = file.write([{ slot: "", paragraph: 0, text: `${expected}…Ї` }]);
    expect(shownTexts(htmlFormat.open(written, {}))).toEqual([`${expected}…Ї`]);
  });

  test("in the language that it says it is in", () => {
    expect(open("<html lang=uk><p>Так").texts[0]?.language).toBe("uk");
    expect(open("<p>So").texts[0]?.language).toBeNull();
  });

  test("but not a tag with thousands of attributes", () => {
    const text = `<p>x<a ${"a b=1 ".repeat(5000)}>`;
    expect(() => open(text)).toThrow(expect.objectContaining({ reason: "too-many-attributes" }));
    expect(read(`<p title="${"a b ".repeat(5000)}">x`)).toEqual(["x"]);
  });
});

describe("writing into HTML changes", () => {
  test.each([
    [
      "the words only",
      "<p>\n caf&eacute;\n kyiv </p>",
      "café kyiv",
      "café Kyiv",
      "<p>\n caf&eacute;\n Kyiv </p>",
    ],
    [
      "what is typed to references where it has to be",
      "<p>a</p>",
      "a",
      "a < b & c",
      "<p>a &lt; b &amp; c</p>",
    ],
    [
      "places of tags",
      '<p><a href="x">a</a> b',
      "{0}a{1} b",
      "b {0}a{1}",
      '<p>b <a href="x">a</a>',
    ],
    ["no reference that stays", "<p>AT&T lt; x", "AT&T lt; x", "AT& lt; x", "<p>AT& lt; x"],
    [
      "what an edit would make a reference",
      "<p>a & lt; x",
      "a & lt; x",
      "a &lt; x",
      "<p>a &amp;lt; x",
    ],
    ["line breaks to spaces", "<p>a", "a", "a\n b", "<p>a b"],
    ["but not where they are kept", "<pre>a</pre>", "a", "a\n  b", "<pre>a\n  b</pre>"],
  ])("%s", (_, text, was, now, expected) => {
    expect(edited(open(text), was, now)).toBe(expected);
  });

  test("codes that lost their partner are left out, and told", () => {
    const { bytes, losses } = open("<p>a <b>b</b> c").write([
      { slot: "", paragraph: 0, text: typed("a {0}b c") },
    ]);
    expect(textOf(bytes)).toBe("<p>a b c");
    expect(losses).toEqual([{ code: "unknown-code", slot: "", paragraph: 0, subject: "<b>" }]);
  });
});

describe("laws of HTML", () => {
  const part = fc.constantFrom(
    ..."aїя文 \n<>&;\"'=/!-",
    "&amp;",
    "&lt",
    "&nbsp;",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<br>",
    "<img alt='x'>",
    "<!-- c -->",
    "<script>x</script>",
    "<table><td>",
    "</table>",
    "<pre>",
    "</pre>",
    "<i translate=no>",
    "</i>",
    "👩‍🚀",
    "e\u0301",
    "שלום",
    "\r\n",
    "<textarea>",
    "</textarea>",
    "<svg><text>",
    "</svg>",
  );
  const page = fc.array(part, { maxLength: 40 }).map((parts) => `a${parts.join("")}`);

  test("untouched, the bytes are those received, and no word of the page's text is lost", () => {
    fc.assert(
      fc.property(page, (text) => {
        const file = open(text);
        const same = (file.texts[0]?.paragraphs ?? []).map(({ text: now }, paragraph) => ({
          slot: "",
          paragraph,
          text: now,
        }));
        expect(textOf(file.write(same).bytes)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("whatever is typed is read again as it was typed, and no other paragraph changes", () => {
    const typing = fc.array(fc.constantFrom(..."aї<>&;lt ", "&amp;", "<b>", "</p>", "-->", "文"), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(page, typing, fc.nat(), (text, parts, which) => {
        const file = open(text);
        const before = shownTexts(file);
        const paragraph = which % before.length;
        const now = `x${parts.join("")}`.replace(/ +/g, " ").trim();
        const { bytes } = file.write([{ slot: "", paragraph, text: now }]);
        expect(read(textOf(bytes))).toEqual(before.with(paragraph, now));
      }),
      { numRuns: 2000 },
    );
  });
});
