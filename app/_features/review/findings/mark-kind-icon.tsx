import { Feather, House, Quote, Scale, SpellCheck } from "lucide-react";
import type { MarkKind } from "./mark-kinds.ts";

const ICONS = {
  spelling: SpellCheck,
  punctuation: Quote,
  accuracy: Scale,
  style: Feather,
  house: House,
} as const satisfies Record<MarkKind, unknown>;

/** The sign of a kind of finding. It says nothing by itself: its name stands beside it. */
export function MarkKindIcon({ kind }: { readonly kind: MarkKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className="size-4 shrink-0 text-ink-muted" />;
}
