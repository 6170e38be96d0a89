import type { ReceivedText, Side } from "#app/_workers/comparison.ts";

/** What has been chosen for one side: a file, or what is pasted. */
export interface Choice {
  readonly file: ReceivedText | null;
  readonly pasted: string;
}

export type Choices = Readonly<Record<Side, Choice>>;

export const NO_CHOICE: Choice = { file: null, pasted: "" };

export const NO_CHOICES: Choices = { before: NO_CHOICE, after: NO_CHOICE };

/** What is to be compared of a choice; null where nothing is chosen. What is pasted is plain text under `name`. */
export function receivedText({ file, pasted }: Choice, name: string): ReceivedText | null {
  if (file) return file;
  if (pasted.trim() === "") return null;
  return { name, isPasted: true, bytes: new TextEncoder().encode(pasted) };
}

/**
 * The choices after files were dropped or chosen for `side`: the first goes there, a second to the other side. Without a side the
 * first goes where nothing is chosen yet.
 */
export function withFiles(
  choices: Choices,
  files: readonly ReceivedText[],
  side: Side = isEmpty(choices.before) || !isEmpty(choices.after) ? "before" : "after",
): Choices {
  const [first, second] = files;
  const other = side === "before" ? "after" : "before";
  return {
    ...choices,
    ...(first && { [side]: { ...NO_CHOICE, file: first } }),
    ...(second && { [other]: { ...NO_CHOICE, file: second } }),
  };
}

function isEmpty({ file, pasted }: Choice): boolean {
  return file === null && pasted.trim() === "";
}

/** Reads a file as it is, undecoded. @throws where the browser cannot open it, as with a folder. */
export async function readFile(file: File): Promise<ReceivedText> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
