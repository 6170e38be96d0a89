import type { Flag, FlagState } from "../flags.ts";

/** A flag before and after a change made on a day (ISO 8601 date, UTC); null where it was not there. */
export interface DatedTurn {
  readonly day: string;
  readonly before: Pick<Flag, "state"> | null;
  readonly after: Pick<Flag, "state"> | null;
}

/** What became of flags on a day, and how many were open at its end. */
export interface FlagDay {
  readonly day: string;
  readonly raised: number;
  readonly fixed: number;
  readonly dismissed: number;
  readonly open: number;
}

const NEEDS_WORK: ReadonlySet<FlagState> = new Set(["open", "confirmed"]);

/**
 * Counts day by day which flags were raised, fixed, and set aside or withdrawn, from the turns of the log in order. What was taken back again
 * counts both ways. Days on which nothing happened are left out. Linear.
 */
export function flagDays(turns: Iterable<DatedTurn>): FlagDay[] {
  const days = new Map<string, FlagDay>();
  let open = 0;
  for (const turn of turns) {
    const known = days.get(turn.day) ?? { day: turn.day, raised: 0, fixed: 0, dismissed: 0, open };
    const [was, is] = [turn.before?.state ?? null, turn.after?.state ?? null];
    open += Number(needsWork(is)) - Number(needsWork(was));
    days.set(turn.day, {
      ...known,
      raised: known.raised + Number(turn.before === null && is !== null),
      fixed: known.fixed + Number(is === "fixed" && was !== "fixed"),
      dismissed: known.dismissed + Number(turn.before !== null && isAside(is) && !isAside(was)),
      open,
    });
  }
  return [...days.values()].filter(
    ({ raised, fixed, dismissed }) => raised + fixed + dismissed > 0,
  );
}

function needsWork(state: FlagState | null): boolean {
  return state !== null && NEEDS_WORK.has(state);
}

function isAside(state: FlagState | null): boolean {
  return state === null || state === "dismissed";
}
