import { z } from "zod";
import { ARCHIVE_VERSION, type Archive } from "#lib/core/formats/archive/archive.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import {
  Change,
  Dismissal,
  document,
  Flag,
  Remark,
  Row,
  SegmentReview,
  VersionName,
} from "./archive-shapes.ts";
import { olderDocument, upgraded } from "./older-archive.ts";

const contents = {
  rows: z.array(Row),
  changes: z.array(Change),
  flags: z.array(Flag),
  dismissals: z.array(Dismissal),
  // Older archives have no names.
  names: z.array(VersionName).default([]),
  // Nor verdicts.
  reviews: z.array(SegmentReview).default([]),
  // Nor remarks.
  remarks: z.array(Remark).default([]),
};

const ArchiveFile = z.object({ hexapla: z.literal(ARCHIVE_VERSION), ...document, ...contents });
const OlderFile = z.object({ hexapla: z.literal(1), ...olderDocument, ...contents });
const Version = z.object({ hexapla: z.number() });

/**
 * Reads a document archive. Only its shape is judged here; `archiveProblem` tells whether its parts fit together.
 * @throws UnreadableDocumentError where it is not JSON, or not an archive: the message names the place.
 */
export function parseArchive(text: string): Archive {
  const value = parseJson(text);
  const version = Version.safeParse(value);
  if (version.data?.hexapla !== 1) return shaped(ArchiveFile, value);
  return { ...upgraded(shaped(OlderFile, value)), hexapla: ARCHIVE_VERSION };
}

function shaped<T extends z.ZodType>(shape: T, value: unknown): z.output<T> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw unreadable(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : "not JSON");
  }
}

function unreadable(detail: string): UnreadableDocumentError {
  return new UnreadableDocumentError({
    format: "archive",
    reason: "malformed",
    line: 1,
    column: 1,
    detail,
  });
}
