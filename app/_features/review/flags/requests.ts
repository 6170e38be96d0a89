import type { DocumentPatch } from "#app/_features/review/requests.ts";
import { answerTo, createClient } from "#lib/api/client.ts";
import type { FlagAlteration, NewFlag, WithdrawnFlag } from "#lib/api/flags.ts";

export type { Remark } from "#lib/api/document-parts.ts";
export type { FlagAlteration, NewFlag, WithdrawnFlag };

const { documents, editor, editors } = createClient().api;
const one = documents[":document"];

/** Who works in this browser; null before they have given a name. */
export function fetchEditor() {
  return answerTo(editor.$get());
}

export function fetchEditorNames(): Promise<readonly string[]> {
  return answerTo(editors.$get());
}

export function fetchWithdrawnFlags(document: string): Promise<readonly WithdrawnFlag[]> {
  return answerTo(one["withdrawn-flags"].$get({ param: { document } }));
}

export function raiseFlag(document: string, json: NewFlag): Promise<DocumentPatch> {
  return answerTo(one.flags.$post({ param: { document }, json }));
}

export function alterFlag(
  document: string,
  flag: number,
  json: FlagAlteration,
): Promise<DocumentPatch> {
  return answerTo(one.flags[":flag"].$patch({ param: { document, flag: String(flag) }, json }));
}

export function acceptSuggestion(
  document: string,
  flag: number,
  seenHead: number,
): Promise<DocumentPatch> {
  const param = { document, flag: String(flag) };
  return answerTo(one.flags[":flag"].acceptance.$post({ param, json: { seenHead } }));
}

export function bringFlagBack(
  document: string,
  flag: number,
  seenHead: number,
): Promise<DocumentPatch> {
  const param = { document, flag: String(flag) };
  return answerTo(one["withdrawn-flags"][":flag"].return.$post({ param, json: { seenHead } }));
}

export function remarkOnFlag(
  document: string,
  flag: number,
  json: { readonly text: string; readonly seenHead: number },
): Promise<DocumentPatch> {
  return answerTo(
    one.flags[":flag"].remarks.$post({ param: { document, flag: String(flag) }, json }),
  );
}

export function withdrawRemark(
  document: string,
  remark: number,
  seenHead: number,
): Promise<DocumentPatch> {
  const param = { document, remark: String(remark) };
  return answerTo(one.remarks[":remark"].$delete({ param, json: { seenHead } }));
}
