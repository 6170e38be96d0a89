import type { PastSource } from "./past-states.ts";

/** The states as the API tells them. They throw `Refused`, or another error where no answer comes. */
export const API: PastSource = {
  state: (document, sequence) => fetchFrom(`/api/documents/${document}/states/${sequence}`),
  difference: (document, from, sequence, signal) =>
    fetchFrom(`/api/documents/${document}/states/${from}/to/${sequence}`, signal),
};

/** Why the API did not give a state. */
export class Refused extends Error {
  override name = "Refused";
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>>) {
    super(`The API refuses: ${code}`);
    this.code = code;
    this.details = details;
  }
}

/** The contract says what comes; this is the edge where it is believed. */
async function fetchFrom(path: string, signal?: AbortSignal) {
  const response = await fetch(path, { signal });
  if (response.ok) return response.json();
  const { code = "internal", details = {} } = await response.json().catch(() => ({}));
  throw new Refused(code, details);
}
