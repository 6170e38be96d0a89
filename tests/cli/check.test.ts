import { describe, expect, it } from "vitest";
import { check } from "#lib/cli/check.ts";
import { type Io, UnusableInput } from "#lib/cli/command.ts";

/** Runs the command on lines of standard input; returns the exit code and the lines written. */
async function run(args: readonly string[], lines: readonly string[]) {
  let written = "";
  const io: Io = {
    readText: async () => lines.join("\n"),
    readBytes: async () => Buffer.from(lines.join("\n")),
    lines: async function* () {
      yield* lines;
    },
    write: (text) => {
      written += text;
    },
    writeBytes: () => {},
  };
  const code = await check(args, io);
  return {
    code,
    flags: written
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line || "{}")),
  };
}

const DOUBLED = JSON.stringify({ id: 1, target: "the the end", targetLang: "en" });
const CHANGED = JSON.stringify({
  id: "n",
  source: "en 1994",
  sourceLang: "fr",
  target: "in 1992",
  targetLang: "en",
});

describe("hexapla check --jsonl", () => {
  it("flags a text by itself", async () => {
    const { code, flags } = await run(["--jsonl"], [DOUBLED]);
    expect(code).toBe(0);
    expect(flags).toEqual([
      {
        id: 1,
        flags: [
          {
            start: 0,
            end: 7,
            check: "doubled-word",
            mqm: "Linguistic conventions/Grammar",
            severity: "minor",
            fix: "the",
            fixes: [{ start: 0, end: 7, text: "the" }],
            origin: "original",
          },
        ],
      },
    ]);
  });

  it("flags a translation against its source, and nothing in the source", async () => {
    const { flags } = await run(
      ["--jsonl"],
      [CHANGED, CHANGED.replace("1992", "1994").replace("en 1994", "la la 1994")],
    );
    expect(flags[0].flags).toMatchObject([
      { check: "numbers", fix: "1994", origin: "introduced@fr>en" },
    ]);
    expect(flags[1].flags).toEqual([]);
  });

  it("flags a document in given rows, by edition and paragraph", async () => {
    const editions = [
      { lang: "fr", paragraphs: ["en 1994"] },
      { lang: "uk", basedOn: "fr", paragraphs: ["у 1992"] },
    ];
    const rows = [{ fr: [1], uk: [1], confidence: 1 }];
    const { flags } = await run(["--jsonl"], [JSON.stringify({ id: "d", editions, rows })]);
    expect(flags[0].flags).toMatchObject([{ edition: "uk", paragraph: 1, check: "numbers" }]);
  });

  it("aligns a document that comes without rows", async () => {
    const editions = [
      {
        lang: "en",
        paragraphs: ["The night train left in 1994.", "Nobody had seen a longer one before."],
      },
      {
        lang: "es",
        basedOn: "en",
        paragraphs: ["El tren nocturno salió en 1992.", "Nadie había visto uno más largo."],
      },
    ];
    const { flags } = await run(["--jsonl"], [JSON.stringify({ id: "d", editions })]);
    expect(flags[0].flags).toMatchObject([{ edition: "es", paragraph: 1, fix: "1994" }]);
  });

  it("reads a file and passes over empty lines", async () => {
    const { flags } = await run(["--jsonl", "requests.jsonl"], ["", DOUBLED, ""]);
    expect(flags).toHaveLength(1);
  });

  it.each([
    ["minor", DOUBLED, 1],
    ["major", DOUBLED, 0],
    ["major", CHANGED, 1],
    ["critical", CHANGED, 0],
  ])("with --fail-on %s, %s exits %d", async (severity, line, code) => {
    expect((await run(["--jsonl", "--fail-on", severity], [line])).code).toBe(code);
  });

  it.each([
    ["no JSON", "{", /line 2: it is not JSON/],
    ["no text", '{"id":1,"targetLang":"en"}', /line 2: target/],
    [
      "no language of the source",
      '{"id":1,"target":"a","targetLang":"en","source":"b"}',
      /line 2: .*sourceLang/,
    ],
    ["a wrong language", '{"id":1,"target":"a","targetLang":"e n"}', /line 2: "e n"/],
    [
      "an unknown base",
      '{"id":1,"editions":[{"lang":"en","basedOn":"fr","paragraphs":[]}]}',
      /line 2: .*"fr"/,
    ],
    [
      "a row out of range",
      '{"id":1,"editions":[{"lang":"en","paragraphs":["a"]}],"rows":[{"en":[2]}]}',
      /line 2: .*row/,
    ],
    [
      "two editions alike",
      '{"id":1,"editions":[{"lang":"en","paragraphs":[]},{"lang":"en","paragraphs":[]}]}',
      /line 2: two/,
    ],
    [
      "a circle",
      '{"id":1,"editions":[{"lang":"en","basedOn":"fr","paragraphs":["a"]},{"lang":"fr","basedOn":"en","paragraphs":["b"]}]}',
      /line 2/,
    ],
  ])("refuses %s, naming the line", async (_, line, message) => {
    const refusal = run(["--jsonl"], [DOUBLED, line]);
    await expect(refusal).rejects.toThrow(UnusableInput);
    await expect(refusal).rejects.toThrow(message);
  });

  it.each([[[]], [["--jsonl", "--fail-on", "neutral"]], [["--jsonl", "a", "b"]], [["--json"]]])(
    "refuses the arguments %j",
    async (args) => {
      await expect(run(args, [])).rejects.toThrow(UnusableInput);
    },
  );
});
