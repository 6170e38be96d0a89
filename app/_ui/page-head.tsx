import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface Props {
  /** Where the page was reached from. */
  readonly back: { readonly href: string; readonly label: string };
  readonly title: ReactNode;
  /** What the choices were, on paper, where they cannot be seen. */
  readonly printed?: string | undefined;
  /** What can be chosen and done on the page. */
  readonly children: ReactNode;
}

/** The head of a page that is read and printed: the way back, its title, what can be done. Paper has the title alone. */
export function PageHead({ back, title, printed, children }: Props) {
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="me-auto flex min-w-0 flex-col gap-1">
        <Link
          href={back.href}
          className="flex w-fit items-center gap-1.5 rounded text-sm text-ink-muted hover:text-ink print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {back.label}
        </Link>
        <h1 className="font-serif text-2xl font-semibold text-balance">{title}</h1>
        {printed && <p className="hidden text-sm print:block">{printed}</p>}
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">{children}</div>
    </header>
  );
}
