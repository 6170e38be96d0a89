import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#lib/core/formats/open-file.ts";
import { bytesOf, shown, textOf, typed } from "../shown-texts.ts";

const open = (source: string) => openFile(bytesOf(source), "a.po");

/** The messages of a file as `source | target`, forms parted by `/`. */
function messages(source: string): string[] {
  const { texts, rows } = open(source);
  return (rows ?? []).map((row) =>
    row
      .map((indexes, at) =>
        indexes.map((index) => shown(texts[at]?.paragraphs[index]?.text ?? "")).join("/"),
      )
      .join(" | "),
  );
}

function rewritten(source: string, was: string, now: string): string {
  const file = open(source);
  const paragraph = (file.texts[1]?.paragraphs ?? []).findIndex(({ text }) => shown(text) === was);
  return textOf(file.write([{ slot: "target", paragraph, text: typed(now) }]).bytes);
}

describe("messages are read", () => {
  test.each([
    [
      "one a row",
      'msgid "duck"\nmsgstr "Ente"\n\nmsgid "goose"\nmsgstr ""\n',
      ["duck | Ente", "goose | "],
    ],
    [
      "over several lines, with escapes",
      'msgid ""\n"a \\"b\\"\\n"\n"c\\t\\x41"\nmsgstr "ї"\n',
      ['a "b"\nc\tA | ї'],
    ],
    [
      "with their forms beside singular and plural",
      'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] "день"\nmsgstr[1] "дні"\nmsgstr[2] "днів"\n',
      ["{0} day | день", "{0} days | дні/днів"],
    ],
    [
      "with one form for both",
      'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "日"\n',
      ["day/days | 日"],
    ],
    [
      "but for obsolete ones and former texts",
      '#| msgid "old"\nmsgid "new"\nmsgstr "neu"\n\n#~ msgid "x"\n#~ msgstr "y"\n',
      ["new | neu"],
    ],
    [
      "without the header",
      'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "a"\nmsgstr "b"\n',
      ["a | b"],
    ],
    [
      "of domains",
      'domain "one"\nmsgid "a"\nmsgstr "b"\ndomain two\nmsgid "a"\nmsgstr "c"\n',
      ["a | b", "a | c"],
    ],
    [
      "in lines that end otherwise",
      'msgid "a"\r\nmsgstr "b"\r\rmsgid "c"\rmsgstr "d"',
      ["a | b", "c | d"],
    ],
  ])("%s", (_, source, expected) => {
    expect(messages(source)).toEqual(expected);
  });

  test("with notes, names and states", () => {
    const { texts } = open(
      '# of a translator\n#. of the source\n#: a.c:1\n#, fuzzy, c-format\nmsgctxt "menu"\nmsgid "Open"\nmsgstr "Відкрити"\n',
    );
    expect(texts[0]?.paragraphs).toMatchObject([
      { id: "menu | Open", notes: ["of a translator", "of the source"], state: null },
    ]);
    expect(texts[1]).toMatchObject({
      basedOn: "source",
      paragraphs: [{ id: "menu | Open", state: "untranslated" }],
    });
  });

  test.each([
    ["Language: pt_BR", "pt-BR"],
    ["Language: sr@latin", "sr-Latn"],
    ["Language-Team: French <fr@example.org>", "fr"],
    ["X-Poedit-Language: Ukrainian", "uk"],
    ["Language: ", null],
  ])("in the language of the header: %s", (line, language) => {
    const { texts } = open(`msgid ""\nmsgstr "${line}\\n"\n\nmsgid "a"\nmsgstr "b"\n`);
    expect(texts[1]?.language).toBe(language);
  });

  test("with sources that stay, since translations are found by them", () => {
    const [source, target] = open('msgid "duck"\nmsgstr "Ente"\n').texts;
    expect(source?.paragraphs[0]?.isLocked).toBe(true);
    expect(target?.paragraphs[0]?.isLocked).toBe(false);
  });

  test("of however many pieces", () => {
    const pieces = '"a"'.repeat(200_000);
    const [, target] = open(`msgid "x"\nmsgstr ${pieces}\n`).texts;
    expect(target?.paragraphs[0]?.text.length).toBe(200_000);
  });

  test("in the encoding of the header", () => {
    const source =
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=windows-1251\\n"\n\nmsgid "a"\nmsgstr "';
    const bytes = Uint8Array.of(...bytesOf(source), 0xc4, 0xe0, 0x22);
    const file = openFile(bytes, "a.po");
    expect(file.texts[1]?.paragraphs[0]?.text).toBe("Да");
    const { bytes: written } = file.write([{ slot: "target", paragraph: 0, text: "Даа" }]);
    expect([...written.slice(-4)]).toEqual([0xc4, 0xe0, 0xe0, 0x22]);
  });
});

describe("trouble in a file", () => {
  test.each([
    [
      'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n',
      [{ code: "duplicate-id", line: 4, column: 1, subject: "a" }],
    ],
    ['msgid "a"\nmsgstr "b"\n\nmsgctxt "x"\nmsgid "a"\nmsgstr "c"\n', []],
    ['msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', [{ code: "breaks-standard", line: 1, column: 1 }]],
  ])("%j", (source, expected) => {
    expect(open(source).issues).toEqual(expected);
  });

  test.each([
    ['msgid "a"\nmsgstr "b"c"\n', { reason: "malformed", line: 2 }],
    ['msgid "a\nmsgstr "b"\n', { reason: "malformed", line: 1 }],
    ["what is this\n", { reason: "malformed", line: 1 }],
    ["# nothing\n", { reason: "empty" }],
  ])("that keeps it from being read: %j", (source, refusal) => {
    expect(() => open(source)).toThrow(expect.objectContaining(refusal));
  });
});

describe("an edited message", () => {
  const long =
    'msgid "a"\nmsgstr ""\n"Перший рядок цього дуже довгого перекладу, який стоїть у кількох рядках, "\n"і другий."\n';

  test.each([
    ["stays on its line", 'msgid "a"\nmsgstr "b\\tc" # no', "b\tc", "x", null],
    [
      "keeps its escapes",
      'msgid "a"\nmsgstr "b\\tc\\x41"\n',
      "b\tcA",
      "b\tcA!",
      'msgid "a"\nmsgstr "b\\tc\\x41!"\n',
    ],
    ["is filled", 'msgid "a"\r\nmsgstr ""\r\n', "", "є\n", 'msgid "a"\r\nmsgstr "є\\n"\r\n'],
    [
      "keeps its lines where they have room",
      long,
      "Перший рядок цього дуже довгого перекладу, який стоїть у кількох рядках, і другий.",
      "Перший рядок цього дуже довгого перекладу, який стоїть у кількох рядках, і третій.",
      long.replace("другий", "третій"),
    ],
    [
      "is wrapped anew where they have none",
      long,
      "Перший рядок цього дуже довгого перекладу, який стоїть у кількох рядках, і другий.",
      "Найперший рядок цього дуже довгого перекладу, який стоїть у кількох рядках, і другий.",
      'msgid "a"\nmsgstr ""\n"Найперший рядок цього дуже довгого перекладу, який стоїть у кількох рядках, "\n"і другий."\n',
    ],
    [
      "keeps its placeholders",
      'msgid "%s a"\nmsgstr "b %s"\n',
      "b {0}",
      "{0} b",
      'msgid "%s a"\nmsgstr "%s b"\n',
    ],
  ])("%s", (_, source, was, now, expected) => {
    if (expected === null) expect(() => open(source)).toThrow();
    else expect(rewritten(source, was, now)).toBe(expected);
  });

  test("is read again as it was typed", () => {
    const part = fc.constantFrom(
      "word ",
      "é",
      "👍",
      "\n",
      '"',
      "\\",
      "\t",
      "漢字",
      "%s",
      "мова ",
      "\u0301",
      "\u0007",
    );
    const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(""));
    const literal = (words: string) =>
      words
        .replace(/["\\]/g, "\\$&")
        .replaceAll("\n", '\\n"\n"')
        .replaceAll("\t", "\\t")
        .replaceAll("\u0007", "\\a");
    fc.assert(
      fc.property(text, text, (was, now) => {
        const source = `msgid "a"\nmsgstr ""\n"${literal(was)}"\n\nmsgid "b"\nmsgstr "c"\n`;
        const file = open(source);
        const wanted = now.replaceAll("%s", "percent");
        const { bytes } = file.write([{ slot: "target", paragraph: 0, text: wanted }]);
        expect(openFile(bytes, "a.po").texts[1]?.paragraphs.map((each) => each.text)).toEqual([
          wanted,
          "c",
        ]);
        expect(file.write([]).bytes).toEqual(bytesOf(source));
      }),
    );
  });
});
