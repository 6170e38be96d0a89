import { useEffect, useSyncExternalStore } from "react";
import { languageOf, type Outline } from "#app/_features/review/document/outline.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { baselineOf } from "./baseline.ts";
import { type Gathered, gather } from "./gathered.ts";
import { type Base, fetchBases, fetchEarlierTexts } from "./requests.ts";

/** The text that what is shown of a segment is compared with; null where there is none, or it has not come yet. */
export function useBaseline(segment: Segment, shown: string, isWanted: boolean): string | null {
  const { document, outline, state, standings } = useReview();
  const { baseline } = state;
  const isApproved = standings.of(segment.id).state === "approved";
  const isBase = baseline.kind === "base";
  const found = baselineOf(baseline, segment, { shown, isApproved });
  const name = isWanted && !isBase && "name" in found ? found.name : null;
  // What was approved last is asked for anew when the document has changed.
  const at = name?.endsWith("approved") ? segment.revision : 0;
  const earlier = useGathered(textsOf(document.id), name && `${name}#${at}`);
  const bases = useBases(segment, isWanted && isBase);
  if (!isWanted) return null;
  if (isBase) return seenIn(languageOf(outline, segment.edition), outline, bases);
  if ("text" in found) return found.text;
  // What did not stand there then is all new.
  return earlier === null && "after" in baseline ? "" : (earlier ?? null);
}

/** What an edition in the same language was made from: another wording of it. Of another language there is nothing to compare word by word. */
function seenIn(language: string, outline: Outline, bases: readonly Base[]): string | null {
  const isSame = ({ edition }: Base) =>
    primaryLanguage(languageOf(outline, edition)) === primaryLanguage(language);
  const same = bases.filter(isSame);
  return same.length > 0 ? same.map(({ seen }) => seen).join("\n") : null;
}

/** What a segment was translated from, as its author saw it and as it is; none until it has come. */
export function useBases(segment: Segment, isWanted: boolean): readonly Base[] {
  const { document } = useReview();
  const key = `${segment.id}#${document.head}`;
  return useGathered(basesOf(document.id), isWanted ? key : null) ?? NO_BASES;
}

const NO_BASES: readonly Base[] = [];

function useGathered<T>(values: Gathered<T>, key: string | null): T | undefined {
  const value = useSyncExternalStore(values.subscribe, () =>
    key === null ? undefined : values.peek(key),
  );
  useEffect(() => {
    if (key !== null) values.want(key);
  }, [values, key]);
  return value;
}

/** The earlier texts that this page has asked for, by document. */
const texts = new Map<string, Gathered<string | null>>();
const bases = new Map<string, Gathered<readonly Base[]>>();

function textsOf(document: string): Gathered<string | null> {
  const known = texts.get(document);
  const made = known ?? gather((keys) => fetchEarlierTexts(document, keys.map(beforeHash)));
  texts.set(document, made);
  return made;
}

function basesOf(document: string): Gathered<readonly Base[]> {
  const known = bases.get(document);
  const made = known ?? gather((keys) => fetchEach(document, keys.map(beforeHash).map(Number)));
  bases.set(document, made);
  return made;
}

async function fetchEach(document: string, segments: readonly number[]) {
  const found = new Map<number, Base[]>(segments.map((segment) => [segment, []]));
  for (const base of await fetchBases(document, segments)) found.get(base.segment)?.push(base);
  return segments.map((segment) => found.get(segment) ?? NO_BASES);
}

function beforeHash(key: string): string {
  return key.split("#")[0] ?? key;
}
