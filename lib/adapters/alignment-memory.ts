import type { Alignment } from "#lib/core/align/editions.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import { hashOf } from "./hash.ts";
import type { AlignTaskOptions, HeavyTasks } from "./heavy-tasks.ts";

// Bounds memory (about a third of a kilobyte each): paragraphs whose rows are kept, four languages of a long book twice over.
const REMEMBERED_UNITS = 200_000;

interface Remembered {
  readonly alignment: Alignment;
  readonly units: number;
}

/**
 * Keeps the alignments that were made last, so that an import takes the rows its preview has shown. The same texts in the same
 * relay are answered from memory; the newest answer stays, whatever its size.
 */
export function rememberAlignments(heavy: HeavyTasks): HeavyTasks {
  const known = new Map<string, Remembered>();
  return {
    ...heavy,
    align: async (editions, options = {}) => {
      options.signal?.throwIfAborted();
      const key = keyOf(editions, options);
      const remembered = known.get(key);
      const alignment = remembered?.alignment ?? (await heavy.align(editions, options));
      known.delete(key);
      known.set(key, { alignment, units: editions.flatMap(({ units }) => units).length });
      forgetOldest(known);
      return alignment;
    },
  };
}

function keyOf(editions: readonly AlignedEdition[], { fixed }: AlignTaskOptions): string {
  const told = editions.map(({ language, basedOn, units }) => [language, basedOn, units]);
  return hashOf(new TextEncoder().encode(JSON.stringify([told, fixed])));
}

function forgetOldest(known: Map<string, Remembered>): void {
  let units = [...known.values()].reduce((sum, alignment) => sum + alignment.units, 0);
  for (const [key, oldest] of known) {
    if (units <= REMEMBERED_UNITS || known.size === 1) return;
    known.delete(key);
    units -= oldest.units;
  }
}
