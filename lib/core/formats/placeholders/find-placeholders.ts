import type { FoundCode } from "../protect-codes.ts";
import { messageCodes } from "./message-codes.ts";

/** Which placeholders a text may have; all are looked for unless something is known. */
export interface PlaceholderKinds {
  /** `{name}`, `{{name}}`, `{n, plural, …}`, `$t(key)`: ICU MessageFormat and i18next. */
  readonly braces: boolean;
  /** `%s`, `%1$d`, `%(name)s`: printf and what follows it. */
  readonly percent: boolean;
  /** `%1`, `%L2`: Qt. */
  readonly numbered: boolean;
}

// A tag with attributes that have values; what only looks like one (`a <b and c> d`) is text. Lengths bound the search.
const TAG =
  /<(\/?)([A-Za-z][\w:.-]{0,40}|\d{1,3})((?:\s{1,20}[\w:@.-]{1,60}\s?=\s?(?:"[^"<]{0,500}"|'[^'<]{0,500}'))*)\s{0,20}(\/?)>/g;

// The conversions of printf(3), Python, Objective-C (`@`) and PHP. A number before the sign makes it a percentage; a blank flag would too.
const PRINTF =
  /%(?:%|(?<!\d%)(?:\(\w{1,60}\)|\d{1,2}\$)?[-+#0']{0,5}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*))?(?:hh|ll|[hlLqjzt])?[diouxXeEfFgGaAcCsSpn@])/g;
const NUMBERED = /%L?\d{1,2}/g;

// HTML, §13.1.2: elements that have no end tag.
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const LONGEST_LABEL = 12;

/** The placeholders and tags of a text, in order, none within another. Linear. */
export function findPlaceholders(text: string, kinds: PlaceholderKinds): FoundCode[] {
  if (!/[<{$%]/.test(text)) return [];
  const found = [
    ...tagsIn(text),
    ...(kinds.braces ? messageCodes(text) : []),
    ...(kinds.percent ? singles(text, PRINTF) : []),
    ...(kinds.numbered ? singles(text, NUMBERED) : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let read = 0;
  return found.filter(({ start, end }) => {
    if (start < read) return false;
    read = end;
    return true;
  });
}

function tagsIn(text: string): FoundCode[] {
  if (!text.includes("<")) return [];
  return Array.from(text.matchAll(TAG), ({ index, 0: tag, 1: slash, 2: name, 4: isEmpty }) => {
    const label = name ?? "";
    const isSingle = isEmpty !== "" || VOID.test(label);
    const kind = isSingle ? "single" : slash === "" ? "open" : "close";
    return { start: index, end: index + tag.length, kind, label };
  });
}

function singles(text: string, pattern: RegExp): FoundCode[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => {
    const label = found.slice(0, LONGEST_LABEL);
    return { start: index, end: index + found.length, kind: "single", label };
  });
}
