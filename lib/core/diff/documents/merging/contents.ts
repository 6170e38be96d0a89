import { mergeTexts } from "../../merge.ts";

/** The paragraphs of a unit in the three versions; null where a version has it no longer. */
export interface Contents {
  readonly base: readonly string[];
  readonly ours: readonly string[] | null;
  readonly theirs: readonly string[] | null;
}

// The paragraph separator of Unicode: what parts paragraphs, and stands in none.
const SEPARATOR = "\u2029";

/**
 * Merges what two sides made of some paragraphs: what one side alone changed, the same change of both, or both edits
 * where they do not touch. Empty where a side deleted what the other left; null where the sides clash.
 */
export function mergeContents(contents: Contents, language: string): readonly string[] | null {
  const { base, ours, theirs } = contents;
  if (isEqual(ours, theirs) || isEqual(theirs, base)) return ours ?? [];
  if (isEqual(ours, base)) return theirs ?? [];
  if (!ours || !theirs) return null;
  if ([...base, ...ours, ...theirs].some((text) => text.includes(SEPARATOR))) return null;
  const [was, mine, other] = [base, ours, theirs].map((texts) => texts.join(SEPARATOR));
  const merge = mergeTexts(was ?? "", mine ?? "", other ?? "", language);
  return merge.kind === "merged" ? merge.text.split(SEPARATOR) : null;
}

function isEqual(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
