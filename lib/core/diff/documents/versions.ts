import { numbered } from "../numbered.ts";
import { wordBag } from "./words.ts";

/** One version of a document, as the comparison sees it. */
export interface Version {
  readonly texts: readonly string[];
  /** Equal numbers stand for equal texts, in both versions. */
  readonly numbers: Int32Array;
  /** The words of a paragraph, as `wordBag` gives them. */
  bagAt(place: number): Int32Array;
}

export interface Versions {
  readonly before: Version;
  readonly after: Version;
}

/** Prepares two versions for comparison. Words are read only where they are asked for, and once. */
export function versionsOf(before: readonly string[], after: readonly string[]): Versions {
  const numbers = numbered(before, after);
  return { before: versionOf(before, numbers.before), after: versionOf(after, numbers.after) };
}

function versionOf(texts: readonly string[], numbers: Int32Array): Version {
  const bags = new Map<number, Int32Array>();
  return {
    texts,
    numbers,
    bagAt(place) {
      const known = bags.get(place);
      if (known) return known;
      const bag = wordBag(texts[place] ?? "");
      bags.set(place, bag);
      return bag;
    },
  };
}
