import { hashOf } from "#lib/adapters/hash.ts";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { DescribedFile, Opening } from "#lib/adapters/open-files.ts";
import type { PlacedRow } from "#lib/core/document/grid.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import type { ReceivedPlace, Reception } from "#lib/core/formats/archive/reception.ts";
import type { OpeningOptions } from "#lib/core/formats/open-file.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import {
  readEditions,
  readRows,
  readSegments,
  type StoredEdition,
  type StoredSegment,
} from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import {
  readOriginals,
  readPlaces,
  readReceptions,
  readReceptionsInEffect,
} from "#lib/data/receptions.ts";
import type { Context } from "../context.ts";
import { atOneMoment, mustFind } from "../open-document.ts";
import { readFiles } from "../read-texts.ts";
import { Refusal } from "../refusal.ts";

/** A new version of the file of an edition. */
export interface UpdateFile {
  readonly document: string;
  readonly edition: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading?: OpeningOptions;
  /** In what it may differ from the file in effect. */
  readonly accept?: readonly ("format" | "language")[];
}

/** What an update is planned from, as of one moment. */
export interface UpdateSource {
  readonly head: number;
  readonly file: DescribedFile;
  readonly hash: string;
  /** The file in effect, read again; null where it cannot be. */
  readonly old: DescribedFile | null;
  /** The edition that is updated, and those that came in the same file. */
  readonly editions: readonly (StoredEdition & { readonly reception: Reception })[];
  readonly places: readonly ReceivedPlace[];
  readonly rows: readonly PlacedRow[];
  readonly segments: readonly StoredSegment[];
  readonly flags: readonly Flag[];
}

/**
 * Reads what an update needs: the new file, the one in effect, and the editions that came in it.
 * @throws Refusal `no-such-document`, `no-such-edition`, `unreadable` (with the place), or the reason of `options.signal`.
 */
export async function readUpdate(
  context: Context,
  input: UpdateFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<UpdateSource> {
  const { bytes: received, ...snapshot } = await snapshotOf(context, input);
  const { reception } = snapshot.updated;
  const { fileName, format, reading } = reception;
  const old = { name: fileName, bytes: received, reading: { ...reading, format } };
  const [opened, again] = await readFiles(context, [coming(input, reception), old], options);
  const file = fileIn(await inOldEncoding(context, input, reception, opened?.opening), input.name);
  return {
    ...snapshot,
    file,
    hash: hashOf(input.bytes),
    old: again?.opening.kind === "opened" ? again.opening.file : null,
  };
}

async function snapshotOf(context: Context, { document, edition }: UpdateFile) {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, document);
    const inEffect = await readReceptionsInEffect(db, document);
    const receptions = (await readReceptions(db, document)).filter(
      (one) => inEffect.get(one.edition) === one.sequence,
    );
    const receptionOf = new Map(receptions.map((one) => [one.edition, one]));
    const editions = (await readEditions(db, document)).flatMap((one) => {
      const reception = receptionOf.get(one.id);
      return reception ? [{ ...one, reception }] : [];
    });
    const updated = editions.find(({ id }) => id === edition);
    if (!updated)
      throw new Refusal("no-such-edition", `Cannot update edition ${edition}: not found`);
    const { received } = updated.reception;
    const bytes = (await readOriginals(db, document, [received])).get(received);
    if (!bytes) throw new Error(`Expected the received file of edition ${edition}: found none`);
    const together = editions.filter(({ reception }) => reception.received === received);
    const ids = new Set(together.map(({ id }) => id));
    return {
      ...{ head, bytes, updated, editions: together, rows: await readRows(db, document) },
      places: (await readPlaces(db, document)).filter((place) => {
        return ids.has(place.edition) && inEffect.get(place.edition) === place.reception;
      }),
      segments: (await readSegments(db, document)).filter((one) => ids.has(one.edition)),
      flags: await readFlags(db, document),
    };
  });
}

/** The new file is read as the old one was, in so far as nobody says otherwise; which encoding it is in, its bytes may tell. */
function coming({ name, bytes, reading }: UpdateFile, reception: Reception) {
  const { encoding: _, ...known } = reception.reading;
  const isAlike = endingOf(name) === endingOf(reception.fileName);
  const format = isAlike ? { format: reception.format } : {};
  return { name, bytes, reading: { ...(isAlike ? known : {}), ...format, ...reading } };
}

function endingOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

async function inOldEncoding(
  context: Context,
  input: UpdateFile,
  reception: Reception,
  opening: Opening | undefined,
): Promise<Opening | undefined> {
  const { encoding } = reception.reading;
  if (opening?.kind !== "unreadable" || !encoding || input.reading?.encoding) return opening;
  if (!opening.problem.encodings) return opening;
  const reading = { ...coming(input, reception).reading, encoding };
  const [again] = await readFiles(context, [{ name: input.name, bytes: input.bytes, reading }]);
  return again?.opening;
}

function fileIn(opening: Opening | undefined, name: string): DescribedFile {
  if (opening?.kind === "opened") return opening.file;
  const problem = opening?.problem;
  throw new Refusal("unreadable", `Cannot read "${name}": ${problem?.reason}`, {
    name,
    ...problem,
  });
}

/** What stands in the rows of `edition`, in order. */
export function columnOf(source: UpdateSource, edition: number): StoredSegment[] {
  const byId = groupBy(source.segments, ({ id }) => id);
  return source.rows.flatMap(({ cells }) =>
    (cells[edition] ?? []).flatMap((id) => byId.get(id) ?? []),
  );
}
