import type { Span } from "#lib/core/text/tokens.ts";

/** The groups of a pattern: how many, and which of them have names. */
export interface Groups {
  readonly groupCount: number;
  readonly groupNames: Readonly<Record<string, number>>;
}

// As in JavaScript: $1 to $99 and $<name> are groups, $& the match, $$ the sign itself.
const REFERENCE = /\$(?:\$|&|(\d\d?)|<([^>]*)>)/gu;

/** Returns the first reference in a replacement to a group that the pattern has not; null where there is none. */
export function unknownGroup(replacement: string, { groupCount, groupNames }: Groups): Span | null {
  for (const { 0: reference, 1: number, 2: name, index } of replacement.matchAll(REFERENCE)) {
    const isKnown =
      number === undefined
        ? name === undefined || Object.hasOwn(groupNames, name)
        : Number(number) >= 1 && Number(number) <= groupCount;
    if (!isKnown) return { start: index, end: index + reference.length };
  }
  return null;
}

/** Returns a replacement with what the groups of a match hold; nothing for a group that took no part. */
export function expand(
  replacement: string,
  groups: readonly (string | null)[],
  { groupNames }: Pick<Groups, "groupNames">,
): string {
  return replacement.replace(REFERENCE, (reference, number?: string, name?: string) => {
    if (reference === "$$") return "$";
    if (reference === "$&") return groups[0] ?? "";
    const group = name === undefined ? Number(number) : groupNames[name];
    return group === undefined ? "" : (groups[group] ?? "");
  });
}
