import { chance, oneOf, shuffled } from "./random.ts";

/** How a paragraph came into a revised document. */
export type Deed = "kept" | "edited" | "moved" | "moved and edited" | "split" | "merged";

/** A document, a revision of it, and what truly became of each paragraph. */
export interface RevisedDocument {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Which paragraph stands for which: pairs of places, and by which deed. */
  readonly truth: readonly { readonly a: number; readonly b: number; readonly deed: Deed }[];
}

/** Shares of paragraphs to which each is done. */
export interface Shares {
  readonly edited: number;
  readonly deleted: number;
  readonly inserted: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
}

interface Item {
  readonly text: string;
  readonly origins: readonly number[];
  readonly deed: Deed;
}

const MOVED_AND_EDITED = 0.2;
const CHANGED_WORDS = 0.2;

/** Revises a document by chance, the same for the same seed; what is inserted is taken from `others`. */
export function revised(
  before: readonly string[],
  others: readonly string[],
  shares: Shares,
  seed: number,
): RevisedDocument {
  const random = chance(seed);
  const items: Item[] = [];
  const moved: Item[] = [];
  for (let at = 0; at < before.length; at++) {
    const text = before[at] ?? "";
    if (random() < shares.inserted)
      items.push({ text: oneOf(random, others), origins: [], deed: "kept" });
    const deed = drawn(random, shares);
    if (deed === "deleted") continue;
    if (deed === "moved") moved.push(movedItem(text, at, others, random));
    else if (deed === "merged" && isLong(text) && at + 1 < before.length)
      items.push({ text: `${text} ${before[at + 1]}`, origins: [at, ++at], deed });
    else if (deed === "split" && isLong(text)) items.push(...halves(text, at));
    else if (deed === "edited" && isLong(text))
      items.push({ text: reworded(text, others, random), origins: [at], deed });
    else items.push({ text, origins: [at], deed: "kept" });
  }
  return withTruth(before, scattered(items, moved, random));
}

type Drawn = Deed | "deleted";

function drawn(random: () => number, shares: Shares): Drawn {
  let rest = random();
  for (const deed of ["edited", "deleted", "moved", "split", "merged"] as const) {
    rest -= shares[deed];
    if (rest < 0) return deed;
  }
  return "kept";
}

function isLong(text: string): boolean {
  return (text.match(WORD)?.length ?? 0) >= 3;
}

function movedItem(
  text: string,
  at: number,
  others: readonly string[],
  random: () => number,
): Item {
  if (!isLong(text) || random() >= MOVED_AND_EDITED) return { text, origins: [at], deed: "moved" };
  return { text: reworded(text, others, random), origins: [at], deed: "moved and edited" };
}

function halves(text: string, at: number): Item[] {
  const words = text.split(" ");
  const middle = words.length >> 1;
  return [words.slice(0, middle), words.slice(middle)].map((part) => {
    return { text: part.join(" "), origins: [at], deed: "split" };
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

// One word at least, and up to a fifth of them: left out, put in or put in place of another.
function reworded(text: string, others: readonly string[], random: () => number): string {
  const words = text.split(" ");
  const count = 1 + Math.floor(random() * words.length * CHANGED_WORDS);
  for (let change = 0; change < count; change++) {
    const word = oneOf(random, oneOf(random, others).split(" "));
    const kind = oneOf(random, ["in", "out", "instead"]);
    const place = Math.floor(random() * words.length);
    words.splice(
      place,
      kind === "in" ? 0 : 1,
      ...(kind === "out" && words.length > 1 ? [] : [word]),
    );
  }
  return words.join(" ");
}

function scattered(items: readonly Item[], moved: readonly Item[], random: () => number): Item[] {
  const places = new Map<number, Item[]>();
  for (const item of shuffled(random, moved)) {
    const place = Math.floor(random() * (items.length + 1));
    places.set(place, [...(places.get(place) ?? []), item]);
  }
  return [...items, null].flatMap((item, at) => [
    ...(places.get(at) ?? []),
    ...(item ? [item] : []),
  ]);
}

function withTruth(before: readonly string[], items: readonly Item[]): RevisedDocument {
  return {
    before,
    after: items.map(({ text }) => text),
    truth: items.flatMap(({ origins, deed }, b) => origins.map((a) => ({ a, b, deed }))),
  };
}
