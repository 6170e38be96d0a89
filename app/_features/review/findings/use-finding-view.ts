import { useState } from "react";
import { type FindingView, readView } from "./finding-filter.ts";

/** How the findings of a document are listed; it outlives the page as long as the tab is open. */
export function useFindingView(document: string) {
  const key = `hexapla-findings:${document}`;
  const [view, setView] = useState(() => readView(kept(key)));
  const change = (part: Partial<FindingView>) => {
    const next = { ...view, ...part };
    setView(next);
    keep(key, next);
  };
  return [view, change] as const;
}

function kept(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    // A browser may forbid its storage altogether, which shows only when one tries.
    return null;
  }
}

function keep(key: string, value: FindingView): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Likewise: the view then lasts as long as the page.
  }
}
