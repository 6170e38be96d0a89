import { codeCharacter, codeIndex } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";

// A bracket that is meant as itself is doubled where it could be taken for the start of a tag or for half of a doubled one.
const WRITTEN = /[\u{100000}-\u{10fffd}]|⟨(?=[⟨/0-9\u{100000}-\u{10fffd}])/gu;
const READ = /⟨⟨|⟨\/?\d{1,5}\/?⟩/g;

/**
 * The tag that stands for a code where people read texts outside of the workbench: `⟨1⟩` opens, `⟨/1⟩` closes what `⟨1⟩` opened,
 * `⟨2/⟩` stands alone. The number is that of the code (of its partner, for one that closes), counted from 1.
 */
export function tagOf(index: number, code: Pick<Code, "kind" | "partner"> | undefined): string {
  if (code?.kind === "open") return `⟨${index + 1}⟩`;
  if (code?.kind === "close") return `⟨/${(code.partner ?? index) + 1}⟩`;
  return `⟨${index + 1}/⟩`;
}

/** A text with visible tags for its codes; `readTags` turns it back. Linear. */
export function withTags(text: string, codes: readonly Code[]): string {
  return text.replace(WRITTEN, (sign) => {
    const index = codeIndex(sign);
    return index === null ? "⟨⟨" : tagOf(index, codes[index]);
  });
}

/** What a text with visible tags says; `unknown` are tags that stand for no code, which stay in the text as they are. */
export interface ReadTags {
  readonly text: string;
  /** Codes in the order they stand in. */
  readonly codes: readonly number[];
  readonly unknown: readonly string[];
}

/** Reads a text with visible tags; `known` are the codes of the segment by their tags. Linear. */
export function readTags(written: string, known: ReadonlyMap<string, number>): ReadTags {
  const codes: number[] = [];
  const unknown: string[] = [];
  const text = written.replace(READ, (tag) => {
    if (tag === "⟨⟨") return "⟨";
    const index = known.get(tag);
    if (index === undefined) {
      unknown.push(tag);
      return tag;
    }
    codes.push(index);
    return codeCharacter(index);
  });
  return { text, codes, unknown };
}
