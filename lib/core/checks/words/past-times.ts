import { verbFormOf } from "#lib/core/text/english-verbs.ts";
import type { PlainToken } from "./plain-words.ts";

/**
 * Returns the place of the last word of a time that is over ("yesterday", "last week", "two years ago", "on Monday", "in 2019") which
 * belongs to the verb before `from`; -1 where there is none. A day or a year belongs to it only at once: further on it may date what
 * is spoken of ("has called elections on Sunday").
 */
export function pastTimeEnd(tokens: readonly PlainToken[], from: number): number {
  for (let at = from; at <= from + REACH; at++) {
    const token = tokens[at];
    if (!token || token.kind === "mark" || BARRIERS.has(token.key)) return -1;
    const end =
      at === from || isPronoun(tokens, at, from) ? dayOrTime(tokens, at) : clearTime(tokens, at);
    if (end >= 0) return GOES_ON.has(tokens[end + 1]?.key ?? "") ? -1 : end;
    if (at > from && token.kind === "word" && verbFormOf(token.key) !== null) return -1;
  }
  return -1;
}

// Words of an object that may stand between verb and time.
const REACH = 5;

// Behind these another clause, or another time, begins.
const BARRIERS: ReadonlySet<string> = new Set(
  "that which who whom whose what when where while after before because since until till if to as than and but or by for from of with about every each always never ever".split(
    " ",
  ),
);
// "Last week's meeting", "on Monday mornings": the time is part of something else.
const GOES_ON: ReadonlySet<string> = new Set([
  "mornings",
  "evenings",
  "nights",
  "and",
  "or",
  "to",
  "-",
]);

const PRONOUNS: ReadonlySet<string> = new Set("it him her them us me this there".split(" "));

function isPronoun(tokens: readonly PlainToken[], at: number, from: number): boolean {
  return at === from + 1 && PRONOUNS.has(tokens[from]?.key ?? "");
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const SPAN = /^(?:second|minute|hour|day|week|month|year|decade|centur)(?:s|y|ies)?$/u;
const COUNT = /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|few|\d+)$/u;
const UNIT =
  /^(?:night|week|weekend|month|year|summer|winter|spring|autumn|fall|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** Yesterday, last week, two years ago: over wherever they stand. */
function clearTime(tokens: readonly PlainToken[], at: number): number {
  const [first = "", second = "", third = ""] = [0, 1, 2].map(
    (step) => tokens[at + step]?.key ?? "",
  );
  if (first === "yesterday") return at;
  if (first === "last" && UNIT.test(second)) return at + 1;
  return COUNT.test(first) && SPAN.test(second) && third === "ago" ? at + 2 : -1;
}

// A state may last through a year that is not over.
const GOING_ON =
  /^(?:continued|remained|stayed|grown|risen|fallen|increased|decreased|improved|slowed|worsened)$/u;

function dayOrTime(tokens: readonly PlainToken[], at: number): number {
  const [first = "", second = ""] = [0, 1].map((step) => tokens[at + step]?.key ?? "");
  if (first === "on" && DAY.test(second)) return at + 1;
  if (
    first === "in" &&
    !GOING_ON.test(tokens[at - 1]?.key ?? "") &&
    /^(?:1[5-9]|20)\d\d$/u.test(second)
  )
    return at + 1;
  return clearTime(tokens, at);
}
