import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UnusableInput } from "#lib/cli/command.ts";
import { convert } from "#lib/cli/convert.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { runOn } from "./run-on.ts";

const MARKDOWN = "# The *old* bridge\n\nIt fell in the night, and nobody was hurt.\n";
const XLIFF = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="uk" datatype="plaintext"><body><trans-unit id="1"><source>The bridge fell.</source><target>Міст упав.</target></trans-unit></body></file></xliff>`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hexapla-convert-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function converted(from: string, content: string, to: string, ...wishes: string[]) {
  const path = join(folder, to);
  await runOn(convert, [from, path, ...wishes], { [from]: content });
  return new Uint8Array(await readFile(path));
}

const textsIn = (bytes: Uint8Array, name: string) =>
  openFile(bytes, name).texts.map(({ paragraphs }) =>
    paragraphs.map(({ text }) => text.replace(/[\u{100000}-\u{10fffd}]/gu, "")),
  );

describe("hexapla convert", () => {
  test("makes of one text a Word document with the same paragraphs", async () => {
    expect(textsIn(await converted("a.md", MARKDOWN, "a.docx", "--lang", "en"), "a.docx")).toEqual([
      ["The old bridge", "It fell in the night, and nobody was hurt."],
    ]);
  });

  test("makes of a text XLIFF with sources alone", async () => {
    expect(textsIn(await converted("a.md", MARKDOWN, "a.xlf", "--lang", "en"), "a.xlf")[0]).toEqual(
      ["The old bridge", "It fell in the night, and nobody was hurt."],
    );
  });

  test.each(["b.tmx", "b.xlf", "b.csv"])(
    "keeps both texts of a bilingual file in %s",
    async (to) => {
      const texts = textsIn(await converted("b0.xlf", XLIFF, to), to);
      expect(texts).toEqual([["The bridge fell."], ["Міст упав."]]);
    },
  );

  test("takes the edition that is named", async () => {
    const bytes = await converted("b0.xlf", XLIFF, "b.txt", "--edition", "en");
    expect(new TextDecoder().decode(bytes)).toBe("The bridge fell.\n");
  });

  test.each([
    [["a.md"]],
    [["a.md", "a.exe"]],
    [["a.md", "a.txt", "--to", "nothing"]],
    [["a.md", "a.txt", "--edition", "xx"]],
    [["broken.xlf", "a.txt"]],
  ])("cannot work with %j", async (args) => {
    const files = { "a.md": MARKDOWN, "broken.xlf": "<xliff><file></xliff>" };
    await expect(runOn(convert, args, files)).rejects.toThrow(UnusableInput);
  });
});
