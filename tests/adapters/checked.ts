import { checkVersion } from "#lib/adapters/check-version.ts";
import type { IdentifiedFinding } from "#lib/adapters/found-places.ts";
import type { HeavyTasks, TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { NO_CHOICES } from "#lib/core/checks/desk.ts";
import type { CheckedDocument } from "#lib/core/checks/engine/check.ts";

let documents = 0;

/** All findings of a document that was never checked. */
export async function checked(
  heavy: HeavyTasks,
  document: CheckedDocument,
  options?: TaskOptions,
): Promise<IdentifiedFinding[]> {
  documents++;
  const named = { key: `document ${documents}`, version: "1", desk: NO_CHOICES };
  const segments = document.editions.map(({ paragraphs }) => paragraphs.map((_, at) => at));
  const { places } = await checkVersion(heavy, { ...named, document, segments }, null, options);
  return places.flatMap(({ findings }) => findings);
}
