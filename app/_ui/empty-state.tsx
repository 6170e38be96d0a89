import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** Makes the title the page's own, where nothing else stands on it. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where there is nothing yet: what would be here, and how to begin. */
export function EmptyState({ title, isPage, children, action }: Props) {
  const Title = isPage ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center">
      <Title className="text-lg font-semibold text-balance">{title}</Title>
      <div className="text-sm text-pretty text-ink-muted">{children}</div>
      {action && <div className="pt-3">{action}</div>}
    </div>
  );
}
