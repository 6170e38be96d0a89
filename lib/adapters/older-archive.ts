import { z } from "zod";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import { beads, Id, Name, Offset, Position, Text } from "./archive-shapes.ts";
import { decodeBase64 } from "./base64.ts";
import { hashOf } from "./hash.ts";

const OlderSegment = z.object({ id: Id, edition: Id, start: Offset, end: Offset });

/** What archives and logs told of a document before there were more formats than two and files that came later. */
export const olderDocument = {
  title: Text.min(1).max(200),
  nextId: Id,
  editions: z.array(
    z.object({
      ...Position,
      format: z.enum(["text", "markdown"]),
      fileName: Name,
      received: z.base64(),
    }),
  ),
  segments: z.array(OlderSegment),
  beads,
};

const OlderDocument = z.object(olderDocument);

/** What was told in the older way as it would be told today: a segment's place in its file is its rank there. */
export function upgraded<T extends z.infer<typeof OlderDocument>>(older: T) {
  const files = older.editions.map(({ received, ...edition }) => {
    return { edition, bytes: received, hash: hashOf(decodeBase64(received)) };
  });
  const originals = new Map(files.map(({ hash, bytes }) => [hash, { hash, bytes }]));
  return {
    ...older,
    editions: older.editions.map(({ id, language, basedOn }) => ({ id, language, basedOn })),
    originals: [...originals.values()],
    receptions: files.map(({ edition: { id, format, fileName }, hash }) => {
      const name = format === "markdown" ? ("markdown-source" as const) : format;
      return {
        ...{ edition: id, sequence: IMPORT, fileName, format: name },
        ...{ slot: "", reading: {}, received: hash },
      };
    }),
    segments: older.segments.map(({ id, edition }) => ({ id, edition, born: IMPORT })),
    places: older.editions.flatMap(({ id }) => rankedPlaces(older.segments, id)),
  };
}

function rankedPlaces(segments: readonly z.infer<typeof OlderSegment>[], edition: number) {
  return segments
    .filter((segment) => segment.edition === edition)
    .sort((a, b) => a.start - b.start)
    .map(({ id: segment }, place) => {
      return { edition, reception: IMPORT, segment, place, codes: null, text: null, state: null };
    });
}
