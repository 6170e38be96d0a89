import { unifiedPatch } from "#lib/core/diff/patch.ts";

/** An edition at two points of its history: its paragraphs. */
export interface TwoStates {
  readonly id: number;
  readonly language: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The unified patch of a document between two of its changes, a paragraph a line, an edition a file, named by its number and its language: as `git apply`
 * takes it in a folder of such files. Editions in which nothing differs are left out. Near-linear.
 */
export function documentPatch(editions: readonly TwoStates[]): string {
  return editions
    .map(({ id, language, ...states }) => ({
      names: { before: `a/${id}-${language}.txt`, after: `b/${id}-${language}.txt` },
      before: linesOf(states.before),
      after: linesOf(states.after),
    }))
    .filter(({ before, after }) => before !== after)
    .map(({ names, before, after }) => unifiedPatch(names, before, after))
    .join("");
}

function linesOf(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `${text}\n`).join("");
}
