import type { Segment } from "#app/_features/review/requests.ts";

/** What a diff is taken against. A visit, a named version and a change are points of the history: the texts as they stood after one. */
export type Baseline =
  | { readonly kind: "received" | "previous" | "approved" | "base" }
  | { readonly kind: "visit"; readonly after: number; readonly at: string }
  | { readonly kind: "version"; readonly after: number; readonly name: string }
  | { readonly kind: "change"; readonly after: number };

export const RECEIVED: Baseline = { kind: "received" };

/** Tells one baseline from another, as a key. */
export function idOf(baseline: Baseline): string {
  return "after" in baseline ? `${baseline.kind}:${baseline.after}` : baseline.kind;
}

/** What of an earlier text is to be asked for: its name among the earlier texts of the document, like `12@34`. */
export type TextName = string;

/**
 * The text that `shown` of a segment is compared with, as far as the segment itself tells: `text`, or the `name` under which it is to be
 * asked for. Previous: what is saved while something else is being typed, else the revision before it.
 */
export function baselineOf(
  { kind, ...point }: Baseline,
  { id, revision, text, received }: Pick<Segment, "id" | "revision" | "text" | "received">,
  { shown, isApproved }: { readonly shown: string; readonly isApproved: boolean },
): { readonly text: string } | { readonly name: TextName } {
  if (kind === "received") return { text: received ?? text };
  if (kind === "approved") return isApproved ? { text } : { name: `${id}@approved` };
  if (kind === "previous" && shown !== text) return { text };
  const after = "after" in point ? point.after : revision - 1;
  return revision <= after || (kind === "previous" && after < 1)
    ? { text }
    : { name: `${id}@${after}` };
}
