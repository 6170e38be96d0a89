import type { CheckedDocument, PlacedHit, ReceivedCheck } from "./check.ts";
import type { ReceivedText } from "./received-text.ts";

/**
 * Returns what checks say of the paragraphs that are known as they were received, each with the one of its base that alone stands in the
 * same row. Linear; nothing is remembered, for most paragraphs have neither codes nor edits.
 */
export function hitsAgainstReceived(
  document: CheckedDocument,
  check: ReceivedCheck,
): readonly PlacedHit[] {
  return document.editions.flatMap(({ language, paragraphs, received = [] }, edition) => {
    if (!received.some((one) => one)) return [];
    const bases = basesIn(document, edition);
    return paragraphs.flatMap((text, paragraph) => {
      const own = received[paragraph];
      if (!own) return [];
      const base = bases.get(paragraph) ?? null;
      const hits = check.run({ text, language, received: own, base });
      return hits.map((hit) => ({ ...hit, edition, paragraph }));
    });
  });
}

/** For paragraphs that are alone in their cell, the one paragraph beside them in the edition they were translated from. */
function basesIn({ editions, rows }: CheckedDocument, edition: number): Map<number, ReceivedText> {
  const bases = new Map<number, ReceivedText>();
  const based = editions[edition]?.basedOn ?? null;
  const base = based === null ? undefined : editions[based];
  if (based === null || !base?.received) return bases;
  for (const row of rows) {
    const [own, second] = row[edition] ?? [];
    const [there, another] = row[based] ?? [];
    const isPair = second === undefined && another === undefined;
    const codes = there === undefined ? undefined : base.received[there]?.codes;
    if (!isPair || own === undefined || there === undefined || !codes) continue;
    bases.set(own, { text: base.paragraphs[there] ?? "", codes });
  }
  return bases;
}
