import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { srtFormat, vttFormat } from "#lib/core/formats/subtitles/subtitle-formats.ts";
import { bytesOf, edited, shownTexts, textOf } from "../shown-texts.ts";

const FORMATS = { srt: srtFormat, vtt: vttFormat } as const;
const TIMES = "00:00:01,000 --> 00:00:02,000";
const open = (name: keyof typeof FORMATS, text: string) => FORMATS[name].open(bytesOf(text), {});
const read = (name: keyof typeof FORMATS, text: string) => shownTexts(open(name, text));
const srt = (...cues: string[]) =>
  cues.map((cue, at) => `${at + 1}\n${TIMES}\n${cue}\n`).join("\n");
const vtt = (...cues: string[]) =>
  `WEBVTT\n\n${cues.map((cue) => `00:01.000 --> 00:02.000\n${cue}\n`).join("\n")}`;

describe("subtitles are read", () => {
  test.each([
    [
      "cue by cue, lines parted by one sign",
      "srt",
      srt("Один\nдва", "Три").replaceAll("\n", "\r\n"),
      ["Один\nдва", "Три"],
    ],
    [
      "with their markup as codes",
      "srt",
      srt("{\\an8}<i>Hi</i> <font color=red>x"),
      ["{0}{1}Hi{2} {3}x"],
    ],
    [
      "with ends of lines of every kind",
      "srt",
      `1\r\n${TIMES}\ra\nb\r\n\r\n2\n${TIMES}\nc`,
      ["a\nb", "c"],
    ],
    ["where blank lines are missing", "srt", `1\n${TIMES}\na\n2\n${TIMES}\nb`, ["a", "b"]],
    ["with signs as they are", "srt", srt("a <3 &amp; {b"), ["a <3 &amp; {b"]],
    [
      "without styles, regions and notes",
      "vtt",
      `WEBVTT\n\nSTYLE\n::cue{}\n\nNOTE x\n\nid\n00:01.000 --> 00:02.000 align:start\n<v Bob>Hi <c.y>x</c>`,
      ["{0}Hi {1}x{2}"],
    ],
    [
      "with references as what they stand for",
      "vtt",
      vtt("a &lt; b &amp; c&nbsp;"),
      ["a < b & c\u00a0"],
    ],
    ["right behind the header", "vtt", "WEBVTT\n00:11.000 --> 00:13.000\nTest", ["Test"]],
    ["from right to left", "vtt", vtt("שלום\n<i>עולם</i>"), ["שלום\n{0}עולם{1}"]],
  ] as const)("%s", (_, name, text, expected) => {
    expect(read(name, text)).toEqual(expected);
  });

  test("with their ids, the notes before them and the language of the header", () => {
    const { texts } = open(
      "vtt",
      "WEBVTT\nLanguage: uk\n\nNOTE\nслово\n\nперший\n00:01.000 --> 00:02.000\nТак",
    );
    expect(texts[0]).toMatchObject({
      language: "uk",
      paragraphs: [{ id: "перший", notes: ["слово"] }],
    });
  });

  test("and lines that no cue has are told", () => {
    expect(open("srt", `${srt("a")}\nlost\n`).issues).toMatchObject([
      { code: "unsupported-content", line: 5, subject: "lost" },
    ]);
    expect(open("vtt", "\n00:01.000 --> 00:02.000\na").issues).toMatchObject([
      { code: "breaks-standard" },
    ]);
  });
});

describe("writing subtitles changes", () => {
  test.each([
    [
      "the words only",
      "srt",
      "7\r\n00:01,5 --> 00:02,5 X1:1\r\n<i>kyiv</i>\r\n",
      "{0}kyiv{1}",
      "{0}Kyiv{1}",
      "7\r\n00:01,5 --> 00:02,5 X1:1\r\n<i>Kyiv</i>\r\n",
    ],
    ["lines into lines", "srt", srt("a"), "a", "a\nb", srt("a\nb")],
    ["no cue into two by a blank line", "srt", srt("a", "c"), "a", "a\n\n \nb", srt("a\nb", "c")],
    ["nor by an arrow", "srt", srt("a"), "a", `x --> y`, srt("x -> y")],
    [
      "what is typed to references where it has to be",
      "vtt",
      vtt("a"),
      "a",
      "1 < 2 --> &",
      vtt("1 &lt; 2 --&gt; &amp;"),
    ],
    ["an emptied cue to one without text", "srt", srt("a", "b"), "a", "", srt("", "b")],
  ] as const)("%s", (_, name, text, was, now, expected) => {
    expect(edited(open(name, text), was, now)).toBe(expected);
  });

  test("and tells of an arrow that was left out", () => {
    const { losses } = open("srt", srt("a")).write([{ slot: "", paragraph: 0, text: "a-->" }]);
    expect(losses).toEqual([
      { code: "character-left-out", slot: "", paragraph: 0, subject: "-->" },
    ]);
  });
});

describe("laws of subtitles", () => {
  const part = fc.constantFrom(
    ..."aїя文 \n\n<>&;-!{}1:",
    "-->",
    "<i>",
    "</i>",
    "\r\n",
    "\n\n",
    `\n${TIMES}\n`,
    "NOTE ",
    "&lt;",
    "👩‍🚀",
    "e\u0301",
    "שלום",
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
  const name = fc.constantFrom("srt", "vtt");

  test("untouched, the bytes are those received", () => {
    fc.assert(
      fc.property(name, text, (format, source) => {
        const file = open(format, vtt(source));
        const same = (file.texts[0]?.paragraphs ?? []).map((each, paragraph) => ({
          slot: "",
          paragraph,
          text: each.text,
        }));
        expect(textOf(file.write(same).bytes)).toBe(vtt(source));
      }),
    );
  });

  test("whatever is typed into WebVTT is read again as it was typed, and no other cue changes", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (source, typing, which) => {
        const file = open("vtt", vtt(`x${source}`, "z"));
        const before = shownTexts(file);
        const paragraph = which % before.length;
        const now = `y${typing}`
          .replace(/\r\n/g, "\n")
          .split("\n")
          .filter((line) => line.trim() !== "")
          .join("\n");
        const { bytes } = file.write([{ slot: "", paragraph, text: now }]);
        expect(read("vtt", textOf(bytes))).toEqual(before.with(paragraph, now));
      }),
      { numRuns: 1000 },
    );
  });
});
