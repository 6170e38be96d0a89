import type { Draft, EditionName } from "./drafts.ts";
import type { EditionPreview } from "./requests.ts";

/** An edition to be, as the server has recognised it. */
export interface FoundEdition {
  readonly name: EditionName;
  readonly preview: EditionPreview;
}

/** A file of the import; its editions are null until it has been read. */
export interface FoundFile {
  readonly draft: Draft;
  readonly editions: readonly FoundEdition[] | null;
}

/** What the server has recognised in each file. */
export type KnownEditions = ReadonlyMap<number, readonly EditionPreview[]>;

/** Sorts an answer by the files it was asked for. */
export function byFile(
  drafts: readonly Draft[],
  editions: readonly EditionPreview[],
): KnownEditions {
  return new Map(
    drafts.map(({ id }, index) => [id, editions.filter(({ text }) => text === index)]),
  );
}

/** The files with their editions. */
export function filesOf(drafts: readonly Draft[], known: KnownEditions): FoundFile[] {
  return drafts.map((draft) => {
    const editions = known.get(draft.id)?.map((preview) => {
      return { name: { file: draft.id, slot: preview.slot }, preview };
    });
    return { draft, editions: editions ?? null };
  });
}

/** The editions of all files in their order, those left out too: bases and the cells of rows are places in it. */
export function editionsOf(files: readonly FoundFile[]): FoundEdition[] {
  return files.flatMap(({ editions }) => editions ?? []);
}

/** Whether an edition keeps the import waiting: it cannot be read, or nobody knows its language. */
export function isWaiting({ preview }: FoundEdition): boolean {
  if (preview.problem) return true;
  return !preview.isLeftOut && preview.language === "und";
}

/** The name of the file whose rows are kept as they are, and whether it brings all editions; null where rows are only guessed. */
export interface FileRows {
  readonly name: string;
  readonly isAll: boolean;
}

/** Of several files with rows of their own, those of the one with the most editions are kept. */
export function fileRowsOf(editions: readonly FoundEdition[]): FileRows | null {
  const kept = editions.filter(({ preview }) => !preview.isLeftOut);
  const counts = new Map<number, number>();
  for (const { name } of kept) counts.set(name.file, (counts.get(name.file) ?? 0) + 1);
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  const file = kept.find(({ name }) => name.file === main?.[0]);
  if (!main || !file || main[1] < 2) return null;
  return { name: file.preview.name, isAll: main[1] === kept.length };
}
