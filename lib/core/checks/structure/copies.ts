import type { Place, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { wholeParagraph } from "./fault-place.ts";
import { countWords, isSameText, repeatsIn } from "./repeats.ts";

/** A paragraph that says again what an earlier one of its edition says, though the original does not. */
export interface Copy {
  readonly place: Place;
  readonly model: Place;
  /** The hop at which it was made, "en>es". */
  readonly birth: string;
  /** The copy in the edition where it was made, for one that was inherited. */
  readonly root: Place | null;
}

/** Returns the copies in the editions that have a base, by edition. Linear in the words of the document. */
export function copiesIn(document: PreparedDocument): Copy[] {
  const work: Work = { document, rows: rowsByParagraph(document), done: new Map() };
  return document.editions.flatMap((_, edition) => [...copiesAt(work, edition).values()]);
}

interface Work {
  readonly document: PreparedDocument;
  readonly rows: readonly ReadonlyMap<number, number>[];
  /** The copies of an edition by their paragraphs. */
  readonly done: Map<number, ReadonlyMap<number, Copy>>;
}

function copiesAt(work: Work, edition: number): ReadonlyMap<number, Copy> {
  const { document, done } = work;
  const known = done.get(edition);
  if (known) return known;
  done.set(edition, new Map());
  const own = document.editions[edition];
  const base = own?.basedOn ?? null;
  if (!own || base === null) return new Map();
  const copies = [...repeatsIn(own)].flatMap(([later, first]) => {
    const copy = copyAt(work, edition, base, [later, first]);
    return copy ? [[later, copy] as const] : [];
  });
  done.set(edition, new Map(copies));
  return new Map(copies);
}

// A heading or a refrain of a few words comes again on purpose; two sentences of the base may become one where they are short.
const FEWEST_WORDS = 4;
const FEWEST_WORDS_FOR_ANOTHER = 8;

function copyAt(
  work: Work,
  edition: number,
  base: number,
  [later, first]: readonly [number, number],
): Copy | null {
  const { document } = work;
  const { editions } = document;
  const place = wholeParagraph(document, edition, later);
  const model = wholeParagraph(document, edition, first);
  const text = editions[edition]?.paragraphs[later];
  if (!place || !model || !text) return null;
  const ofLater = counterparts(work, edition, base, later);
  const ofFirst = counterparts(work, edition, base, first);
  const inBase = repeatedIn(document, base, ofFirst, ofLater);
  if (inBase !== null) {
    const made = copiesAt(work, base).get(inBase);
    return made ? { place, model, birth: made.birth, root: made.root ?? made.place } : null;
  }
  const hasOther = ofFirst.length > 0 && ofLater.some((at) => !ofFirst.includes(at));
  if (countWords(text) < (hasOther ? FEWEST_WORDS_FOR_ANOTHER : FEWEST_WORDS)) return null;
  const birth = `${editions[base]?.language ?? "und"}>${editions[edition]?.language ?? "und"}`;
  return { place, model, birth, root: null };
}

/** The paragraph of the base that is a copy too; null where the base says it once. */
function repeatedIn(
  { editions }: PreparedDocument,
  base: number,
  ofFirst: readonly number[],
  ofLater: readonly number[],
): number | null {
  const textAt = (at: number): PreparedText | undefined => editions[base]?.paragraphs[at];
  for (const later of ofLater) {
    for (const first of ofFirst) {
      const [one, other] = [textAt(first), textAt(later)];
      if (first < later && one && other && isSameText(one, other)) return later;
    }
  }
  return null;
}

function counterparts({ document, rows }: Work, edition: number, base: number, at: number) {
  const row = rows[edition]?.get(at);
  return row === undefined ? [] : (document.rows[row]?.[base] ?? []);
}

function rowsByParagraph({ editions, rows }: PreparedDocument): Map<number, number>[] {
  return editions.map(
    (_, edition) =>
      new Map(rows.flatMap((cells, row) => (cells[edition] ?? []).map((at) => [at, row]))),
  );
}
