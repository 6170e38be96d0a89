import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "#app/_ui/disclosure.tsx";

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
  /** The same figures in rows. */
  readonly table?: ReactNode;
}

/** A picture with its title, and its figures as a table behind it. */
export function Figure({ title, hint, children, table }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex break-inside-avoid flex-col gap-4 rounded-xl border border-line bg-surface-raised p-5"
    >
      <div className="flex flex-col gap-1">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {hint && <p className="text-sm text-pretty text-ink-muted">{hint}</p>}
      </div>
      {children}
      {table && <Disclosure label={t("scores.table")}>{table}</Disclosure>}
    </section>
  );
}
