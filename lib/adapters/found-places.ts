import { isDeepStrictEqual } from "node:util";
import type { CheckedDocument, Finding, Place } from "#lib/core/checks/engine/check.ts";
import {
  type FindingIdentity,
  identifier,
  type Likeness,
  type Lineage,
  withFingerprints,
} from "#lib/core/checks/engine/dismissal-identity.ts";

/** A finding with its name within the document. */
export interface NamedFinding extends Finding {
  readonly fingerprint: string;
}

/** A finding with what dismissals recognise it by. */
export interface IdentifiedFinding extends NamedFinding {
  readonly identity: FindingIdentity;
}

/** All that is found in a paragraph; its place as indexes. */
export interface PlaceFindings {
  readonly edition: number;
  readonly paragraph: number;
  readonly findings: readonly IdentifiedFinding[];
}

interface Found {
  readonly finding: Finding;
  readonly likeness: Likeness;
  readonly identity: FindingIdentity;
}

/** What is found in a version of a document, by paragraph. */
export type FoundPlaces = ReadonlyMap<string, readonly Found[]>;

/** Of a document that was never checked. */
export const NOTHING_FOUND: FoundPlaces = new Map();

/** A version, and what was edited since the one before it. */
interface Version {
  readonly document: CheckedDocument;
  readonly segments: Lineage;
  readonly edits: readonly Pick<Place, "edition" | "paragraph">[];
}

/** Names the findings of a version. Those that are what they were, in texts that are what they were, need not be read again. */
export function namedPlaces(
  findings: readonly Finding[],
  before: FoundPlaces,
  { document, segments, edits }: Version,
): FoundPlaces {
  const edited = new Set(edits.map(keyOf));
  const read = identifier(document, segments);
  const nth = new Map<string, number>();
  const likenesses = findings.map((finding) => {
    const key = keyOf(finding);
    const at = nth.get(key) ?? 0;
    nth.set(key, at + 1);
    const known = before.get(key)?.[at];
    const isRead = [finding, ...finding.evidence].every((place) => !edited.has(keyOf(place)));
    return known && isRead && isDeepStrictEqual(known.finding, finding)
      ? known.likeness
      : read(finding);
  });
  const identities = withFingerprints(likenesses);
  const places = new Map<string, Found[]>();
  for (const [at, finding] of findings.entries()) {
    const [likeness, identity] = [likenesses[at], identities[at]];
    if (!likeness || !identity) throw new Error(`Expected an identity of finding ${at}: none`);
    const key = keyOf(finding);
    const place = places.get(key);
    if (place) place.push({ finding, likeness, identity });
    else places.set(key, [{ finding, likeness, identity }]);
  }
  return places;
}

/** The paragraphs whose findings are not the same in two versions: as they are in the later one. Linear in the findings. */
export function changedPlaces(before: FoundPlaces, after: FoundPlaces): PlaceFindings[] {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].filter(([key, found]) => !isSame(before.get(key) ?? [], found));
  return [
    ...gone.map((key) => ({ ...placeOf(key), findings: [] })),
    ...changed.map(([key, found]) => ({ ...placeOf(key), findings: found.map(identified) })),
  ];
}

function isSame(before: readonly Found[], after: readonly Found[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ finding, identity }, at) => {
      const known = before[at];
      return (
        known !== undefined &&
        isDeepStrictEqual(known.identity, identity) &&
        isDeepStrictEqual(known.finding, finding)
      );
    })
  );
}

function identified({ finding, identity }: Found): IdentifiedFinding {
  return { ...finding, fingerprint: identity.fingerprint, identity };
}

function keyOf({ edition, paragraph }: Pick<Place, "edition" | "paragraph">): string {
  return `${edition}:${paragraph}`;
}

function placeOf(key: string): Pick<Place, "edition" | "paragraph"> {
  const [edition = 0, paragraph = 0] = key.split(":").map(Number);
  return { edition, paragraph };
}
