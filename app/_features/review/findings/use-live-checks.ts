import { useCallback, useEffect, useRef } from "react";
import { type LiveChecks, startLiveChecks } from "./live-checks.ts";

/** The thread that judges drafts: it starts with the first editor that opens, and ends with the screen. */
export function useLiveChecks(): () => LiveChecks {
  const started = useRef<LiveChecks | null>(null);
  useEffect(
    () => () => {
      started.current?.end();
      started.current = null;
    },
    [],
  );
  return useCallback(() => {
    started.current ??= startLiveChecks();
    return started.current;
  }, []);
}
