import type { DocumentPatch, OpenDocument } from "#app/_features/review/requests.ts";
import { byOrder } from "#lib/core/document/grid.ts";

/** The document after `patch`. A patch that starts past the document's head would leave a hole: it is passed over. */
export function applyPatch(document: OpenDocument, patch: DocumentPatch): OpenDocument {
  if (patch.since > document.head || patch.head < document.head) return document;
  return {
    ...document,
    head: patch.head,
    withdrawn: patch.withdrawn,
    segments: replaced(document.segments, patch.segments, []),
    rows: replaced(document.rows, patch.rows.placed, patch.rows.gone).sort(byOrder),
    flags: replaced(document.flags, patch.flags.standing, patch.flags.gone),
  };
}

function replaced<T extends { readonly id: number }>(
  standing: readonly T[],
  changed: readonly T[],
  gone: readonly number[],
): T[] {
  if (changed.length === 0 && gone.length === 0) return [...standing];
  const news = new Map(changed.map((item) => [item.id, item]));
  const dropped = new Set(gone);
  const kept = standing
    .filter(({ id }) => !dropped.has(id))
    .map((item) => {
      const changed = news.get(item.id);
      news.delete(item.id);
      return changed ?? item;
    });
  return [...kept, ...news.values()];
}
