import { ArrowUpDown, Merge, Minus, PenLine, Plus, Split } from "lucide-react";
import type { ComparisonSummary } from "#app/_workers/comparison.ts";

/** What became of paragraphs, where something did. */
export type RowKind = Exclude<keyof ComparisonSummary, "same">;

const ICONS = {
  edited: PenLine,
  inserted: Plus,
  deleted: Minus,
  split: Split,
  merged: Merge,
  moved: ArrowUpDown,
} as const satisfies Record<RowKind, unknown>;

/** The sign of what became of a paragraph. Its word stands beside it. */
export function KindIcon({ kind }: { readonly kind: RowKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className="size-4 shrink-0 text-ink-muted" />;
}
