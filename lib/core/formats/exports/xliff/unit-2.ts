import type { ParagraphState } from "../../opened-file.ts";
import { escapeContent } from "../../xliff2/escape.ts";
import type { ExportedSegment } from "../exported-document.ts";
import { withTags } from "../visible-tags.ts";
import type { ExportedPair, ExportedPairs } from "./exported-pairs.ts";
import {
  type FlagRecord,
  flagFacts,
  flagMarks,
  flagRecords,
  issueElement,
} from "./flag-records.ts";
import { inline2, NOWHERE } from "./inline-2.ts";
import { stepsThrough } from "./marked-text.ts";
import { type UnitNames, unitNames } from "./unit-names.ts";
import { element, textContent } from "./xml-writer.ts";

/** A row as a `unit` of XLIFF 2. `firstIssue` numbers its flags. */
export function unit2({ row, pairs }: ExportedPairs, firstIssue: number): string {
  const names = unitNames();
  const targets = pairs.flatMap(({ target }) => target ?? []);
  const records = recordsOf(targets, firstIssue);
  const segments = pairs.map((pair) => segment2(pair, names, records)).join("");
  const data = Array.from(names.originalData, ([markup, id]) =>
    element("data", { id }, escapeContent(markup.replace(NOWHERE, ""))),
  );
  const annotators = records.length > 0 ? "localization-quality-issue|hexapla" : null;
  const content = [
    metadata(targets, records),
    ...records.map(issueElement),
    notes(records),
    data.length > 0 ? element("originalData", {}, data.join("")) : "",
    segments,
  ];
  return `${element("unit", { id: `r${row}`, "its:annotatorsRef": annotators }, content.join(""))}\n`;
}

/** The flags of several segments. */
function recordsOf(segments: readonly ExportedSegment[], firstIssue: number): FlagRecord[] {
  let next = firstIssue;
  return segments.flatMap((segment) => {
    const records = flagRecords(segment, next);
    next += records.length;
    return records;
  });
}

function segment2(
  { source, target }: ExportedPair,
  names: UnitNames,
  records: readonly FlagRecord[],
): string {
  names.begin();
  const sides = [element("source", {}, side(source, "source", names, []))];
  if (target) {
    const own = records.filter(({ segment }) => segment === target.id);
    sides.push(element("target", {}, side(target, "target", names, own)));
  }
  const id = target ? `s${target.id}` : `b${source?.id}`;
  const state = target?.state ? STATES[target.state] : null;
  const isEdited = (target?.revisions.length ?? 0) > 1;
  const subState = state ? `hexapla:${isEdited ? "edited" : "received"}` : null;
  return element("segment", { id, state, subState }, sides.join(""));
}

const STATES: Readonly<Record<ParagraphState, string>> = {
  untranslated: "initial",
  translated: "translated",
  reviewed: "reviewed",
  approved: "final",
};

function side(
  segment: ExportedSegment | null,
  name: "source" | "target",
  names: UnitNames,
  records: readonly FlagRecord[],
): string {
  if (!segment) return "";
  const { text, codes } = segment;
  return inline2(stepsThrough(text, codes, flagMarks(records, true)), { codes, side: name, names });
}

function notes(records: readonly FlagRecord[]): string {
  const notes = records.filter(({ flag }) => flag.note !== "" && flag.start !== null);
  if (notes.length === 0) return "";
  const written = notes.map(({ id, flag: { note, category } }) =>
    element("note", { id: `n-${id}`, appliesTo: "target", category }, textContent(note)),
  );
  return element("notes", {}, written.join(""));
}

// History stands in metadata: the change tracking of 2.0 is no module of 2.1 any more, and gone in 2.2.
function metadata(targets: readonly ExportedSegment[], records: readonly FlagRecord[]): string {
  const flags = records.map((record) => metaGroup("flag", flagFacts(record)));
  const groups = [...flags, ...targets.flatMap(history)];
  return groups.length > 0 ? element("mda:metadata", {}, groups.join("")) : "";
}

function history({ id, revisions, codes }: ExportedSegment): string[] {
  if (revisions.length < 2) return [];
  return revisions.map(({ sequence, author, at, cause, text }) =>
    metaGroup("revision", [
      ["segment", `${id}`],
      ["sequence", `${sequence}`],
      ["author", author],
      ["at", at],
      ["cause", cause],
      ["text", withTags(text, codes)],
    ]),
  );
}

function metaGroup(category: string, facts: readonly (readonly [string, string])[]): string {
  const metas = facts.map(([type, value]) => element("mda:meta", { type }, textContent(value)));
  return element("mda:metaGroup", { category: `hexapla:${category}` }, metas.join(""));
}
