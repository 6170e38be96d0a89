import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import { type PlannedEdition, relayProblem } from "#lib/core/document/relay.ts";
import { alignFiles } from "./align-files.ts";
import type { Context } from "./context.ts";
import { editionsIn, type FoundEdition, keptOf } from "./planned-editions.ts";
import { type ReceivedText, readFiles } from "./read-texts.ts";
import { Refusal } from "./refusal.ts";

/** What an import would bring: nothing is stored. `alignment` is null until every text can be read; its columns are the editions that are kept. */
export interface ImportPreview {
  readonly editions: readonly FoundEdition[];
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
  context: Pick<Context, "heavy">,
  texts: readonly ReceivedText[],
  { onRead, ...options }: PreviewOptions = {},
): Promise<ImportPreview> {
  const editions = editionsIn(await readFiles(context, texts, options));
  const kept = keptOf(editions);
  const problem = relayProblem(kept);
  const isReady = !problem && kept.every((edition) => !edition.problem);
  const preview = { editions, problem, alignment: null };
  if (!isReady) return preview;
  onRead?.(preview);
  const { rows } = await alignFiles(context, kept, options);
  return { editions, problem, alignment: { rows } };
}

/** @throws Refusal `invalid-editions` where `editions` cannot be one document. */
export function refuseImpossibleRelay(editions: readonly PlannedEdition[]): void {
  const problem = relayProblem(editions);
  if (problem)
    throw new Refusal("invalid-editions", `Cannot create a document: ${problem}`, { problem });
}
