/** How plain characters are to be written, and where they stand, as far as it matters for what Markdown would take them for. */
export interface Escaping {
  /** Whether a line of a block begins with them. */
  readonly isLineStart: boolean;
  readonly isInTable: boolean;
  /** `light` leaves a mark that has no second of its kind; `strict` escapes all that could ever be a mark. */
  readonly care: "light" | "careful" | "strict";
  canHold(character: string): boolean;
}

/**
 * Writes plain characters so that Markdown reads them as such: marks that could begin or end a construct get a backslash, what looks like an
 * entity or a tag too, and what the encoding cannot hold becomes a reference. Of a text with line breaks, every further line begins a line.
 */
export function escapeMarkdown(text: string, how: Escaping): string {
  const lines = text.split("\n").map((line, index) => {
    if (how.care === "strict") return line.replace(PUNCTUATION, "\\$&");
    const escaped = marksEscaped(line, text, how);
    return index > 0 || how.isLineStart ? startEscaped(escaped) : escaped;
  });
  return heldIn(lines.join("\n"), how);
}

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const MARKS = /\\(?=[!-/:-@[-`{-~]|$)|[`[\]*~_]|<(?=[a-z/!?]|$)|&(?=#|[a-z]|$)|!(?=\[|$)|\|/gi;

function marksEscaped(line: string, text: string, { isInTable, care }: Escaping): string {
  return line.replace(MARKS, (mark, at: number) => {
    if (mark === "|") return isInTable ? "\\|" : mark;
    if (!/[*~_]/.test(mark)) return `\\${mark}`;
    if (care === "light" && text.indexOf(mark) === text.lastIndexOf(mark)) return mark;
    return isIdle(mark, line[at - 1] ?? "", line[at + 1] ?? "") ? mark : `\\${mark}`;
  });
}

// A mark between white space means nothing, nor does a low line inside a word.
function isIdle(mark: string, before: string, after: string): boolean {
  if (/\s/.test(before) && /\s/.test(after)) return true;
  return mark === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

// Headings, quotations, items of lists; rules and underlines; fences and the rows that part a table's head.
const STARTS = [
  /^(?=#{1,6}(?:\s|$))/,
  /^(?=>)/,
  /^(?=[-+*](?:\s|$))/,
  /^(?=[-+=_*](?:[ \t]*[-+=_*])*[ \t]*$)/,
  /^(?=~~~)/,
  /^(?=[-:|][-:| \t]*$)/,
  /^(\d{1,9})(?=[.)](?:\s|$))/,
];

function startEscaped(line: string): string {
  const start = STARTS.find((each) => each.test(line));
  return start ? line.replace(start, (digits) => `${digits}\\`) : line;
}

function heldIn(text: string, { canHold }: Escaping): string {
  return text.replace(/\P{ASCII}/gu, (character) =>
    canHold(character) ? character : reference(character),
  );
}

/** A character as a reference to it. */
export function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
