import type { Delta } from "#lib/core/history/change.ts";
import { IMPORT, type ReceivedPlace, type Reception } from "./reception.ts";

/** What an archive tells of received files. */
interface ArchivedReceptions {
  readonly editions: readonly { readonly id: number; readonly language: string }[];
  readonly originals: readonly { readonly hash: string }[];
  readonly receptions: readonly Reception[];
  readonly segments: readonly { readonly id: number; readonly edition: number }[];
  readonly places: readonly ReceivedPlace[];
  readonly changes: readonly { readonly sequence: number; readonly delta: Delta }[];
}

/** Tells in one sentence why the received files of an archive and the places in them do not fit together, or null. Linear. */
export function receptionsProblem(archive: ArchivedReceptions): string | null {
  return filesProblem(archive) ?? turnsProblem(archive) ?? placesProblem(archive);
}

function filesProblem({ editions, originals, receptions }: ArchivedReceptions): string | null {
  const names = new Set(receptions.map(({ edition, sequence }) => nameOf(edition, sequence)));
  if (names.size < receptions.length) return "a file was received twice at once";
  const bare = editions.find(({ id }) => !names.has(nameOf(id, IMPORT)));
  if (bare) return `"${bare.language}" came in no file`;
  const known = new Set(editions.map(({ id }) => id));
  const stray = receptions.find(({ edition }) => !known.has(edition));
  if (stray) return `"${stray.fileName}" was received for no edition`;
  const hashes = new Set(originals.map(({ hash }) => hash));
  const lost = receptions.find(({ received }) => !hashes.has(received));
  return lost ? `the bytes of "${lost.fileName}" are missing` : null;
}

/** Each turn finds the file in effect that the one before it left. */
function turnsProblem({ receptions, changes }: ArchivedReceptions): string | null {
  const names = new Set(receptions.map(({ edition, sequence }) => nameOf(edition, sequence)));
  const standing = new Map<number, number>();
  for (const { sequence, delta } of changes) {
    for (const { before, after } of delta.receptions) {
      const isKnown = after !== null && names.has(nameOf(after.edition, after.reception));
      const isLast = before?.reception === (standing.get(after?.edition ?? 0) ?? IMPORT);
      if (!isKnown || !isLast || before.edition !== after.edition || after.reception > sequence)
        return `change ${sequence} puts a file into effect that is not there`;
      standing.set(after.edition, after.reception);
    }
  }
  return null;
}

function placesProblem({ receptions, segments, places }: ArchivedReceptions): string | null {
  const editionOf = new Map(segments.map(({ id, edition }) => [id, edition]));
  const names = new Set(receptions.map(({ edition, sequence }) => nameOf(edition, sequence)));
  const stray = places.find(({ segment, edition, reception }) => {
    return editionOf.get(segment) !== edition || !names.has(nameOf(edition, reception));
  });
  if (stray) return `segment ${stray.segment} stands in a file that is not its edition's`;
  const taken = new Set(places.map((one) => `${nameOf(one.edition, one.reception)}:${one.place}`));
  if (taken.size < places.length) return "two segments stand at one place of a file";
  const held = new Set(places.map((one) => `${one.segment}@${one.reception}`));
  return held.size < places.length ? "a segment stands twice in a file" : null;
}

function nameOf(edition: number, sequence: number): string {
  return `${edition}@${sequence}`;
}
