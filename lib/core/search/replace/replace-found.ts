import type { Code } from "#lib/core/text/codes.ts";
import type { WordFinder } from "../compile-query.ts";
import type { QueryKind, Replacement } from "../query.ts";
import type { Found } from "../regex/finder.ts";
import { expand } from "../regex/references.ts";
import { withCaseOf } from "./case-of.ts";
import { keepCodes } from "./keep-codes.ts";

/** How what was found is to be replaced, in texts of one language. */
export interface Replacing {
  readonly kind: QueryKind;
  readonly finder: Pick<WordFinder, "groupNames">;
  readonly replacement: Replacement;
  readonly language: string;
}

/** The words that come in place of what was found, without codes. */
export function wordsFor({ groups }: Found, replacing: Replacing): string {
  const { kind, finder, replacement, language } = replacing;
  const words = kind === "regex" ? expand(replacement.text, groups, finder) : replacement.text;
  return replacement.preserveCase ? withCaseOf(groups[0] ?? "", words, language) : words;
}

/**
 * Returns `text` with the words that come in place of each of `found`, which stand in it in order and do not overlap. All else stays as it
 * is, and so do the codes within.
 */
export function replaceFound(
  text: string,
  found: readonly Found[],
  replacing: Replacing,
  codes: readonly Code[] = [],
): string {
  let replaced = "";
  let read = 0;
  for (const one of found) {
    const words = wordsFor(one, replacing);
    const stretch = text.slice(one.start, one.end);
    replaced += text.slice(read, one.start) + keepCodes(stretch, words, codes, replacing.language);
    read = one.end;
  }
  return replaced + text.slice(read);
}
