import { useQuery } from "@tanstack/react-query";
import type { ComparedTexts, ComparisonQuestion } from "#app/_workers/comparison.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";

/** The pieces of two long texts, compared in a thread of its own that ends with its answer, or when nobody waits for it; null until then. */
export function usePiecesApart(
  before: string,
  after: string,
  language: string,
): readonly Piece[] | null {
  const { data } = useQuery({
    queryKey: ["pieces", before, after, language],
    queryFn: ({ signal }) => compareApart({ kind: "texts", before, after, language }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
  return data ?? null;
}

function compareApart(
  question: ComparisonQuestion,
  signal: AbortSignal,
): Promise<readonly Piece[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("../../_workers/compare-worker.ts", import.meta.url), {
      type: "module",
    });
    const end = () => worker.terminate();
    signal.addEventListener("abort", end);
    worker.onmessage = ({ data }: MessageEvent<ComparedTexts>) => {
      end();
      resolve(data.pieces);
    };
    worker.onerror = () => {
      end();
      reject(new Error("Expected the thread that compares texts to answer: it failed"));
    };
    worker.postMessage(question);
  });
}
