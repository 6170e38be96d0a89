// The thread of the browser that compares what would hold up the page.
import { detectLanguage } from "#lib/adapters/language.ts";
import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { compareParagraphs } from "./compared-documents.ts";
import type {
  ComparedRow,
  ComparedTexts,
  ComparisonQuestion,
  DocumentsAnswer,
  ReceivedText,
  Side,
} from "./comparison.ts";

// The page takes in so many rows between two frames.
const ROWS_AT_ONCE = 250;

addEventListener("message", ({ data }: MessageEvent<ComparisonQuestion>) => {
  if (data.kind === "documents") compareFiles(data);
  else if (data.kind === "paragraphs") compare(data.before, data.after, data.language);
  else {
    const answer: ComparedTexts = { pieces: compareTexts(data.before, data.after, data.language) };
    postMessage(answer);
  }
});

function compareFiles(question: ComparisonQuestion & { kind: "documents" }): void {
  const before = read("before", question.before);
  const after = before && read("after", question.after);
  if (!before || !after) return;
  compare(before, after, question.language ?? detectLanguage(after.join("\n")));
}

function compare(before: readonly string[], after: readonly string[], language: string): void {
  const { summary, count, rows } = compareParagraphs(before, after, language);
  tell({ kind: "summary", language, summary, rows: count });
  let bunch: ComparedRow[] = [];
  for (const row of rows()) {
    bunch.push(row);
    if (bunch.length < ROWS_AT_ONCE && row.index < count - 1) continue;
    tell({ kind: "rows", rows: bunch });
    bunch = [];
  }
}

const PLAIN = "pasted.txt";

/** The paragraphs of a file, of its translation where it holds one; null, and told why, where it cannot be read. */
function read(side: Side, { name, isPasted, bytes }: ReceivedText): string[] | null {
  try {
    const { texts } = openFile(bytes, isPasted ? PLAIN : name);
    return texts.at(-1)?.paragraphs.map(({ text }) => withoutCodes(text)) ?? [];
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const { format, reason, line, column } = error;
    tell({ kind: "unreadable", side, place: { format, reason, line, column } });
    return null;
  }
}

function tell(answer: DocumentsAnswer): void {
  postMessage(answer);
}
