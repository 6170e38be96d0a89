import { chainFrom, type LoggedChange, undoersIn } from "./change.ts";

const IMPORT = 1;

/**
 * Tells which changes of a log (in order) to take back so that the `wanted` ones are as if nobody had made them: what of them is out of
 * effect already is passed over, and an undo among them is taken back only where what it undid was in effect before. Newest first, the
 * import last: after it nothing can be written. Linear in the log, plus sorting.
 */
export function toTakeBack(log: readonly LoggedChange[], wanted: Iterable<number>): number[] {
  const undoes = new Map(log.map((change) => [change.sequence, change.undoes]));
  const undoers = undoersIn(log);
  const earliest = new Map<number, number>();
  for (const sequence of [...wanted].sort((a, b) => b - a))
    earliest.set(rootOf(undoes, sequence), sequence);
  const found = [...earliest].flatMap(([root, first]) => {
    const chain = chainFrom(undoers, root);
    // What stands at an even place of its chain brought the root into effect: before it the root was not.
    const wasInEffect = chain.indexOf(first) % 2 === 1;
    const isInEffect = chain.length % 2 === 1;
    return wasInEffect === isInEffect ? [] : [{ root, newest: chain.at(-1) ?? root }];
  });
  return found
    .sort((a, b) => Number(a.root === IMPORT) - Number(b.root === IMPORT) || b.newest - a.newest)
    .map(({ newest }) => newest);
}

/** The ordinary change that a chain of undoing and redoing began with. */
function rootOf(undoes: ReadonlyMap<number, number | null>, sequence: number): number {
  let root = sequence;
  for (let next = undoes.get(root); next != null && next < root; next = undoes.get(root))
    root = next;
  return root;
}
