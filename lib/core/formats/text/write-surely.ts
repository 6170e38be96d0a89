import { codeIndex, withoutCodes } from "#lib/core/text/codes.ts";
import { type Splice, splice, textOfPieces } from "../pieces.ts";
import type {
  EditedSource,
  IndexedLoss,
  MarkedCode,
  TextEdit,
  TextParagraph,
} from "./text-file.ts";

/** A paragraph and where it ends in the source. */
export interface PlacedParagraph extends TextParagraph {
  readonly end: number;
}

/** How a format is written so that it is read again as it was meant. */
export interface SureWriter<P extends PlacedParagraph, Way> {
  readonly source: string;
  readonly paragraphs: readonly P[];
  /** From the one that changes least to the surest. */
  readonly ways: readonly [Way, ...Way[]];
  /** The paragraphs of another source. */
  read(source: string): readonly P[];
  /** The splices that write a fitted text. */
  compose(paragraph: P, text: string, way: Way): readonly Splice[];
  /** What of a text the format can say in the place of a paragraph: no blank lines, no doubled spaces. */
  fit(text: string, paragraph: P): string;
  /** Whether a way can write a code. */
  keeps(code: MarkedCode, way: Way): boolean;
}

interface Plan<P extends PlacedParagraph> extends TextEdit<P> {
  readonly way: number;
  readonly splices: readonly Splice[];
}

/**
 * Writes edits and reads the whole again: an edited paragraph that is not read as it was meant is written in a surer way, until every
 * paragraph is read as it should be or there is no other way. Costs as much as reading, once for each way that was needed.
 */
export function writeSurely<P extends PlacedParagraph, Way>(
  writer: SureWriter<P, Way>,
  edits: readonly TextEdit<P>[],
): EditedSource {
  const planned = (edit: TextEdit<P>, number: number): Plan<P> => {
    const way = writer.ways[number] ?? writer.ways[0];
    return { ...edit, way: number, splices: writer.compose(edit.paragraph, edit.text, way) };
  };
  let plans = edits.map((edit) =>
    planned({ ...edit, text: writer.fit(edit.text, edit.paragraph) }, 0),
  );
  for (;;) {
    const source = splice(
      writer.source,
      plans.flatMap(({ splices }) => splices),
    );
    const wrong = misread(writer, writer.read(source), plans);
    const surer = [...wrong].filter((at) => (plans[at]?.way ?? 0) + 1 < writer.ways.length);
    if (surer.length === 0)
      return { source, losses: plans.flatMap((plan) => lossesOf(writer, plan)) };
    const again = new Set(surer);
    plans = plans.map((plan, at) => (again.has(at) ? planned(plan, plan.way + 1) : plan));
  }
}

/** Which plans are not read as they were meant; where another paragraph is not, the nearest plan before it. */
function misread<P extends PlacedParagraph, Way>(
  writer: SureWriter<P, Way>,
  read: readonly P[],
  plans: readonly Plan<P>[],
): ReadonlySet<number> {
  const wrong = new Set<number>();
  let [shift, next, at] = [0, 0, 0];
  for (const [index, paragraph] of writer.paragraphs.entries()) {
    const plan = plans[next]?.index === index ? plans[next] : undefined;
    const start = paragraph.start + shift;
    if (plan) shift += grown(plan.splices);
    const end = Math.max(paragraph.end + shift, start + 1);
    const first = at;
    while ((read[at]?.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
    const meant = plan ? meaningOf(writer, plan) : signatureOf(paragraph);
    const isRight = sameTexts(read.slice(first, at).map(signatureOf), meant);
    if (!isRight) wrong.add(plan ? next : Math.max(0, next - 1));
    if (plan) next += 1;
  }
  if (at < read.length) wrong.add(plans.length - 1);
  return wrong;
}

function sameTexts(read: readonly string[], meant: string): boolean {
  return read.length === 0 ? meant === "" : read.length === 1 && read[0] === meant;
}

function grown(splices: readonly Splice[]): number {
  return splices.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

function meaningOf<P extends PlacedParagraph, Way>(
  writer: SureWriter<P, Way>,
  plan: Plan<P>,
): string {
  const { paragraph } = plan;
  const lost = codesLost(writer, plan);
  const kept = plan.text.replace(CODES, (code) => (lost.has(codeIndex(code) ?? -1) ? "" : code));
  return signed(writer.fit(kept, paragraph), paragraph);
}

const CODES = /[\u{100000}-\u{10fffd}]/gu;

function signatureOf(paragraph: TextParagraph): string {
  return signed(textOfPieces(paragraph.pieces), paragraph);
}

// Codes are numbered by where they first stand, so texts are compared with what their codes are. Those at the edges may be outside now.
function signed(text: string, { codes }: TextParagraph): string {
  if (withoutCodes(text).trim() === "") return "";
  const inner = withoutEdges(text);
  return inner.replace(CODES, (code) => {
    const { kind, label, markup } = codes[codeIndex(code) ?? -1] ?? {
      kind: "",
      label: "",
      markup: "",
    };
    return `\u{100000}${kind} ${label} ${/^[*_]+$/.test(markup) ? "" : markup}\u{100001}`;
  });
}

function withoutEdges(text: string): string {
  const characters = [...text];
  const isEdge = (character: string | undefined) =>
    character !== undefined && (/^[ \t\n]$/.test(character) || codeIndex(character) !== null);
  let [start, end] = [0, characters.length];
  while (isEdge(characters[start])) start += 1;
  while (isEdge(characters[end - 1])) end -= 1;
  return characters.slice(start, end).join("");
}

function codesLost<P extends PlacedParagraph, Way>(
  writer: SureWriter<P, Way>,
  { paragraph, text, way: number }: Plan<P>,
): ReadonlySet<number> {
  const way = writer.ways[number] ?? writer.ways[0];
  const lost = new Set<number>();
  for (const character of text.match(CODES) ?? []) {
    const index = codeIndex(character) ?? -1;
    const code = paragraph.codes[index];
    if (code && !writer.keeps(code, way)) lost.add(index);
  }
  return lost;
}

function lossesOf<P extends PlacedParagraph, Way>(
  writer: SureWriter<P, Way>,
  plan: Plan<P>,
): IndexedLoss[] {
  return Array.from(codesLost(writer, plan), (index) => ({
    code: "unknown-code",
    subject: plan.paragraph.codes[index]?.source.slice(0, LONGEST_SUBJECT),
    paragraph: plan.index,
  }));
}

const LONGEST_SUBJECT = 200;
