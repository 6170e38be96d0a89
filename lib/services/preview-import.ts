import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import { guessRelay, type PlannedEdition, relayProblem } from "#lib/core/document/relay.ts";
import type { Context } from "./context.ts";
import { type ReadingProblem, type ReceivedText, readText } from "./read-texts.ts";
import { Refusal } from "./refusal.ts";

/** A text of an import to be, with what the editor has said of it so far. */
export interface PreviewedText extends ReceivedText {
  readonly language?: string;
  /** Index of the text it was translated from; null for an original; absent: guess. */
  readonly basedOn?: number | null;
}

export interface EditionPreview {
  readonly name: string;
  readonly language: string;
  readonly basedOn: number | null;
  readonly format: string;
  readonly separator: string;
  readonly paragraphs: readonly string[];
  readonly problem: ReadingProblem | null;
}

/** What an import would bring: nothing is stored. `alignment` is null until every text can be read. */
export interface ImportPreview {
  readonly editions: readonly EditionPreview[];
  readonly problem: string | null;
  readonly alignment: Pick<Alignment, "rows"> | null;
}

interface PreviewOptions extends TaskOptions {
  /** Called once with what has been read and guessed, before it is aligned. */
  onRead?(preview: ImportPreview): void;
}

/**
 * Reads, guesses and aligns without storing anything.
 * @throws the reason of `options.signal` where that ends it.
 */
export async function previewImport(
  { heavy }: Context,
  texts: readonly PreviewedText[],
  options: PreviewOptions = {},
): Promise<ImportPreview> {
  const read = texts.map((text) => previewText(text));
  const guesses = guessRelay(read.map(({ language }) => language));
  const editions = read.map((edition, index) => {
    const said = texts[index]?.basedOn;
    return { ...edition, basedOn: said === undefined ? (guesses[index] ?? null) : said };
  });
  const problem = relayProblem(editions);
  const ready = !problem && editions.every((edition) => !edition.problem);
  const preview = { editions, problem, alignment: null };
  if (!ready) return preview;
  const { onRead, ...taskOptions } = options;
  onRead?.(preview);
  const units = editions.map(({ paragraphs, ...edition }) => ({ ...edition, units: paragraphs }));
  const { rows } = await heavy.align(units, taskOptions);
  return { editions, problem, alignment: { rows } };
}

function previewText(text: PreviewedText): Omit<EditionPreview, "basedOn"> {
  const reading = readText(text);
  if (reading.kind === "unreadable") {
    const { name, problem } = reading;
    const language = text.language ?? "und";
    return { name, language, format: problem.format, separator: "", paragraphs: [], problem };
  }
  return {
    name: reading.name,
    language: text.language ?? reading.language,
    format: reading.text.format,
    separator: reading.text.separator,
    paragraphs: reading.text.paragraphs.map((paragraph) => paragraph.text),
    problem: null,
  };
}

/** @throws Refusal `invalid-editions` where `editions` cannot be one document. */
export function refuseImpossibleRelay(editions: readonly PlannedEdition[]): void {
  const problem = relayProblem(editions);
  if (problem)
    throw new Refusal("invalid-editions", `Cannot create a document: ${problem}`, { problem });
}
