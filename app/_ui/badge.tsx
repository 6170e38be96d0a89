import type { ReactNode } from "react";

const TONES = {
  plain: "bg-hover text-ink-muted",
  accent: "bg-accent-soft text-accent-text",
  ok: "bg-ok-soft text-ok-text",
  warn: "bg-warn-soft text-warn-text",
  danger: "bg-danger-soft text-danger-text",
} as const;

/** What a colour of the interface stands for. */
export type Tone = keyof typeof TONES;

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A short word or number set apart. */
export function Badge({ tone = "plain", children }: Props) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full outline -outline-offset-1 outline-transparent px-2 py-0.5 text-xs font-medium tabular-nums ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
