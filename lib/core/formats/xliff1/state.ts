import type { ParagraphState } from "../opened-file.ts";
import { attributeOf, childElement, childElements, type XmlElement } from "../xml/tree.ts";
import type { UnitSegment } from "./unit-parts.ts";

type States = Readonly<Record<string, ParagraphState>>;

const XLIFF: States = {
  final: "approved",
  "signed-off": "approved",
  reviewed: "reviewed",
  "x-reviewed": "reviewed",
  translated: "translated",
};

const SDL: States = {
  Translated: "translated",
  RejectedTranslation: "translated",
  ApprovedTranslation: "reviewed",
  RejectedSignOff: "reviewed",
  ApprovedSignOff: "approved",
};

const MEMOQ: States = {
  ManuallyConfirmed: "translated",
  Rejected: "translated",
  Reviewer1Confirmed: "reviewed",
  Proofread: "approved",
  Reviewer2Confirmed: "approved",
};

/** What Trados keeps of the segments of a unit, by their names; null where it keeps nothing. */
export type SegmentSettings = ReadonlyMap<string, XmlElement> | null;

/** The settings of a unit's segments. */
export function settingsIn(unit: XmlElement): SegmentSettings {
  const all = childElement(unit, "seg-defs");
  if (!all) return null;
  return new Map(
    childElements(all, "seg").map((each) => [each.tag.attributes.get("id") ?? "", each]),
  );
}

/** How far a unit's translation is, as the tools that write XLIFF 1.2 say it, the more special word before the more general; null for no word. */
export function stateOf(
  unit: XmlElement,
  { mid }: UnitSegment,
  settings: SegmentSettings,
): ParagraphState | null {
  const confirmation = settings?.get(mid ?? "")?.tag.attributes.get("conf");
  if (confirmation !== undefined) return stateIn(SDL, confirmation);
  const status = unit.tag.attributes.get("mq:status");
  if (status !== undefined) return stateIn(MEMOQ, status);
  if (unit.tag.attributes.get("approved") === "yes") return "approved";
  const state = childElement(unit, "target")?.tag.attributes.get("state");
  return state === undefined ? null : stateIn(XLIFF, state);
}

function stateIn(states: States, word: string): ParagraphState {
  return (Object.hasOwn(states, word) ? states[word] : undefined) ?? "untranslated";
}

const LOCKED = /^(?:true|locked|yes|1)$/i;

/** Whether the tool that wrote the file has locked a segment of a unit. */
export function isLockedIn(
  unit: XmlElement,
  { mid }: UnitSegment,
  settings: SegmentSettings,
): boolean {
  const said = settings?.get(mid ?? "")?.tag.attributes.get("locked");
  return LOCKED.test(said ?? attributeOf(unit.tag, "locked") ?? "");
}
