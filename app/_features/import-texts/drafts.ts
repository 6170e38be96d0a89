import type { PreviewedText } from "./requests.ts";

/** How a file is to be read, as far as the editor says. */
export type Reading = NonNullable<PreviewedText["reading"]>;

/** Names an edition to be: one of the texts in a file. */
export interface EditionName {
  /** Id of the draft. */
  readonly file: number;
  readonly slot: string;
}

/** What the editor has said of an edition to be; the rest is guessed. */
export interface Said {
  readonly language?: string;
  /** What it was translated from; null for an original. */
  readonly basedOn?: EditionName | null;
  readonly isLeftOut?: boolean;
}

/** A file to be imported, with what the editor has said of it. */
export interface Draft {
  readonly id: number;
  readonly name: string;
  /** Base64 of the received bytes. */
  readonly content: string;
  readonly reading?: Reading;
  /** By the slots of its texts. */
  readonly said: ReadonlyMap<string, Said>;
}

export type NewDraft = Pick<Draft, "name" | "content">;

/** How many editions a document may have; the server takes no more. */
export const MAX_TEXTS = 12;

/** Adds files behind the others, under ids of their own. */
export function withFiles(drafts: readonly Draft[], files: readonly NewDraft[]): Draft[] {
  const last = Math.max(0, ...drafts.map(({ id }) => id));
  const added = files.map((file, index) => ({ ...file, id: last + index + 1, said: new Map() }));
  return [...drafts, ...added];
}

/** Takes a file out; what was said to come from it is guessed again. */
export function withoutFile(drafts: readonly Draft[], id: number): Draft[] {
  return drafts
    .filter((draft) => draft.id !== id)
    .map((draft) => ({ ...draft, said: withoutBase(draft.said, id) }));
}

function withoutBase(said: Draft["said"], file: number): Draft["said"] {
  return new Map(
    [...said].map(([slot, own]) => {
      return [slot, own.basedOn?.file === file ? { ...own, basedOn: undefined } : own];
    }),
  );
}

/** Notes what the editor says of one edition. */
export function withSaid(
  drafts: readonly Draft[],
  { file, slot }: EditionName,
  news: Said,
): Draft[] {
  return drafts.map((draft) => {
    if (draft.id !== file) return draft;
    return {
      ...draft,
      said: new Map([...draft.said, [slot, { ...draft.said.get(slot), ...news }]]),
    };
  });
}

/** Notes how a file is to be read; languages that were said of columns take the place of those said before. */
export function withReading(drafts: readonly Draft[], id: number, reading: Reading): Draft[] {
  return drafts.map((draft) => {
    if (draft.id !== id) return draft;
    const said = reading.columns === draft.reading?.columns ? draft.said : withoutLanguages(draft);
    return { ...draft, reading, said };
  });
}

function withoutLanguages({ said }: Draft): Draft["said"] {
  return new Map([...said].map(([slot, own]) => [slot, { ...own, language: undefined }]));
}

/** The slots of each draft's texts, as far as it has been read as it is to be read. */
export type KnownSlots = ReadonlyMap<number, readonly string[]>;

/** The drafts as the API asks for them: bases by their places in the list of all editions; what is not known yet is left to be guessed. */
export function textsOf(drafts: readonly Draft[], known: KnownSlots): PreviewedText[] {
  const place = placesIn(drafts, known);
  return drafts.map(({ name, content, reading, said }) => {
    const slots = [...said].map(([slot, { language, basedOn, isLeftOut }]) => {
      return { slot, language, basedOn: basedOn && place(basedOn), isLeftOut };
    });
    return { name, content, reading, slots };
  });
}

/** Finds the place of an edition in the list of all; undefined where that cannot be told. */
function placesIn(drafts: readonly Draft[], known: KnownSlots) {
  const starts = new Map<number, number>();
  let next = 0;
  for (const { id } of drafts) {
    starts.set(id, next);
    const slots = known.get(id);
    if (!slots) break;
    next += slots.length;
  }
  return ({ file, slot }: EditionName): number | undefined => {
    const start = starts.get(file);
    const at = known.get(file)?.indexOf(slot) ?? -1;
    return start === undefined || at === -1 ? undefined : start + at;
  };
}
