import type { Mark } from "#app/_features/review/findings/marked-runs.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import type { EvidenceWord } from "./requests.ts";

/**
 * The marks of the words that hold a row together on one of its segments: each underlined by its kind, with the number of its group.
 * None on a text that has changed since the words were found. `say` gives the words for a kind.
 */
export function evidenceMarks(
  words: readonly EvidenceWord[],
  { id, revision }: Segment,
  say: (word: EvidenceWord) => string,
): Mark[] {
  return words
    .filter((word) => word.segment === id && word.revision === revision)
    .map((word) => ({
      id: `evidence:${word.group}:${word.start}`,
      start: word.start,
      end: word.end,
      look: `evidence-${word.kind}`,
      // Below every finding and flag.
      priority: -1,
      note: { number: word.group, title: say(word) },
    }));
}
