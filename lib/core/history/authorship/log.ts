import { attributeChange } from "./attribute.ts";
import { compareVersions } from "./comparison.ts";
import { DepartedTexts } from "./departed.ts";
import { type AuthoredText, broughtBy } from "./runs.ts";
import { wordReaders } from "./words.ts";

/** The texts that a change of a document's log wrote; origins are the numbers of such changes. */
export interface WritingChange {
  readonly sequence: number;
  readonly texts: readonly { readonly segment: number; readonly text: string }[];
}

/**
 * Tells who wrote what in the segments of a document after all of its changes, oldest first. The first text of a segment is the own
 * of the change that brought it. Linear in what the changes wrote.
 */
export function attributeLog(
  changes: Iterable<WritingChange>,
  languageOf: (segment: number) => string,
): Map<number, AuthoredText> {
  const departed = new DepartedTexts();
  const wordsIn = wordReaders();
  const current = new Map<number, AuthoredText>();
  for (const { sequence, texts } of changes) {
    const edits = texts.map(({ segment, text }) => {
      const { text: before, runs } = current.get(segment) ?? broughtBy(sequence, text);
      const language = languageOf(segment);
      const comparison = compareVersions(before, text, language, wordsIn(language));
      return { home: segment, comparison, runs };
    });
    const runs = attributeChange(edits, sequence, departed);
    texts.forEach(({ segment, text }, at) => {
      current.set(segment, { text, runs: runs[at] ?? [] });
    });
    departed.add(edits);
  }
  return current;
}
