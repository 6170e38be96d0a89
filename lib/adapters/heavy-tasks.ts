import { type Alignment, alignEditions } from "#lib/core/align/editions.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import type { CheckedDocument, Finding } from "#lib/core/checks/check.ts";
import { checkDocument } from "#lib/core/checks/check-document.ts";
import { fingerprintsOf } from "#lib/core/checks/fingerprint.ts";
import { createPreparation } from "#lib/core/checks/preparation.ts";

/** A finding with the identity that dismissals are tied to. */
export interface IdentifiedFinding extends Finding {
  readonly fingerprint: string;
}

/** Work whose cost follows the size of a document: seconds for a book. */
export interface HeavyTasks {
  align(editions: readonly AlignedEdition[]): Promise<Alignment>;
  check(document: CheckedDocument): Promise<IdentifiedFinding[]>;
}

// Bounds memory (some kilobytes each): paragraphs kept prepared, enough for a book of 12,500 rows in four languages.
const PREPARED_TEXTS = 50_000;

/** The tasks, done where they are called. A document that is checked again costs little for the texts that stayed. */
export function createHeavyTasks(): HeavyTasks {
  const preparation = createPreparation(PREPARED_TEXTS);
  return {
    align: async (editions) => alignEditions(editions),
    check: async (document) => {
      const findings = checkDocument(document, { preparation });
      const fingerprints = fingerprintsOf(findings, document);
      return findings.map((finding, index) => ({
        ...finding,
        fingerprint: fingerprints[index] ?? "",
      }));
    },
  };
}
