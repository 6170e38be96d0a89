import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnusableInput } from "#lib/cli/command.ts";
import { merge } from "#lib/cli/merge.ts";
import { runOn } from "./run-on.ts";

const STORM = "The wind rose in the evening and the ferry lay at anchor.";
const CREW = "The captain gave the crew hot tea and biscuits.";
const DAWN = "At dawn the sea was calm, and gulls circled over the bay.";

const merged = (base: string, ours: string, theirs: string, args: string[] = []) =>
  runOn(merge, [...args, "base", "ours", "theirs"], { base, ours, theirs });

describe("hexapla merge", () => {
  test("writes a text with the changes of both versions", async () => {
    const base = `${STORM}\n\n${CREW}\n\n${DAWN}\n`;
    const ours = `${STORM}\n\n${CREW.replace("tea", "soup")}\n\n${DAWN}\n`;
    const theirs = `${DAWN}\n\n${STORM}\n\n${CREW.replace("gave", "handed")}\n`;
    const handed = CREW.replace("tea", "soup").replace("gave", "handed");
    expect(await merged(base, ours, theirs)).toEqual({
      written: `${DAWN}\n\n${STORM}\n\n${handed}\n`,
      code: 0,
    });
  });

  test("writes a conflict between markers, and says so by its exit code", async () => {
    const [base, ours, theirs] = ["tea", "soup", "wine"].map(
      (drink) => `${STORM}\n${CREW.replace("tea", drink)}\n${DAWN}\n`,
    );
    expect(await merged(base ?? "", ours ?? "", theirs ?? "")).toEqual({
      written: [
        STORM,
        "<<<<<<< ours",
        CREW.replace("tea", "soup"),
        "||||||| base",
        CREW,
        "=======",
        CREW.replace("tea", "wine"),
        ">>>>>>> theirs",
        DAWN,
        "",
      ].join("\n"),
      code: 1,
    });
  });

  test("writes to a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hexapla-merge-"));
    const out = join(folder, "out.txt");
    const { written, code } = await merged("a\n", "b\n", "a\n", ["-o", out]);
    expect({ written, code }).toEqual({ written: "", code: 0 });
    expect(await readFile(out, "utf8")).toBe("b\n");
    await rm(folder, { recursive: true });
  });

  test.each([
    ["irregular spacing", "one\n\n\n two\n\nthree"],
    ["Windows line ends", "one\r\ntwo\r\n"],
    ["a byte order mark", "\ufeffone\ntwo\n"],
    ["nothing", ""],
  ])("keeps %s", async (_, text) => {
    expect(await merged(text, text, text)).toEqual({ written: text, code: 0 });
  });

  test("gives a side back as it is where the other changed nothing", async () => {
    const line = fc.constantFrom("one", "two words", "третій рядок", "", "  ", "خط رابع", "\t");
    const text = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"));
    const texts = text.map(([lines, end]) => lines.join(end));
    await fc.assert(
      fc.asyncProperty(texts, texts, async (base, edited) => {
        expect((await merged(base, base, edited)).code).toBe(0);
        expect((await merged(base, base, edited)).written).toBe(edited);
        expect((await merged(base, edited, base)).written).toBe(edited);
      }),
    );
  });

  test.each([
    [["base", "ours"], /needs three files/],
    [["base", "ours", "theirs", "more"], /needs three files/],
    [["--jsonl", "base", "ours"], /one file at most/],
    [["--ours", "base", "ours", "theirs"], /Cannot merge: Unknown option/],
    [["--lang", "no tag", "base", "ours", "theirs"], /"no tag" is not a language tag/],
    [["-o", "/no/such/folder/out", "base", "ours", "theirs"], /Cannot write/],
    [["base", "ours", "missing"], /no missing/],
  ])("refuses %j in one line", async (args, message) => {
    const refused = runOn(merge, args, { base: "a", ours: "a", theirs: "a" });
    await expect(refused).rejects.toThrow(UnusableInput);
    await expect(refused).rejects.toThrow(message);
  });
});

describe("hexapla merge --jsonl", () => {
  const line = (id: unknown, base: string, ours: string, theirs: string) =>
    JSON.stringify({ id, base, ours, theirs, lang: "uk" });

  test("writes the merged text, or where the versions clash", async () => {
    const input = [
      line(1, "у києві в понеділок", "у Києві в понеділок", "у києві у вівторок"),
      "",
      line("b", "у києві", "у Києві", "у київі"),
    ];
    const { written, code } = await runOn(merge, ["--jsonl"], {}, input);
    const [first, second] = written
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(first).toEqual({ id: 1, text: "у Києві у вівторок" });
    expect(second).toEqual({
      id: "b",
      conflicts: [
        { base: { start: 2, end: 7 }, ours: { start: 2, end: 7 }, theirs: { start: 2, end: 7 } },
      ],
    });
    expect(code).toBe(0);
  });

  test("names the line that it cannot read", async () => {
    await expect(runOn(merge, ["--jsonl"], {}, ['{"id":1,"base":""}'])).rejects.toThrow(
      'Cannot read line 1: "ours" is not a text',
    );
  });
});
