import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Context } from "./context.ts";
import type { FoundEdition } from "./planned-editions.ts";

/**
 * Aligns editions to be. Rows that a file brings are kept as they are, and all else is aligned to them; of several files with rows, those
 * of the one with the most editions. Where one file brings all editions, nothing is aligned.
 * @throws the reason of `options.signal` where that ends it.
 */
export async function alignFiles(
  { heavy }: Pick<Context, "heavy">,
  editions: readonly FoundEdition[],
  options: TaskOptions = {},
): Promise<Alignment> {
  const fixed = rowsOf(editions);
  const isKnown = fixed.every((cells) => cells.every((cell) => cell !== null));
  if (fixed.length > 0 && isKnown) {
    const rows = fixed.map((cells) => {
      return { cells: cells.map((cell) => cell ?? []), confidence: 1, alternative: null };
    });
    return { rows, links: [] };
  }
  const units = editions.map(({ language, basedOn, found }) => {
    const paragraphs = found?.text.paragraphs ?? [];
    return { language, basedOn, units: paragraphs.map(({ text }) => withoutCodes(text)) };
  });
  return heavy.align(units, { ...options, ...(fixed.length > 0 && { fixed }) });
}

/** The rows of one file for all editions: null for those of other files. */
function rowsOf(editions: readonly FoundEdition[]): (readonly (readonly number[] | null)[])[] {
  const counts = new Map<number, number>();
  for (const { text, found } of editions)
    if (found?.file.rows) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  if (!main || main[1] < 2) return [];
  const rows = editions.find(({ text }) => text === main[0])?.found?.file.rows ?? [];
  const columns = editions.map(({ text, slot, found }) => {
    if (text !== main[0]) return null;
    return found?.file.texts.findIndex((own) => own.slot === slot) ?? null;
  });
  return rows
    .map((row) => columns.map((column) => (column === null ? null : (row[column] ?? []))))
    .filter((cells) => cells.some((cell) => cell !== null && cell.length > 0));
}
