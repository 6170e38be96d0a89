import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const TONES = {
  info: { icon: Info, look: "bg-accent-soft text-accent-text" },
  ok: { icon: CircleCheck, look: "bg-ok-soft text-ok-text" },
  warn: { icon: TriangleAlert, look: "bg-warn-soft text-warn-text" },
  danger: { icon: CircleAlert, look: "bg-danger-soft text-danger-text" },
} as const;

interface Props {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}

/** A message in the page. One of danger is read aloud at once, the others when the reader pauses. */
export function Notice({ tone = "info", children }: Props) {
  const { icon: Icon, look } = TONES[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={`flex items-start gap-2.5 rounded-lg px-3.5 py-2.5 text-sm ${look}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
