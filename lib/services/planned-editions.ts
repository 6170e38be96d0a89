import type { DescribedFile, DescribedText } from "#lib/adapters/open-files.ts";
import { guessRelay, type PlannedEdition } from "#lib/core/document/relay.ts";
import type { TableDescription } from "#lib/core/formats/tables/describe-table.ts";
import type { ReadingProblem } from "#lib/core/formats/unreadable.ts";
import type { ReadFile, ReceivedText, SaidOfText } from "./read-texts.ts";
import { copyBefore } from "./shared-sources.ts";

/** An edition that files would bring: one of their texts, or a file that cannot be read. */
export interface FoundEdition extends PlannedEdition {
  /** Index of the file. */
  readonly text: number;
  readonly slot: string;
  readonly name: string;
  readonly isLeftOut: boolean;
  readonly received: ReceivedText;
  readonly found: { readonly file: DescribedFile; readonly text: DescribedText } | null;
  readonly problem: ReadingProblem | null;
  /** Of a table: what it looks like. */
  readonly table?: TableDescription;
}

/** `copies` is the same text in an earlier file. */
type Drafted = Omit<FoundEdition, "basedOn"> & {
  readonly said: SaidOfText["basedOn"];
  readonly copies: number | null;
};
type Told = Omit<Drafted, "isLeftOut" | "copies"> & { readonly isLeftOut: boolean | undefined };

/**
 * Lists the editions that files bring, in the order of the files and of the texts in them; what nobody said is guessed. A text that several files were
 * translated from is kept once.
 */
export function editionsIn(files: readonly ReadFile[]): FoundEdition[] {
  const drafted = withoutCopies(files.flatMap(toldBy));
  const kept = drafted.flatMap((draft, index) => (draft.isLeftOut ? [] : [index]));
  const guesses = guessRelay(kept.map((index) => drafted[index]?.language ?? "und"));
  const guessOf = new Map(kept.map((index, at) => [index, kept[guesses[at] ?? -1] ?? null]));
  const bases = drafted.map(({ said }, index) => {
    return said !== undefined ? said : baseOf(drafted, index, guessOf.get(index) ?? null);
  });
  return drafted.map(({ said, copies: _, ...draft }, index) => {
    const isGuess = said === undefined && draft.found?.text.basedOn === null;
    const basedOn = isGuess && leadsBack(bases, index) ? null : (bases[index] ?? null);
    return { ...draft, basedOn };
  });
}

/** Whether an edition would be based on itself, by way of others. */
function leadsBack(bases: readonly (number | null)[], index: number): boolean {
  let base = bases[index] ?? null;
  for (let steps = 0; base !== null && base !== index && steps < bases.length; steps++)
    base = bases[base] ?? null;
  return base === index;
}

/** Of one file, what the file says; where it says anything, an original in it was made from none of the others in there. */
function baseOf(drafted: readonly Drafted[], index: number, guess: number | null): number | null {
  const own = drafted[index];
  const told = own?.found?.text.basedOn ?? null;
  const tells = own?.found?.file.texts.some(({ basedOn }) => basedOn !== null) ?? false;
  if (told === null) return tells && drafted[guess ?? -1]?.text === own?.text ? null : guess;
  const base = drafted.findIndex(({ text, slot }) => text === own?.text && slot === told);
  const language = drafted[base]?.language;
  if (!drafted[base]?.isLeftOut) return base;
  // The original is there already, from another file.
  const copy = drafted[base]?.copies ?? null;
  if (copy !== null) return copy;
  const same = drafted.findIndex((other) => !other.isLeftOut && other.language === language);
  return same === -1 ? guess : same;
}

function withoutCopies(told: readonly Told[]): Drafted[] {
  const kept = told.map(({ isLeftOut }) => isLeftOut !== true);
  return told.map((draft, index) => {
    const copies = copyBefore(told, index, (at) => kept[at] ?? false);
    const isLeftOut = draft.isLeftOut ?? copies !== null;
    kept[index] = !isLeftOut;
    return { ...draft, copies, isLeftOut };
  });
}

function toldBy({ received, opening }: ReadFile, text: number): Told[] {
  const { name, language = "und" } = received;
  const table = opening.table && { table: opening.table };
  if (opening.kind === "unreadable") {
    const { problem } = opening;
    const edition = { slot: "", language, said: received.basedOn, isLeftOut: false };
    return [{ text, name, received, ...edition, found: null, problem, ...table }];
  }
  const { file } = opening;
  return file.texts.map((own) => {
    const slot = file.texts.length > 1 ? {} : received;
    const said = { ...slot, ...received.slots?.find((known) => known.slot === own.slot) };
    return {
      ...{ text, name, received, slot: own.slot },
      ...{ language: said.language ?? own.language, said: said.basedOn },
      isLeftOut: "isLeftOut" in said ? said.isLeftOut : undefined,
      found: { file, text: own },
      problem: null,
      ...table,
    };
  });
}

/** The editions that are not left out, based on each other by their indexes among these; one whose base is left out is an original. */
export function keptOf(editions: readonly FoundEdition[]): FoundEdition[] {
  const kept = editions.filter(({ isLeftOut }) => !isLeftOut);
  return kept.map((edition) => {
    if (edition.basedOn === null) return edition;
    const base = editions[edition.basedOn];
    // An index that names nothing stays one, to be refused.
    if (!base) return { ...edition, basedOn: editions.length };
    return { ...edition, basedOn: base.isLeftOut ? null : kept.indexOf(base) };
  });
}
