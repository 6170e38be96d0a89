import { withoutCodes } from "#lib/core/text/codes.ts";
import { type CheckedEdit, checkedEdits } from "../checked-edits.ts";
import type { DecodedText } from "../encoding/decode-text.ts";
import type {
  Code,
  FileParagraph,
  FormatName,
  OpenedFile,
  ReadingIssue,
  ReadingOptions,
} from "../opened-file.ts";
import { type Piece, textOfPieces } from "../pieces.ts";
import { placesIn } from "../places.ts";
import type { Loss } from "./loss.ts";
import { pairedText } from "./paired-codes.ts";

/** A code and all of its markup, to write it elsewhere. */
export interface MarkedCode extends Code {
  readonly markup: string;
}

/** A paragraph and the pieces of the source it was read from. */
export interface TextParagraph {
  readonly pieces: readonly Piece[];
  readonly codes: readonly MarkedCode[];
  readonly isOneLine: boolean;
  readonly id?: string;
  readonly notes?: readonly string[];
  /** Where it stands in the source. */
  readonly start: number;
}

/** What a reader finds in a decoded text. */
export interface FoundText<P extends TextParagraph> {
  readonly paragraphs: readonly P[];
  readonly language: string | null;
  readonly issues: readonly FoundIssue[];
}

/** Trouble at an offset of the source. */
export interface FoundIssue {
  readonly code: ReadingIssue["code"];
  readonly start: number;
  readonly subject?: string;
}

/** A paragraph that is to have another text. */
export interface TextEdit<P extends TextParagraph> {
  readonly paragraph: P;
  readonly index: number;
  /** The text as it was read. */
  readonly before: string;
  readonly text: string;
}

/** A source with edits in it. */
export interface EditedSource {
  readonly source: string;
  readonly losses: readonly IndexedLoss[];
}

/** A loss and the paragraph it befell. */
export interface IndexedLoss extends Loss {
  readonly paragraph: number;
}

/** A text-like file that was read as one text. */
export interface TextFile<P extends TextParagraph> {
  readonly format: FormatName;
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
  /** How it was read, besides the encoding. */
  readonly reading?: ReadingOptions;
  readonly found: FoundText<P>;
  /** Whether a character can be written at all. */
  canHold(character: string): boolean;
  /** Writes edits, in the order of the paragraphs, into the source. Their pairs of codes are whole. */
  edit(edits: readonly TextEdit<P>[]): EditedSource;
}

/** An opened file of one text, which is written back by editing its source. */
export function openedText<P extends TextParagraph>(file: TextFile<P>): OpenedFile {
  const { format, decoded, found } = file;
  const placeOf = placesIn(decoded.text);
  const paragraphs = found.paragraphs.map((each) => presented(each, placeOf));
  const text = { slot: "", language: found.language, basedOn: null, paragraphs };
  const issues = [...replacementCharacters(decoded.text), ...found.issues];
  return {
    format,
    reading: { ...file.reading, encoding: decoded.encoding },
    texts: [text],
    rows: null,
    issues: issues.map(({ start, ...issue }) => ({ ...issue, ...placeOf(start) })),
    tracked: [],
    write(edits) {
      const checked = checkedEdits([text], edits, (character) => file.canHold(character));
      const written = writtenInto(file, checked.edits);
      return { ...written, losses: [...checked.losses, ...written.losses] };
    },
  };
}

const LONGEST_SUBJECT = 200;

function presented(
  { pieces, codes, isOneLine, id, notes, start }: TextParagraph,
  placeOf: ReturnType<typeof placesIn>,
): FileParagraph {
  return {
    text: textOfPieces(pieces),
    codes: codes.map(({ kind, partner, label, source }) => {
      return { kind, partner, label, source: source.slice(0, LONGEST_SUBJECT) };
    }),
    isOneLine,
    isLocked: false,
    id: id ?? null,
    state: null,
    notes: notes ?? [],
    at: placeOf(start),
  };
}

// Another program wrote these where it could not read a character. A damaged file may hold millions.
const MOST_ISSUES = 1_000;

function replacementCharacters(text: string): FoundIssue[] {
  const issues: FoundIssue[] = [];
  for (const { index } of text.matchAll(/\ufffd+/g)) {
    if (issues.length === MOST_ISSUES) break;
    issues.push({ code: "replacement-character", start: index });
  }
  return issues;
}

function writtenInto<P extends TextParagraph>(
  { bytes, found, decoded, edit }: TextFile<P>,
  edits: readonly CheckedEdit[],
): ReturnType<OpenedFile["write"]> {
  const losses: IndexedLoss[] = [];
  const effective = edits.flatMap(({ paragraph: index, text, received }) => {
    const paragraph = found.paragraphs[index];
    const paired = pairedText(text, received.codes, received.text);
    losses.push(...paired.losses.map((loss) => ({ ...loss, paragraph: index })));
    if (!paragraph || paired.text === received.text) return [];
    return [{ paragraph, index, before: received.text, text: paired.text }];
  });
  const inOrder = effective.sort((a, b) => a.index - b.index);
  const edited = inOrder.length > 0 ? edit(inOrder) : null;
  const slotted = [...losses, ...(edited?.losses ?? [])].map((loss) => ({ slot: "", ...loss }));
  if (!edited || edited.source === decoded.text) return { bytes, losses: slotted };
  const encoded = decoded.encode(edited.source);
  if (!encoded) throw new Error(`Expected characters that ${decoded.encoding} has room for`);
  return { bytes: encoded, losses: slotted };
}

/** Whether a paragraph has any text to edit besides its codes. */
export function hasText({ pieces }: Pick<TextParagraph, "pieces">): boolean {
  return withoutCodes(textOfPieces(pieces)).trim() !== "";
}

/** The code that protects a character which has the place of codes in the material itself. */
export function privateCharacter(markup: string): MarkedCode {
  const label = `U+${(markup.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return { kind: "single", partner: null, label, source: markup, markup };
}
