import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { dismissalKey } from "#lib/core/checks/engine/dismissal.ts";
import { type FindingIdentity, identify } from "#lib/core/checks/engine/dismissal-identity.ts";
import { whiteSpace } from "#lib/core/checks/marks/white-space.ts";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";

/** A word, or words with a fault in them, which `fault` names. */
export interface Unit {
  readonly text: string;
  readonly fault: number | null;
}

/** Paragraphs of units in one language, with the ids of their segments. */
export interface Material {
  readonly language: string;
  readonly segments: readonly { readonly id: number; readonly units: readonly Unit[] }[];
}

/** What the checks say of a material, with the fault that each finding found. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly identities: readonly FindingIdentity[];
  readonly faults: readonly (number | null)[];
}

const CHECKS = [doubledWord, whiteSpace];

/** Runs real checks on a material. */
export function judge({ language, segments }: Material, withLineage = true): Judged {
  const paragraphs = segments.map(({ units }) => units.map(({ text }) => text).join(" "));
  const document: CheckedDocument = {
    editions: [{ language, basedOn: null, paragraphs }],
    rows: paragraphs.map((_, at) => [[at]]),
  };
  const findings = checkDocument(document, { checks: CHECKS });
  const lineage = withLineage ? [segments.map(({ id }) => id)] : undefined;
  return {
    findings,
    identities: identify(findings, document, lineage),
    faults: findings.map(({ paragraph, start }) =>
      faultAt(segments[paragraph]?.units ?? [], start),
    ),
  };
}

/** Dismissals of every finding, one occurrence each. */
export function dismissAll({ findings, identities }: Judged) {
  return findings.flatMap(({ check }, at) => {
    const identity = identities[at];
    const scope = "occurrence" as const;
    return identity ? [{ scope, check, key: dismissalKey(identity, scope), reason: "" }] : [];
  });
}

function faultAt(units: readonly Unit[], at: number): number | null {
  let end = 0;
  for (const { text, fault } of units) {
    end += text.length + 1;
    if (at < end) return fault;
  }
  return null;
}

/** A source of chance that a seed determines (mulberry32). */
export type Chance = (below: number) => number;

/** Returns chance from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  en: ["ka", "lo", "mi", "ter", "os", "un", "bre"],
  uk: ["ка", "ло", "ми", "тер", "ос", "ун", "бре"],
  ar: ["كا", "لو", "مي", "تر", "سو", "نو", "بر"],
  el: ["κα", "λο", "μι", "τε", "ος", "νυ", "βρε"],
};

/** A word of the language, one of 343. */
function wordFrom(language: string, chance: Chance): string {
  const syllables = SYLLABLES[language] ?? [];
  return [0, 1, 2].map(() => syllables[chance(syllables.length)]).join("");
}

/** A document of some paragraphs; every seventh unit has a fault, of few kinds, so that many are alike. */
export function materialFrom(chance: Chance): Material {
  const languages = Object.keys(SYLLABLES);
  const language = languages[chance(languages.length)] ?? "en";
  const alike = [0, 1, 2].map(() => faultIn(wordFrom(language, chance), chance));
  let fault = 0;
  const segments = Array.from({ length: 3 + chance(8) }, (_, id) => ({
    id,
    units: Array.from({ length: 4 + chance(40) }, (): Unit => {
      if (chance(7) > 0) return { text: wordFrom(language, chance), fault: null };
      fault++;
      return { text: alike[chance(alike.length)] ?? "", fault };
    }),
  }));
  return { language, segments: segments.map(withoutNeighbours) };
}

function faultIn(word: string, chance: Chance): string {
  return chance(2) === 0 ? `${word} ${word}` : `${word}  ${word}s`;
}

// Two faults in a row would make a third, or none.
function withoutNeighbours<T extends { readonly units: readonly Unit[] }>(segment: T): T {
  const units = segment.units.filter(
    ({ fault }, at) => fault === null || (segment.units[at - 1]?.fault ?? null) === null,
  );
  return { ...segment, units };
}

/** One edit that leaves the units with faults as they are: of words, or of how segments are cut and ordered. */
export function editElsewhere(material: Material, chance: Chance): Material {
  const { language, segments } = material;
  const at = chance(segments.length);
  const segment = segments[at];
  if (!segment) return material;
  const { units } = segment;
  const place = chance(units.length + 1);
  const plain = (): Unit => ({ text: wordFrom(language, chance), fault: null });
  const fresh = 1 + Math.max(...segments.map(({ id }) => id));
  const become = (...changed: Material["segments"]) => ({
    language,
    segments: segments.toSpliced(at, 1, ...changed),
  });
  switch (chance(8)) {
    case 0:
    case 1:
      return become({ ...segment, units: units.toSpliced(place, 0, plain()) });
    case 2:
    case 3:
      return units[place]?.fault === null
        ? become({ ...segment, units: units.toSpliced(place, 1, plain()) })
        : material;
    case 4:
      return units[place]?.fault === null && mayMeet(units[place - 1], units[place + 1])
        ? become({ ...segment, units: units.toSpliced(place, 1) })
        : material;
    case 5:
      return become({ id: fresh, units: [plain(), plain()] }, segment);
    case 6:
      return place === 0 || place === units.length
        ? material
        : become(
            { ...segment, units: units.slice(0, place) },
            { id: fresh, units: units.slice(place) },
          );
    default:
      return { language, segments: [...segments.toSpliced(at, 1), segment] };
  }
}

function mayMeet(one: Unit | undefined, other: Unit | undefined): boolean {
  return one?.fault == null || other?.fault == null;
}

/** The material with one more fault, equal to one it has, at a place where nothing else is at fault; null where it has none. */
export function injected(material: Material, chance: Chance): Material | null {
  const faults = material.segments.flatMap(({ units }) =>
    units.filter(({ fault }) => fault !== null),
  );
  const model = faults[chance(faults.length || 1)];
  if (!model) return null;
  const at = chance(material.segments.length);
  const segment = material.segments[at];
  if (!segment) return null;
  const free = segment.units.flatMap((_, place) =>
    segment.units.slice(Math.max(0, place - 2), place + 2).some(({ fault }) => fault !== null)
      ? []
      : [place],
  );
  const place = free[chance(free.length || 1)];
  if (place === undefined) return null;
  const units = segment.units.toSpliced(place, 0, { text: model.text, fault: INJECTED });
  return { ...material, segments: material.segments.with(at, { ...segment, units }) };
}

/** The name of the fault that `injected()` adds. */
export const INJECTED = -1;
