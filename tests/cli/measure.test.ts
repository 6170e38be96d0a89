import { describe, expect, test } from "vitest";
import type { Io } from "#lib/cli/command.ts";
import { main } from "#lib/cli/main.ts";

function shell(files: Readonly<Record<string, string>>, input = "") {
  const written: string[] = [];
  const io: Io = {
    readText: async (path) => files[path] ?? "",
    lines: async function* () {
      yield* input.split("\n");
    },
    write: (text) => void written.push(text),
  };
  return { io, output: () => written.join("") };
}

describe("hexapla measure", () => {
  test("counts a phrase that moved as one edit, and edits of characters as they are", async () => {
    const { io, output } = shell(
      {},
      JSON.stringify({
        id: 1,
        before: "one two three four",
        after: "three four one two",
        lang: "en",
      }),
    );
    expect(await main(["measure", "--jsonl"], io)).toBe(0);
    expect(JSON.parse(output())).toMatchObject({
      id: 1,
      words: "spaced",
      ter: { edits: 1, length: 4, exact: true },
      hter: 0.25,
      wer: { edits: 4 },
    });
  });

  test("parts the words of Chinese", async () => {
    const line = JSON.stringify({
      id: 1,
      before: "我喜欢苹果",
      after: "我喜欢香蕉",
      lang: "zh-Hans",
    });
    const { io, output } = shell({}, line);
    await main(["measure", "--jsonl"], io);
    expect(JSON.parse(output())).toMatchObject({ words: "parted", ter: { edits: 2, length: 5 } });
  });

  test("measures two files paragraph by paragraph, a moved one beside itself", async () => {
    const { io, output } = shell({
      a: "The harbour was quiet.\n\nNobody spoke of the war.\n",
      b: "Nobody spoke of the war.\r\n\r\nThe harbour was silent.\r\n",
    });
    expect(await main(["measure", "--lang", "en", "a", "b"], io)).toBe(0);
    expect(output()).toContain("paragraphs 2, edited 1");
    expect(output()).toContain("TER  0.1111 (1 of 9)");
  });

  test.each([
    [["measure", "a"]],
    [["measure", "--lang", "?", "a", "b"]],
    [["measure", "--mean", "a", "b"]],
    [["measure", "--jsonl", "a", "b"]],
  ])("cannot work with %j", async (args) => {
    expect(await main(args, shell({}).io)).toBe(2);
  });
});
