import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenedFile, ReadingOptions } from "#lib/core/formats/opened-file.ts";
import { xliff1Format } from "#lib/core/formats/xliff1/formats.ts";
import { codeCharacter, codesIn } from "#lib/core/text/codes.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const shown = (text: string) =>
  text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => `{${codesIn(code)[0]?.index}}`);
const typed = (text: string) =>
  text.replace(/\{(\d+)\}/g, (_, index) => codeCharacter(Number(index)));

const file = (units: string, version = "1.2") =>
  `<?xml version="1.0"?>\n<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:1.2">` +
  `<file source-language="en" target-language="uk" original="a"><body>${units}</body></file></xliff>`;

function open(units: string, options: ReadingOptions = {}): OpenedFile {
  return xliff1Format.open(utf8(units.startsWith("<?xml") ? units : file(units)), options);
}

/** Rows as `source | target`. */
function rows(opened: OpenedFile): string[] {
  const [source, target] = opened.texts;
  return (opened.rows ?? []).map((row) =>
    [source, target]
      .map((text, column) => shown(text?.paragraphs[row[column]?.[0] ?? -1]?.text ?? "–"))
      .join(" | "),
  );
}

/** The units after edits, each `slot paragraph: text`. */
function edited(units: string, ...edits: string[]): string {
  const opened = open(units);
  const { bytes } = opened.write(
    edits.map((edit) => {
      const [, slot = "", paragraph, text = ""] = /^(\w+) (\d+): (.*)$/s.exec(edit) ?? [];
      return { slot, paragraph: Number(paragraph), text: typed(text) };
    }),
  );
  return decoded(bytes)
    .replace(file("").slice(0, -"</body></file></xliff>".length), "")
    .replace("</body></file></xliff>", "");
}

describe("a row is", () => {
  test.each<[string, string, string[]]>([
    [
      "a unit",
      "<trans-unit id='1'><source>Night</source><target>Ніч</target></trans-unit>",
      ["Night | Ніч"],
    ],
    [
      "a unit that is still to translate",
      "<trans-unit id='1'><source>Night</source></trans-unit>",
      ["Night | "],
    ],
    [
      "each segment, by its name",
      "<trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='a'>One.</mrk> <mrk mtype='seg' mid='b'>Two.</mrk></seg-source>" +
        "<target><g id='1'><mrk mtype='seg' mid='b'>Два.</mrk></g> <mrk mtype='seg' mid='a'>Один.</mrk></target></trans-unit>",
      ["One. | Один.", "Two. | Два."],
    ],
    [
      "the whole unit, where its target has words outside of segments",
      "<trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='a'>One.</mrk> Two.</seg-source><target>Один. <mrk mtype='seg' mid='a'>Два.</mrk></target></trans-unit>",
      ["One. Two. | Один. {0}Два.{1}"],
    ],
    [
      "never an alternative, nor a binary unit",
      "<trans-unit id='1'><source>Night</source><target>Ніч</target><alt-trans><source>Nite</source><target>Ночі</target></alt-trans></trans-unit><bin-unit id='2' mime-type='x'><bin-source/></bin-unit>",
      ["Night | Ніч"],
    ],
    [
      "none for structure that is not to be translated",
      "<group translate='no'><trans-unit id='1'><source><x id='1'/></source></trans-unit><trans-unit id='2' translate='yes'><source/></trans-unit></group>",
      [" | "],
    ],
    [
      "in any section",
      "<trans-unit id='1'><source><![CDATA[a < b]]></source><target>a<![CDATA[ < ]]>б</target></trans-unit>",
      ["a < b | a < б"],
    ],
  ])("%s", (_, units, expected) => {
    expect(rows(open(units))).toEqual(expected);
  });
});

test("inline elements are codes with names and partners", () => {
  const [source] = open(
    "<trans-unit id='1'><source><g id='1' ctype='bold'>a</g><x id='2' ctype='lb'/><bpt id='3' rid='7' ctype='x-link'>[</bpt>b<ept id='4' rid='7'>]</ept><bx id='5'/><mrk mtype='term'>c</mrk>" +
      "<ph id='6'>alt=<sub>d</sub></ph><it id='8' pos='open'>&lt;</it></source></trans-unit>",
  ).texts;
  const [paragraph] = source?.paragraphs ?? [];
  expect(shown(paragraph?.text ?? "")).toBe("{0}a{1}{2}{3}b{4}{5}{6}c{7}{8}d{9}{10}");
  expect(paragraph?.codes.map(({ kind, label, partner }) => `${kind} ${label} ${partner}`)).toEqual(
    [
      "open b 1",
      "close b 0",
      "single br null",
      "open a 4",
      "close a 3",
      "open 5 null",
      "open term 7",
      "close term 6",
      "open 6 9",
      "close 6 8",
      "single 8 null",
    ],
  );
});

test("states, locks, ids, notes and places are those of the file", () => {
  const { texts } = open(
    `<trans-unit id="a" approved="yes"><source>1</source><target>1</target><note>Сигнал</note><note annotates="source">Old</note></trans-unit>\n` +
      `<trans-unit id="b"><source>2</source><target state="translated">2</target></trans-unit>` +
      `<trans-unit id="c" translate="no"><source>3</source><target state="needs-adaptation">3</target></trans-unit>`,
  );
  const [source, target] = texts;
  expect(target?.paragraphs.map(({ id, state, isLocked }) => [id, state, isLocked])).toEqual([
    ["a", "approved", false],
    ["b", "translated", false],
    ["c", "untranslated", true],
  ]);
  expect([source?.paragraphs[0]?.notes, target?.paragraphs[0]?.notes]).toEqual([
    ["Old"],
    ["Сигнал"],
  ]);
  expect(target?.paragraphs[1]?.at).toEqual({ line: 3, column: 38 });
  expect(texts.map(({ slot, language, basedOn }) => [slot, language, basedOn])).toEqual([
    ["source", "en", null],
    ["target", "uk", "source"],
  ]);
});

describe("odd material is read, and told of", () => {
  const unit = "<trans-unit id='1'><source>a</source></trans-unit>";
  test.each<[string, string, string[]]>([
    [
      "a prefix that is not declared",
      "<trans-unit id='1' iws:x='1'><iws:meta/><source>a</source></trans-unit>",
      ["unbound-prefix iws"],
    ],
    ["an id twice", unit + unit, ["duplicate-id 1"]],
    ["no id", "<trans-unit><source>a</source></trans-unit>", ["missing-id "]],
    ["another version", file(unit, "1.3"), ["other-version 1.3"]],
    [
      "another language in a second file",
      file(unit).replace(
        "</body>",
        `</body></file><file source-language="EN" target-language="pl"><body>${unit}</body>`,
      ),
      ["other-language pl"],
    ],
    [
      "a code with several texts inside",
      "<trans-unit id='1'><source><ph id='1'><sub>a</sub><sub>b</sub></ph></source></trans-unit>",
      ["unsupported-content ph"],
    ],
  ])("%s", (_, units, issues) => {
    const opened = open(units);
    expect(opened.issues.map(({ code, subject }) => `${code} ${subject ?? ""}`)).toEqual(issues);
    expect(opened.rows?.length).toBeGreaterThan(0);
  });
});

describe("write() puts", () => {
  const unit = (inside: string) => `<trans-unit id="1">${inside}</trans-unit>`;
  test.each<[string, string, string[], string]>([
    [
      "a word in its place",
      unit("<source>Caf&#233;</source><target state='x'>Каф&#1077;  <g id='1'>тут</g></target>"),
      ["target 0: Кафе  {0}там{1}"],
      unit("<source>Caf&#233;</source><target state='x'>Каф&#1077;  <g id='1'>там</g></target>"),
    ],
    [
      "a source too",
      unit("<source>nite &amp; day</source>"),
      ["source 0: night & day"],
      unit("<source>night &amp; day</source>"),
    ],
    [
      "a new target behind the source, indented as it",
      unit("\n  <source>Night</source>\n  <note>x</note>\n"),
      ["target 0: Ніч"],
      unit("\n  <source>Night</source>\n  <target>Ніч</target>\n  <note>x</note>\n"),
    ],
    [
      "the codes of the source into it",
      unit("<source>a <g id='1'>b</g></source>"),
      ["target 0: {0}б{1} а"],
      unit("<source>a <g id='1'>b</g></source><target><g id='1'>б</g> а</target>"),
    ],
    [
      "a text into an empty target",
      unit("<source>a<x id='1'/></source><target state='new'/>"),
      ["target 0: б{0}"],
      unit("<source>a<x id='1'/></source><target state='new'>б<x id='1'/></target>"),
    ],
    [
      "nothing into a target that is emptied",
      unit("<source>a</source><target>б</target>"),
      ["target 0: "],
      unit("<source>a</source><target></target>"),
    ],
    [
      "signs of markup escaped",
      unit("<source>a</source><target>б</target>"),
      ["target 0: б<&>"],
      unit("<source>a</source><target>б&lt;&amp;&gt;</target>"),
    ],
    [
      "a section as a section",
      unit("<source>a</source><target><![CDATA[a < б]]></target>"),
      ["target 0: a < в & г"],
      unit("<source>a</source><target><![CDATA[a < в & г]]></target>"),
    ],
    [
      "prefixes as the file has them",
      "<x:trans-unit xmlns:x='u' id='1'><x:source>a</x:source></x:trans-unit>",
      ["target 0: б"],
      "<x:trans-unit xmlns:x='u' id='1'><x:source>a</x:source><x:target>б</x:target></x:trans-unit>",
    ],
  ])("%s", (_, units, edits, expected) => {
    expect(edited(units, ...edits)).toBe(expected);
  });

  const segmented =
    "<source>One. Two.</source><seg-source><g id='1'><mrk mtype='seg' mid='0'>One.</mrk></g> <mrk mtype='seg' mid='1'>Two.</mrk></seg-source>";
  test.each<[string, string, string[], string]>([
    [
      "segments into a new target that is cut like the source",
      "",
      ["target 1: Два."],
      "<target><g id='1'><mrk mtype='seg' mid='0'></mrk></g> <mrk mtype='seg' mid='1'>Два.</mrk></target>",
    ],
    [
      "or into an empty one",
      "<target state='new'/>",
      ["target 0: Один.", "target 1: Два."],
      "<target state='new'><g id='1'><mrk mtype='seg' mid='0'>Один.</mrk></g> <mrk mtype='seg' mid='1'>Два.</mrk></target>",
    ],
    [
      "a segment behind the one before it",
      "<target><mrk mtype='seg' mid='0'>Один.</mrk> </target>",
      ["target 1: Два."],
      "<target><mrk mtype='seg' mid='0'>Один.</mrk><mrk mtype='seg' mid='1'>Два.</mrk> </target>",
    ],
  ])("%s", (_, target, edits, expected) => {
    expect(edited(unit(segmented + target), ...edits)).toBe(unit(segmented + expected));
  });

  test("an edited segment into the whole source as well", () => {
    expect(
      edited(
        unit(segmented.replace("<source>One.", "<source><g id='1'>One.</g>")),
        "source 1: 2.",
        "source 0: 1.",
      ),
    ).toBe(
      unit(
        segmented
          .replace("<source>One.", "<source><g id='1'>1.</g>")
          .replace("Two.</source>", "2.</source>")
          .replace(">One.</mrk>", ">1.</mrk>")
          .replace(">Two.</mrk>", ">2.</mrk>"),
      ),
    );
  });

  test("nothing at all without an effective edit", () => {
    const bytes = utf8(file(unit("<source>a</source>")));
    const opened = xliff1Format.open(bytes, {});
    expect(opened.write([]).bytes).toBe(bytes);
    expect(opened.write([{ slot: "source", paragraph: 0, text: "a" }]).bytes).toBe(bytes);
    expect(() => opened.write([{ slot: "x", paragraph: 0, text: "a" }])).toThrow(
      "a paragraph that is there",
    );
    const twice = { slot: "source", paragraph: 0, text: "b" };
    expect(() => opened.write([twice, twice])).toThrow("one edit a paragraph");
  });

  test("characters that the encoding has no room for as references", () => {
    const bytes = Uint8Array.from(
      file(unit("<source>caf\u00e9</source><target>x</target>")).replace(
        "?>",
        ' encoding="iso-8859-1"?>',
      ),
      (sign) => sign.charCodeAt(0),
    );
    const opened = xliff1Format.open(bytes, {});
    const { bytes: written } = opened.write([{ slot: "target", paragraph: 0, text: "é à Київ" }]);
    expect(new TextDecoder("latin1").decode(written)).toContain(
      "<target>é &#224; &#1050;&#1080;&#1111;&#1074;</target>",
    );
  });

  test("UTF-16 as UTF-16, with its mark", () => {
    const text = file(unit("<source>a</source><target>б</target>"));
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    const opened = xliff1Format.open(bytes, {});
    expect(opened.reading.encoding).toBe("utf-16le");
    const { bytes: written } = opened.write([{ slot: "target", paragraph: 0, text: "в" }]);
    expect(new TextDecoder("utf-16le").decode(written)).toBe(text.replace("б", "в"));
    expect([...written.slice(0, 2)]).toEqual([0xff, 0xfe]);
  });
});

test("fits() tells versions and kinds apart by the root", () => {
  const fits = (text: string) => xliff1Format.fits?.(utf8(text));
  expect(fits('\ufeff<!-- <html> --><xliff version="1.1">')).toBe(true);
  expect(fits('<xliff its:version="2.0" version="1.2">')).toBe(true);
  expect(fits('<xliff version="2.0">')).toBe(false);
  expect(fits("<html>")).toBe(false);
});

test("law: any texts for any paragraphs are read again as they were written, and nothing else changes", () => {
  const inline = fc
    .array(
      fc.constantFrom(
        "a",
        "Київ ",
        "&amp;",
        "<x id='1'/>",
        "<g id='2'>b</g>",
        "👍",
        "\n",
        "<![CDATA[<]]>",
        "<!--c-->",
        "مرحبا",
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(""));
  const unit = fc
    .tuple(inline, fc.constantFrom("", "<target/>", "<target>", "seg"), inline)
    .map(([source, kind, target]) => {
      if (kind === "seg") {
        const seg = `<mrk mtype="seg" mid="0">${source}</mrk> <mrk mtype="seg" mid="1">${target}</mrk>`;
        return `<trans-unit id="1"><source>${source} ${target}</source><seg-source>${seg}</seg-source></trans-unit>`;
      }
      return `<trans-unit id="1"><source>${source}</source>${kind === "<target>" ? `<target>${target}</target>` : kind}</trans-unit>`;
    });
  const text = fc
    .array(fc.constantFrom("a", "ніч", "<&>", "]]>", "👍", "{0}", " "), { maxLength: 5 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.option(text)),
      (units, stream) => {
        const before = open(units.join("\n"));
        const wanted = before.texts.flatMap(({ slot, paragraphs }) =>
          paragraphs.map((paragraph, index) => {
            const { value } = stream.next();
            return {
              slot,
              paragraph: index,
              text: typeof value === "string" ? typed(value) : paragraph.text,
            };
          }),
        );
        const { bytes, losses } = before.write(wanted);
        const after = xliff1Format.open(bytes, {});
        const words = (each: string) => each.replace(/[\u{100000}-\u{10fffd}]/gu, "");
        for (const { slot, paragraph, text: put } of wanted) {
          const again =
            after.texts.find((each) => each.slot === slot)?.paragraphs[paragraph]?.text ?? "–";
          expect(words(again)).toBe(words(put));
          const hasLoss = losses.some((loss) => loss.slot === slot && loss.paragraph === paragraph);
          if (!hasLoss) expect(codesIn(again)).toHaveLength(codesIn(put).length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
