import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tmxFormat } from "#lib/core/formats/tmx/tmx-format.ts";
import { codeCharacter, codesIn } from "#lib/core/text/codes.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const shown = (text: string) =>
  text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => `{${codesIn(code)[0]?.index}}`);
const typed = (text: string) =>
  text.replace(/\{(\d+)\}/g, (_, index) => codeCharacter(Number(index)));

const memory = (units: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`;
const tuv = (language: string, seg: string) =>
  `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`;
const open = (units: string) => tmxFormat.open(utf8(memory(units)), {});

describe("tmxFormat.open()", () => {
  const { texts, rows, issues } = open(
    `<tu tuid="1"><note>Заголовок</note>${tuv("fr", "Nuit")}${tuv("en", "Night")}</tu>` +
      `<tu tuid="2">${tuv("en", "Day &amp; night")}${tuv("uk", "День")}${tuv("EN", "Days")}</tu>`,
  );

  test("makes a text of each language, the original first", () => {
    expect(texts.map(({ slot, language, basedOn }) => [slot, language, basedOn])).toEqual([
      ["en", "en", null],
      ["fr", "fr", "en"],
      ["uk", "uk", "en"],
    ]);
    expect(texts.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
      ["Night", "Day & night"],
      ["Nuit"],
      ["День"],
    ]);
  });

  test("makes a row of each unit", () => {
    expect(rows).toEqual([
      [[0], [0], []],
      [[1], [], [0]],
    ]);
    expect(texts[1]?.paragraphs[0]).toMatchObject({ id: "1", notes: ["Заголовок"], state: null });
  });

  test("reports a language that stands twice in a unit", () => {
    expect(issues.map(({ code, subject, line }) => [code, subject, line])).toEqual([
      ["duplicate-key", "en", 3],
    ]);
  });

  test("reads native code as codes, and the text inside it", () => {
    const [text] = open(
      `<tu>${tuv("en", '<bpt i="1" type="bold">&lt;b></bpt>Click <ph x="3" type="image">alt=<sub>Start</sub></ph> to <hi type="verb">go</hi><it pos="end">x</it><ut>y</ut>.<ept i="1">&lt;/b></ept>')}</tu>`,
    ).texts;
    const [paragraph] = text?.paragraphs ?? [];
    expect(shown(paragraph?.text ?? "")).toBe("{0}Click {1}Start{2} to {3}go{4}{5}{6}.{7}");
    expect(
      paragraph?.codes.map(({ kind, label, partner }) => `${kind} ${label} ${partner}`),
    ).toEqual([
      "open bold 7",
      "open image 2",
      "close image 1",
      "open verb 4",
      "close verb 3",
      "single it null",
      "single ut null",
      "close bold 0",
    ]);
  });

  test("reads version 1.1, where languages have no prefix", () => {
    const text =
      '<tmx version="1.1"><header srclang="*all*"/><body><tu><tuv lang="EN"><seg>a</seg></tuv><tuv lang="UK"><seg>б</seg></tuv></tu></body></tmx>';
    const opened = tmxFormat.open(utf8(text), {});
    expect(opened.texts.map(({ slot, basedOn }) => [slot, basedOn])).toEqual([
      ["EN", null],
      ["UK", null],
    ]);
    expect(opened.issues).toEqual([]);
  });

  test("refuses entities of its own, and more languages than a memory has", () => {
    const entities = memory("").replace('SYSTEM "tmx14.dtd"', '[<!ENTITY a "b">]');
    expect(() => tmxFormat.open(utf8(entities), {})).toThrow(
      expect.objectContaining({ reason: "dtd-entities", line: 2 }),
    );
    const many = Array.from({ length: 501 }, (_, index) => tuv(`x-${index}`, "a")).join("");
    expect(() => open(`<tu>${many}</tu>`)).toThrow(
      expect.objectContaining({ reason: "too-large", line: 3 }),
    );
  });
});

describe("write()", () => {
  test.each([
    ["Ніч &#8212; <ph>x</ph> тут", "Ніч — {0} там", "Ніч &#8212; <ph>x</ph> там"],
    ["<hi>ніч</hi>", "{0}ніч", "<hi>ніч</hi>"],
    ["ніч", "", ""],
    ["", "<ніч>", "&lt;ніч&gt;"],
  ])("turns %s into %s", (seg, text, expected) => {
    const unit = (inside: string) => `<tu>${tuv("en", "Night")}\r\n${tuv("uk", inside)}</tu>`;
    const { bytes } = open(unit(seg)).write([{ slot: "uk", paragraph: 0, text: typed(text) }]);
    expect(decoded(bytes)).toBe(memory(unit(expected)));
  });

  test("gives back the received bytes without an effective edit", () => {
    const bytes = utf8(memory(`<tu>${tuv("en", "Night")}</tu>`));
    const opened = tmxFormat.open(bytes, {});
    expect(opened.write([{ slot: "en", paragraph: 0, text: "Night" }]).bytes).toBe(bytes);
    expect(() => opened.write([{ slot: "en", paragraph: 1, text: "x" }])).toThrow(
      "a paragraph that is there",
    );
  });

  test("law: what is written is read again, in every language", () => {
    const text = fc
      .array(fc.constantFrom("a", "ніч", "<&>", "]]>", "👍", "שלום", "\n", " "), { maxLength: 6 })
      .map((parts) => parts.join(""));
    const unit = fc.uniqueArray(fc.constantFrom("en", "uk", "he", "fr"), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(text),
        (units, stream) => {
          const opened = open(
            units
              .map(
                (languages) => `<tu>${languages.map((each) => tuv(each, "x<ph/>")).join("")}</tu>`,
              )
              .join("\n"),
          );
          const edits = opened.texts.flatMap(({ slot, paragraphs }) =>
            paragraphs.map((_, paragraph) => ({ slot, paragraph, text: stream.next().value })),
          );
          const again = tmxFormat.open(opened.write(edits).bytes, {});
          const written = again.texts.flatMap(({ slot, paragraphs }) =>
            paragraphs.map((each, paragraph) => ({ slot, paragraph, text: each.text })),
          );
          expect(written).toEqual(edits);
          expect(again.rows).toEqual(opened.rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});
