import { describe, expect, test } from "vitest";
import { type Io, UnusableInput } from "#lib/cli/command.ts";
import { diff } from "#lib/cli/diff.ts";

/** Runs `hexapla diff` on named files and lines of standard input, and returns what it wrote. */
async function run(
  args: string[],
  files: Record<string, string> = {},
  input: string[] = [],
): Promise<string> {
  let written = "";
  const io: Io = {
    readText: async (path) => files[path] ?? Promise.reject(new UnusableInput(`no ${path}`)),
    lines: async function* () {
      yield* input;
    },
    write: (text) => {
      written += text;
    },
  };
  expect(await diff(args, io)).toBe(0);
  return written;
}

describe("hexapla diff --jsonl", () => {
  const pair = (id: unknown, before: string, after: string) =>
    JSON.stringify({ id, before, after, lang: "uk" });

  test("writes the changes of each pair, in order", async () => {
    const lines = [pair("a", "у київ", "у Київ"), "", pair(2, "так", "так")];
    expect(await run(["--jsonl"], {}, lines)).toBe(
      '{"id":"a","changes":[{"fromA":2,"toA":6,"fromB":2,"toB":6}]}\n{"id":2,"changes":[]}\n',
    );
  });

  test("reads a file as well", async () => {
    const files = { "pairs.jsonl": `${pair(1, "", "one")}\r\n` };
    expect(await run(["--jsonl", "pairs.jsonl"], files)).toBe(
      '{"id":1,"changes":[{"fromA":0,"toA":0,"fromB":0,"toB":3}]}\n',
    );
  });

  test.each([
    ["{", "Cannot read line 2: it is not JSON"],
    ["[]", 'Cannot read line 2: "id" is missing'],
    ["null", "Cannot read line 2: it is not an object"],
    ['{"id":1,"before":"a"}', 'Cannot read line 2: "after" is not a text'],
    [
      '{"id":1,"before":"a","after":"b","lang":"no tag"}',
      'Cannot read line 2: "lang" is not a language tag',
    ],
  ])("names the line that it cannot read: %s", async (line, message) => {
    await expect(run(["--jsonl"], {}, [pair(1, "a", "b"), line])).rejects.toThrow(
      new UnusableInput(message),
    );
  });
});

describe("hexapla diff A B", () => {
  test("prints the text with what changed", async () => {
    const files = { a: "in kyiv today\n", b: "in Kyiv, today\n" };
    expect(await run(["a", "b"], files)).toBe("in [-kyiv-]{+Kyiv,+} today\n");
  });

  test.each([
    [["a"], "diff needs two files, or --jsonl and at most one"],
    [["a", "b", "c"], "diff needs two files, or --jsonl and at most one"],
    [["--jsonl", "a", "b"], "diff --jsonl reads one file at most"],
    [["--colour", "a", "b"], "diff does not know the option --colour"],
  ])("refuses %j", async (args, message) => {
    await expect(run(args, { a: "", b: "" })).rejects.toThrow(new UnusableInput(message));
  });
});
