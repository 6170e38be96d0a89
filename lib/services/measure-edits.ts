import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { type EditWords, wordsOf } from "#lib/core/quality/measures/edit-words.ts";
import type { EditionMeasures, TextStates } from "#lib/core/quality/measures/edition-measures.ts";
import { readEditions } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { pastChange, placesThen } from "./read-state.ts";
import { recallPast } from "./recall-past.ts";
import { recallTexts } from "./recall-texts.ts";
import { Refusal } from "./refusal.ts";

/** Two states of an edition, each after a change of its document. */
export interface MeasuredStates {
  readonly document: string;
  readonly edition: number;
  readonly from: number;
  readonly to: number;
}

/** How much an edition was edited, and what was counted as a word. */
export interface EditMeasures extends EditionMeasures {
  readonly words: EditWords;
}

// A book takes seconds; what takes longer is given up rather than left to hold the thread.
const LONGEST_RUN_MS = 60_000;

/**
 * Measures the edits between two states of an edition, text by text: TER, character error rate, chrF.
 * @throws Refusal `no-such-document`, `no-such-edition`, `no-such-change`; `measures-took-too-long` after a minute.
 */
export async function measureEdits(
  context: Context,
  wanted: MeasuredStates,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<EditMeasures> {
  const { texts, words } = await readStates(context, wanted);
  try {
    const limits = { ...options, limitMs: LONGEST_RUN_MS };
    return { words, ...(await context.heavy.measure(texts, words, limits)) };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
    throw new Refusal(
      "measures-took-too-long",
      "Cannot measure the edits: it took more than a minute",
    );
  }
}

function readStates(
  context: Context,
  { document: id, edition, from, to }: MeasuredStates,
): Promise<{ texts: TextStates[]; words: EditWords }> {
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const known = (await readEditions(db, id)).find((one) => one.id === edition);
    if (!known)
      throw new Refusal("no-such-edition", `Cannot measure edition ${edition}: not found`);
    const past = await recallPast(context, db, id);
    const revisionsAt = (sequence: number) => {
      pastChange(past, document, sequence);
      const places = placesThen(past, past.timeline.stateAt(sequence), edition);
      return places.map(({ id: segment, revision }) => ({ segment, sequence: revision }));
    };
    const [before, after] = [revisionsAt(from), revisionsAt(to)];
    const found = await recallTexts(db, id, past, [...before, ...after]);
    const was = new Map(before.map(({ segment }, at) => [segment, found[at] ?? ""]));
    const is = new Map(after.map(({ segment }, at) => [segment, found[before.length + at] ?? ""]));
    const texts = [...new Set([...was.keys(), ...is.keys()])].map((segment) => {
      return { before: was.get(segment) ?? "", after: is.get(segment) ?? "" };
    });
    return { texts, words: wordsOf(known.language) };
  });
}
