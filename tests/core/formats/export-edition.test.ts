import { describe, expect, test } from "vitest";
import {
  type ExportedEdition,
  type ExportFormat,
  exportEdition,
} from "#lib/core/formats/export-edition.ts";
import { readDocument } from "#lib/core/formats/read-document.ts";

function edition(
  fileName: string,
  source: string,
  edits: Record<string, string> = {},
): ExportedEdition {
  const received = new TextEncoder().encode(source);
  const { format, paragraphs } = readDocument(received, fileName);
  return {
    title: "Ніч & день",
    language: fileName.split(".")[0] ?? "und",
    format,
    fileName,
    received,
    segments: paragraphs.map(({ start, end, text }) => {
      return { start, end, before: text, after: edits[text] ?? text };
    }),
  };
}

function exported(from: ExportedEdition, format: ExportFormat): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(exportEdition(from, format).bytes);
}

describe("exportEdition()", () => {
  test.each([
    ["uk.txt", "\ufeffПерший.\r\n\r\nДругий.\r\n"],
    ["en.md", "# Night\n\n* one\n* two\n\n> said\n> twice\n"],
  ])("gives %s back byte for byte while it is untouched", (name, source) => {
    const file = exportEdition(edition(name, source), "received");
    expect(Buffer.from(file.bytes).equals(Buffer.from(source))).toBe(true);
    expect(file.name).toBe(name);
  });

  test("puts a correction in its place and leaves the rest", () => {
    const text = edition("uk.txt", "Перший.\r\n\r\nДругий.\r\n", { "Другий.": "Другий абзац." });
    expect(exported(text, "txt")).toBe("Перший.\r\n\r\nДругий абзац.\r\n");
    const marked = edition("en.md", "# Night\n\nIt *falls*.\n", { Night: "Dusk" });
    expect(exported(marked, "md")).toBe("# Dusk\n\nIt *falls*.\n");
  });

  test("escapes what Markdown and HTML would take for markup", () => {
    const text = edition("en.txt", "1 < 2 & *so* on.\n");
    expect(exported(text, "md")).toBe("1 < 2 & \\*so\\* on.\n");
    expect(exported(text, "html")).toContain("<p>1 &lt; 2 &amp; *so* on.</p>");
    expect(exported(text, "html")).toContain("<title>Ніч &amp; день</title>");
  });

  test("shows what was deleted and inserted, escaped", () => {
    const text = edition("en.txt", "A <b> word.\n", { "A <b> word.": "A <i> word." });
    expect(exported(text, "redline")).toContain("A &lt;<del>b</del><ins>i</ins>&gt; word.");
  });

  test("turns Markdown into plain text and into HTML that runs nothing", () => {
    const marked = edition("en.md", "# Night\n\nIt *falls* <script>alert(1)</script>.\n");
    expect(exported(marked, "txt")).toContain("Night\n\nIt falls");
    expect(exported(marked, "html")).toContain("<em>falls</em>");
    expect(exported(marked, "html")).not.toContain("<script>");
  });

  test.each([
    ["ar.txt", "ليل\n", 'lang="ar" dir="rtl"'],
    ["fr.txt", "Nuit\n", 'lang="fr" dir="ltr"'],
  ])("says the language and direction of %s", (name, source, expected) => {
    expect(exported(edition(name, source), "html")).toContain(expected);
  });
});
