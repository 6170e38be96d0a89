import { evidenceOf } from "#lib/core/align/evidence/evidence.ts";
import { soundKey } from "#lib/core/align/evidence/sound.ts";
import { type PreparedText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";

// Shorter words are articles and the like, which sound alike without meaning the same.
const SHORTEST_WORD = 4;

/** What a paragraph holds that its translation may show again: numbers by value, names and cognates by sound, strong marks. */
export const anchorsOf = perTextKept(({ text }): ReadonlySet<string> => {
  const telling = evidenceOf(text).filter(
    ({ kind, key }) => kind !== "word" || key.length >= SHORTEST_WORD,
  );
  return new Set(telling.map((evidence) => `${evidence.kind} ${soundKey(evidence)}`));
});

/** Counts the anchors that two paragraphs share. */
export function sharedAnchors(one: PreparedText, other: PreparedText): number {
  const theirs = anchorsOf(other);
  return [...anchorsOf(one)].filter((anchor) => theirs.has(anchor)).length;
}
