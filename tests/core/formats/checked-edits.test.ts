import { describe, expect, test } from "vitest";
import { checkedEdits } from "#lib/core/formats/checked-edits.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { bytesOf, shown, typed } from "./shown-texts.ts";

const { texts: json } = openFile(bytesOf('{"a":"one {n}","b":"two"}'), "a.json");
const lines = json.map((text) => ({
  ...text,
  paragraphs: text.paragraphs.map((each) => ({ ...each, isOneLine: true })),
}));

describe("checkedEdits()", () => {
  test.each([
    ["what changes nothing", "one {0}", null, []],
    ["codes that are moved and doubled", "{0} one {0}", "{0} one {0}", []],
    ["codes that are not there", "one {0}{4}!", "one {0}!", [["unknown-code", "4"]]],
    ["a second line", "one\r\ntwo", "one two", [["line-break-left-out", ""]]],
    [
      "characters there is no room for",
      "eins {0} ß\ud800",
      "eins {0} ",
      [["character-left-out", "ß\ufffd"]],
    ],
    [
      "all that is then as it was",
      "one {0}{7}ß",
      null,
      [
        ["unknown-code", "7"],
        ["character-left-out", "ß"],
      ],
    ],
  ])("fits %s", (_, text, expected, lost) => {
    const edits = [{ slot: "", paragraph: 0, text: typed(text) }];
    const checked = checkedEdits(lines, edits, (character) => character !== "ß");
    expect(checked.edits.map((edit) => shown(edit.text))).toEqual(
      expected === null ? [] : [expected],
    );
    expect(checked.losses.map(({ code, subject }) => [code, subject])).toEqual(lost);
  });

  test.each([
    ["a paragraph that is not there", [{ slot: "", paragraph: 2, text: "x" }]],
    ["a text that is not there", [{ slot: "fr", paragraph: 0, text: "x" }]],
    ["two edits of one", [1, 2].map((now) => ({ slot: "", paragraph: 0, text: `${now}` }))],
  ])("refuses %s", (_, edits) => {
    expect(() => checkedEdits(json, edits)).toThrow(/^Cannot write paragraph/);
  });
});
