import type { FlagTurn } from "#lib/core/history/change.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { Flag } from "#lib/core/quality/flags.ts";

/** A segment's text before and after an edit. */
export interface TextEdit {
  readonly segment: number;
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/**
 * Moves `flags` along with their words through an edit of their segment. Flags that neither move nor change are left out; one
 * whose words are gone keeps its quotation and loses its place.
 */
export function carryFlags(flags: readonly Flag[], edit: TextEdit): FlagTurn[] {
  return flags
    .filter((flag) => flag.segment === edit.segment)
    .map((flag) => ({ before: flag, after: carried(flag, edit), carried: true }))
    .filter(({ before, after }) => !sameFlag(before, after));
}

/** Tells whether two flags stand alike in every respect. */
export function sameFlag(a: Flag | null, b: Flag | null): boolean {
  return JSON.stringify(a && sorted(a)) === JSON.stringify(b && sorted(b));
}

function sorted(flag: Flag): unknown[] {
  return Object.entries(flag).sort(([a], [b]) => (a < b ? -1 : 1));
}

function carried(flag: Flag, { before, after, language }: TextEdit): Flag {
  if (flag.start === null || flag.end === null) return flag;
  const { start, end, quote } = flag;
  const anchor = mapAnchor({ start, end, quote }, before, after, language);
  return anchor ? { ...flag, ...anchor } : { ...flag, start: null, end: null };
}
