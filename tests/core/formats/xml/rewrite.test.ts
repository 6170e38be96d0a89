import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splice } from "#lib/core/formats/pieces.ts";
import type { InlineRole } from "#lib/core/formats/xml/inline.ts";
import { readInline } from "#lib/core/formats/xml/read-inline.ts";
import { rewriteInline } from "#lib/core/formats/xml/rewrite.ts";
import { parseXml, type XmlElement } from "#lib/core/formats/xml/tree.ts";
import { codeCharacter, codesIn } from "#lib/core/text/codes.ts";

// <n> is unseen, <d> is left out, <c/> is one code with all it holds, others are two codes around their text.
function roleOf({ tag }: XmlElement): InlineRole {
  if (tag.name === "n") return { as: "clear" };
  if (tag.name === "d") return { as: "absent" };
  if (tag.name === "c") return { as: "whole", kind: "single", label: "c", key: null };
  return { as: "pair", label: tag.name };
}

function refuse(offset: number): never {
  throw new Error(`Expected a small paragraph: refused at ${offset}`);
}

function read(content: string) {
  const source = content === "<p/>" ? content : `<p>${content}</p>`;
  const element = parseXml(source, { format: "xml" });
  return { source, element, inline: readInline(source, element, { roleOf, refuse }) };
}

/** Codes as `{0}`. */
const shown = (text: string) =>
  text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => `{${codesIn(code)[0]?.index}}`);
const typed = (text: string) =>
  text.replace(/\{(\d+)\}/g, (_, index) => codeCharacter(Number(index)));

function rewritten(content: string, text: string, hasRoom = (_: string) => true) {
  const { source, element, inline } = read(content);
  const { value, losses } = rewriteInline(source, element, inline, typed(text), hasRoom);
  const written = splice(
    source,
    value.toSorted((a, b) => a.start - b.start),
  );
  return { written: written.replace(/^<p>|<\/p>$/g, ""), losses };
}

describe("readInline()", () => {
  test.each([
    ["Caf&#233; &amp; thé", "Café & thé"],
    ["a <b>Київ</b> c", "a {0}Київ{1} c"],
    ["one<br/>two", "one{0}two"],
    ["one <c>code</c> two", "one {0} two"],
    ['see <c>alt="<sub>Night</sub>"</c>', "see {0}Night{1}"],
    ["a <n>noted</n> word", "a noted word"],
    ["a <d>deleted</d> word", "a  word"],
    ["a<!-- so -->b", "a{0}b"],
    ["<![CDATA[a < b]]>", "a < b"],
    ["a <![CDATA[<b>]]> c", "a <b> c"],
    ["private \u{100003} use", "private {0} use"],
    ["مرحبا <b>بكم</b>", "مرحبا {0}بكم{1}"],
  ])("%s is %s", (content, text) => {
    expect(shown(read(content).inline.text)).toBe(text);
  });

  test("joins what opens with what closes", () => {
    const { codes, pairs } = read("<b>x <i>y</i></b><br/>").inline;
    expect(codes.map(({ kind, partner, label }) => [kind, partner, label])).toEqual([
      ["open", 3, "b"],
      ["open", 2, "i"],
      ["close", 1, "i"],
      ["close", 0, "b"],
      ["single", null, "br"],
    ]);
    expect([...pairs]).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });
});

describe("rewriteInline() replaces only what differs", () => {
  test.each([
    ["an entity stays", "Caf&#233; &amp; the", "Café & thé", "Caf&#233; &amp; thé"],
    ["a code stays", "a <b>kyiv</b>", "a {0}Kyiv{1}", "a <b>Kyiv</b>"],
    ["a code moves", "a<br/>b", "ab{0}", "ab<br/>"],
    [
      "a section stays one",
      "<![CDATA[a < b]]>",
      "a < c & ]]>",
      "<![CDATA[a < c & ]]]]><![CDATA[>]]>",
    ],
    ["a section between words too", "a <![CDATA[<b>]]> c", "a <i> c", "a <![CDATA[<i>]]> c"],
    ["an empty element is opened", "<p/>", "нове", "нове"],
    ["all is taken out", "a <b>c</b>", "", ""],
    ["a pair that lost its end", "a <b>c</b> d", "a {0}c d", "a <b>c d</b>"],
    ["an unseen tag around the edit", "a <n>kyiv</n> b", "a Kyiv b", "a <n>Kyiv</n> b"],
    [
      "an unseen tag that the edit cuts",
      "one <n>two three</n> four",
      "one 2 three four",
      "one <n>2 three</n> four",
    ],
    [
      "what is left out stays outside of the edit",
      "one<d>x</d> two three",
      "one two 3",
      "one<d>x</d> two 3",
    ],
  ])("%s", (_, content, text, expected) => {
    expect(rewritten(content, text).written).toBe(expected);
  });

  test("tells what could not be written", () => {
    const { written, losses } = rewritten("a <b>c</b>", "a\u0007 {0}c {7}");
    expect(written).toBe("a <b>c </b>");
    expect(losses).toEqual([
      { code: "unknown-code", subject: "8" },
      { code: "character-left-out", subject: "U+0007" },
      { code: "code-kept", subject: "</b>" },
    ]);
  });

  test("writes references where the encoding has no room", () => {
    const ascii = (text: string) => /^[ -~]*$/.test(text);
    expect(rewritten("a", "é👍", ascii).written).toBe("&#233;&#128077;");
    expect(rewritten("<![CDATA[a]]>", "aé", ascii).written).toBe("<![CDATA[a]]>&#233;<![CDATA[]]>");
  });

  test("law: what is written is well-formed and is read again as it was asked for", () => {
    const word = fc.constantFrom(
      "a",
      "Київ ",
      "&amp;",
      "&#xe9;",
      "<br/>",
      "👍",
      "e\u0301",
      "\r\n",
      "मैं",
      "<!--x-->",
      "<![CDATA[<&]]>",
      "<d>y</d>",
      "<c>&lt;</c>",
    );
    const { content } = fc.letrec<{ content: string; node: string }>((tie) => ({
      content: fc.array(tie("node"), { maxLength: 5 }).map((parts) => parts.join("")),
      node: fc.oneof(
        { depthSize: "small" },
        word,
        fc
          .tuple(fc.constantFrom("b", "n", "i"), tie("content"))
          .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
      ),
    }));
    const part = fc.constantFrom(
      "a",
      "Київ ",
      "&",
      "<",
      "]]>",
      "{0}",
      "{1}",
      "{2}",
      "{3}",
      "{9}",
      "👍",
      "\n",
    );
    const wanted = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(content, wanted, (before, text) => {
        const { written, losses } = rewritten(before, text);
        const again = read(written === "" ? "" : written).inline.text;
        const words = (each: string) => shown(each).replace(/\{\d+\}/g, "");
        expect(words(again)).toBe(words(typed(text)));
        const untouched = rewritten(before, shown(read(before).inline.text));
        expect(untouched).toEqual({ written: before, losses: [] });
        if (losses.length > 0) return;
        expect(codesIn(again)).toHaveLength(codesIn(typed(text)).length);
      }),
      { numRuns: 2000 },
    );
  });
});
