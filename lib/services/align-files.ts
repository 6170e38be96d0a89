import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Context } from "./context.ts";
import { areWhole, fileRowsOf } from "./file-rows.ts";
import type { FoundEdition } from "./planned-editions.ts";

/**
 * Aligns editions to be. Rows that files bring (see `fileRowsOf`) are kept as they are, and all else is aligned to them. Where they hold
 * everything, nothing is aligned.
 * @throws the reason of `options.signal` where that ends it.
 */
export async function alignFiles(
  { heavy }: Pick<Context, "heavy">,
  editions: readonly FoundEdition[],
  options: TaskOptions = {},
): Promise<Alignment> {
  const fixed = fileRowsOf(editions);
  if (fixed.length > 0 && areWhole(fixed, editions)) {
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
