import type { Change, Move } from "./change.ts";
import { changedWords, type UnitSpan, unitSpans, WordNumbers } from "./moves/changed-words.ts";
import { movedPhrases } from "./moves/phrases.ts";
import { isSentence } from "./moves/sentence.ts";
import { alignLists } from "./search/align.ts";
import type { Sequence } from "./search/sequence.ts";
import { MARK, type Units, WORD } from "./units.ts";

/**
 * Finds the phrases that `changes`, the difference of two texts, delete in one place and insert in another: at least
 * three words, or twelve letters, or a whole sentence; a few words within may differ, and upper and lower case. In the
 * order of the first text; no two share a word. The texts are given as their units, `changes` and moves in offsets.
 * Near-linear.
 */
export function findMoves(a: Units, b: Units, changes: readonly Change[]): Move[] {
  if (changes.length < 2) return [];
  const partsA = unitSpans(
    a,
    changes.map(({ fromA, toA }) => ({ start: fromA, end: toA })),
  );
  const partsB = unitSpans(
    b,
    changes.map(({ fromB, toB }) => ({ start: fromB, end: toB })),
  );
  const numbers = new WordNumbers();
  const [wordsA, wordsB] = [changedWords(a, partsA, numbers), changedWords(b, partsB, numbers)];
  const moves = movedPhrases(wordsA, wordsB).map((phrase) => {
    const spanA = spanOf(wordsA.units, phrase.fromA, phrase.toA);
    const spanB = spanOf(wordsB.units, phrase.fromB, phrase.toB);
    const room = {
      a: partsA[wordsA.parts[phrase.fromA] ?? 0] ?? spanA,
      b: partsB[wordsB.parts[phrase.fromB] ?? 0] ?? spanB,
    };
    return withMarks(a, b, { a: spanA, b: spanB }, room);
  });
  return moves.filter(({ a: span }) => isPhrase(a, span)).map((place) => moveOf(a, b, place));
}

interface Place {
  readonly a: UnitSpan;
  readonly b: UnitSpan;
}

function spanOf(units: Int32Array, from: number, to: number): UnitSpan {
  return { from: units[from] ?? 0, to: (units[to - 1] ?? 0) + 1 };
}

// The marks around a phrase go with it where they are the same in both places.
function withMarks(a: Units, b: Units, { a: spanA, b: spanB }: Place, room: Place): Place {
  const isShared = (atA: number, atB: number) => a.kinds[atA] === MARK && a.ids[atA] === b.ids[atB];
  let [before, behind] = [0, 0];
  const most = Math.min(spanA.from - room.a.from, spanB.from - room.b.from);
  while (before < most && isShared(spanA.from - 1 - before, spanB.from - 1 - before)) before++;
  const rest = Math.min(room.a.to - spanA.to, room.b.to - spanB.to);
  while (behind < rest && isShared(spanA.to + behind, spanB.to + behind)) behind++;
  return {
    a: { from: spanA.from - before, to: spanA.to + behind },
    b: { from: spanB.from - before, to: spanB.to + behind },
  };
}

// Less is as likely to be a coincidence as a move.
const LEAST_WORDS = 3;
const LEAST_LETTERS = 12;

function isPhrase(units: Units, span: UnitSpan): boolean {
  let [words, letters] = [0, 0];
  for (let at = span.from; at < span.to; at++) {
    if (units.kinds[at] !== WORD) continue;
    words++;
    letters += (units.starts[at + 1] ?? 0) - (units.starts[at] ?? 0);
  }
  return words >= LEAST_WORDS || letters >= LEAST_LETTERS || isSentence(units, span);
}

function moveOf(a: Units, b: Units, { a: spanA, b: spanB }: Place): Move {
  const { changes } = alignLists(partOf(a, spanA), partOf(b, spanB));
  const whole = { fromA: 0, toA: spanA.to - spanA.from, fromB: 0, toB: spanB.to - spanB.from };
  const inText = ({ fromA, toA, fromB, toB }: Change) => ({
    fromA: a.starts[spanA.from + fromA] ?? 0,
    toA: a.starts[spanA.from + toA] ?? 0,
    fromB: b.starts[spanB.from + fromB] ?? 0,
    toB: b.starts[spanB.from + toB] ?? 0,
  });
  return { ...inText(whole), changes: changes.map(inText) };
}

function partOf({ ids, weights }: Units, { from, to }: UnitSpan): Sequence {
  return { ids: ids.subarray(from, to), weights: weights.subarray(from, to) };
}
