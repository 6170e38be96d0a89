import { useEffect, useState } from "react";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";

// Long after what an editor waits for: the band may lag a moment behind.
const LATEST_MS = 2_000;
const WHOLE = 255;

/**
 * For each row the share (0–255) of its segments in the translations shown that somebody has reviewed; null until it is known. Made anew
 * when the browser has nothing else to do: it is a look at each row.
 */
export function useReviewedShares(): Uint8Array | null {
  const { standings, outline, document, columns } = useReview();
  const [shares, setShares] = useState<Uint8Array | null>(null);
  const { rows } = outline;
  const { editions } = document;
  const { shown } = columns;
  useEffect(() => {
    const make = () => setShares(sharesOf({ standings, rows, shown, editions }));
    // Safari has no such call.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(make, LATEST_MS);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(make, { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, [standings, rows, shown, editions]);
  return shares;
}

interface Reviewed {
  readonly standings: Review["standings"];
  readonly rows: Review["outline"]["rows"];
  readonly shown: readonly number[];
  readonly editions: Review["document"]["editions"];
}

function sharesOf({ standings, rows, shown, editions }: Reviewed): Uint8Array {
  const translations = editions.filter(({ id, basedOn }) => basedOn !== null && shown.includes(id));
  const keys = translations.map(({ id }) => String(id));
  return Uint8Array.from(rows, ({ cells }) => {
    let [done, all] = [0, 0];
    for (const key of keys) {
      for (const segment of cells[key] ?? []) {
        const { state } = standings.of(segment);
        all += 1;
        if (state === "reviewed" || state === "approved") done += 1;
      }
    }
    return all === 0 ? 0 : (done / all) * WHOLE;
  });
}
