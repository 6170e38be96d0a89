import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { FIELD_ERROR, fieldDirection } from "#app/_ui/field.ts";
import type { FieldFault } from "./query-fault.ts";

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, "spellCheck" | "onKeyDown"> {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly fault: FieldFault | null;
  readonly field?: Ref<HTMLInputElement>;
  /** Small buttons at its end, on the side where the page's lines end, whichever way its own words run. */
  readonly children: ReactNode;
}

/** A field to type in, with buttons inside of it, and what is wrong with what was typed. */
export function FieldWithToggles({
  label,
  value,
  onType,
  fault,
  field,
  children,
  ...props
}: Props) {
  const { t } = useTranslation();
  const problem = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div
        data-invalid={fault !== null || undefined}
        className="flex items-center gap-0.5 rounded-md border border-line-strong bg-surface-raised pe-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-accent data-invalid:border-danger"
      >
        <input
          {...props}
          ref={field}
          type="text"
          autoComplete="off"
          aria-label={label}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault ? problem : undefined}
          placeholder={label}
          dir={fieldDirection(value)}
          value={value}
          onChange={(event) => onType(event.target.value)}
          className="min-w-0 flex-1 bg-transparent px-3 py-2 text-sm text-ink outline-none placeholder:text-ink-muted"
        />
        {children}
      </div>
      {fault && (
        <p id={problem} role="alert" className={FIELD_ERROR}>
          {t(`review.search.fault.${fault.code}`, { place: fault.place })}
        </p>
      )}
    </div>
  );
}
