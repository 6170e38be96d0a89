import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExportedFlag, ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import { exportXliff, type XliffVersion } from "#lib/core/formats/exports/xliff/export-xliff.ts";
import { issueTypeOf } from "#lib/core/formats/exports/xliff/issue-types.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { readLqi } from "#lib/core/formats/xliff2/lqi/read-lqi.ts";
import { MQM_CATEGORIES } from "#lib/core/quality/mqm.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { coded, flagOn, type ShortSegment, sample } from "../exported-sample.ts";

const VERSIONS = ["1.2", "2.1", "2.2"] as const satisfies readonly XliffVersion[];

const textOf = ({ bytes }: ExportFile) => new TextDecoder().decode(bytes);

function documentOf(source: ShortSegment, target: ShortSegment) {
  return sample([
    { language: "en", segments: [source] },
    { language: "de", basedOn: 1, segments: [target] },
  ]);
}

/** What is between the tags of the first target. */
function targetOf(text: string): string {
  return /<target[^>]*>(.*?)<\/target>/s.exec(text)?.[1] ?? "";
}

/** The file read again: texts without their codes, states, and flags with the words they stand on. */
function readAgain({ bytes, name }: ExportFile) {
  const file = openFile(bytes, name);
  const [source = [], target = []] = file.texts.map(({ paragraphs }) => paragraphs);
  return {
    issues: file.issues,
    sources: source.map(({ text }) => withoutCodes(text)),
    targets: target.map(({ text }) => withoutCodes(text)),
    states: target.map(({ state }) => state),
    flags: readLqi(file, bytes).map(({ paragraph, start, end, facts }) => ({
      id: facts.get("flag"),
      words:
        start === null
          ? null
          : withoutCodes(target[paragraph]?.text.slice(start, end ?? start) ?? ""),
      state: facts.get("state"),
      note: facts.get("note") ?? "",
    })),
  };
}

describe("exportXliff()", () => {
  const german = coded("Der <b>alte</b> Kater<br>saß.");

  test.each([
    [
      "2.1",
      `Der <pc id="1" dispEnd="b" dispStart="b" dataRefEnd="d2" dataRefStart="d1">alte</pc> Kater<ph id="2" dataRef="d3" disp="br"/>saß.`,
    ],
    [
      "1.2",
      `Der <g id="1" ctype="bold" equiv-text="&lt;b&gt;">alte</g> Kater<x id="2" ctype="lb" equiv-text="&lt;br&gt;"/>saß.`,
    ],
  ] as const)(
    "writes codes of %s with their markup and the ids of their likes in the source",
    (version, content) => {
      const file = exportXliff(documentOf(coded("The <b>old</b> cat<br>sat."), german), 2, version);
      expect(targetOf(textOf(file))).toBe(content);
    },
  );

  test.each([
    [
      "2.1",
      `<sm id="m-lqi1" type="its:generic" its:locQualityIssuesRef="#its=lqi1"/>Der <mrk id="m-lqi2" type="its:generic" its:locQualityIssuesRef="#its=lqi2">alte<em startRef="m-lqi1"/> Kater</mrk>`,
    ],
    [
      "1.2",
      `<mrk mtype="x-its" its:locQualityIssuesRef="#lqi1">Der </mrk><mrk mtype="x-its" its:locQualityIssuesRef="#lqi2"><mrk mtype="x-its" its:locQualityIssuesRef="#lqi1">alte</mrk> Kater</mrk>`,
    ],
  ] as const)("writes flags of %s that overlap", (version, content) => {
    const was = "Der alte Kater";
    const flags = [flagOn(was, "Der alte", { id: "f1" }), flagOn(was, "alte Kater", { id: "f2" })];
    const file = exportXliff(documentOf({ was: "The old cat" }, { was, flags }), 2, version);
    expect(targetOf(textOf(file))).toBe(content);
    expect(readAgain(file).flags.map(({ words }) => words)).toEqual(["Der alte", "alte Kater"]);
  });

  test.each(VERSIONS)("keeps what %s has no words for, and reads it again", (version) => {
    const was = "كييف جميلة";
    const flags: ExportedFlag[] = [
      flagOn(was, "كييف", {
        id: "a",
        note: '<Kyiv> & "so"\n2',
        state: "dismissed",
        reason: "So gewollt.",
      }),
      { ...flagOn(was, was, { id: "b", note: "weg" }), start: null, end: null },
    ];
    const file = exportXliff(
      documentOf({ was: "Kyiv is fair" }, { was: "قديم", is: was, flags }),
      2,
      version,
    );
    expect(readAgain(file)).toEqual({
      issues: [],
      sources: ["Kyiv is fair"],
      targets: [was],
      states: ["reviewed"],
      flags: [
        { id: "a", words: "كييف", state: "dismissed", note: '<Kyiv> & "so"\n2' },
        { id: "b", words: null, state: "open", note: "weg" },
      ],
    });
    expect(file.losses).toEqual([{ code: "flag-without-place", segment: 200, subject: was }]);
    expect(textOf(file)).toContain("قديم");
  });

  test("writes what XML cannot hold as code points, or leaves it out of 1.2 and says so", () => {
    const document = documentOf({ was: "a" }, { was: "b\u0007\ud800\ufffe" });
    expect(targetOf(textOf(exportXliff(document, 2, "2.1")))).toBe(
      'b<cp hex="0007"/><cp hex="D800"/>',
    );
    const old = exportXliff(document, 2, "1.2");
    expect(targetOf(textOf(old))).toBe("b");
    expect(old.losses.map(({ subject }) => subject)).toEqual(["U+0007", "U+D800", "U+FFFE"]);
  });

  test.each(VERSIONS)("keeps every segment of rows of several in %s", (version) => {
    const document = sample(
      [
        { language: "en", segments: [{ was: "One." }, { was: "Two." }] },
        {
          language: "uk",
          basedOn: 1,
          segments: [{ was: "Раз." }, { was: "Два." }, { was: "Три." }],
        },
      ],
      [
        [[0, 1], [0]],
        [[], [1, 2]],
      ],
    );
    const { sources, targets } = readAgain(exportXliff(document, 2, version));
    expect(sources).toEqual(["One.", "Two.", "", ""]);
    expect(targets).toEqual(["Раз.", "", "Два.", "Три."]);
  });

  test.each(["1.2", "2.1", "2.2"] as const)(
    "writes an original in %s as sources alone",
    (version) => {
      const { bytes } = exportXliff(documentOf({ was: "a" }, { was: "b" }), 1, version);
      const written = new TextDecoder().decode(bytes);
      expect(written).toContain(">a</source>");
      expect(written).not.toMatch(/<target|trgLang|target-language/);
    },
  );

  test("law: texts and flags are read again as they were, and no rule is broken", () => {
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
      "  ",
      "\n",
      "\u0007",
      "שלום",
    );
    const text = fc
      .array(part, { minLength: 1, maxLength: 10 })
      .map((parts) => coded(`x${parts.join("")}`));
    const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom("", "note")), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        text,
        text,
        spans,
        fc.constantFrom(...VERSIONS),
        (source, target, places, version) => {
          const flags = places.map(([from, length, note], index) => {
            const start = Math.min(from, target.was.length);
            return {
              ...flagOn("", "", { id: `f${index}`, note }),
              start,
              end: Math.min(start + length, target.was.length),
            };
          });
          const read = readAgain(exportXliff(documentOf(source, { ...target, flags }), 2, version));
          const held = (value: string) => withoutCodes(value).replaceAll("\u0007", "");
          expect(read.issues).toEqual([]);
          expect(read.sources.map(held)).toEqual([held(source.was)]);
          expect(read.targets.map(held)).toEqual([held(target.was)]);
          expect(new Set(read.flags.map(({ id }) => id))).toEqual(
            new Set(flags.map(({ id }) => id)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("issueTypeOf()", () => {
  test.each([
    ["Accuracy/Omission", "omission"],
    ["Terminology/Wrong term", "terminology"],
    ["Locale conventions/Date format", "locale-violation"],
    ["Style/Language register", "register"],
    ["constructor", "uncategorized"],
  ])("takes %s for %s", (category, type) => {
    expect(issueTypeOf(category)).toBe(type);
  });

  test("knows every category of MQM-Core", () => {
    expect(MQM_CATEGORIES.map(issueTypeOf)).not.toContain("uncategorized");
  });
});
