import type { Authorship } from "./requests.ts";

/** By what words are coloured: not at all, by who wrote them, by when. */
export const COLOURINGS = ["off", "person", "age"] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** How long ago a change was made, the latest first. */
export const AGES = ["hour", "day", "week", "month", "older"] as const;
export type Age = (typeof AGES)[number];

/** The looks that persons are told apart by; with more persons they come round again. */
const PERSON_LOOKS = 8;

/** From where words are: the runs of a text, each a length in UTF-16 code units and the number of a change. */
export type Runs = Authorship["segments"][string];
export type OriginatingChange = Authorship["changes"][string];
export type ChangesByNumber = Authorship["changes"];

/** Words of a text that came with one change. */
export interface Origin {
  readonly start: number;
  readonly end: number;
  readonly change: number;
}

/** The origins of all words of `text`, in order; none where the runs are those of another version of it. */
export function originsIn(text: string, runs: Runs): readonly Origin[] {
  let end = 0;
  const origins = runs.map(([length, change]) => {
    const start = end;
    end += length;
    return { start, end, change };
  });
  return end === text.length ? origins : [];
}

/** The words of an origin without the white space around them, unless there is nothing else. */
export function withoutEdges(origin: Origin, text: string): Origin {
  const written = text.slice(origin.start, origin.end);
  if (written.trim() === "") return origin;
  const start = origin.start + written.length - written.trimStart().length;
  return { ...origin, start, end: start + written.trim().length };
}

/** Tells whether words stand as they were received: these are not coloured. */
export function isReceived(change: OriginatingChange | undefined): boolean {
  return change === undefined || change.kind === "import";
}

/** The origin of the words at an offset; between two, that of the words behind it. Null in an empty text. */
export function originAt(origins: readonly Origin[], offset: number): Origin | null {
  return origins.find(({ end }) => offset < end) ?? origins.at(-1) ?? null;
}

/** Who wrote something since the texts were received, in the order in which they came. */
export function personsIn(changes: readonly ChangesByNumber[]): readonly string[] {
  const first = new Map<string, number>();
  for (const [number, change] of changes.flatMap((one) => Object.entries(one))) {
    if (isReceived(change)) continue;
    const known = first.get(change.author) ?? Number.POSITIVE_INFINITY;
    first.set(change.author, Math.min(known, Number(number)));
  }
  return [...first].sort((a, b) => a[1] - b[1]).map(([author]) => author);
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LIMITS_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS } as const;

/** How long before `now` (milliseconds since 1970) a change was made. */
export function ageOf({ at }: OriginatingChange, now: number): Age {
  const age = now - Date.parse(at);
  const found = AGES.find((name) => name !== "older" && age <= LIMITS_MS[name]);
  return found ?? "older";
}

/** The name of the look of words in the style sheet; null for words that are not coloured. */
export function lookOf(
  change: OriginatingChange | undefined,
  colouring: Colouring,
  persons: readonly string[],
  now: number,
): string | null {
  if (!change || isReceived(change) || colouring === "off") return null;
  return colouring === "age" ? ageLook(ageOf(change, now)) : personLook(change.author, persons);
}

/** The look of a person's words. */
export function personLook(author: string, persons: readonly string[]): string {
  return `author-${(Math.max(0, persons.indexOf(author)) % PERSON_LOOKS) + 1}`;
}

/** The look of words of an age. */
export function ageLook(age: Age): string {
  return `age-${AGES.indexOf(age) + 1}`;
}

/** Every look there is: those of persons and those of ages. */
export const LOOKS: readonly string[] = [
  ...Array.from({ length: PERSON_LOOKS }, (_, at) => `author-${at + 1}`),
  ...AGES.map(ageLook),
];
