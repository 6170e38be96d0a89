import { type EditBand, STEP, stepsOf } from "./edit-band.ts";

/** Where the words of a list stand in its goal, and which of them do not stand right. */
export interface Misplacement {
  /** Whether some of the phrase is wrong where it is, some of its place in the goal is filled wrongly, and it is not there already. */
  mayMove(from: number, place: number, length: number): boolean;
  /** Places the phrase may be put to, before and within its place in the goal, each once. */
  targets(place: number, length: number): number[];
}

/** Reads from a filled table which words of a list of `rows` words are misplaced. */
export function misplacement(band: EditBand, rows: number): Misplacement {
  const wrong = new Int32Array(rows + 1);
  const goalWrong = new Int32Array(band.goal.length + 1);
  const standsAt = new Int32Array(band.goal.length);
  let [word, place] = [0, 0];
  for (const step of stepsOf(band, rows)) {
    const error = step === STEP.keep ? 0 : 1;
    if (step !== STEP.insert) wrong[++word] = count(wrong, word - 1) + error;
    if (step === STEP.remove) continue;
    goalWrong[++place] = count(goalWrong, place - 1) + error;
    standsAt[place - 1] = word - 1;
  }
  return {
    mayMove: (from, at, length) =>
      count(wrong, from + length) > count(wrong, from) &&
      count(goalWrong, at + length) > count(goalWrong, at) &&
      !(count(standsAt, at) >= from && count(standsAt, at) < from + length),
    targets: (at, length) => targetsOf(standsAt, at, length),
  };
}

function targetsOf(standsAt: Int32Array, place: number, length: number): number[] {
  const targets: number[] = [];
  for (let at = place - 1; at < place + length && at < standsAt.length; at++) {
    const target = at < 0 ? 0 : count(standsAt, at) + 1;
    if (target !== targets.at(-1)) targets.push(target);
  }
  return targets;
}

function count(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}
