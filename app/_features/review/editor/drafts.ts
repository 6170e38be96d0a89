import type { Store } from "#app/_ui/browser-store.ts";
import { mergeTexts } from "#lib/core/diff/merge.ts";
import type { Verdict } from "#lib/core/quality/reviews.ts";

/** An edit that is not saved yet, with what its author had on the screen. */
export interface Draft {
  readonly text: string;
  readonly seenRevision: number;
  readonly seenHead: number;
  /** The verdict that its author gave with it. */
  readonly verdict?: Verdict;
}

/** Drafts by segment id. */
export type Drafts = Readonly<Record<number, Draft>>;

/** What the server has after a save. */
export interface Saved {
  readonly text: string;
  readonly revision: number;
  readonly head: number;
}

/**
 * What is left to save after a save that began with `start` on the screen (undefined: no draft) and ended with `saved`: nothing where
 * nothing was typed since, else that, put on top of what the server has.
 */
export function draftAfter(
  draft: Draft | undefined,
  start: string | undefined,
  saved: Saved,
): Draft | null {
  if (!draft || draft.text === start || draft.text === saved.text) return null;
  const merged = mergeTexts(start ?? saved.text, saved.text, draft.text);
  if (merged.kind === "conflict") return draft;
  return { text: merged.text, seenRevision: saved.revision, seenHead: saved.head };
}

/** Reads the drafts of a document that an earlier visit left behind; none where there are none or they cannot be read. */
export function readDrafts(store: Store, document: string): Drafts {
  const prefix = keyOf(document, "");
  const kept = store.keys().filter((key) => key.startsWith(prefix));
  return Object.fromEntries(
    kept.flatMap((key) => {
      const draft = store.read(key);
      return isDraft(draft) ? [[key.slice(prefix.length), draft] as const] : [];
    }),
  );
}

/**
 * Keeps beyond the page what changed between two states of the drafts; those of other segments, which another window may be writing,
 * are left alone. Returns false where the browser refuses.
 */
export function keepDrafts(store: Store, document: string, before: Drafts, after: Drafts): boolean {
  const segments = new Set([...Object.keys(before), ...Object.keys(after)].map(Number));
  const changed = [...segments].filter((segment) => before[segment] !== after[segment]);
  return changed
    .map((segment) => store.write(keyOf(document, segment), after[segment] ?? null))
    .every(Boolean);
}

/** The segment whose draft is kept under a key of the store; null for all else. */
export function segmentKeptAt(document: string, key: string | null): number | null {
  const prefix = keyOf(document, "");
  return key?.startsWith(prefix) ? Number(key.slice(prefix.length)) : null;
}

function keyOf(document: string, segment: number | ""): string {
  return `hexapla-draft:${document}:${segment}`;
}

function isDraft(value: unknown): value is Draft {
  if (value === null || typeof value !== "object") return false;
  return (
    "text" in value &&
    typeof value.text === "string" &&
    "seenRevision" in value &&
    typeof value.seenRevision === "number" &&
    "seenHead" in value &&
    typeof value.seenHead === "number"
  );
}
