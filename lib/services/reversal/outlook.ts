import type { Delta, Turn, VersionName } from "#lib/core/history/change.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { NewText } from "../new-texts.ts";
import type { Conflict } from "./conflict.ts";

/** What a change, or several one after another, would do: things as they stand and as they would stand. */
export interface Outlook {
  readonly texts: readonly {
    readonly segment: number;
    readonly before: string;
    readonly after: string;
  }[];
  /** How many rows would be laid out differently. */
  readonly rows: number;
  /** Those that only move along with their words are not told. */
  readonly flags: readonly Turn<Flag>[];
  readonly dismissals: readonly Turn<Dismissal>[];
  readonly names: readonly Turn<VersionName>[];
  /** How many segments would have another verdict; those that only hold again are not counted. */
  readonly reviews: number;
  readonly remarks: readonly Turn<Remark>[];
  /** Whether the document would be out of the list; null where that stays as it is. */
  readonly withdrawn: boolean | null;
  /** What would be left as it stands, because it was touched again later. */
  readonly conflicts: readonly Conflict[];
}

/** A planned change as far as it can be foreseen. */
export interface Step {
  readonly planned: { readonly delta: Delta };
  readonly texts: readonly NewText[];
  readonly conflicts: readonly Conflict[];
}

/** What steps come to together: of a thing that several of them change, the first state and the last. */
export function outlookOf(steps: readonly Step[]): Outlook {
  const deltas = steps.map(({ planned }) => planned.delta);
  const rows = deltas.flatMap(({ grid }) => grid?.after ?? []).map(({ id }) => id);
  const gone = deltas.flatMap(({ grid }) => grid?.before ?? []).map(({ id }) => id);
  const flags = deltas.flatMap((delta) => delta.flags).filter(({ carried }) => !carried);
  return {
    texts: textsIn(steps),
    rows: new Set([...rows, ...gone]).size,
    flags: joined(flags),
    dismissals: joined(deltas.flatMap(({ dismissals }) => dismissals)),
    names: joined(deltas.flatMap(({ names }) => names)),
    reviews: judgedAnew(deltas),
    remarks: joined(deltas.flatMap(({ remarks }) => remarks)),
    withdrawn: deltas.findLast(({ withdrawn }) => withdrawn)?.withdrawn?.after ?? null,
    conflicts: steps.flatMap(({ conflicts }) => conflicts),
  };
}

function judgedAnew(deltas: readonly Delta[]): number {
  const turns = deltas.flatMap(({ reviews }) => reviews);
  const others = turns.filter(({ before, after }) => before?.given !== after?.given);
  return new Set(others.map(({ before, after }) => (after ?? before)?.segment)).size;
}

function textsIn(steps: readonly Step[]): Outlook["texts"] {
  const texts = new Map<number, Outlook["texts"][number]>();
  for (const { segment, before, after } of steps.flatMap((step) => step.texts))
    texts.set(segment, { segment, before: texts.get(segment)?.before ?? before, after });
  return [...texts.values()].filter(({ before, after }) => before !== after);
}

function joined<T extends { readonly id: string | number }>(turns: readonly Turn<T>[]): Turn<T>[] {
  const things = new Map<string | number, Turn<T>>();
  for (const { before, after } of turns) {
    const id = (after ?? before)?.id;
    if (id === undefined) continue;
    const known = things.get(id);
    things.set(id, { before: known ? known.before : before, after });
  }
  return [...things.values()].filter(({ before, after }) => before || after);
}
