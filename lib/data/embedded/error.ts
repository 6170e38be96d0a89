/** The embedded database cannot be used here; the message says why and what to do, and is meant for the operator. */
export class EmbeddedDatabaseError extends Error {
  override name = "EmbeddedDatabaseError";
}
