import type { Segment } from "#app/_features/review/requests.ts";
import type { Lookup } from "./segment-places.ts";

/** The texts at hand. They come and go as one moves through the document; who shows some is told when others have come. */
export interface Texts extends Lookup<Segment> {
  readonly size: number;
  /** Takes texts in; of two revisions of a segment the newer one stays. */
  take(segments: readonly Segment[]): void;
  /** Takes in what is at hand already, and passes the rest over. */
  renew(segments: readonly Segment[]): void;
  /** Lets go of all texts but those that are to be kept. */
  keep(isKept: (segment: number) => boolean): void;
  subscribe(listener: () => void): () => void;
  /** A number that changes when one of these segments comes, goes or gets another text. */
  versionOf(segments: readonly number[]): number;
}

/** No texts yet. */
export function createTexts(): Texts {
  const texts = new Map<number, { readonly segment: Segment; readonly taken: number }>();
  const listeners = new Set<() => void>();
  let taken = 0;
  const put = (segments: readonly Segment[]) => {
    taken += 1;
    for (const segment of segments) {
      const known = texts.get(segment.id)?.segment.revision ?? 0;
      if (known <= segment.revision) texts.set(segment.id, { segment, taken });
    }
    for (const listener of listeners) listener();
  };
  return {
    get size() {
      return texts.size;
    },
    get: (id) => texts.get(id)?.segment,
    take: put,
    renew: (segments) => {
      const known = segments.filter(({ id }) => texts.has(id));
      if (known.length > 0) put(known);
    },
    keep: (isKept) => {
      for (const id of texts.keys()) if (!isKept(id)) texts.delete(id);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    versionOf: (segments) => {
      return segments.reduce((newest, id) => Math.max(newest, texts.get(id)?.taken ?? 0), 0);
    },
  };
}
