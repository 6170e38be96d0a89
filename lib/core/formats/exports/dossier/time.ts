/** A moment (ISO 8601, UTC) to the minute, in universal time, so that it means the same wherever it is read; empty for none. */
export function timeOf(at: string): string {
  return at === "" ? "" : `${at.slice(0, 16).replace("T", " ")} UTC`;
}
