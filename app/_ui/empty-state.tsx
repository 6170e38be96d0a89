import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where there is nothing yet: what would be here, and how to begin. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center">
      <h2 className="text-lg font-semibold text-balance">{title}</h2>
      <div className="text-sm text-pretty text-ink-muted">{children}</div>
      {action && <div className="pt-3">{action}</div>}
    </div>
  );
}
