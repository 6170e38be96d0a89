import { browserStore, type Store } from "#app/_ui/browser-store.ts";

const KEY = "hexapla-reasons";
const MOST = 5;

/** The reasons given last in this browser, the newest first. */
export function lastReasons(store: Store = browserStore): readonly string[] {
  const kept = store.read(KEY);
  if (!Array.isArray(kept)) return [];
  return kept.filter((reason): reason is string => typeof reason === "string").slice(0, MOST);
}

/** Keeps a reason as the newest one. */
export function keepReason(reason: string, store: Store = browserStore): void {
  const others = lastReasons(store).filter((known) => known !== reason);
  store.write(KEY, [reason, ...others].slice(0, MOST));
}
