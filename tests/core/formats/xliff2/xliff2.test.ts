import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { xliff2 } from "#lib/core/formats/xliff2/xliff2.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";
import { bytesOf, shown, typed } from "../shown-texts.ts";

const CORE = "urn:oasis:names:tc:xliff:document:2.0";

function documentOf(unit: string, more = ""): string {
  return `<?xml version="1.0"?>\n<xliff xmlns="${CORE}" version="2.1" srcLang="en" trgLang="uk"${more}><file id="f1">\n${unit}\n</file></xliff>\n`;
}

const segment = (content: string) =>
  documentOf(`<unit id="u1"><segment>${content}</segment></unit>`);

const open = (text: string): OpenedFile => xliff2.open(bytesOf(text), {});

function textsOf({ texts }: OpenedFile): string[][] {
  return texts.map(({ paragraphs }) => paragraphs.map(({ text }) => shown(text)));
}

function written(text: string, slot: string, edit: string): { content: string; lost: number } {
  const { bytes, losses } = open(text).write([{ slot, paragraph: 0, text: typed(edit) }]);
  return { content: new TextDecoder().decode(bytes), lost: losses.length };
}

describe("reading XLIFF 2", () => {
  test.each([
    ["Caf&#233; &amp; th\u00e9", "Café & thé"],
    ["The <pc id='1'>old</pc> town", "The {0}old{1} town"],
    ["One<ph id='1'/> two<ph id='2'/>", "One{0} two{1}"],
    ["<sc id='1'/>A <mrk id='m' type='term'>b</mrk><ec startRef='1'/>", "{0}A {1}b{2}{3}"],
    ["bell<cp hex='0007'/>", "bell{0}"],
    ["smile<cp hex='1F44D'/>", "smile👍"],
    ["<![CDATA[a <b>]]> c", "a <b> c"],
    ["\n    Two\n    lines \n  ", "Two lines"],
    [" kept  spaces ", " kept  spaces "],
    ["a&#10;b", "a\nb"],
    ["", ""],
  ])("reads %j as %j", (content, text) => {
    expect(textsOf(open(segment(`<source>${content}</source>`)))[0]).toEqual([text]);
  });

  test("keeps white space where it is preserved", () => {
    const unit = `<unit id="u" xml:space="preserve"><segment><source> a\n  b </source></segment></unit>`;
    expect(textsOf(open(documentOf(unit)))[0]).toEqual([" a\n  b "]);
  });

  test("takes a segment for a paragraph, an ignorable for none, over files and groups", () => {
    const units = `<group id="g" translate="no"><unit id="u1"><segment id="a" state="final"><source>Так.</source></segment>
<ignorable><source> </source></ignorable><segment><source>Ні.</source><target>No.</target></segment></unit></group>
</file><file id="f2"><unit id="u1"><segment state="initial"><source>مرحبا</source></segment></unit>`;
    const file = open(documentOf(units));
    expect(textsOf(file)).toEqual([
      ["Так.", "Ні.", "مرحبا"],
      ["", "No.", ""],
    ]);
    const [source] = file.texts;
    expect(source?.paragraphs.map(({ id }) => id)).toEqual(["u1/a", "u1/2", "f2/u1"]);
    expect(source?.paragraphs.map(({ isLocked }) => isLocked)).toEqual([true, true, false]);
    expect(source?.paragraphs.map(({ state }) => state)).toEqual([
      "approved",
      null,
      "untranslated",
    ]);
    expect(file.rows).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
  });

  test("names codes by what is shown for them, and puts notes where they belong", () => {
    const unit = `<unit id="u"><notes><note id="n1">Рід?</note><note appliesTo="source">See p. 3</note></notes>
<originalData><data id="d1">&lt;br/></data><data id="d2">%s</data></originalData>
<segment><source>a<ph id="1" dataRef="d1"/><ph id="2" dataRef="d2"/><ph id="3" disp="[img]"/><ph id="4" type="fmt" subType="xlf:lb"/><ph id="5"/></source>
<target>b<mrk id="m" type="comment" ref="#n=n1">c</mrk><mrk id="k" type="comment" value="ok?">d</mrk></target></segment></unit>`;
    const [source, target] = open(documentOf(unit)).texts.map(({ paragraphs }) => paragraphs[0]);
    expect(source?.codes.map(({ label }) => label)).toEqual(["br", "%s", "[img]", "lb", "5"]);
    expect(source?.notes).toEqual(["See p. 3"]);
    expect(target?.notes).toEqual(["Рід?", "ok?"]);
    expect(target?.codes.map(({ partner }) => partner)).toEqual([1, 0, 3, 2]);
  });

  test("protects characters that stand for codes", () => {
    const [source] = open(segment(`<source>a${codeCharacter(7)}b</source>`)).texts;
    expect(shown(source?.paragraphs[0]?.text ?? "")).toBe("a{0}b");
  });

  test.each([
    ["<xliff xmlns='urn:oasis:names:tc:xliff:document:2.2' version='2.2'/>", true],
    [`<!-- v --><x:xliff xmlns:x='${CORE}'/>`, true],
    ["<xliff version='1.2'/>", false],
    ["<tmx/>", false],
    ["", false],
  ])("knows its files by their root: %s", (text, fits) => {
    expect(xliff2.fits?.(bytesOf(text))).toBe(fits);
  });

  test("reads over a prefix that is bound nowhere, and says so once", () => {
    const text = segment("<source>a</source>").replaceAll("<unit", '<unit q:a="1" q:b="2"');
    const { issues, texts } = open(text);
    expect(
      issues.filter(({ code }) => code === "unbound-prefix").map(({ subject }) => subject),
    ).toEqual(["q"]);
    expect(texts[0]?.paragraphs[0]?.text).toBe("a");
  });

  test("refuses what is not XML with the place", () => {
    expect(() => open("<xliff version='2.0'>\n<file></xliff>")).toThrow(UnreadableDocumentError);
  });
});

describe("writing XLIFF 2", () => {
  const SOURCE = `<source>The <pc id="1" disp="x">old</pc> <ph id="2"/>.</source>`;

  test.each([
    [
      "<target>Старе&#160;місто</target>",
      "Старе\u00a0місто!",
      "<target>Старе&#160;місто!</target>",
    ],
    ["<target/>", "нове", "<target>нове</target>"],
    ["", "нове {0}x{1}", `<target>нове <pc id="1" disp="x">x</pc></target>`],
    ["<target>a</target>", "", "<target></target>"],
    [
      "<target>a</target>",
      "1\n2 \u0007 <&>",
      `<target>1&#10;2 <cp hex="0007"/> &lt;&amp;&gt;</target>`,
    ],
    [
      `<target>a<ph id="2"/></target>`,
      "{0}a{0}",
      `<target><ph id="2"/>a<ph id="2-2" copyOf="2"/></target>`,
    ],
    [
      `<target><pc id="1" dispEnd="e">a</pc><mrk id="m">b</mrk></target>`,
      "{0}a{2}b{1}c{3}",
      `<target><sc id="1"/>a<mrk id="m">b<ec startRef="1" disp="e"/>c</mrk></target>`,
    ],
  ])("%s that is to say %j becomes %s", (target, text, expected) => {
    expect(written(segment(SOURCE + target), "target", text).content).toBe(
      segment(SOURCE + expected),
    );
  });

  test("leaves out codes that are unknown or lack their half, and says so", () => {
    const { content, lost } = written(
      segment(`${SOURCE}<target>a<pc id="1">b</pc></target>`),
      "target",
      "a{0}b{5}",
    );
    expect(content).toBe(segment(`${SOURCE}<target>ab</target>`));
    expect(lost).toBe(2);
  });

  test("indents a new target as its source, with its prefix", () => {
    const unit = `<x:unit id="u"><x:segment>\n\t<x:source>a</x:source>\n</x:segment></x:unit>`;
    const text = `<x:xliff xmlns:x="${CORE}" version="2.0" srcLang="en" trgLang="he"><x:file id="f">${unit}</x:file></x:xliff>`;
    expect(written(text, "target", "שלום").content).toContain(
      "<x:source>a</x:source>\n\t<x:target>שלום</x:target>\n</x:segment>",
    );
  });

  test("writes references where the encoding has no room", () => {
    const text = segment("<source>a</source><target>b</target>").replace(
      "?>",
      ' encoding="iso-8859-2"?>',
    );
    expect(written(text, "target", "ć 👍").content).toContain("<target>&#263; &#128077;</target>");
  });

  test("gives back the received bytes where nothing changes, and refuses two edits of one", () => {
    const bytes = bytesOf(segment("<source>a</source><target>b</target>"));
    const file = xliff2.open(bytes, {});
    const edit = { slot: "target", paragraph: 0, text: "b" };
    expect(file.write([edit]).bytes).toBe(bytes);
    expect(() => file.write([edit, edit])).toThrow("one edit");
    expect(() => file.write([{ ...edit, paragraph: 9 }])).toThrow("that is there");
  });

  test("law: what is written is read again, and all else is as it was", () => {
    const part = fc.constantFrom(
      "a",
      "Київ ",
      "e\u0301",
      "👍",
      "&",
      "<",
      "]]>",
      " ",
      "\n",
      "\t",
      "{0}",
      "{1}",
      "{2}",
      "مر",
    );
    const edit = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    const targets = fc.constantFrom(
      "",
      "<target/>",
      "<target>x<pc id='1'>y</pc> z<ph id='2'/></target>",
      "<target><![CDATA[q]]></target>",
    );
    fc.assert(
      fc.property(targets, edit, fc.boolean(), (target, text, preserve) => {
        const unit = `<unit id="u"${preserve ? ' xml:space="preserve"' : ""}><segment>${SOURCE}${target}</segment></unit>`;
        const { bytes, losses } = open(documentOf(unit)).write([
          { slot: "target", paragraph: 0, text: typed(text) },
        ]);
        const again = xliff2.open(bytes, {});
        const words = (value: string) => value.replace(/\{\d\}/g, "");
        expect(words(textsOf(again)[1]?.[0] ?? "")).toBe(words(text));
        if (losses.length === 0)
          expect(again.texts[1]?.paragraphs[0]?.codes.length).toBeGreaterThanOrEqual(
            new Set(text.match(/\{\d\}/g)).size,
          );
        expect(textsOf(again)[0]).toEqual(["The {0}old{1} {2}."]);
      }),
      { numRuns: 500 },
    );
  });
});
