import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportTmx } from "#lib/core/formats/exports/tmx/export-tmx.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { textOf } from "../../shown-texts.ts";
import { coded, sample } from "../exported-sample.ts";

describe("exportTmx()", () => {
  test("makes a unit of a row, with a variant for each edition that is in it", () => {
    const document = sample([
      { language: "en", segments: [coded("The <b>old</b> cat<br>")] },
      { language: "uk", basedOn: 1, segments: [{ was: "Кіт", is: "Старий кіт" }] },
      { language: "ar", basedOn: 2, segments: [coded("<i>القط")] },
    ]);
    const [unit] = /<tu .*<\/tu>/s.exec(textOf(exportTmx(document).bytes)) ?? [];
    const born = 'creationdate="20261120T080000Z" creationid="Ina"';
    expect(unit?.replace(/<prop type="x-edition">\d<\/prop>/g, "")).toBe(
      `<tu tuid="r1"><tuv xml:lang="en" ${born}><seg>The <bpt i="1" x="1">&lt;b&gt;</bpt>old<ept i="1">&lt;/b&gt;</ept> cat<ph x="2">&lt;br&gt;</ph></seg></tuv>` +
        `<tuv xml:lang="uk" ${born} changedate="20261121T093000Z" changeid="Olha Ткач"><seg>Старий кіт</seg></tuv>` +
        `<tuv xml:lang="ar" ${born}><seg><it pos="begin" x="3">&lt;i&gt;</it>القط</seg></tuv></tu>`,
    );
  });

  test("joins segments of one row, leaves out empty rows and what XML cannot hold", () => {
    const document = sample(
      [
        { language: "en", segments: [{ was: "One.\u0007" }, { was: "Two." }] },
        { language: "fr", basedOn: 1, segments: [{ was: "Un, deux." }] },
      ],
      [
        [[0, 1], [0]],
        [[], []],
      ],
    );
    const file = exportTmx(document);
    expect(textOf(file.bytes).match(/<seg>.*?<\/seg>/g)).toEqual([
      "<seg>One. Two.</seg>",
      "<seg>Un, deux.</seg>",
    ]);
    expect(file.losses).toEqual([{ code: "character-left-out", segment: 100, subject: "U+0007" }]);
  });

  test("has no source language where there are several originals", () => {
    const document = sample([
      { language: "en", segments: [{ was: "a" }] },
      { language: "de", segments: [{ was: "b" }] },
    ]);
    expect(textOf(exportTmx(document).bytes)).toContain('srclang="*all*"');
  });

  test("law: our reader finds the same texts again", () => {
    const part = fc.constantFrom(
      "a",
      "Київ ",
      "e\u0301",
      "👍",
      "&",
      "<b>",
      "</b>",
      "<br>",
      "]]>",
      "שלום",
      "<i>",
    );
    const text = fc.array(part, { maxLength: 10 }).map((parts) => coded(`x${parts.join("")}`));
    fc.assert(
      fc.property(text, text, (source, target) => {
        const document = sample([
          { language: "en", segments: [source] },
          { language: "uk", basedOn: 1, segments: [target] },
        ]);
        const { texts } = openFile(exportTmx(document).bytes, "a.tmx");
        const words = texts.map(({ paragraphs }) =>
          paragraphs.map((each) => withoutCodes(each.text)),
        );
        expect(words).toEqual([[withoutCodes(source.was)], [withoutCodes(target.was)]]);
        expect(texts.map(({ paragraphs }) => paragraphs[0]?.codes.length)).toEqual([
          source.codes.length,
          target.codes.length,
        ]);
      }),
    );
  });
});
