import { visit } from "jsonc-parser";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Place } from "../places.ts";
import { UnreadableDocumentError, type UnreadableReason } from "../unreadable.ts";

/** A step from a value to one within it: a key, or a place counted from 0. */
export type Step = string | number;

/** What is heard of a JSON text, in its order. */
export interface JsonHandlers {
  /** A string that is a value; `at` includes its quotes. `path` is only lent. */
  string(value: string, at: Span, path: readonly Step[]): void;
  /** A key that stands in its object for a second time. */
  duplicate(path: readonly Step[], offset: number): void;
  /** What the standard does not know but editors of such files do: comments, commas behind the last value. */
  comment(offset: number): void;
}

/** An object or array that is open: the step in it now, and its keys so far. */
interface Level {
  step: Step;
  readonly keys: Set<string> | null;
}

// Deeper data are not for people; the parser's own stack grows with depth.
const MOST_LEVELS = 100;

/**
 * Reads JSON (RFC 8259) with places and without making objects, so that keys mean nothing but themselves. `start` is where a value of JSONL
 * begins in its file, for the messages. Linear.
 * @throws UnreadableDocumentError `malformed` (also for half a surrogate pair), `too-deep`
 */
export function walkJson(
  source: string,
  handlers: JsonHandlers,
  place: (offset: number) => Place,
  format: string,
): void {
  const levels: Level[] = [];
  const path: Step[] = [];
  const fail = (reason: UnreadableReason, offset: number, detail?: string): never => {
    throw new UnreadableDocumentError({ format, reason, ...place(offset), detail });
  };
  const begin = (offset: number, step: Step, keys: Set<string> | null) => {
    if (levels.length >= MOST_LEVELS) fail("too-deep", offset);
    next();
    levels.push({ step, keys });
    path.push(step);
  };
  const end = () => {
    levels.pop();
    path.pop();
  };
  // A value of an array is one further than that before it.
  const next = () => {
    const level = levels.at(-1);
    if (!level || level.keys) return;
    level.step = Number(level.step) + 1;
    path[path.length - 1] = level.step;
  };
  const checkString = (text: string, offset: number) => {
    if (!text.isWellFormed()) fail("malformed", offset, "half of a surrogate pair");
  };
  visit(
    source,
    {
      onObjectBegin: (offset) => begin(offset, "", new Set()),
      onObjectEnd: end,
      onArrayBegin: (offset) => begin(offset, -1, null),
      onArrayEnd: end,
      onObjectProperty(key, offset) {
        checkString(key, offset);
        const level = levels.at(-1);
        if (!level?.keys) return;
        level.step = key;
        path[path.length - 1] = key;
        if (level.keys.has(key)) handlers.duplicate(path, offset);
        level.keys.add(key);
      },
      onLiteralValue(value, offset, length) {
        next();
        if (typeof value !== "string") return;
        checkString(value, offset);
        handlers.string(value, { start: offset, end: offset + length }, path);
      },
      onComment: (offset) => handlers.comment(offset),
      onError: (_, offset) => fail("malformed", offset),
    },
    { disallowComments: false, allowTrailingComma: true },
  );
}

/** A path as programmers write it: `menu.items[0]["a.b"]`. */
export function shownPath(path: readonly Step[]): string {
  return path
    .map((step, at) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[^.[\]"\s]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join("");
}
