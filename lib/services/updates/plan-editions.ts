import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { DescribedFile, DescribedText } from "#lib/adapters/open-files.ts";
import type { FileRow } from "#lib/core/formats/opened-file.ts";
import type {
  NewParagraph,
  PresentSegment,
  UpdatePart,
} from "#lib/core/formats/update/plan-update.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { StoredEdition, StoredSegment } from "#lib/data/documents.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { columnOf, type UpdateFile, type UpdateSource } from "./read-update.ts";

/** How one edition would take the new file over. */
export interface EditionPlan {
  readonly edition: StoredEdition;
  /** Which of the texts in the new file it is: its index, and the text. */
  readonly index: number;
  readonly text: DescribedText;
  readonly parts: readonly KeyedPart[];
  readonly segments: ReadonlyMap<number, StoredSegment>;
}

/** A part with the name by which it is decided: that of its first segment, or of its paragraph where it has none. */
export type KeyedPart = UpdatePart & { readonly key: string };

/**
 * Plans an update of all editions that came in one file, in a thread. One whose text the new file lacks stays as it is, unless it is the one
 * asked for. @throws Refusal `unfit-update`, or the reason of `options.signal`
 */
export async function planEditions(
  { heavy }: Pick<Context, "heavy">,
  source: UpdateSource,
  input: UpdateFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<EditionPlan[]> {
  const plans: EditionPlan[] = [];
  for (const { edition, index, text } of fittingTexts(source, input)) {
    const segments = columnOf(source, edition.id);
    const present = presentIn(source, edition, segments);
    const paragraphs = newIn(source.file, index, source.old);
    const { language } = edition;
    const parts = await heavy.planUpdate({ segments: present, paragraphs, language }, options);
    const keyed = parts.map((part) => ({ ...part, key: keyOf(part, edition.id) }));
    const byId = new Map(segments.map((segment) => [segment.id, segment]));
    plans.push({ edition, index, text, parts: keyed, segments: byId });
  }
  return plans;
}

function fittingTexts(
  { file, old, editions }: UpdateSource,
  input: UpdateFile,
): Pick<EditionPlan, "edition" | "index" | "text">[] {
  const updated = editions.find(({ id }) => id === input.edition);
  if (updated && file.format !== updated.format && !input.accept?.includes("format"))
    throw unfit("other-format", file.format, updated.format);
  return editions.flatMap((edition) => {
    const index = indexOf(file, edition);
    const text = file.texts[index];
    if (text) {
      refuseOtherLanguage(text, edition, old, input);
      return [{ edition, index, text }];
    }
    if (edition.id !== input.edition) return [];
    throw unfit("no-such-text", file.texts.map(({ slot }) => slot).join(", "), edition.slot);
  });
}

function unfit(problem: string, found: string, expected: string): Refusal {
  const message = `Cannot update from this file: ${problem}, found "${found}", expected "${expected}"`;
  return new Refusal("unfit-update", message, { problem, found, expected });
}

function keyOf({ segments: [segment], paragraphs: [paragraph] }: UpdatePart, edition: number) {
  return segment === undefined ? `e${edition}p${paragraph}` : `s${segment}`;
}

function indexOf({ texts }: DescribedFile, { slot, language }: StoredEdition): number {
  const same = texts.findIndex((text) => text.slot === slot);
  if (same !== -1 || texts.length === 1) return Math.max(same, 0);
  return texts.findIndex((text) => isSameLanguage(text.language, language));
}

/** What a file does not say is guessed: a guess that was made of the old file too tells nothing. */
function refuseOtherLanguage(
  text: DescribedText,
  edition: StoredEdition,
  old: DescribedFile | null,
  { accept }: UpdateFile,
): void {
  if (accept?.includes("language") || isSameLanguage(text.language, edition.language)) return;
  const before = old?.texts.find(({ slot }) => slot === edition.slot)?.language;
  if (before !== undefined && isSameLanguage(text.language, before)) return;
  throw unfit("other-language", text.language, edition.language);
}

function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [primaryLanguage(one), primaryLanguage(other)];
  return a === b || a === "und" || b === "und";
}

function presentIn(
  { places, old, file }: UpdateSource,
  { id: edition, slot }: StoredEdition,
  segments: readonly StoredSegment[],
): PresentSegment[] {
  const placeOf = new Map(
    places.filter((place) => place.edition === edition).map((place) => [place.segment, place]),
  );
  const index = old?.texts.findIndex((text) => text.slot === slot) ?? -1;
  const paragraphs = old?.texts[index]?.paragraphs ?? [];
  const likes = old && file.rows ? likesIn(old, index) : new Map<number, string>();
  const present = segments.map(({ id, text: ours, received, codes = [] }) => {
    const at = placeOf.get(id)?.place ?? null;
    const own = { id, base: received ?? ours, ours, codes, isKept: at === null };
    const name = at === null ? null : (paragraphs[at]?.id ?? null);
    const like = at === null ? undefined : likes.get(at);
    return { at: at ?? Number.POSITIVE_INFINITY, segment: { ...own, name, ...(like && { like }) } };
  });
  return present.sort((a, b) => a.at - b.at || 0).map(({ segment }) => segment);
}

function newIn(file: DescribedFile, index: number, old: DescribedFile | null): NewParagraph[] {
  const likes = old?.rows ? likesIn(file, index) : new Map<number, string>();
  return (file.texts[index]?.paragraphs ?? []).map(({ text, codes, id: name }, at) => {
    const like = likes.get(at);
    return { text, codes, name, ...(like && { like }) };
  });
}

/** What paragraphs of a text are known again by where it stands beside its original: by the words of that. */
function likesIn({ texts, rows }: DescribedFile, index: number): Map<number, string> {
  const original = texts[0]?.paragraphs ?? [];
  const likes = new Map<number, string>();
  if (index <= 0) return likes;
  for (const row of rows ?? []) {
    const words = sourceOf(row).map((at) => original[at]?.text ?? "");
    for (const [at, paragraph] of (row[index] ?? []).entries()) {
      if (words.length > 0) likes.set(paragraph, words[at] ?? `${words.at(-1)} ${at}`);
    }
  }
  return likes;
}

function sourceOf([source = []]: FileRow): readonly number[] {
  return source;
}
