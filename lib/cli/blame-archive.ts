import {
  type Archive,
  type ArchivedChange,
  segmentsInOrder,
} from "#lib/core/formats/archive/archive.ts";
import { attributeLog } from "#lib/core/history/authorship/log.ts";
import { type Reason, reasonOf } from "#lib/core/history/authorship/reason.ts";
import { type AuthoredText, broughtBy } from "#lib/core/history/authorship/runs.ts";
import type { Cause } from "#lib/core/history/change.ts";
import { blameReport } from "./blame-report.ts";
import { UnusableInput } from "./command.ts";

/** A segment with the origins of its words. */
interface AuthoredSegment extends AuthoredText {
  readonly id: number;
}

/** Who wrote what in an edition of an exported document: its segments in order, and the changes their words come from. */
export interface AuthoredEdition {
  readonly segments: readonly AuthoredSegment[];
  readonly changes: ReadonlyMap<number, Origin>;
}

/** What a change was that words come from, and why it was made. */
interface Origin extends Pick<ArchivedChange, "author" | "at" | "kind">, Reason {
  readonly cause: Cause | null;
}

/** Attributes the words of one edition of an exported document. @throws UnusableInput where it has no such edition. */
export function attributeEdition(archive: Archive, language: string): AuthoredEdition {
  const edition = archive.editions.find((known) => known.language === language);
  if (!edition) {
    const known = archive.editions.map((each) => each.language).join(", ");
    throw new UnusableInput(`Cannot attribute "${language}": the document has ${known}`);
  }
  const authored = attributeLog(writingChanges(archive), languagesIn(archive));
  const segments = segmentsInOrder(archive, edition.id).map((id) => {
    return { id, ...(authored.get(id) ?? broughtBy(1, "")) };
  });
  const origins = new Set(segments.flatMap(({ runs }) => runs.map(([, origin]) => origin)));
  return { segments, changes: new Map(originsIn(archive, origins)) };
}

function languagesIn({ editions, segments }: Archive): (segment: number) => string {
  const languages = new Map(editions.map(({ id, language }) => [id, language]));
  const editionOf = new Map(segments.map(({ id, edition }) => [id, edition]));
  return (segment) => languages.get(editionOf.get(segment) ?? -1) ?? "und";
}

function writingChanges({ changes }: Archive) {
  return changes.map(({ sequence, revisions }) => ({ sequence, texts: revisions }));
}

function originsIn({ changes, flags }: Archive, sequences: ReadonlySet<number>) {
  const standing = new Map(flags.map((flag) => [flag.id, flag]));
  return changes
    .filter(({ sequence }) => sequences.has(sequence))
    .map(({ sequence, author, at, kind, delta, revisions }): readonly [number, Origin] => {
      const cause = revisions[0]?.cause ?? null;
      return [sequence, { author, at, kind, cause, ...reasonOf(delta, standing) }];
    });
}

/** Prints an edition paragraph by paragraph, with change, author, time and reason in the margin. */
export function editionReport({ segments, changes }: AuthoredEdition): string {
  const labels = new Map([...changes].map((origin) => [origin[0], labelOf(origin)]));
  const width = [...labels.values()].reduce((most, { length }) => Math.max(most, length), 0);
  const inMargin = (origin: number) => (labels.get(origin) ?? "").padEnd(width);
  return segments.map((segment) => blameReport(segment, inMargin)).join("\n");
}

// A note may be a whole remark; the margin has room for how it begins.
const NOTE = 40;

function labelOf([sequence, { author, at, kind, check, flag }]: readonly [number, Origin]): string {
  const note = flag && flag.note.length > NOTE ? `${flag.note.slice(0, NOTE)}…` : flag?.note;
  const reasons = [kind, check, flag?.category, note].filter(Boolean).join(": ");
  return `#${sequence} ${author}, ${at.slice(0, 16).replace("T", " ")}, ${reasons}`;
}
