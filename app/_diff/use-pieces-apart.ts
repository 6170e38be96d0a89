import { useEffect, useState } from "react";
import type { ComparedTexts, ComparisonQuestion } from "#app/_workers/comparison.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";

/** What is known of a comparison that goes on apart. */
type Answer = readonly Piece[] | "comparing" | "failed";

// Somebody who types asks for another comparison at each stroke: only the last one before a pause is begun.
const PAUSE_MS = 150;

/**
 * The pieces of two long texts, compared in a thread of its own so that the page goes on. The thread ends when something else is asked
 * for. The last answer is kept until the new one comes while only `after` changes, as it does when somebody types.
 */
export function usePiecesApart(before: string, after: string, language: string): Answer {
  const [last, setLast] = useState<{ readonly before: string; readonly answer: Answer } | null>(
    null,
  );
  useEffect(() => {
    let worker: Worker | undefined;
    const begin = () => {
      worker = new Worker(new URL("../_workers/compare-worker.ts", import.meta.url), {
        type: "module",
      });
      const end = (answer: Answer) => {
        worker?.terminate();
        setLast({ before, answer });
      };
      worker.onmessage = ({ data }: MessageEvent<ComparedTexts>) => end(data.pieces);
      worker.onerror = () => end("failed");
      const question: ComparisonQuestion = { kind: "texts", before, after, language };
      worker.postMessage(question);
    };
    const pause = setTimeout(begin, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      worker?.terminate();
    };
  }, [before, after, language]);
  return last?.before === before ? last.answer : "comparing";
}
