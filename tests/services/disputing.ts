import type { HeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import type { AlignedRow, FoundAlternative } from "#lib/core/align/rows.ts";
import type { EditorContext } from "#lib/services/context.ts";

/** The same context with an aligner that proposes, wherever it lays out three rows or more, to join the last two. */
export function disputing(context: EditorContext): EditorContext {
  const align: HeavyTasks["align"] = async (editions, options) => {
    const { rows, links } = await context.heavy.align(editions, options);
    return { rows: options?.fixed?.length ? rows : withDispute(rows), links };
  };
  return { ...context, heavy: { ...context.heavy, align } };
}

function withDispute(rows: readonly AlignedRow[]): AlignedRow[] {
  const calm = rows.map((row) => ({ ...row, alternative: null }));
  const run = calm.slice(-2);
  if (calm.length < 3) return calm;
  const joined = (calm[0]?.cells ?? []).map((_, edition) =>
    run.flatMap(({ cells }) => cells[edition] ?? []),
  );
  const alternative: FoundAlternative = { reason: "triangle", editions: [0, 1], rows: [joined] };
  return [...calm.slice(0, -2), ...run.map((row) => ({ ...row, alternative }))];
}
