import { useMemo, useState } from "react";
import { useHistory } from "./history-context.tsx";
import { isWithin, logLines } from "./log-lines.ts";
import { useLog } from "./use-past.ts";

/**
 * The log as far as it is loaded. Where the change at hand is older than all that is, it is loaded from there, and `isFromNewest` is false;
 * `backToNewest` begins at the top again.
 */
export function useLogLines() {
  const { document, view, sequence, timeline } = useHistory();
  const [from, startFrom] = useState<number | null>(null);
  const log = useLog(document.id, view.filter, from);
  const entries = useMemo(() => log.data?.pages.flat() ?? [], [log.data]);
  const lines = useMemo(() => logLines(entries), [entries]);
  const [placed, setPlaced] = useState(sequence);
  const isKnown =
    entries.length === 0 || isWithin(entries, sequence) || sequence > (entries[0]?.sequence ?? 0);
  // Only when the reader goes somewhere else: a page that is loaded later must not move the log under their eyes.
  if (placed !== sequence && entries.length > 0) {
    setPlaced(sequence);
    const isNewer = from !== null && sequence > from;
    if (isNewer || !isKnown) startFrom(sequence === timeline.head ? null : sequence);
  }
  return { ...log, lines, isFromNewest: from === null, backToNewest: () => startFrom(null) };
}
