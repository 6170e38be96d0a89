import type { Span } from "#lib/core/text/tokens.ts";

/** A cue as it stands in a file. */
export interface FoundCue {
  /** The lines of its text, without their ends; one or more. */
  readonly lines: readonly Span[];
  readonly id: string | null;
  /** Comments between the cue before and this one. */
  readonly notes: readonly string[];
}

/** The cues of a file that have text, and the places of lines that belong to none. */
export interface FoundCues {
  readonly cues: readonly FoundCue[];
  readonly strays: readonly Span[];
}

// Hours may be missing, and files in the wild have any number of digits.
const TIMING = /^[ \t]*\d[\d:.,]*:\d[\d:.,]*[ \t]*-->[ \t]*\d/;

/**
 * Finds cues by the lines of their times, leniently: a cue's text goes to the next blank line or the next times; the line before the times, behind a
 * blank one, is its id. Blocks that begin with `NOTE` are comments on what follows. Where cues are `numbered`, a number right before times is
 * theirs even if there is no blank line before it. Linear.
 */
export function findCues(source: string, isNumbered: boolean): FoundCues {
  const cues: FoundCue[] = [];
  const strays: Span[] = [];
  let notes: string[] = [];
  for (const block of blocksOf(source)) {
    const found = cuesIn(source, block, isNumbered, notes);
    if (found) {
      for (const cue of found) cues.push(cue);
      notes = [];
      continue;
    }
    const text = textOf(source, block);
    if (text.startsWith(NOTE)) notes.push(text.slice(NOTE.length).trim());
    else strays.push(...block.slice(0, 1));
  }
  return { cues, strays };
}

const NOTE = "NOTE";

/** The cues of lines without a blank one between them; null where there are no times. */
function cuesIn(
  source: string,
  block: readonly Span[],
  isNumbered: boolean,
  notes: readonly string[],
): FoundCue[] | null {
  const timings = block.flatMap((line, at) => (isTiming(source, line) ? [at] : []));
  if (timings.length === 0) return null;
  const numbered = timings.map((at) => isNumbered && hasNumber(source, block[at - 1]));
  return timings.flatMap((at, index) => {
    const before = index === 0 || numbered[index] ? block[at - 1] : undefined;
    const end = (timings[index + 1] ?? block.length) - (numbered[index + 1] ? 1 : 0);
    const lines = block.slice(at + 1, Math.max(at + 1, end));
    if (lines.length === 0) return [];
    const id = before ? source.slice(before.start, before.end).trim() : null;
    return [{ lines, id, notes: index === 0 ? notes : [] }];
  });
}

function blocksOf(source: string): Span[][] {
  const blocks: Span[][] = [];
  let open: Span[] = [];
  let start = 0;
  for (const { index, 0: lineEnd } of source.matchAll(/\r\n|[\n\r]|$/g)) {
    if (source.slice(start, index).trim() !== "") open.push({ start, end: index });
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
    start = index + lineEnd.length;
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

function isTiming(source: string, { start, end }: Span): boolean {
  return TIMING.test(source.slice(start, end));
}

function hasNumber(source: string, line: Span | undefined): boolean {
  return line !== undefined && /^\s*\d+\s*$/.test(source.slice(line.start, line.end));
}

function textOf(source: string, lines: readonly Span[]): string {
  return lines.map(({ start, end }) => source.slice(start, end)).join("\n");
}
