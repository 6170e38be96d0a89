import { groupBy } from "#lib/core/document/grouping.ts";
import { attributeChange } from "#lib/core/history/authorship/attribute.ts";
import { type Comparison, compareVersions } from "#lib/core/history/authorship/comparison.ts";
import {
  DepartedTexts,
  departuresOf,
  PLACES,
  type Place,
  soughtBy,
} from "#lib/core/history/authorship/departed.ts";
import { broughtBy, type Run } from "#lib/core/history/authorship/runs.ts";
import { type WordReader, wordReaders } from "#lib/core/history/authorship/words.ts";
import {
  holdAttributed,
  moveAttributed,
  type ReplacedText,
  readAttributed,
  readReplacedSince,
} from "#lib/data/attributed.ts";
import {
  type AttributedRevision,
  addAuthorship,
  type RevisionName,
  readAttributedRevisions,
} from "#lib/data/authorship.ts";
import type { Writing } from "#lib/data/connect.ts";
import { addDeparted, findDeparted } from "#lib/data/departed.ts";
import type { Context } from "./context.ts";

/**
 * Attributes the changes of a document up to `sequence`, one of its changes, as far as that is not done: stores who wrote what in
 * their revisions. A long history is done in steps, each of which stays done; whoever asks at the same time waits for the step
 * and goes on from there. No change of the document waits for it.
 */
export async function attributeRevisions(
  { db }: Context,
  document: string,
  sequence: number,
): Promise<void> {
  let attributed = await readAttributed(db, document);
  while (attributed < sequence) {
    attributed = await db.transaction().execute((tx) => attributeNext(tx, document));
  }
}

async function attributeNext(tx: Writing, document: string): Promise<number> {
  const since = await holdAttributed(tx, document);
  const { texts, last } = await readReplacedSince(tx, document, since);
  if (texts.length > 0) await attributeTexts(tx, document, texts);
  if (last > since) await moveAttributed(tx, document, last);
  return last;
}

/** A text that a change replaced, compared with what it put there. */
interface Turn extends ReplacedText {
  readonly comparison: Comparison;
  /** The origins in the replaced text, as far as they are known before the step. */
  readonly runs: readonly Run[];
}

type WordReaders = (language: string) => WordReader;

async function attributeTexts(
  tx: Writing,
  document: string,
  texts: readonly ReplacedText[],
): Promise<void> {
  const wordsIn = wordReaders();
  const turns = await readTurns(tx, document, texts, wordsIn);
  const stored = await readPlaces(tx, document, turns, wordsIn);
  await addAuthorship(tx, document, attributed(turns, stored));
  const departed = turns.flatMap(({ comparison, segment, sequence, before }) =>
    departuresOf(comparison).map((window) => ({ ...window, segment, sequence, revision: before })),
  );
  await addDeparted(tx, document, departed);
}

async function readTurns(
  tx: Writing,
  document: string,
  texts: readonly ReplacedText[],
  wordsIn: WordReaders,
): Promise<Turn[]> {
  const revisions = await readByName(tx, document, [
    ...texts,
    ...texts.map(({ segment, before }) => ({ segment, sequence: before })),
  ]);
  return texts.map((replaced) => {
    const before = revisionIn(revisions, replaced.segment, replaced.before);
    const after = revisionIn(revisions, replaced.segment, replaced.sequence);
    const { language } = after;
    const comparison = compareVersions(before.text, after.text, language, wordsIn(language));
    return { ...replaced, comparison, runs: runsIn(before) };
  });
}

/** Where the words that turns put in stood before the step, by the hashes of their windows. */
async function readPlaces(
  tx: Writing,
  document: string,
  turns: readonly Turn[],
  wordsIn: WordReaders,
): Promise<Map<number, readonly Place[]>> {
  const sought = turns.flatMap(({ comparison }) => soughtBy(comparison));
  const found = await findDeparted(tx, document, sought, PLACES);
  const revisions = await readByName(
    tx,
    document,
    found.map(({ segment, revision }) => ({ segment, sequence: revision })),
  );
  const sources = new Map(
    [...revisions].map(([name, revision]) => {
      const { segment, text, language } = revision;
      return [name, { home: segment, words: wordsIn(language)(text), runs: runsIn(revision) }];
    }),
  );
  const places = found.flatMap(({ hash, segment, revision, start }) => {
    const source = sources.get(nameOf(segment, revision));
    return source ? [{ hash, source, start }] : [];
  });
  return groupBy(places, ({ hash }) => hash);
}

function attributed(turns: readonly Turn[], stored: ReadonlyMap<number, readonly Place[]>) {
  const departed = new DepartedTexts(undefined, stored);
  const made = new Map<string, RevisionName & { readonly runs: readonly Run[] }>();
  for (const [sequence, changed] of groupBy(turns, (turn) => turn.sequence)) {
    const edits = changed.map(({ comparison, segment, before, runs }) => {
      return { home: segment, comparison, runs: made.get(nameOf(segment, before))?.runs ?? runs };
    });
    attributeChange(edits, sequence, departed).forEach((runs, at) => {
      const segment = changed[at]?.segment ?? -1;
      made.set(nameOf(segment, sequence), { segment, sequence, runs });
    });
    departed.add(edits);
  }
  return [...made.values()].filter(({ runs, sequence }) => !isWholly(runs, sequence));
}

function isWholly(runs: readonly Run[], sequence: number): boolean {
  return runs.every(([, origin]) => origin === sequence);
}

function runsIn({ text, sequence, runs }: AttributedRevision): readonly Run[] {
  return runs ?? broughtBy(sequence, text).runs;
}

async function readByName(
  tx: Writing,
  document: string,
  names: readonly RevisionName[],
): Promise<Map<string, AttributedRevision>> {
  const unique = new Map(
    names.map(({ segment, sequence }) => [nameOf(segment, sequence), { segment, sequence }]),
  );
  const revisions = await readAttributedRevisions(tx, document, [...unique.values()]);
  return new Map(
    revisions.map((revision) => [nameOf(revision.segment, revision.sequence), revision]),
  );
}

function revisionIn(
  revisions: ReadonlyMap<string, AttributedRevision>,
  segment: number,
  sequence: number,
): AttributedRevision {
  const found = revisions.get(nameOf(segment, sequence));
  if (found) return found;
  throw new Error(`Expected revision ${sequence} of segment ${segment}: none`);
}

function nameOf(segment: number, sequence: number): string {
  return `${segment}@${sequence}`;
}
