import type { ScoredError } from "#lib/core/quality/scores/scored-error.ts";
import type { ExportedDocument } from "./exported-document.ts";

/**
 * The flags of a document as scores see them. Which flags repeat others is not told to exporters, so that each counts; nor which findings are inherited: those are
 * the ones that were born at another edition's hop.
 */
export function scoredErrors({ editions }: ExportedDocument): ScoredError[] {
  return editions.flatMap((edition) =>
    edition.segments.flatMap((segment) =>
      segment.flags.map(
        ({ id, check, start, end, category, severity, state, born }): ScoredError => {
          const isElsewhere =
            born === "original"
              ? edition.basedOn !== null
              : born !== null && born.to !== edition.id;
          return {
            ...{ id, by: check === null ? "editor" : "check", edition: edition.id },
            ...{ segment: segment.id, start, end, category, severity, state },
            ...{ repeats: null, origin: born, isInherited: isElsewhere },
          };
        },
      ),
    ),
  );
}
