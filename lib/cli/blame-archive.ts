import type { Archive, ArchivedChange } from "#lib/core/formats/archive/archive.ts";
import { attributeLog } from "#lib/core/history/authorship/log.ts";
import { type AuthoredText, broughtBy } from "#lib/core/history/authorship/runs.ts";
import { blameReport } from "./blame-report.ts";
import { UnusableInput } from "./command.ts";

/** A segment with the origins of its words. */
interface AuthoredSegment extends AuthoredText {
  readonly id: number;
}

/** Who wrote what in an edition of an exported document: its segments in order, and the changes their words come from. */
export interface AuthoredEdition {
  readonly segments: readonly AuthoredSegment[];
  readonly changes: ReadonlyMap<number, ArchivedChange>;
}

/** Attributes the words of one edition of an exported document. @throws UnusableInput where it has no such edition. */
export function attributeEdition(archive: Archive, language: string): AuthoredEdition {
  const edition = archive.editions.find((known) => known.language === language);
  if (!edition) {
    const known = archive.editions.map((each) => each.language).join(", ");
    throw new UnusableInput(`Cannot attribute "${language}": the document has ${known}`);
  }
  const authored = attributeLog(writingChanges(archive), languagesIn(archive));
  const segments = archive.segments
    .filter((segment) => segment.edition === edition.id)
    .sort((a, b) => a.start - b.start)
    .map(({ id }) => ({ id, ...(authored.get(id) ?? broughtBy(1, "")) }));
  const origins = new Set(segments.flatMap(({ runs }) => runs.map(([, origin]) => origin)));
  const changes = archive.changes.filter(({ sequence }) => origins.has(sequence));
  return { segments, changes: new Map(changes.map((change) => [change.sequence, change])) };
}

function languagesIn({ editions, segments }: Archive): (segment: number) => string {
  const languages = new Map(editions.map(({ id, language }) => [id, language]));
  const editionOf = new Map(segments.map(({ id, edition }) => [id, edition]));
  return (segment) => languages.get(editionOf.get(segment) ?? -1) ?? "und";
}

function writingChanges({ changes }: Archive) {
  return changes.map(({ sequence, revisions }) => ({ sequence, texts: revisions }));
}

/** What a change was and why, as JSON tells it. */
export function originOf({ author, at, kind, delta, revisions }: ArchivedChange) {
  const fix = delta.fixes.find(({ after }) => after !== null)?.after;
  const fixed = delta.flags.find(
    ({ before, after }) => after?.state === "fixed" && before?.state !== "fixed",
  )?.after;
  return {
    author,
    at,
    kind,
    cause: revisions[0]?.cause ?? null,
    ...(fix ? { check: fix.check } : {}),
    ...(fixed ? { flag: fixed } : {}),
  };
}

/** Prints an edition paragraph by paragraph, with change, author, time and reason in the margin. */
export function editionReport({ segments, changes }: AuthoredEdition): string {
  const labels = new Map([...changes].map(([sequence, change]) => [sequence, labelOf(change)]));
  const width = [...labels.values()].reduce((most, { length }) => Math.max(most, length), 0);
  const inMargin = (origin: number) => (labels.get(origin) ?? "").padEnd(width);
  return segments.map((segment) => blameReport(segment, inMargin)).join("\n");
}

// A note may be a whole remark; the margin has room for how it begins.
const NOTE = 40;

function labelOf(change: ArchivedChange): string {
  const { author, at, kind, check, flag } = originOf(change);
  const note = flag && flag.note.length > NOTE ? `${flag.note.slice(0, NOTE)}…` : flag?.note;
  const reasons = [kind, check, flag?.category, note].filter(Boolean).join(": ");
  return `#${change.sequence} ${author}, ${at.slice(0, 16).replace("T", " ")}, ${reasons}`;
}
