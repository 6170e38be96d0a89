import { describe, expect, test } from "vitest";
import { blame } from "#lib/cli/blame.ts";
import { UnusableInput } from "#lib/cli/command.ts";
import { runOn } from "./run-on.ts";

async function run(
  args: string[],
  files: Record<string, string> = {},
  input: string[] = [],
): Promise<string> {
  const { written, code } = await runOn(blame, args, files, input);
  expect(code).toBe(0);
  return written;
}

describe("hexapla blame FILE1 FILE2 …", () => {
  const files = {
    "a.txt": "The ferry leaves at six.\nNight falls.\n",
    "b.txt": "Night falls.\nThe old ferry leaves at six.\n",
    "c.txt": "Night falls.\nThe old ferry leaves at seven.\n\u001b[31mRain\u202e\n",
  };

  test("prints the last version with the version of each stretch in the margin", async () => {
    expect(await run(["a.txt", "b.txt", "c.txt"], files)).toBe(
      [
        "a.txt │ Night falls.",
        "a.txt │ The ",
        "b.txt ┆ old ",
        "a.txt ┆ ferry leaves at ",
        "c.txt ┆ seven",
        "a.txt ┆ .",
        "c.txt │ ␛[31mRain\ufffd",
        "",
      ].join("\n"),
    );
  });

  test("gives the runs as JSON", async () => {
    expect(JSON.parse(await run(["--json", "a.txt", "b.txt"], files))).toEqual({
      versions: ["a.txt", "b.txt"],
      runs: [
        [17, 0],
        [4, 1],
        [21, 0],
      ],
    });
  });

  test("one version is all its own", async () => {
    expect(await run(["a.txt"], files)).toBe(
      "a.txt │ The ferry leaves at six.\na.txt │ Night falls.\n",
    );
  });
});

describe("hexapla blame --jsonl", () => {
  const history = (id: unknown, ...versions: unknown[]) =>
    JSON.stringify({ id, lang: "uk", versions });

  test("writes the origins of each last version, in order", async () => {
    const lines = [history("a", "у київ", { text: "у Київ" }), "", history(2, "так")];
    expect(await run(["--jsonl"], {}, lines)).toBe(
      '{"id":"a","origins":[[2,0],[4,1]]}\n{"id":2,"origins":[[3,0]]}\n',
    );
  });

  test("writes those of every version for --all, and reads a file as well", async () => {
    const files = { "histories.jsonl": `${history(1, "", "a b", "a c")}\r\n` };
    expect(await run(["--jsonl", "--all", "histories.jsonl"], files)).toBe(
      '{"id":1,"origins":[[],[[3,1]],[[2,1],[1,2]]]}\n',
    );
  });

  test.each([
    ["{", "Cannot read line 2: it is not JSON"],
    ['{"id":1}', "Cannot read line 2: versions: "],
    ['{"id":1,"versions":[]}', "Cannot read line 2: versions: "],
    ['{"id":1,"versions":["a",7]}', "Cannot read line 2: versions.1: "],
    ['{"id":1,"versions":["a"],"lang":"no tag"}', "Cannot read line 2: lang: "],
  ])("names the line that it cannot read: %s", async (line, message) => {
    const reading = run(["--jsonl"], {}, [history(1, "a"), line]);
    await expect(reading).rejects.toThrow(UnusableInput);
    await expect(reading).rejects.toThrow(message);
  });
});

describe("hexapla blame ARCHIVE --edition LANGUAGE", () => {
  const NO_DELTA = { texts: [], grid: null, flags: [], dismissals: [] };
  const turn = (segment: number, before: number, after: number) => ({ segment, before, after });
  const made = (author: string, sequence: number, kind: string) => {
    return { author, sequence, kind, at: `2026-01-0${sequence}T08:30:00.000Z`, undoes: null };
  };
  const written = (segment: number, text: string, cause: string, basedOn: number | null) => {
    return { segment, text, cause, basedOn, seen: basedOn ?? 0 };
  };
  const flag = (state: string) => {
    const words = { segment: 4, start: null, end: null, quote: "nite" };
    const error = { category: "Spelling", severity: "minor", note: "as dictionaries have it" };
    return { id: 6, ...words, ...error, state, raised: 1 };
  };
  const archive = {
    hexapla: 1,
    title: "Ferry",
    nextId: 7,
    editions: [
      { id: 1, language: "en", basedOn: null, format: "text", fileName: "en.txt", received: "" },
      { id: 2, language: "de", basedOn: 1, format: "text", fileName: "de.txt", received: "" },
    ],
    segments: [
      { id: 3, edition: 1, start: 0, end: 20 },
      { id: 4, edition: 1, start: 21, end: 34 },
    ],
    rows: [{ id: 5, order: "a0", confidence: 1, cells: { 1: [3, 4] } }],
    beads: [],
    changes: [
      {
        ...made("Importer", 1, "import"),
        delta: NO_DELTA,
        revisions: [
          written(3, "The ferry leave soon", "import", null),
          written(4, "All nite long", "import", null),
        ],
      },
      {
        ...made("Olena", 2, "fix"),
        delta: {
          ...NO_DELTA,
          texts: [turn(3, 1, 2)],
          fixes: [{ before: null, after: { check: "verb-form", language: "en" } }],
        },
        revisions: [written(3, "The ferry departs soon", "fix", 1)],
      },
      {
        ...made("Marta", 3, "edit"),
        delta: {
          ...NO_DELTA,
          texts: [turn(4, 1, 3)],
          flags: [{ before: flag("open"), after: flag("fixed"), carried: false }],
        },
        revisions: [written(4, "All day long", "edit", 1)],
      },
    ],
    flags: [flag("fixed")],
    dismissals: [],
  };
  const files = { "ferry.json": JSON.stringify(archive) };

  test("prints each paragraph with change, author, time and reason in the margin", async () => {
    expect(await run(["ferry.json", "--edition", "en"], files)).toBe(
      [
        "#1 Importer, 2026-01-01 08:30, import                               │ The ferry ",
        "#2 Olena, 2026-01-02 08:30, fix: verb-form                          ┆ departs",
        "#1 Importer, 2026-01-01 08:30, import                               ┆  soon",
        "",
        "#1 Importer, 2026-01-01 08:30, import                               │ All ",
        "#3 Marta, 2026-01-03 08:30, edit: Spelling: as dictionaries have it ┆ day",
        "#1 Importer, 2026-01-01 08:30, import                               ┆  long",
        "",
      ].join("\n"),
    );
  });

  test("gives runs and changes as JSON", async () => {
    const written = JSON.parse(await run(["--json", "ferry.json", "--edition", "en"], files));
    expect(written.segments[0]).toEqual({
      id: 3,
      text: "The ferry departs soon",
      runs: [
        [10, 1],
        [7, 2],
        [5, 1],
      ],
    });
    expect(written.changes[2]).toMatchObject({ author: "Olena", cause: "fix", check: "verb-form" });
    expect(written.changes[3]).toMatchObject({ flag: { category: "Spelling", state: "fixed" } });
  });

  test.each([
    [["ferry.json", "--edition", "fr"], 'Cannot attribute "fr": the document has en, de'],
    [["torn.json", "--edition", "en"], "Cannot read torn.json: "],
  ])("refuses %j", async (args, message) => {
    const reading = run(args, { ...files, "torn.json": "{" });
    await expect(reading).rejects.toThrow(UnusableInput);
    await expect(reading).rejects.toThrow(message);
  });
});

test.each([
  [[]],
  [["--all", "a"]],
  [["--jsonl", "a", "b"]],
  [["--jsonl", "--json"]],
  [["a", "b", "--edition", "en"]],
  [["--colour", "a"]],
])("hexapla blame tells how it is used where it is given %j", async (args) => {
  await expect(run(args, { a: "", b: "" })).rejects.toThrow(/Usage: hexapla blame/u);
});
