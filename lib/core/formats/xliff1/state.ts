import type { ParagraphState } from "../opened-file.ts";
import { attributeOf, childElement, childElements, type XmlElement } from "../xml/tree.ts";
import type { UnitSegment } from "./unit-parts.ts";

type States = Readonly<Record<string, ParagraphState>>;

const XLIFF: States = {
  final: "approved",
  "signed-off": "approved",
  reviewed: "reviewed",
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

/** How far a unit's translation is, as the tools that write XLIFF 1.2 say it, the more special word before the more general; null for no word. */
export function stateOf(unit: XmlElement, segment: UnitSegment): ParagraphState | null {
  const confirmation = segmentSettings(unit, segment)?.tag.attributes.get("conf");
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
export function isLockedIn(unit: XmlElement, segment: UnitSegment): boolean {
  const settings = segmentSettings(unit, segment)?.tag.attributes.get("locked");
  return LOCKED.test(settings ?? attributeOf(unit.tag, "locked") ?? "");
}

function segmentSettings(unit: XmlElement, { mid }: UnitSegment): XmlElement | null {
  if (mid === null) return null;
  const all = childElement(unit, "seg-defs");
  if (!all) return null;
  return childElements(all, "seg").find(({ tag }) => tag.attributes.get("id") === mid) ?? null;
}
