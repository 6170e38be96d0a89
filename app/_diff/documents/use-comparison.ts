import { useEffect, useState } from "react";
import type {
  ComparedRow,
  ComparisonQuestion,
  ComparisonSummary,
  DocumentsAnswer,
} from "#app/_workers/comparison.ts";

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

/** Two documents to compare: one object as long as they are the same. */
export type DocumentsQuestion = Exclude<ComparisonQuestion, { kind: "texts" }>;

/** Compares two documents in a thread of its own, which ends with the page or when something else is to be compared; nothing while there is no question. */
export function useComparison(question: DocumentsQuestion | null): Comparison {
  const [comparison, setComparison] = useState(NOTHING);
  useEffect(() => {
    setComparison(NOTHING);
    if (!question) return;
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
    worker.postMessage(question);
    return () => {
      clearTimeout(pause);
      worker.terminate();
    };
  }, [question]);
  return comparison;
}
