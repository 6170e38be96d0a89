import {
  CircleDashed,
  CloudOff,
  EyeOff,
  Flag,
  type LucideIcon,
  RotateCcw,
  Split,
  Swords,
  UnfoldVertical,
  Waypoints,
} from "lucide-react";
import { SEVERITY_SIGNS } from "#app/_features/review/flags/severity-signs.ts";
import type { QueueId } from "./queue-id.ts";

const SIGNS = {
  critical: { icon: SEVERITY_SIGNS.critical.icon, colour: "text-flag-critical" },
  major: { icon: SEVERITY_SIGNS.major.icon, colour: "text-flag-major" },
  minor: { icon: SEVERITY_SIGNS.minor.icon, colour: "text-flag-minor" },
  neutral: { icon: SEVERITY_SIGNS.neutral.icon, colour: "text-flag-neutral" },
  flags: { icon: Flag, colour: "text-ink-muted" },
  doubtful: { icon: Waypoints, colour: "text-warn" },
  choice: { icon: Split, colour: "text-warn" },
  gap: { icon: UnfoldVertical, colour: "text-ink-muted" },
  unconfirmed: { icon: CircleDashed, colour: "text-ink-muted" },
  conflicts: { icon: Swords, colour: "text-danger" },
  unsaved: { icon: CloudOff, colour: "text-warn" },
  unreviewed: { icon: EyeOff, colour: "text-ink-muted" },
  fallen: { icon: RotateCcw, colour: "text-warn" },
} as const satisfies Record<QueueId, { readonly icon: LucideIcon; readonly colour: string }>;

/** The sign of a queue: its shape says what waits in it, its colour how grave that is. */
export function QueueSign({ id }: { readonly id: QueueId }) {
  const { icon: Icon, colour } = SIGNS[id];
  return <Icon aria-hidden className={`size-4 shrink-0 ${colour}`} />;
}
