import type { Context } from "#lib/services/context.ts";
import { exportLog } from "#lib/services/export-log.ts";
import { atOneMoment } from "#lib/services/open-document.ts";
import { readDifference } from "#lib/services/read-difference.ts";
import { readTimeline } from "#lib/services/read-history.ts";
import { readState } from "#lib/services/read-state.ts";
import { recallPast } from "#lib/services/recall-past.ts";
import { surveyHistory } from "#lib/services/survey-history.ts";
import { onBenchDatabase, timed } from "#tests/bench/bench-context.ts";
import { liveThrough } from "./lived-document.ts";

const SIZE = { rows: 20_000, editions: 2, changes: 100_000 };
const POINTS = [11_111, 77_777, 3_333, 55_555, 99_999, 31_415, 62_626];

/** Prints how long a state at some past point of a long-lived document takes: first and later. */
export function benchStates(print: (figure: string) => void): Promise<void> {
  return onBenchDatabase(async (context) => {
    const document = await liveThrough(context.db, context.workspace, SIZE);
    await measure(context, document, print);
  });
}

async function measure(
  context: Context,
  document: string,
  print: (figure: string) => void,
): Promise<void> {
  const tell = (what: string, ms: number) => print(`states: ${what} ${ms.toFixed(0)} ms`);
  const past = () => atOneMoment(context, (db) => recallPast(context, db, document));
  tell("the first look at a past of 100,000 changes, 20,000 rows:", await timed(past));
  const { timeline } = await past();
  const index = async (sequence: number) => timeline.stateAt(sequence);
  tell("the index at a random point, median:", await median(index));
  const one = (sequence: number) => readState(context, { document, sequence, edition: 2 });
  tell("that point with the texts of one edition, median:", await median(one));
  const whole = (sequence: number) => readState(context, { document, sequence });
  tell("with all texts, 40,000, median:", await median(whole));
  const step = (distance: number) => (sequence: number) =>
    readDifference(context, { document, from: sequence, sequence: sequence - distance });
  tell("what makes it into the one before it, median:", await median(step(1)));
  tell("into the one a thousand changes before it, median:", await median(step(1_000)));
  const survey = () => surveyHistory(context, document, 200);
  tell("the slider's survey, median:", await median(survey));
  const filtered = (before: number) =>
    readTimeline(context, document, { before, limit: 50, edition: 1, kind: "confirm" });
  tell("a filtered page of the log, median:", await median(filtered));
  tell("the log as lines, all of them:", await timed(() => takeLog(context, document)));
}

async function takeLog(context: Context, document: string): Promise<number> {
  const { lines } = await exportLog(context, document);
  let length = 0;
  for await (const line of lines) length += line.length;
  return length;
}

async function median(look: (sequence: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const point of POINTS) times.push(await timed(() => look(point)));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
