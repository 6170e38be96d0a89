import { groupBy } from "#lib/core/document/grouping.ts";
import type { ExportedDocument, ExportedFlag } from "../exports/exported-document.ts";
import type { Archive, ArchivedChange } from "./archive.ts";
import { assembleExport } from "./assemble-export.ts";
import { IMPORT } from "./reception.ts";

/** What only the caller of an archive knows. */
export interface ArchiveToExport {
  readonly archive: Archive;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Received bytes by their hash: the archive has them in base64. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** The document that an archive holds, for exporters; what checks find is not in there. */
export function exportedFromArchive({
  archive,
  id,
  at,
  originals,
}: ArchiveToExport): ExportedDocument {
  const { title, changes, editions, rows, places, reviews } = archive;
  return assembleExport({
    ...{
      id,
      title,
      exportedAt: at,
      head: changes.length,
      editions,
      originals,
      rows,
      places,
      reviews,
    },
    receptions: inEffect(archive),
    revisions: revisionsIn(changes),
    flags: groupedFlags(archive),
  });
}

function inEffect({ receptions, changes }: Archive) {
  const turns = changes.flatMap(({ delta }) => delta.receptions.map(({ after }) => after));
  const last = new Map(turns.map((turn) => [turn?.edition, turn?.reception]));
  return receptions.filter(({ edition, sequence }) => sequence === (last.get(edition) ?? IMPORT));
}

function revisionsIn(changes: readonly ArchivedChange[]) {
  const made = changes.flatMap(({ sequence, author, at, revisions }) =>
    revisions.map(({ segment, text, cause }) => ({ segment, sequence, text, author, at, cause })),
  );
  return groupBy(made, ({ segment }) => segment);
}

function groupedFlags({ flags, changes }: Archive): Map<number, ExportedFlag[]> {
  const made = new Map(changes.map((change) => [change.sequence, change]));
  const grouped = groupBy(flags, ({ segment }) => segment);
  return new Map(
    [...grouped].map(([segment, own]) => [
      segment,
      own.map((flag) => {
        const { author = "", at = "" } = made.get(flag.raised) ?? {};
        return exportedFlag(flag, { author, at });
      }),
    ]),
  );
}

/** An editor's flag, for exporters. */
export function exportedFlag(
  { id, start, end, quote, category, severity, state, note, suggestion }: Archive["flags"][number],
  raised: Pick<ExportedFlag, "author" | "at">,
): ExportedFlag {
  return {
    ...{ id: `flag-${id}`, start, end, quote, category, severity, state, note },
    ...{ reason: null, check: null, born: null, suggestion },
    author: raised.author,
    at: raised.at,
  };
}
