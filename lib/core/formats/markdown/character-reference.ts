import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plain } from "mdast-util-to-string";

const NUMERIC = /^&#(?:x([0-9a-f]+)|(\d+));$/i;

/** The character that a reference of Markdown (CommonMark 0.31, §2.5) stands for: `&eacute;`, `&#233;`, `&#xE9;`. */
export function decodedReference(reference: string): string {
  const [, hex, decimal] = NUMERIC.exec(reference) ?? [];
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  return named(reference);
}

// As micromark has it: no controls, halves of pairs or places that are no characters.
function character(point: number): string {
  const isControl =
    point < 9 || point === 11 || (point > 13 && point < 32) || (point > 126 && point < 160);
  const isHalf = point > 0xd7ff && point < 0xe000;
  const isNone = (point > 0xfdcf && point < 0xfdf0) || (point & 0xfffe) === 0xfffe;
  return isControl || isHalf || isNone || point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
}

const names = new Map<string, string>();

// There are some two thousand names and the parser knows them; each is asked for once.
function named(reference: string): string {
  const known = names.get(reference) ?? plain(fromMarkdown(`x${reference}`)).slice(1);
  names.set(reference, known);
  return known;
}
