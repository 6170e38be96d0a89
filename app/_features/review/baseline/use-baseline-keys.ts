import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { idOf } from "./baseline.ts";
import { useBaselineWords } from "./use-baseline-words.ts";
import { useKnownBaselines } from "./use-known-baselines.ts";

/** Carries out the commands that show changes, and that go from one baseline to the next. */
export function useBaselineKeys(): void {
  const toast = useToast();
  const words = useBaselineWords();
  const { state, dispatch } = useReview();
  const known = useKnownBaselines();
  useCommand("show-changes", () => dispatch({ type: "changes", shown: !state.showsChanges }));
  useCommand("next-baseline", () => {
    const at = known.findIndex((one) => idOf(one) === idOf(state.baseline));
    const next = known[(at + 1) % known.length];
    if (!next) return;
    dispatch({ type: "baseline", baseline: next });
    dispatch({ type: "changes", shown: true });
    toast({ topic: "baseline", text: words(next) });
  });
}
