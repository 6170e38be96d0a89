import { useEffect, useState } from "react";
import type { ComparedTexts, ComparisonQuestion } from "#app/_workers/comparison.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";

// Somebody who types asks for another comparison at each stroke: only the last one before a pause is begun.
const PAUSE_MS = 150;

/**
 * The pieces of two long texts, compared in a thread of its own so that the page goes on. The thread ends when something else is asked
 * for; until the new answer the last one is kept.
 */
export function usePiecesApart(
  before: string,
  after: string,
  language: string,
): readonly Piece[] | "comparing" | "failed" {
  const [answer, setAnswer] = useState<readonly Piece[] | "comparing" | "failed">("comparing");
  useEffect(() => {
    let worker: Worker | undefined;
    const begin = () => {
      worker = new Worker(new URL("../../_workers/compare-worker.ts", import.meta.url), {
        type: "module",
      });
      worker.onmessage = ({ data }: MessageEvent<ComparedTexts>) => setAnswer(data.pieces);
      worker.onerror = () => setAnswer("failed");
      const question: ComparisonQuestion = { kind: "texts", before, after, language };
      worker.postMessage(question);
    };
    const pause = setTimeout(begin, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      worker?.terminate();
    };
  }, [before, after, language]);
  return answer;
}
