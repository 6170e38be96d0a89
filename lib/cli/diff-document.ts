import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { compareDocuments } from "#lib/core/diff/documents/compare.ts";
import type { ParagraphGroup } from "#lib/core/diff/documents/groups.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";
import { markdown } from "#lib/core/formats/markdown-source/read-markdown.ts";
import { splitParagraphs } from "#lib/core/text/paragraphs.ts";
import { type Io, UnusableInput } from "./command.ts";

/** Two files in their paragraphs, and what became of these. */
export interface ComparedDocuments {
  readonly language: string;
  /** As the files were named. */
  readonly names: readonly [before: string, after: string];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly groups: readonly ParagraphGroup[];
}

interface Files {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** Compares two files paragraph by paragraph. @throws UnusableInput for one that cannot be read, or is too long. */
export async function compareFiles(files: Files, io: Io): Promise<ComparedDocuments> {
  const before = await paragraphsOf(files.before, io);
  const after = await paragraphsOf(files.after, io);
  return {
    language: files.language,
    names: [files.before, files.after],
    before,
    after,
    groups: compareDocuments(before, after),
  };
}

/** The word diff of a group; paragraphs that were divided or joined are one text with a pilcrow where they part. */
export function piecesOfGroup(
  group: ParagraphGroup,
  { before, after, language }: ComparedDocuments,
): readonly Piece[] {
  const was = before.slice(group.fromA, group.toA).join(PARTED);
  const is = after.slice(group.fromB, group.toB).join(PARTED);
  return compareTexts(was, is, language);
}

const PARTED = " ¶ ";

// Comparing so many takes some seconds and hundreds of megabytes.
const MOST_PARAGRAPHS = 400_000;

const MARKDOWN = /\.(?:md|markdown)$/iu;

async function paragraphsOf(path: string, io: Io): Promise<readonly string[]> {
  const text = (await io.readText(path)).replace(/^\ufeff/u, "");
  const { paragraphs } = MARKDOWN.test(path) ? markdown.read(text) : splitParagraphs(text);
  if (paragraphs.length <= MOST_PARAGRAPHS) return paragraphs.map((paragraph) => paragraph.text);
  throw new UnusableInput(
    `Cannot compare ${path}: it has ${paragraphs.length} paragraphs, and ${MOST_PARAGRAPHS} is the most`,
  );
}
