import { v7 } from "uuid";

/** A new UUIDv7: unique everywhere, ordered by time. */
export function newUuid(at: Date): string {
  return v7({ msecs: at.getTime() });
}
