import { useEffect, useState } from "react";
import type {
  ComparedRow,
  ComparisonQuestion,
  ComparisonSummary,
  DocumentsAnswer,
  ReceivedText,
} from "#app/_workers/comparison.ts";

/** What is to be compared; the language is null where it is to be found out. */
export interface ComparedPair {
  readonly before: ReceivedText;
  readonly after: ReceivedText;
  readonly language: string | null;
}

/** How far a comparison has come. */
export interface Comparison {
  readonly summary: ComparisonSummary | null;
  readonly language: string | null;
  readonly rows: readonly ComparedRow[];
  /** How many rows there will be. */
  readonly count: number;
  readonly failure: Extract<DocumentsAnswer, { kind: "unreadable" }> | "failed" | null;
}

const NOTHING: Comparison = { summary: null, language: null, rows: [], count: 0, failure: null };

// Rows that have come are taken in together: drawing the page for each bunch would take longer than comparing.
const PAUSE_MS = 120;

/** Compares two documents in a thread of its own, which ends with the page or when something else is to be compared. */
export function useComparison(pair: ComparedPair): Comparison {
  const [comparison, setComparison] = useState(NOTHING);
  useEffect(() => {
    setComparison(NOTHING);
    const rows: ComparedRow[] = [];
    let pause: ReturnType<typeof setTimeout> | undefined;
    const note = (what: Partial<Comparison>) => setComparison((known) => ({ ...known, ...what }));
    const worker = new Worker(new URL("../../_workers/compare-worker.ts", import.meta.url), {
      type: "module",
    });
    worker.onerror = () => note({ failure: "failed" });
    worker.onmessage = ({ data }: MessageEvent<DocumentsAnswer>) => {
      if (data.kind === "unreadable") note({ failure: data });
      else if (data.kind === "summary") {
        note({ summary: data.summary, language: data.language, count: data.rows });
      } else {
        rows.push(...data.rows);
        pause ??= setTimeout(() => {
          pause = undefined;
          note({ rows: [...rows] });
        }, PAUSE_MS);
      }
    };
    worker.postMessage({ kind: "documents", ...pair } satisfies ComparisonQuestion);
    return () => {
      clearTimeout(pause);
      worker.terminate();
    };
  }, [pair]);
  return comparison;
}
