import { describe, expect, test } from "vitest";
import { UnusableInput } from "#lib/cli/command.ts";
import { measure } from "#lib/cli/measure.ts";
import { runOn } from "./run-on.ts";

describe("hexapla measure", () => {
  test("counts a phrase that moved as one edit, and edits of characters as they are", async () => {
    const pair = { id: 1, before: "one two three four", after: "three four one two", lang: "en" };
    expect(await measured(pair)).toMatchObject({
      id: 1,
      words: "spaced",
      ter: { edits: 1, length: 4, exact: true },
      hter: 0.25,
      wer: { edits: 4 },
    });
  });

  test("parts the words of Chinese", async () => {
    const pair = { id: 1, before: "我喜欢苹果", after: "我喜欢香蕉", lang: "zh-Hans" };
    expect(await measured(pair)).toMatchObject({ words: "parted", ter: { edits: 2, length: 5 } });
  });

  test("measures two files paragraph by paragraph, a moved one beside itself", async () => {
    const files = {
      a: "The harbour was quiet.\n\nNobody spoke of the war.\n",
      b: "Nobody spoke of the war.\r\n\r\nThe harbour was silent.\r\n",
    };
    const { written } = await runOn(measure, ["--lang", "en", "a", "b"], files);
    expect(written).toContain("paragraphs 2, edited 1");
    expect(written).toContain("TER  0.1111 (1 of 9)");
  });

  test.each([
    [["a"]],
    [["--lang", "?", "a", "b"]],
    [["--mean", "a", "b"]],
    [["--jsonl", "a", "b"]],
  ])("cannot work with %j", async (args) => {
    await expect(runOn(measure, args, { a: "", b: "" })).rejects.toThrow(UnusableInput);
  });
});

async function measured(pair: object): Promise<unknown> {
  const { written } = await runOn(measure, ["--jsonl"], {}, [JSON.stringify(pair)]);
  return JSON.parse(written);
}
