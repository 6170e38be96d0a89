import type { Change } from "#lib/core/diff/change.ts";

/** A stretch of a displayed comparison: what every program that compares texts gives in one way or another. */
export interface Part {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/** The comparison as parts, in reading order, what was deleted before what was inserted. */
export function partsOf(before: string, after: string, changes: readonly Change[]): Part[] {
  const parts: Part[] = [];
  let read = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    parts.push({ kind: "same", text: before.slice(read, fromA) });
    parts.push({ kind: "deleted", text: before.slice(fromA, toA) });
    parts.push({ kind: "inserted", text: after.slice(fromB, toB) });
    read = toA;
  }
  parts.push({ kind: "same", text: before.slice(read) });
  return parts.filter(({ text }) => text !== "");
}

/** One of the two texts as the parts tell it; not the text itself where a program loses some of it. */
export function told(parts: readonly Part[], side: "before" | "after"): string {
  const hidden = side === "before" ? "inserted" : "deleted";
  return parts
    .filter(({ kind }) => kind !== hidden)
    .map(({ text }) => text)
    .join("");
}

/** The places where parts differ, as offsets into the texts they tell: all that is changed without a same part between. */
export function hunksOf(parts: readonly Part[]): Change[] {
  const hunks: Change[] = [];
  let [a, b, isOpen] = [0, 0, false];
  for (const { kind, text } of parts) {
    const last = hunks.at(-1);
    const hunk = isOpen && last ? last : { fromA: a, toA: a, fromB: b, toB: b };
    if (kind !== "inserted") a += text.length;
    if (kind !== "deleted") b += text.length;
    if (kind !== "same")
      hunks.splice(hunks.length - (isOpen ? 1 : 0), 1, { ...hunk, toA: a, toB: b });
    isOpen = kind !== "same";
  }
  return hunks;
}
