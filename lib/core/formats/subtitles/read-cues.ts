import type { FormatName } from "../opened-file.ts";
import { paragraphOf } from "../text/inline-items.ts";
import { type FoundIssue, hasText } from "../text/text-file.ts";
import type { PlacedParagraph } from "../text/write-surely.ts";
import { type CueDialect, cueItems } from "./cue-items.ts";
import { type FoundCue, findCues } from "./find-cues.ts";

// A file of another kind has nothing but such lines.
const MOST_ISSUES = 100;

/** The cues of a file that have words, each a paragraph; in SubRip a line outside of all cues is told, since nobody will see it. */
export function readCues(
  source: string,
  name: FormatName,
  dialect: CueDialect,
): { readonly paragraphs: readonly PlacedParagraph[]; readonly issues: readonly FoundIssue[] } {
  const { cues, strays } = findCues(source, name === "srt");
  const issues = strays
    .slice(0, name === "srt" ? MOST_ISSUES : 0)
    .map(({ start, end }): FoundIssue => {
      return {
        code: "unsupported-content",
        start,
        subject: source.slice(start, Math.min(end, start + LONGEST)),
      };
    });
  return { paragraphs: cues.flatMap((cue) => spoken(cue, source, name, dialect)), issues };
}

const LONGEST = 200;

function spoken(
  { lines, id, notes }: FoundCue,
  source: string,
  name: FormatName,
  dialect: CueDialect,
): PlacedParagraph[] {
  const { pieces, codes } = paragraphOf(cueItems(lines, source, dialect), source, name);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !hasText({ pieces })) return [];
  const place = { start: first.source.start, end: last.source.end };
  return [{ pieces, codes, isOneLine: false, notes, ...(id === null ? {} : { id }), ...place }];
}
