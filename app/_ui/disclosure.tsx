import type { ReactNode } from "react";

interface Props {
  readonly label: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** Something that is shown when it is asked for. */
export function Disclosure({ label, isOpenAtFirst, children }: Props) {
  return (
    <details open={isOpenAtFirst} className="text-sm">
      <summary className="w-fit cursor-pointer rounded text-ink-muted hover:text-ink">
        {label}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
