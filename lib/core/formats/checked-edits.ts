import { codeIndex } from "#lib/core/text/codes.ts";
import type { FileParagraph, FileText, ParagraphEdit, WritingLoss } from "./opened-file.ts";

/** An edit that changes something and that the file can hold, beside the paragraph as received. */
export interface CheckedEdit extends ParagraphEdit {
  readonly received: FileParagraph;
}

export interface CheckedEdits {
  readonly edits: readonly CheckedEdit[];
  readonly losses: readonly WritingLoss[];
}

const CHARACTERS = /\r\n?|[\s\S]/gu;
const LONGEST_SUBJECT = 200;

/**
 * Fits edits to what a file can hold: codes that the paragraph does not have and characters that `canHold` denies are left out, line breaks
 * of a paragraph of one line become spaces, and each of this is told. What then is as received is no edit. Lone surrogates are held nowhere.
 * @throws Error for edits of paragraphs that are not there, and for two of one.
 */
export function checkedEdits(
  texts: readonly FileText[],
  edits: readonly ParagraphEdit[],
  canHold: (character: string) => boolean = () => true,
): CheckedEdits {
  const seen = new Set<string>();
  const losses: WritingLoss[] = [];
  const checked = edits.flatMap((edit) => {
    const received = paragraphOf(texts, edit, seen);
    if (edit.text === received.text) return [];
    const text = fitted(edit, received, canHold, losses);
    return text === received.text ? [] : [{ ...edit, text, received }];
  });
  return { edits: checked, losses };
}

function paragraphOf(
  texts: readonly FileText[],
  { slot, paragraph }: ParagraphEdit,
  seen: Set<string>,
): FileParagraph {
  const name = `${slot}\n${paragraph}`;
  const received = texts.find((text) => text.slot === slot)?.paragraphs[paragraph];
  if (!received)
    throw new Error(`Cannot write paragraph ${paragraph} of "${slot}": it is not there`);
  if (seen.has(name)) throw new Error(`Cannot write paragraph ${paragraph} of "${slot}" twice`);
  seen.add(name);
  return received;
}

function fitted(
  { slot, paragraph, text }: ParagraphEdit,
  { codes, isOneLine }: FileParagraph,
  canHold: (character: string) => boolean,
  losses: WritingLoss[],
): string {
  const lost = new Map<WritingLoss["code"], string>();
  const lose = (code: WritingLoss["code"], character: string, instead = "") => {
    const before = lost.get(code) ?? "";
    if (before.length < LONGEST_SUBJECT) lost.set(code, before + character);
    return instead;
  };
  const kept = text.replace(CHARACTERS, (character) => {
    const index = codeIndex(character);
    if (index !== null) return index < codes.length ? character : lose("unknown-code", `${index} `);
    if (/^[\r\n]/.test(character)) return isOneLine ? lose("line-break-left-out", "", " ") : "\n";
    if (character.isWellFormed() && canHold(character)) return character;
    return lose("character-left-out", character.toWellFormed());
  });
  for (const [code, characters] of lost) {
    losses.push({ code, slot, paragraph, subject: characters.trim().slice(0, LONGEST_SUBJECT) });
  }
  return kept;
}
