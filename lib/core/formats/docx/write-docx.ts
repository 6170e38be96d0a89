import { codesIn } from "#lib/core/text/codes.ts";
import type { WritingLoss, WrittenFile } from "../opened-file.ts";
import { type Splice, splice } from "../pieces.ts";
import { wholeChanges } from "../whole-changes.ts";
import { illegalCharacters } from "../xml/characters.ts";
import { placeComments } from "./comment-places.ts";
import type { FileComment } from "./file-comment.ts";
import { type Marked, placeMarks } from "./marks.ts";
import { type Markup, markupFor } from "./markup.ts";
import { type PlannedChange, planChanges } from "./plan.ts";
import { type PlannedEdit, plannedEdit, type TrackedEdit } from "./planned-edit.ts";
import type { ReceivedDocx } from "./received-docx.ts";
import type { Segment } from "./segment.ts";
import type { PartSource } from "./source.ts";
import { uncutUnits } from "./uncut-units.ts";
import { writeClean } from "./write-clean.ts";
import { writeComments } from "./write-comments.ts";
import { writeRuns } from "./write-runs.ts";
import { writeTracked } from "./write-tracked.ts";

/** Writes edits into the received file; as tracked changes, with comments, where `comments` are given. @throws Error */
export function writeDocx(
  received: ReceivedDocx,
  edits: readonly TrackedEdit[],
  comments: readonly FileComment[] | null,
): WrittenFile {
  const { segments, from } = received;
  const wanted = effectiveEdits(segments, edits);
  const planned = new Map<number, PlannedEdit>();
  for (const [index, edit] of wanted) {
    const segment = segments[index];
    if (segment) planned.set(index, plannedEdit(segment, edit, comments !== null));
  }
  const parts = partWriters();
  const placed = placeComments(received, comments ?? [], planned);
  for (const { part, splice } of placed.apart) parts.of(part).splices.push(splice);
  for (const index of new Set([...planned.keys(), ...placed.marks.keys()])) {
    const segment = segments[index];
    if (!segment) continue;
    const { text, changes } = planned.get(index) ?? { text: segment.text, changes: [] };
    put(segment, text, changes, placed.marks.get(index) ?? []);
    for (const twin of segment.twins) put(twin, text, changes, []);
  }
  const written = parts.written();
  if (placed.comments.length > 0) writeComments(received, placed.comments, written);
  const losses = [...wanted.values()].flatMap((edit) => lossesOf(segments[edit.paragraph], edit));
  return { bytes: from.write(written), losses };

  function put(
    segment: Segment,
    text: string,
    changes: readonly PlannedChange[],
    marks: readonly Marked[],
  ): void {
    const { splices, markup } = parts.of(segment.part);
    const cells = placeMarks(
      planChanges(segment, text, wholeChanges(uncutUnits(segment.units), changes)),
      marks,
    );
    const write = comments ? writeTracked : writeClean;
    for (const each of writeRuns(cells, segment.codes, write, markup)) splices.push(each);
  }
}

function effectiveEdits(
  segments: readonly Segment[],
  edits: readonly TrackedEdit[],
): Map<number, TrackedEdit> {
  const wanted = new Map<number, TrackedEdit>();
  for (const edit of edits) {
    const { slot, paragraph } = edit;
    if (slot !== "" || !segments[paragraph]) {
      throw new Error(
        `Expected a paragraph of the file: got slot "${slot}", paragraph ${paragraph}`,
      );
    }
    if (wanted.has(paragraph))
      throw new Error(`Expected one edit of paragraph ${paragraph}: got two`);
    wanted.set(paragraph, edit);
  }
  return new Map([...wanted].filter(([index, { text }]) => segments[index]?.text !== text));
}

interface PartWriter {
  readonly markup: Markup;
  readonly splices: Splice[];
}

function partWriters() {
  const writers = new Map<PartSource, PartWriter>();
  return {
    of(part: PartSource): PartWriter {
      const known = writers.get(part) ?? { markup: markupFor(part), splices: [] };
      writers.set(part, known);
      return known;
    },
    written(): Map<string, Uint8Array> {
      const changed = [...writers].filter(([, { splices }]) => splices.length > 0);
      return new Map(
        changed.map(([part, { splices }]) => {
          splices.sort((a, b) => a.start - b.start || a.end - b.end);
          return [part.name, part.encode(splice(part.text, splices))];
        }),
      );
    },
  };
}

function lossesOf(
  segment: Segment | undefined,
  { slot, paragraph, text }: TrackedEdit,
): WritingLoss[] {
  if (!segment) return [];
  const losses: WritingLoss[] = [];
  const lose = (code: WritingLoss["code"], subject: string) =>
    losses.push({ code, slot, paragraph, subject });
  const counts = new Map<number, number>();
  for (const { index } of codesIn(text)) counts.set(index, (counts.get(index) ?? 0) + 1);
  for (const index of counts.keys()) {
    if (index >= segment.codes.length) lose("unknown-code", String(index));
  }
  for (const { index } of codesIn(segment.text)) {
    const code = segment.codes[index];
    if (code?.isPinned && counts.get(index) !== 1) lose("code-kept", code.label);
  }
  for (const character of new Set(illegalCharacters(text))) {
    lose("character-left-out", nameOf(character));
  }
  return losses;
}

function nameOf(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${digits.padStart(4, "0")}`;
}
