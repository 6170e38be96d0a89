import { escapeLiteral } from "./string-pieces.ts";

/** How a field of several literals is laid out. */
export interface Layout {
  /** What stands between two literals: the closing quote, the line end, white space, the opening quote. */
  readonly between: string;
  /** The most characters between quotes. */
  readonly width: number;
  /** The first literal is empty, and the text begins on the line below. */
  readonly startsBelow: boolean;
}

// What stays together at the end of a line: a word with the blanks behind it, an ideograph, a line break, a code.
const WORD =
  /\n|[\u{100000}-\u{10fffd}] *|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef\u{100000}-\u{10fffd}]+ *|[^\S\n]+/gu;

/** Lays a text out as literals: a line break ends one, and so does a word beyond the width. `written` makes the source of a word. */
export function wrapped(text: string, layout: Layout, written: (word: string) => string): string {
  const lines: string[] = [];
  let line = "";
  for (const [word] of text.matchAll(WORD)) {
    const source = written(word);
    if (
      line !== "" &&
      line.trimEnd().length + source.trimEnd().length > layout.width &&
      word !== "\n"
    ) {
      lines.push(line);
      line = "";
    }
    line += source;
    if (word !== "\n") continue;
    lines.push(line);
    line = "";
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return (layout.startsBelow ? ["", ...lines] : lines).join(layout.between);
}

/** The source of a word with codes as they were read. */
export function wordSource(word: string, code: (character: string) => string): string {
  return escapeLiteral(word).replace(/[\u{100000}-\u{10fffd}]/gu, code);
}
