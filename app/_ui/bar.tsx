import type { ReactNode } from "react";

/** The look of what stands in a bar: a button, a link, or a box to tick. As high as a finger is wide where one presses with it. */
export const BAR_ITEM =
  "relative inline-flex h-9 min-w-9 shrink-0 cursor-default items-center justify-center gap-2 rounded-md px-2 text-sm whitespace-nowrap " +
  "text-ink-muted transition-colors hover:bg-hover hover:text-ink pressed:bg-hover disabled:opacity-50 pointer-coarse:h-11 pointer-coarse:min-w-11";

interface BarProps {
  readonly label: string;
  readonly title: string;
  /** Where one comes from: a link, before the title. */
  readonly back?: ReactNode;
  /** The groups of what can be done. */
  readonly children: ReactNode;
}

/** What can be done on a page in one line, beside its title. Where there is little room, its words make way to its signs. */
export function Bar({ label, title, back, children }: BarProps) {
  return (
    <div className="@container shrink-0 border-b border-line print:border-none">
      <div
        role="toolbar"
        aria-label={label}
        className="flex flex-wrap items-center gap-x-1 gap-y-0.5 px-3 py-1.5 @xl:flex-nowrap @xl:gap-x-2 print:p-0"
      >
        <div className="me-auto flex min-w-0 basis-full items-center gap-1 @xl:basis-auto">
          {back}
          <h1 className="min-w-0 py-1 font-serif text-xl font-semibold">
            <bdi title={title} className="block w-fit max-w-full truncate print:whitespace-normal">
              {title}
            </bdi>
          </h1>
        </div>
        {children}
      </div>
    </div>
  );
}

/** Things of one kind in a bar, set apart from the others by a line. */
export function BarGroup({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex items-center gap-0.5 border-line @max-xl:min-w-0 @max-xl:flex-wrap print:hidden not-last:border-e not-last:pe-1 @xl:not-last:pe-2">
      {children}
    </div>
  );
}

/** The words beside a sign, which are seen only where there is room; the item has them as its label as well. */
export function BarWords({ children }: { readonly children: ReactNode }) {
  return (
    <span aria-hidden className="hidden @6xl:inline">
      {children}
    </span>
  );
}
