import { useEffect, useState } from "react";

/**
 * A value that follows `settled` and may be moved away from it; when it has not been moved for `delay` milliseconds, `settle` is called with it.
 * Whatever `settled` becomes from elsewhere wins.
 */
export function useSettled(settled: number, settle: (value: number) => void, delay: number) {
  const [moved, move] = useState<number | null>(null);
  const [known, setKnown] = useState(settled);
  if (known !== settled) {
    setKnown(settled);
    move(null);
  }
  useEffect(() => {
    if (moved === null || moved === settled) return;
    const timer = setTimeout(() => settle(moved), delay);
    return () => clearTimeout(timer);
  }, [moved, settled, settle, delay]);
  return [moved ?? settled, move] as const;
}
