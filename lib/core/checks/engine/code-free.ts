import { narrowToCharacters } from "#lib/core/diff/narrow.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { codeCharacter, hasCodes } from "#lib/core/text/codes.ts";
import {
  type PlainCode,
  type PlainText,
  plainText,
  STAND_IN,
  spanWithCodes,
} from "#lib/core/text/plain-text.ts";
import type { CheckedDocument, CheckedEdition, Finding, Place } from "./check.ts";

/** A document whose texts are as they are read, and the way back to its codes. */
export interface CodeFree {
  readonly document: CheckedDocument;
  /**
   * A finding of that document in the offsets of the one with codes. Its fixes keep the codes that stand among the words they replace;
   * one that would have to guess where is left out.
   */
  withCodes(finding: Finding): Finding;
}

/** Takes the codes out of all texts of a document; without any it is the document itself. Linear. */
export function codeFree(document: CheckedDocument): CodeFree {
  const plain = new Map<string, PlainText>();
  const editions = document.editions.map((edition, at) => plainEdition(edition, at, plain));
  if (plain.size === 0) return { document, withCodes: (finding) => finding };
  return {
    document: { ...document, editions },
    withCodes: (finding) => findingWithCodes(finding, plain),
  };
}

function plainEdition(
  edition: CheckedEdition,
  at: number,
  plain: Map<string, PlainText>,
): CheckedEdition {
  if (!edition.paragraphs.some(hasCodes)) return edition;
  const paragraphs = edition.paragraphs.map((text, paragraph) => {
    if (!hasCodes(text)) return text;
    const read = plainText(text, edition.received?.[paragraph]?.codes);
    plain.set(keyOf({ edition: at, paragraph }), read);
    return read.text;
  });
  return { ...edition, paragraphs };
}

function keyOf({ edition, paragraph }: Pick<Place, "edition" | "paragraph">): string {
  return `${edition}:${paragraph}`;
}

type PlainTexts = ReadonlyMap<string, PlainText>;

function findingWithCodes(finding: Finding, plain: PlainTexts): Finding {
  const { evidence, root, fixes, fixSpan, values, ...rest } = finding;
  const own = plain.get(keyOf(finding));
  const kept = own ? fixes.flatMap((fix) => fixWithCodes(own, fixSpan ?? finding, fix)) : fixes;
  return {
    ...placeWithCodes(rest, plain),
    values: own ? withoutStandIns(values) : values,
    fixes: kept,
    ...(fixSpan && { fixSpan: own ? spanWithCodes(own, fixSpan) : fixSpan }),
    evidence: evidence.map((place) => placeWithCodes(place, plain)),
    ...(root && { root: placeWithCodes(root, plain) }),
  };
}

function placeWithCodes<P extends Place>(place: P, plain: PlainTexts): P {
  const own = plain.get(keyOf(place));
  return own ? { ...place, ...spanWithCodes(own, place) } : place;
}

function withoutStandIns(values: Finding["values"]): Finding["values"] {
  const read = Object.entries(values).map(([name, value]) => [
    name,
    value.replaceAll(STAND_IN, ""),
  ]);
  return Object.fromEntries(read);
}

/** The fix with the codes put back that stand in the words it replaces; none where one of them stands in words that it rewrites. */
function fixWithCodes(
  { text, codes }: PlainText,
  { start, end }: Pick<Place, "start" | "end">,
  fix: string,
): string[] {
  const inside = codes.filter((code) => code.at > start && code.at < end);
  const replaced = codes.filter((code) => code.sign !== "" && code.at === start && end > start);
  const standing = [...replaced, ...inside];
  if (standing.length === 0) return fix.includes(STAND_IN) ? [] : [fix];
  const words = text.slice(start, end);
  const changes = diffTexts(words, fix).changes.map((change) =>
    narrowToCharacters(words, fix, change),
  );
  let written = "";
  let read = 0;
  for (const code of standing) {
    const at = placeIn(fix, code, code.at - start, changes);
    if (at === null || at < read) return [];
    written += fix.slice(read, at) + codeCharacter(code.index);
    read = at + code.sign.length;
  }
  const rest = fix.slice(read);
  return rest.includes(STAND_IN) ? [] : [written + rest];
}

type Changes = ReturnType<typeof diffTexts>["changes"];

function placeIn(fix: string, code: PlainCode, at: number, changes: Changes): number | null {
  const last = changes.findLast(({ fromA, toA }) => fromA < at || toA < at);
  if (!last) return isThere(fix, code, at);
  if (last.toA > at) return last.fromB === last.toB ? last.fromB : null;
  return isThere(fix, code, at + last.toB - last.toA);
}

function isThere(fix: string, { sign }: PlainCode, at: number): number | null {
  return fix.startsWith(sign, at) ? at : null;
}
