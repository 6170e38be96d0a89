import { z } from "zod";
import { FORMAT_NAMES, PARAGRAPH_STATES } from "#lib/core/formats/opened-file.ts";
import { CAUSES, CHANGE_KINDS } from "#lib/core/history/change.ts";
import {
  dismissalOfFingerprint,
  FLAG_STATES,
  SCOPES_IN_DOCUMENT,
} from "#lib/core/quality/flags.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { VERDICTS } from "#lib/core/quality/reviews.ts";
import { isStorable } from "#lib/core/text/storable.ts";
import { isLanguageTag } from "./language.ts";

/** A text that can be stored. */
export const Text = z.string().refine(isStorable);
/** A small id inside a document. */
export const Id = z
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
/** A place in a list or a text. */
export const Offset = z
  .number()
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);
const Sequence = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Confidence = z.number().min(0).max(1);

const Cells = z.record(z.string().regex(/^\d+$/), z.array(Id));

/** A row; archives from before rows could be confirmed lack some of it. */
export const Row = z.object({
  id: Id,
  order: z.string().regex(/^[0-9A-Za-z]+$/),
  confidence: Confidence.nullable(),
  cells: Cells,
  confirmed: z.boolean().default(false),
  alternative: z
    .object({
      reason: z.enum(["triangle", "crossing"]),
      editions: z.tuple([Id, Id]),
      rows: z.array(Cells),
    })
    .nullable()
    .default(null),
});

/** An editor's flag. */
export const Flag = z.object({
  id: Id,
  segment: Id,
  start: Offset.nullable(),
  end: Offset.nullable(),
  quote: Text,
  category: Text,
  severity: z.enum(SEVERITIES),
  note: Text,
  // Older archives know nothing of suggestions and repetitions.
  suggestion: Text.nullable().default(null),
  repeats: Id.nullable().default(null),
  state: z.enum(FLAG_STATES),
  raised: Sequence,
});

/** A dismissal of a document. */
export const Dismissal = z.union([
  z.object({
    id: Text.min(1),
    scope: z.enum(SCOPES_IN_DOCUMENT),
    check: Text,
    language: Text,
    key: Text,
    reason: Text,
  }),
  // Archives of the time when a finding was known by its fingerprint alone.
  z.object({ fingerprint: Text, reason: Text }).transform(dismissalOfFingerprint),
]);

/** What was said under a flag. */
export const Remark = z.object({
  id: Id,
  flag: Id,
  text: Text.min(1),
  mentions: z.array(Text.min(1).max(80)),
  author: Text.min(1).max(80),
  at: z.iso.datetime(),
});

const AcceptedFix = z.object({ check: Text, language: Text });

/** A name of a version. */
export const VersionName = z.object({ id: Id, sequence: Sequence, name: Text.min(1).max(200) });

const SeenRevision = { segment: Id, revision: Sequence.min(1) };

/** A verdict on a segment. */
export const SegmentReview = z.object({
  ...SeenRevision,
  verdict: z.enum(VERDICTS),
  bases: z.array(z.object(SeenRevision)),
  given: Sequence.min(1),
});

const InEffect = z.object({ edition: Id, reception: Sequence.min(1) });

const Delta = z.object({
  texts: z.array(z.object({ segment: Id, before: Sequence, after: Sequence })),
  grid: z.object({ before: z.array(Row), after: z.array(Row) }).nullable(),
  flags: z.array(
    z.object({ before: Flag.nullable(), after: Flag.nullable(), carried: z.boolean() }),
  ),
  dismissals: z.array(z.object({ before: Dismissal.nullable(), after: Dismissal.nullable() })),
  // Older archives do not tell of fixes.
  fixes: z
    .array(z.object({ before: AcceptedFix.nullable(), after: AcceptedFix.nullable() }))
    .default([]),
  // Nor of names, nor of documents that were taken out of the list.
  names: z
    .array(z.object({ before: VersionName.nullable(), after: VersionName.nullable() }))
    .default([]),
  withdrawn: z.object({ before: z.boolean(), after: z.boolean() }).nullable().default(null),
  // Nor of files that came later than the import.
  receptions: z
    .array(z.object({ before: InEffect.nullable(), after: InEffect.nullable() }))
    .default([]),
  // Nor of verdicts.
  reviews: z
    .array(z.object({ before: SegmentReview.nullable(), after: SegmentReview.nullable() }))
    .default([]),
  // Nor of remarks.
  remarks: z.array(z.object({ before: Remark.nullable(), after: Remark.nullable() })).default([]),
});

/** A change with its revisions. */
export const Change = z.object({
  sequence: Sequence,
  at: z.iso.datetime(),
  author: Text.min(1).max(80),
  kind: z.enum(CHANGE_KINDS),
  undoes: Sequence.nullable(),
  delta: Delta,
  revisions: z.array(
    z.object({
      segment: Id,
      text: Text,
      cause: z.enum(CAUSES),
      basedOn: Sequence.nullable(),
      seen: Sequence,
    }),
  ),
});

/** An edition among the others. */
export const Position = {
  id: Id,
  language: z.string().refine(isLanguageTag),
  basedOn: Id.nullable(),
};

/** Links of the aligner. */
export const beads = z.array(
  z.object({
    sourceEdition: Id,
    targetEdition: Id,
    source: z.array(Id),
    target: z.array(Id),
    confidence: Confidence,
  }),
);

/** The name of a file. */
export const Name = Text.min(1).max(255);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const Code = z.object({
  kind: z.enum(["open", "close", "single"]),
  partner: Offset.nullable(),
  label: Text,
  source: Text,
});

const Reading = z.object({
  encoding: Text.optional(),
  view: z.enum(["accepted", "original"]).optional(),
  separator: z.enum(["line", "blank-line"]).optional(),
  columns: z
    .object({
      texts: z.array(z.object({ column: Offset, language: Text })),
      id: Offset.nullable(),
      header: z.boolean(),
      sheet: Text.nullable(),
    })
    .optional(),
});

/** What archives and logs tell of a document beside its changes and what follows from them. */
export const document = {
  title: Text.min(1).max(200),
  nextId: Id,
  editions: z.array(z.object(Position)),
  originals: z.array(z.object({ hash: Hash, bytes: z.base64() })),
  receptions: z.array(
    z.object({
      edition: Id,
      sequence: Sequence.min(1),
      fileName: Name,
      format: z.enum(FORMAT_NAMES),
      slot: Text,
      reading: Reading,
      received: Hash,
    }),
  ),
  segments: z.array(z.object({ id: Id, edition: Id, born: Sequence.min(1) })),
  places: z.array(
    z.object({
      edition: Id,
      reception: Sequence.min(1),
      segment: Id,
      place: Offset,
      codes: z.array(Code).nullable(),
      text: Text.nullable(),
      state: z.enum(PARAGRAPH_STATES).nullable(),
      isLocked: z.literal(true).optional(),
      notes: z.array(Text).optional(),
    }),
  ),
  beads,
};
