import { METHODS, type Method } from "./methods.ts";
import type { Pair } from "./pairs.ts";

const ROUNDS = 5;

/** Prints what a comparison of paragraphs costs, warm, ours beside the peers' on the same paragraphs in the same run. */
export function benchSpeed(print: (figure: string) => void, pairs: readonly Pair[]): void {
  const paragraphs = pairs.filter(isParagraph);
  print(
    `diff: µs for each of ${paragraphs.length} paragraphs of 50–70 words, best of ${ROUNDS} rounds`,
  );
  print("  goal: p50 < 90, p95 < 300, mean ≤ .5 of diffWords");
  const words = mean(costs(paragraphs, METHODS["jsdiff diffWords"]));
  for (const [name, method] of Object.entries<Method>(METHODS)) {
    const all = costs(paragraphs, method);
    const [p50, p95] = [0.5, 0.95].map((share) => percentile(all, share).toFixed(0).padStart(6));
    print(
      `  ${name.padEnd(30)}p50 ${p50}   p95 ${p95}   mean ${mean(all).toFixed(0).padStart(6)}   ${(mean(all) / words).toFixed(2)} of diffWords`,
    );
  }
  const ours = costs(pairs, METHODS.hexapla);
  print(
    `  all ${pairs.length} pairs, ours: p50 ${percentile(ours, 0.5).toFixed(0)}, mean ${mean(ours).toFixed(0)}`,
  );
}

function isParagraph({ old }: Pair): boolean {
  const words = old.trim().split(/\s+/).length;
  return words >= 50 && words <= 70;
}

// Of each pair the best round: what disturbs a round is not the method.
function costs(pairs: readonly Pair[], method: Method): number[] {
  const best = pairs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= ROUNDS; round++) {
    pairs.forEach((pair, at) => {
      const start = performance.now();
      method(pair.old, pair.new, pair.lang);
      best[at] = Math.min(best[at] ?? 0, (performance.now() - start) * 1000);
    });
  }
  return best;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
