import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Io, UnusableInput } from "#lib/cli/command.ts";
import { exportDocument } from "#lib/cli/export.ts";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";

const received = (text: string) => Buffer.from(text).toString("base64");
const NO_DELTA = {
  texts: [],
  grid: null,
  flags: [],
  dismissals: [],
  fixes: [],
  names: [],
  withdrawn: null,
};

/** A document of two editions with one corrected segment. */
const ARCHIVE = {
  hexapla: 1,
  title: "Ferry",
  nextId: 6,
  editions: [
    {
      id: 1,
      language: "fr",
      basedOn: null,
      format: "text",
      fileName: "fr.txt",
      received: received("Un bac.\n"),
    },
    {
      id: 2,
      language: "en",
      basedOn: 1,
      format: "text",
      fileName: "en.txt",
      received: received("A fery.\n"),
    },
  ],
  segments: [
    { id: 3, edition: 1, start: 0, end: 7 },
    { id: 4, edition: 2, start: 0, end: 7 },
  ],
  rows: [
    {
      id: 5,
      order: "a0",
      confidence: 1,
      cells: { 1: [3], 2: [4] },
      confirmed: false,
      alternative: null,
    },
  ],
  beads: [],
  changes: [
    {
      sequence: 1,
      at: "2026-01-01T00:00:00.000Z",
      author: "Olena",
      kind: "import",
      undoes: null,
      delta: NO_DELTA,
      revisions: [
        { segment: 3, text: "Un bac.", cause: "import", basedOn: null, seen: 0 },
        { segment: 4, text: "A fery.", cause: "import", basedOn: null, seen: 0 },
      ],
    },
    {
      sequence: 2,
      at: "2026-01-01T00:01:00.000Z",
      author: "Olena",
      kind: "edit",
      undoes: null,
      delta: { ...NO_DELTA, texts: [{ segment: 4, before: 1, after: 2 }] },
      revisions: [{ segment: 4, text: "A ferry.", cause: "edit", basedOn: 1, seen: 1 }],
    },
  ],
  flags: [],
  dismissals: [],
  names: [],
};

function machine(content: string): Io & { written: string } {
  return {
    written: "",
    readText: async () => content,
    readBytes: async () => Buffer.from(content),
    lines: async function* () {},
    write(text) {
      this.written += text;
    },
    writeBytes(bytes) {
      this.written += new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    },
  };
}

describe("hexapla export", () => {
  test.each([
    [["a.json", "--edition", "en"], "A ferry.\n"],
    [["a.json", "--edition", "fr", "--format", "txt"], "Un bac.\n"],
  ])("with %j writes the edition as it stands", async (args, expected) => {
    const io = machine(JSON.stringify(ARCHIVE));
    expect(await exportDocument(args, io)).toBe(0);
    expect(io.written).toBe(expected);
  });

  test("shows the changes, to a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hexapla-export-"));
    const out = join(folder, "en.html");
    const args = ["a.json", "--edition", "en", "--format", "redline", "--out", out];
    await exportDocument(args, machine(JSON.stringify(ARCHIVE)));
    expect(await readFile(out, "utf8")).toContain("fer<ins>r</ins>y");
    await rm(folder, { recursive: true });
  });

  test("tracks the changes in a Word document with who made them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hexapla-export-"));
    const out = join(folder, "en.docx");
    const args = ["a.json", "--edition", "en", "--tracked", "--out", out];
    await exportDocument(args, machine(JSON.stringify(ARCHIVE)));
    const bytes = new Uint8Array(await readFile(out));
    const textIn = (view: "accepted" | "original") =>
      openDocx(bytes, { view }).texts[0]?.paragraphs.map(({ text }) => text);
    expect(textIn("accepted")).toEqual(["A ferry."]);
    expect(textIn("original")).toEqual(["A fery."]);
    expect(openDocx(bytes, {}).tracked.map(({ author }) => author)).toContain("Olena");
    await rm(folder, { recursive: true });
  });

  test("writes all editions as one file", async () => {
    const io = machine(JSON.stringify(ARCHIVE));
    await exportDocument(["a.json", "--format", "tmx"], io);
    expect(io.written).toContain("<seg>Un bac.</seg>");
    expect(io.written).toContain("<seg>A ferry.</seg>");
  });

  test.each([
    [
      "a document as an edition",
      ["a.json", "--edition", "en", "--format", "tmx"],
      JSON.stringify(ARCHIVE),
      /expected/,
    ],
    ["no edition", ["a.json"], JSON.stringify(ARCHIVE), /expected hexapla export/],
    [
      "an edition it has not",
      ["a.json", "--edition", "uk"],
      JSON.stringify(ARCHIVE),
      /the document has fr, en/,
    ],
    [
      "an unknown format",
      ["a.json", "--edition", "en", "--format", "doc"],
      JSON.stringify(ARCHIVE),
      /expected hexapla export/,
    ],
    ["no archive", ["a.json", "--edition", "en"], "{}", /Cannot read a\.json/],
    [
      "an archive that contradicts itself",
      ["a.json", "--edition", "en"],
      JSON.stringify({ ...ARCHIVE, rows: [] }),
      /stands in no row/,
    ],
  ])("refuses %s in one line", async (_, args, content, message) => {
    const refused = exportDocument(args, machine(content));
    await expect(refused).rejects.toThrow(UnusableInput);
    await expect(refused).rejects.toThrow(message);
  });
});
