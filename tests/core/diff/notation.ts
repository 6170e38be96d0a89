import type { Change } from "#lib/core/diff/change.ts";

/** Two versions of a text from the notation `one [two/twi] three`: a slash parts what was from what is. */
export function versionsOf(notation: string): { before: string; after: string } {
  return {
    before: notation.replace(/\[([^/\]]*)\/([^/\]]*)\]/g, "$1"),
    after: notation.replace(/\[([^/\]]*)\/([^/\]]*)\]/g, "$2"),
  };
}

/** The changes that a notation marks. */
export function changesOf(notation: string): Change[] {
  const changes: Change[] = [];
  let [read, a, b] = [0, 0, 0];
  for (const match of notation.matchAll(/\[([^/\]]*)\/([^/\]]*)\]/g)) {
    const [was = "", is = ""] = [match[1], match[2]];
    const same = match.index - read;
    const change = { fromA: a + same, toA: a + same + was.length, fromB: b + same };
    changes.push({ ...change, toB: b + same + is.length });
    [read, a, b] = [match.index + match[0].length, change.toA, b + same + is.length];
  }
  return changes;
}

/** The notation of two versions and the changes between them. */
export function notationOf(before: string, after: string, changes: readonly Change[]): string {
  let notation = "";
  let read = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    const [was, is] = [before.slice(fromA, toA), after.slice(fromB, toB)];
    notation += `${before.slice(read, fromA)}[${was}/${is}]`;
    read = toA;
  }
  return notation + before.slice(read);
}
