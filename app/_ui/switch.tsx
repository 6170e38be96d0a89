"use client";

interface Props {
  /** What is switched: read aloud, not shown. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

const LOOK =
  "relative h-5 w-9 shrink-0 appearance-none rounded-full border border-line-strong bg-surface transition-colors " +
  "checked:border-accent checked:bg-accent disabled:opacity-50 " +
  "before:absolute before:top-1/2 before:start-0.5 before:size-3.5 before:-translate-y-1/2 before:rounded-full " +
  "before:bg-line-strong before:content-[''] checked:before:start-[1.125rem] checked:before:bg-accent-ink";

/** Something that is on or off, at once. */
export function Switch({ label, isOn, onChange, isDisabled }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      className={LOOK}
      checked={isOn}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
