import { decodeBase64 } from "#lib/adapters/base64.ts";
import { hashOf } from "#lib/adapters/hash.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import { type Archive, receivedTexts } from "#lib/core/formats/archive/archive.ts";
import { IMPORT, type ReceivedPlace, type Reception } from "#lib/core/formats/archive/reception.ts";
import type { Code, FileParagraph } from "#lib/core/formats/opened-file.ts";
import type { Context } from "./context.ts";
import { readFiles } from "./read-texts.ts";

/**
 * Tells in one sentence which received file of an archive does not read as its log says, or null: what is exported one day is written into
 * these files.
 */
export async function receivedProblem(
  context: Pick<Context, "heavy">,
  archive: Archive,
): Promise<string | null> {
  const bytesOf = new Map(archive.originals.map(({ hash, bytes }) => [hash, decodeBase64(bytes)]));
  const altered = [...bytesOf].find(([hash, bytes]) => hashOf(bytes) !== hash);
  if (altered) return `the file ${altered[0]} has other bytes`;
  const agree = agreement(archive);
  for (const reception of archive.receptions) {
    const bytes = bytesOf.get(reception.received) ?? new Uint8Array();
    const paragraphs = await readAgain(context, reception, bytes);
    if (!agree(reception, paragraphs))
      return `"${reception.fileName}" does not read as the log begins`;
  }
  return null;
}

async function readAgain(
  context: Pick<Context, "heavy">,
  { fileName: name, format, reading, slot }: Reception,
  bytes: Uint8Array,
): Promise<readonly FileParagraph[]> {
  const [read] = await readFiles(context, [{ name, bytes, reading: { ...reading, format } }]);
  if (read?.opening.kind !== "opened") return [];
  return read.opening.file.texts.find((text) => text.slot === slot)?.paragraphs ?? [];
}

/** Every place must have the text and the codes that the file has there. Of a later file the desk may have left paragraphs out. */
function agreement(archive: Archive) {
  const first = receivedTexts(archive);
  const placesIn = groupBy(archive.places, nameOf);
  return ({ edition, sequence }: Reception, paragraphs: readonly FileParagraph[]): boolean => {
    const places = placesIn.get(nameOf({ edition, reception: sequence })) ?? [];
    if (sequence === IMPORT && places.length !== paragraphs.length) return false;
    return places.every(({ segment, place, text, codes }) => {
      const found = paragraphs[place];
      if (found?.text !== (text ?? first.get(segment))) return false;
      return written(codes ?? []) === written(found?.codes ?? []);
    });
  };
}

/** The database does not keep the order of keys. */
function written(codes: readonly Code[]): string {
  return JSON.stringify(
    codes.map(({ kind, partner, label, source }) => [kind, partner, label, source]),
  );
}

function nameOf({ edition, reception }: Pick<ReceivedPlace, "edition" | "reception">): string {
  return `${edition}@${reception}`;
}
