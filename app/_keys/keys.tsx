"use client";

import { useKeyNames } from "./use-key-names.ts";

/** The keys that do what stands beside them; nothing where there are none. */
export function Keys({ keys }: { readonly keys: string }) {
  const shown = useKeyNames();
  if (keys === "") return null;
  return (
    <kbd
      dir="ltr"
      className="rounded border border-line bg-surface px-1.5 py-0.5 font-sans text-xs whitespace-nowrap text-ink-muted"
    >
      {shown(keys)}
    </kbd>
  );
}
