import type { DocumentPatch } from "#app/_features/review/requests.ts";

type Listener = (patch: DocumentPatch) => void;

// One screen shows one document; a listener leaves with its screen.
const listeners = new Map<string, Set<Listener>>();

/** Tells those who listen what is about to come to a document, while its texts are still at hand as they were. */
export function noteTexts(document: string, patch: DocumentPatch): void {
  for (const listener of listeners.get(document) ?? []) listener(patch);
}

/** Has `listener` hear of every patch before it is brought in; returns how to end that. */
export function onTexts(document: string, listener: Listener): () => void {
  const known = listeners.get(document) ?? new Set();
  listeners.set(document, known.add(listener));
  return () => {
    known.delete(listener);
    if (known.size === 0) listeners.delete(document);
  };
}
