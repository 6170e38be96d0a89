import { codesIn } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";
import { withMatchedCodes } from "./match-codes.ts";

/** The codes of several paragraphs in one list, so that their texts can be compared and joined. */
export interface JointCodes {
  readonly codes: readonly Code[];
  /** Where in the list those of each paragraph begin; one more than there are paragraphs. */
  readonly starts: readonly number[];
}

/** Joins the codes of paragraphs, in their order. Linear. */
export function jointCodes(lists: readonly (readonly Code[])[]): JointCodes {
  const codes: Code[] = [];
  const starts = [0];
  for (const list of lists) {
    const start = codes.length;
    for (const code of list) {
      codes.push({ ...code, partner: code.partner === null ? null : code.partner + start });
    }
    starts.push(codes.length);
  }
  return { codes, starts };
}

/** The text of a paragraph with the numbers that its codes have in the joint list. */
export function inJoint(text: string, { starts }: JointCodes, paragraph: number): string {
  const [start, end] = bounds(starts, paragraph);
  if (start === 0) return text;
  return withMatchedCodes(
    text,
    Array.from({ length: end - start }, (_, index) => start + index),
  );
}

/** The text of a paragraph with its own numbers again; codes of the others are left out. */
export function inOwn(text: string, { starts }: JointCodes, paragraph: number): string {
  const [start, end] = bounds(starts, paragraph);
  const total = starts.at(-1) ?? 0;
  if (start === 0 && end === total) return text;
  const isOwn = (index: number) => index >= start && index < end;
  return withMatchedCodes(
    text,
    Array.from({ length: total }, (_, index) => (isOwn(index) ? index - start : null)),
  );
}

/** Whether each text, one a paragraph, holds no code but its own. */
export function areOwn(texts: readonly string[], { starts }: JointCodes): boolean {
  return texts.every((text, paragraph) => {
    const [start, end] = bounds(starts, paragraph);
    return codesIn(text).every(({ index }) => index >= start && index < end);
  });
}

function bounds(starts: readonly number[], paragraph: number): [number, number] {
  return [starts[paragraph] ?? 0, starts[paragraph + 1] ?? 0];
}
