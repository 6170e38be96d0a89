import { closersOf, type QuoteMark, readQuoteMarks } from "#lib/core/text/quotation-marks.ts";
import { mayClose, type RunningQuote } from "./quote-running.ts";

/** A quotation mark with the paragraph it stands in. */
export interface PlacedMark extends QuoteMark {
  readonly paragraph: number;
  /** The first sign of its paragraph. */
  readonly first: boolean;
}

/** Two marks that were read as the ends of one quotation. */
export type QuotePair = readonly [opening: PlacedMark, closing: PlacedMark];

/** What reading some quotation marks comes to. */
export interface Pairing {
  readonly pairs: readonly QuotePair[];
  /** Pairs of marks that do not belong together. */
  readonly mismatched: readonly QuotePair[];
  readonly unclosed: readonly PlacedMark[];
  readonly unopened: readonly PlacedMark[];
}

/** Pairs quotation marks one after the other. */
export interface QuoteReader {
  /** Reads the next mark. */
  read(mark: PlacedMark): void;
  /** A quotation is open. */
  isOpen(): boolean;
  /** Takes note that the quotation that `opening` began goes on after its closing mark: «…», said he. — … ». */
  resume(opening: PlacedMark): void;
  /** What all marks so far come to, those still open counted as unclosed. */
  finish(): Pairing;
}

interface Reading {
  readonly language: string;
  readonly open: PlacedMark[];
  readonly pairs: QuotePair[];
  readonly mismatched: QuotePair[];
  readonly unclosed: PlacedMark[];
  readonly unopened: PlacedMark[];
  running: RunningQuote<PlacedMark> | null;
}

/**
 * Returns a reader that knows no mark yet. A quotation may run over paragraphs, which may repeat its opening mark (or, after old
 * practice, ») at their head. Reading is linear in the marks.
 */
export function readQuotes(language: string): QuoteReader {
  const reading: Reading = {
    language,
    open: [],
    pairs: [],
    mismatched: [],
    unclosed: [],
    unopened: [],
    running: null,
  };
  return {
    read: (mark) =>
      sideOf(mark, reading) === "opening" ? open(reading, mark) : close(reading, mark),
    isOpen: () => reading.open.length > 0,
    resume: (opening) => setRunning(reading, { opening, isOwed: false }),
    finish: () => {
      setRunning(reading, null);
      return { ...reading, unclosed: [...reading.unclosed, ...reading.open] };
    },
  };
}

/** Returns the quotation marks of a paragraph with its number. */
export function placedMarks(text: string, language: string, paragraph: number): PlacedMark[] {
  const start = text.search(/\S/u);
  return readQuoteMarks(text, language).map((mark) => ({
    ...mark,
    paragraph,
    first: mark.at === start,
  }));
}

/** Tells whether a mark that was read as opening is drawn as a closing one. */
export function isMisdrawnOpening({ reversed, loose, side }: PlacedMark): boolean {
  return reversed || (loose && side === "closing");
}

// A mark that shows no side closes what is open: an opening one would touch its words.
function sideOf(mark: PlacedMark, reading: Reading): "opening" | "closing" {
  const { side, loose } = mark;
  if (side === "opening" || (side === "closing" && !loose)) return side;
  return reading.open.length > 0 || runningInto(mark, reading) ? "closing" : "opening";
}

function runningInto(mark: PlacedMark, { running, language }: Reading): PlacedMark | null {
  return running && mayClose(running, mark, language) ? running.opening : null;
}

function setRunning(reading: Reading, running: RunningQuote<PlacedMark> | null): void {
  if (reading.running?.isOwed) reading.unclosed.push(reading.running.opening);
  reading.running = running;
}

function open(reading: Reading, mark: PlacedMark): void {
  const { open } = reading;
  const running = findOpen(
    open,
    (other) => other.mark === mark.mark && other.paragraph < mark.paragraph,
  );
  if (mark.first) setRunning(reading, null);
  if (running >= 0) {
    if (!mark.first) interrupt(reading, running);
    open.length = running;
  }
  open.push(mark);
}

/** Lost, unless the quotation that began with its paragraph goes on behind the one inside it. */
function interrupt(reading: Reading, at: number): void {
  const interrupted = reading.open[at];
  lose(reading, interrupted?.first ? at + 1 : at);
  if (interrupted?.first) setRunning(reading, { opening: interrupted, isOwed: true });
}

function close(reading: Reading, mark: PlacedMark): void {
  const { open, language, pairs, mismatched, unopened } = reading;
  if (repeatsAtStart(open, mark)) return;
  const partner = findOpen(
    open,
    (other) => !isMisdrawnOpening(other) && closersOf(other.mark, language).includes(mark.mark),
  );
  const at = partner >= 0 ? partner : open.length - 1;
  const opening = open[at];
  if (!opening) {
    const running = runningInto(mark, reading);
    if (!running) unopened.push(mark);
    else {
      pairs.push([running, mark]);
      reading.running = null;
    }
    return;
  }
  lose(reading, at + 1);
  open.length = at;
  (partner >= 0 && !mark.reversed ? pairs : mismatched).push([opening, mark]);
}

function lose({ open, unclosed }: Reading, from: number): void {
  for (let at = from; at < open.length; at++) {
    const lost = open[at];
    if (lost) unclosed.push(lost);
  }
}

// Quotations nest less deeply; a longer search would make hostile text quadratic.
const DEEPEST = 12;

function findOpen(open: readonly PlacedMark[], isIt: (mark: PlacedMark) => boolean): number {
  const from = Math.max(0, open.length - DEEPEST);
  for (let at = open.length - 1; at >= from; at--) {
    const mark = open[at];
    if (mark && isIt(mark)) return at;
  }
  return -1;
}

// Old French and Spanish practice: a running quotation repeats » at the head of each paragraph.
function repeatsAtStart(open: readonly PlacedMark[], mark: PlacedMark): boolean {
  return mark.first && mark.mark === "»" && findOpen(open, ({ mark }) => mark === "«") >= 0;
}
