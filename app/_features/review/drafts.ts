/** An edit that is not saved yet, with what its author had on the screen. */
export interface Draft {
  readonly text: string;
  readonly seenRevision: number;
  readonly seenHead: number;
}

/** Drafts by segment id. */
export type Drafts = Readonly<Record<number, Draft>>;

/** Where drafts outlive the page; the browser's local storage keeps to this. */
export interface DraftStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Reads the drafts of a document that an earlier visit left behind; none where there are none or they cannot be read. */
export function readDrafts(store: DraftStore, document: string): Drafts {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(document)) ?? "{}");
    if (kept === null || typeof kept !== "object") return {};
    const drafts = Object.entries(kept).filter((entry): entry is [string, Draft] =>
      isDraft(entry[1]),
    );
    return Object.fromEntries(drafts);
  } catch {
    // Somebody else wrote there; it is no draft of ours.
    return {};
  }
}

/** Keeps the drafts of a document beyond the page. Returns false where the browser refuses (storage full or forbidden). */
export function keepDrafts(store: DraftStore, document: string, drafts: Drafts): boolean {
  try {
    if (Object.keys(drafts).length === 0) store.removeItem(keyOf(document));
    else store.setItem(keyOf(document), JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

function keyOf(document: string): string {
  return `hexapla-drafts:${document}`;
}

function isDraft(value: unknown): value is Draft {
  if (value === null || typeof value !== "object") return false;
  return (
    "text" in value &&
    typeof value.text === "string" &&
    "seenRevision" in value &&
    typeof value.seenRevision === "number" &&
    "seenHead" in value &&
    typeof value.seenHead === "number"
  );
}
