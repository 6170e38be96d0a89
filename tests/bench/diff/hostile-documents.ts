import { chance, shuffled } from "./random.ts";

const SIZE = 100_000;

const different = (offset = 0) =>
  Array.from({ length: SIZE }, (_, at) => {
    const number = at + offset;
    return `The ${number} of ${(number * 7).toString(36)} was ${(number * 13).toString(36)} here`;
  });

const periodic = (period: number, length = SIZE) =>
  Array.from({ length }, (_, at) => `verse ${at % period}`);

function drawnFrom(kinds: number, seed: number): string[] {
  const random = chance(seed);
  return Array.from({ length: SIZE }, () => `line number ${Math.floor(random() * kinds)} of all`);
}

function halvesSwapped(lines: readonly string[]): string[] {
  return [...lines.slice(lines.length / 2), ...lines.slice(0, lines.length / 2)];
}

/** Pairs of documents made to be hard to compare, by what is hard about them. */
export const hostileDocuments: Readonly<Record<string, () => readonly [string[], string[]]>> = {
  "200,000 times one line against 199,000": () => [
    new Array<string>(2 * SIZE).fill("the same line"),
    new Array<string>(2 * SIZE - 1000).fill("the same line"),
  ],
  "nothing in common": () => [different(), different(5_000_000)],
  "halves swapped": () => [different(), halvesSwapped(different())],
  shuffled: () => [different(), shuffled(chance(1), different())],
  "every paragraph edited": () => [
    different(),
    different().map((line) => line.replace("was", "is")),
  ],
  "period of 7, shifted by 3": () => [periodic(7), periodic(7, SIZE + 3).slice(3)],
  "periods of 7 and 8": () => [periodic(7), periodic(8)],
  "drawn from 5 lines": () => [drawnFrom(5, 1), drawnFrom(5, 2)],
  "drawn from 300 lines": () => [drawnFrom(300, 1), drawnFrom(300, 2)],
  "drawn from 30,000 lines": () => [drawnFrom(30_000, 1), drawnFrom(30_000, 2)],
  "one paragraph divided into 50,000": () => [
    [different().slice(0, 50_000).join(" ")],
    different().slice(0, 50_000),
  ],
};
