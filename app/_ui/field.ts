/** The look that everything one types or chooses in shares. */
export const FIELD = "flex min-w-0 flex-col gap-1.5";
export const FIELD_LABEL = "text-sm font-medium text-ink";
export const FIELD_INPUT =
  "w-full rounded-md border border-line-strong bg-surface-raised px-3 py-2 text-sm text-ink " +
  "placeholder:text-ink-muted disabled:opacity-50 invalid:border-danger";
export const FIELD_DESCRIPTION = "text-xs text-ink-muted";
export const FIELD_ERROR = "text-xs text-danger-text";

/** What is typed has its own direction; where there is nothing yet, caret and placeholder stand where the page's words begin. */
export function fieldDirection(value: string): "auto" | undefined {
  return value === "" ? undefined : "auto";
}
