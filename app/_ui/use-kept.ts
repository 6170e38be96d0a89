"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { browserStore } from "./browser-store.ts";

/** A value of the browser's store, the same in all tabs at once; null where there is none. The function keeps another, and tells whether it could. */
export function useKept(key: string): readonly [unknown, (value: unknown) => boolean] {
  const subscribe = useCallback((onChange: () => void) => {
    window.addEventListener("storage", onChange);
    return () => window.removeEventListener("storage", onChange);
  }, []);
  const written = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(browserStore.read(key)),
    () => "null",
  );
  const value = useMemo((): unknown => JSON.parse(written), [written]);
  const keep = useCallback(
    (next: unknown) => {
      const isKept = browserStore.write(key, next);
      // Browsers tell the other tabs; this one is to hear of it as well.
      window.dispatchEvent(new StorageEvent("storage", { key }));
      return isKept;
    },
    [key],
  );
  return [value, keep];
}
