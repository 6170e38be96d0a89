import { diffWithMoves } from "#lib/core/diff/compare-texts.ts";
import type { ParagraphGroup } from "#lib/core/diff/documents/groups.ts";
import { unifiedPatch } from "#lib/core/diff/patch.ts";
import { piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import type { Command, Io } from "./command.ts";
import { readDiffArguments } from "./diff-arguments.ts";
import { type ComparedDocuments, compareFiles } from "./diff-document.ts";
import { documentPage } from "./diff-html.ts";
import { documentReport, markedPiece, plainStyle } from "./diff-report.ts";
import { terminalStyle } from "./diff-terminal.ts";
import { readTextLines } from "./text-lines.ts";

/**
 * `diff A B` prints the second text with what changed since the first: `[-deleted-]{+inserted+}`. With `--document` the
 * files are compared paragraph by paragraph: moved, split and merged ones are found; `--json` gives the groups, `--html`
 * a page, `--terminal` a report in colours. `--patch` writes the unified patch of their lines. `diff --jsonl [FILE]` reads one pair a line,
 * `{"id","before","after","lang"}`, and writes its changes: `{"id","changes":[…]}`, with `"moves"` where words moved.
 */
export const diff: Command = async (args, io) => {
  const asked = readDiffArguments(args);
  if (asked.kind === "lines") await diffPairs(asked.file, io);
  else if (asked.kind === "texts") await diffFiles(asked.before, asked.after, asked.language, io);
  else if (asked.kind === "patch") io.write(await patchOf(asked, io));
  else io.write(WRITERS[asked.kind](await compareFiles(asked, io)));
  return 0;
};

type Writer = (compared: ComparedDocuments) => string;

const WRITERS: Readonly<Record<"document" | "json" | "html" | "terminal", Writer>> = {
  document: (compared) => documentReport(compared, plainStyle),
  json: ({ groups }) => `${JSON.stringify(groups.map(numbered))}\n`,
  html: documentPage,
  // https://no-color.org: any value but the empty one asks for it.
  terminal: (compared) => documentReport(compared, terminalStyle(!process.env.NO_COLOR)),
};

function numbered({ kind, isMoved, fromA, toA, fromB, toB }: ParagraphGroup) {
  return { kind, moved: isMoved, before: numbers(fromA, toA), after: numbers(fromB, toB) };
}

// Paragraphs are counted from 1, as `align` counts them.
function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at + 1);
}

async function diffFiles(before: string, after: string, language: string, io: Io): Promise<void> {
  const texts = [await io.readText(before), await io.readText(after)] as const;
  const { changes } = diffTexts(...texts, language);
  io.write(
    piecesOf(...texts, changes)
      .map(markedPiece)
      .join(""),
  );
}

async function patchOf(
  names: { readonly before: string; readonly after: string },
  io: Io,
): Promise<string> {
  return unifiedPatch(names, await io.readText(names.before), await io.readText(names.after));
}

async function diffPairs(file: string | undefined, io: Io): Promise<void> {
  for await (const { id, lang, texts } of readTextLines(io, file, ["before", "after"])) {
    const [before = "", after = ""] = texts;
    const { changes, moves } = diffWithMoves(before, after, lang);
    io.write(`${JSON.stringify({ id, changes, ...(moves.length > 0 && { moves }) })}\n`);
  }
}
