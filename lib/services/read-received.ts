import { encodeBase64 } from "#lib/adapters/base64.ts";
import type { Archive } from "#lib/core/formats/archive/archive.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions } from "#lib/data/documents.ts";
import { readOriginals, readPlaces, readReceptions } from "#lib/data/receptions.ts";
import { readSegmentHeads } from "#lib/data/segments.ts";

/** All that a document has received, as archives and logs tell it: editions, their files, the segments and where they stand in these. */
export async function readReceived(
  db: Database,
  id: string,
): Promise<Pick<Archive, "editions" | "originals" | "receptions" | "segments" | "places">> {
  const editions = await readEditions(db, id);
  const originals = [...(await readOriginals(db, id))];
  return {
    editions: editions.map(({ id: edition, language, basedOn }) => {
      return { id: edition, language, basedOn };
    }),
    originals: originals.map(([hash, bytes]) => ({ hash, bytes: encodeBase64(bytes) })),
    receptions: await readReceptions(db, id),
    segments: await readSegmentHeads(db, id),
    places: await readPlaces(db, id),
  };
}
