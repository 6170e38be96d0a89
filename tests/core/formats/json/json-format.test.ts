import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#lib/core/formats/open-file.ts";
import { bytesOf, edited, shown, shownTexts, textOf } from "../shown-texts.ts";

const open = (source: string, name = "a.json") => openFile(bytesOf(source), name);
const rewritten = (source: string, was: string, now: string) => edited(open(source), was, now);

function named(source: string, name = "a.json"): Record<string, string> {
  const paragraphs = open(source, name).texts[0]?.paragraphs ?? [];
  return Object.fromEntries(paragraphs.map(({ id, text }) => [id, shown(text)]));
}

describe("strings of JSON are read", () => {
  test.each([
    [
      "by their paths",
      '{"a":{"b":["Один","דג"]},"c.d":"мова","n":1,"e":""}',
      { "a.b[0]": "Один", "a.b[1]": "דג", '["c.d"]': "мова" },
    ],
    ["with escapes", '{"a":"Caf\\u00e9 \\ud83d\\udc4d\\n\\"\\/"}', { a: 'Café 👍\n"/' }],
    [
      "whatever a key means elsewhere",
      '{"__proto__":"un mot","constructor":{"toString":"dos"}}',
      { ["__proto__"]: "un mot", "constructor.toString": "dos" },
    ],
    [
      "without what describes them",
      '{"@@locale":"fr","hi":"Salut","@hi":{"description":"A greeting"},"@me":"moi"}',
      { hi: "Salut", "@me": "moi" },
    ],
    ["with comments among them", '{/* a */"a":"one"} // b', { a: "one" }],
  ])("%s", (_, source, expected) => {
    expect(named(source)).toEqual(expected);
  });

  test("with what describes them told", () => {
    const { texts } = open(
      '{"@@locale":"pt_BR","hi":"Oi","@hi":{"description":"A greeting"}}',
      "app.arb",
    );
    expect(texts).toMatchObject([
      { language: "pt-BR", paragraphs: [{ text: "Oi", notes: ["A greeting"] }] },
    ]);
  });

  test("and keys that stand twice are reported, both read", () => {
    const { issues } = open('{"a":"one",\n "a":"two"}');
    expect(issues).toEqual([{ code: "duplicate-key", line: 2, column: 2, subject: "a" }]);
    expect(shownTexts(open('{"a":"one","a":"two"}'))).toEqual(["one", "two"]);
  });
});

describe("placeholders are codes", () => {
  test.each([
    ["{count} яблок", "{0} яблок"],
    ['Bonjour {{- name}}, $t(common:bye, {"n": 1})!', "Bonjour {0}, {1}!"],
    [
      "{n, plural, =0 {none} one {# apple} other {# apples of {who}}}",
      "{0}none{1}{2} apple{3}{4} apples of {5}{6}",
    ],
    ["{g, select, f {Elle} other {Il}} dort", "{0}Elle{1}Il{2} dort"],
    ["%s of %1$d: %.2f %(name)s %@ 100%%", "{0} of {1}: {2} {3} {4} 100{5}"],
    ["a <b>bold</b> <0>link</0><br/>end", "a {0}bold{1} {2}link{3}{4}end"],
    ["100% sicher, 50%de, { offen, a < b > c", "100% sicher, 50%de, { offen, a < b > c"],
    [
      "a set {of all words} and {x, plural, one {a}",
      "a set {of all words} and {x, plural, one {0}",
    ],
  ])("%s", (text, expected) => {
    expect(shownTexts(open(JSON.stringify({ a: text })))).toEqual([expected]);
  });

  test("and tags belong together", () => {
    const [paragraph] = open('{"a":"<b><i>x</i></b><br>"}').texts[0]?.paragraphs ?? [];
    expect(paragraph?.codes.map(({ kind, partner, label }) => [kind, partner, label])).toEqual([
      ["open", 3, "b"],
      ["open", 2, "i"],
      ["close", 1, "i"],
      ["close", 0, "b"],
      ["single", null, "br"],
    ]);
  });
});

describe("an edited string", () => {
  test.each([
    [
      "keeps the escapes that stay",
      '{ "a" : "caf\\u00e9 \\/ th\\u00e9" }',
      "café / thé",
      "le café / thé",
      '{ "a" : "le caf\\u00e9 \\/ th\\u00e9" }',
    ],
    ["is escaped", '{"a":"один"}', "один", 'один "два"\n\\', '{"a":"один \\"два\\"\\n\\\\"}'],
    [
      "is written in ASCII where all is",
      '{"a":"\\u0442\\u0430\\u043a","b":"x"}',
      "x",
      "є👍",
      '{"a":"\\u0442\\u0430\\u043a","b":"\\u0454\\ud83d\\udc4d"}',
    ],
    [
      "moves its codes",
      '{"a":"{n} <b>x</b>"}',
      "{0} {1}x{2}",
      "{1}x{2} {0}",
      '{"a":"<b>x</b> {n}"}',
    ],
  ])("%s", (_, source, was, now, expected) => {
    expect(rewritten(source, was, now)).toBe(expected);
  });

  test("is read again as it was typed, and nothing else differs", () => {
    const part = fc.constantFrom(
      "a",
      "é",
      "\u0301",
      "👍",
      "\n",
      '"',
      "\\",
      "\t",
      "{x}",
      "%s",
      "<b>",
      "मैं",
      " ",
      "\u2028",
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => `a${parts.join("")}`);
    fc.assert(
      fc.property(text, text, text, (one, two, now) => {
        const source = JSON.stringify({ one, two }, null, 2);
        const file = open(source);
        const other = open(JSON.stringify({ now })).texts[0]?.paragraphs[0];
        expect(file.write([]).bytes).toEqual(bytesOf(source));
        if (!other || other.codes.length > 0) return;
        const { bytes } = file.write([{ slot: "", paragraph: 0, text: other.text }]);
        expect(JSON.parse(textOf(bytes))).toEqual({ one: now, two });
      }),
    );
  });
});

describe("JSON that is refused", () => {
  test.each([
    [
      "half of a surrogate pair",
      '{"a":\n "\\ud83d x"}',
      { reason: "malformed", line: 2, column: 2 },
    ],
    ["a value that ends too soon", '{"a":"b"', { reason: "malformed" }],
    ["two values", '{"a":"b"}{}', { reason: "malformed" }],
    [
      "too many levels",
      `${"[".repeat(101)}"a"${"]".repeat(101)}`,
      { reason: "too-deep", column: 101 },
    ],
    ["nothing", " \n", { reason: "empty" }],
  ])("%s", (_, source, refusal) => {
    expect(() => open(source)).toThrow(expect.objectContaining(refusal));
  });
});

describe("JSON Lines", () => {
  const source =
    '{"id":"x1","en":"A duck","uk":"Качка","date":"May"}\r\n\r\n{"id":"x2","en":"A goose","fr":"Une oie"}\n';

  test("are a text a language where every line has fields by language", () => {
    const { texts, rows } = open(source, "a.jsonl");
    const shown = texts.map(({ slot, paragraphs }) => [
      slot,
      ...paragraphs.map(({ text }) => text),
    ]);
    expect(shown).toEqual([
      ["en", "A duck", "A goose"],
      ["uk", "Качка"],
      ["fr", "Une oie"],
    ]);
    expect(rows).toEqual([
      [[0], [0], []],
      [[1], [], [0]],
    ]);
  });

  test("are one text otherwise, without what names the lines", () => {
    expect(named('{"id":"a","text":"one"}\n{"id":"b","text":"two"}', "a.jsonl")).toEqual({
      "[0].text": "one",
      "[1].text": "two",
    });
  });

  test("are written where they stand", () => {
    const { bytes } = open(source, "a.jsonl").write([{ slot: "fr", paragraph: 0, text: "L’oie" }]);
    expect(textOf(bytes)).toBe(source.replace("Une oie", "L’oie"));
  });

  test("are refused at the line of the trouble", () => {
    expect(() => open('{"a":"b"}\n{"a":}', "a.jsonl")).toThrow(
      expect.objectContaining({ reason: "malformed", line: 2, column: 6 }),
    );
  });
});
