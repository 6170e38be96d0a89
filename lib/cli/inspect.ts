import { openFile } from "#lib/core/formats/open-file.ts";
import type { FileText, OpenedFile } from "#lib/core/formats/opened-file.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { codeIndex } from "#lib/core/text/codes.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";
import { harmless } from "./harmless.ts";
import { readOptions } from "./read-options.ts";

const OPTIONS = {
  json: { type: "boolean" },
  segments: { type: "boolean" },
  encoding: { type: "string" },
  original: { type: "boolean" },
} as const;

/**
 * `hexapla inspect [--json] [--segments] [--encoding LABEL] [--original] FILE…`: tells what a file holds as Hexapla would import it: its format, editions,
 * segments, tracked changes and issues. Returns 1 where a file cannot be read. @throws UnusableInput
 */
export const inspect: Command = async (args, io) => {
  const { values, positionals } = readOptions("inspect", args, OPTIONS);
  if (positionals.length === 0) throw new UnusableInput("inspect needs at least one file");
  let code = 0;
  for (const path of positionals) {
    const found = await inspected(io, path, values);
    if (found.kind === "refused") code = 1;
    io.write(values.json ? `${JSON.stringify(asJson(found, values))}\n` : asText(found, values));
  }
  return code;
};

interface Wishes {
  readonly json?: boolean;
  readonly segments?: boolean;
  readonly encoding?: string;
  readonly original?: boolean;
}

type Inspected =
  | { readonly kind: "opened"; readonly path: string; readonly file: OpenedFile }
  | { readonly kind: "refused"; readonly path: string; readonly error: UnreadableDocumentError };

async function inspected(io: Io, path: string, wishes: Wishes): Promise<Inspected> {
  const { encoding, original } = wishes;
  const bytes = await io.readBytes(path);
  try {
    const view = original ? "original" : "accepted";
    return { kind: "opened", path, file: openFile(bytes, path, { encoding, view }) };
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { kind: "refused", path, error };
    throw error;
  }
}

function asJson(found: Inspected, { segments }: Wishes): unknown {
  if (found.kind === "refused") {
    const { format, reason, part, line, column, byteOffset, detail } = found.error;
    return {
      file: found.path,
      problem: { format, reason, part, line, column, byteOffset, detail },
    };
  }
  const { format, reading, texts, rows, issues, tracked } = found.file;
  return {
    file: found.path,
    format,
    reading,
    editions: texts.map(({ paragraphs, ...text }) => {
      return { ...text, segments: segments ? paragraphs : paragraphs.length };
    }),
    rows: rows?.length ?? null,
    tracked: segments ? tracked : tracked.length,
    issues,
  };
}

function asText(found: Inspected, wishes: Wishes): string {
  const { path } = found;
  if (found.kind === "refused") return `${harmless(path)}: ${harmless(found.error.message)}\n`;
  const { format, reading, texts, rows, issues, tracked } = found.file;
  const lines = [
    `${path}: ${format}${reading.encoding ? `, ${reading.encoding}` : ""}`,
    ...texts.flatMap((text) => editionLines(text, wishes)),
    ...(rows ? [`  rows: ${rows.length}`] : []),
    ...(tracked.length > 0 ? [`  tracked changes: ${tracked.length}`] : []),
    ...issues.map(({ code, part, line, column, subject }) => {
      const where = part === undefined ? "" : ` of ${part}`;
      return `  line ${line}, column ${column}${where}: ${code}${subject ? ` (${subject})` : ""}`;
    }),
  ];
  return `${lines.map(harmless).join("\n")}\n`;
}

function editionLines({ slot, language, paragraphs }: FileText, { segments }: Wishes): string[] {
  const codes = paragraphs.reduce((sum, each) => sum + each.codes.length, 0);
  const named = [slot, language].filter(Boolean).join(", ") || "text";
  const head = `  ${named}: ${paragraphs.length} segments${codes > 0 ? `, ${codes} codes` : ""}`;
  return segments
    ? [head, ...paragraphs.map(({ text, codes }) => `    ${shown(text, codes)}`)]
    : [head];
}

const CODE = /[\u{100000}-\u{10fffd}]/gu;

/** A text in one line, its codes by their labels: `the ⟨b⟩bridge⟨/b⟩`. */
function shown(text: string, codes: FileText["paragraphs"][number]["codes"]): string {
  return text.replace(/\n/g, "⏎").replace(CODE, (character) => {
    const code = codes[codeIndex(character) ?? 0];
    return `⟨${code?.kind === "close" ? "/" : ""}${code?.label ?? "?"}⟩`;
  });
}
