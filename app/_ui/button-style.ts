const SHAPE =
  "inline-flex items-center border justify-center gap-2 rounded-md px-3.5 py-2 text-sm font-medium whitespace-nowrap " +
  "transition-colors disabled:cursor-not-allowed disabled:opacity-50";

const VARIANTS = {
  primary:
    "border-transparent forced-color-adjust-none bg-accent text-accent-ink hover:bg-accent-strong pressed:bg-accent-strong",
  quiet: "border-line bg-surface-raised text-ink hover:bg-hover pressed:bg-hover",
  danger:
    "border-transparent forced-color-adjust-none bg-danger text-danger-ink hover:bg-danger-strong pressed:bg-danger-strong",
} as const;

export type ButtonVariant = keyof typeof VARIANTS;

/** The look of a button, which a link may have too. */
export function buttonStyle(variant: ButtonVariant): string {
  return `${SHAPE} ${VARIANTS[variant]}`;
}
