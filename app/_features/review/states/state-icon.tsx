import { BadgeCheck, Check, Pencil, RotateCcw } from "lucide-react";
import type { SegmentState, Standing } from "#lib/core/quality/reviews.ts";

const ICONS = {
  edited: { icon: Pencil, look: "text-ink-muted" },
  reviewed: { icon: Check, look: "text-ok" },
  approved: { icon: BadgeCheck, look: "text-accent" },
} as const satisfies Record<Exclude<SegmentState, "untouched">, unknown>;

/** The sign of a standing, each of another shape: none where a segment is untouched. Its words stand beside it or in its label. */
export function StateIcon({ standing }: { readonly standing: Standing }) {
  const { state, fallen } = standing;
  if (fallen) return <RotateCcw aria-hidden className="size-3.5 text-warn" />;
  if (state === "untouched") return null;
  const { icon: Icon, look } = ICONS[state];
  return <Icon aria-hidden className={`size-3.5 ${look}`} />;
}
