// SQLSTATE, PostgreSQL's table A-1: the two digits before the kind. 23: what is stored would not fit what it refers to.
const INTEGRITY_CONSTRAINT_VIOLATION = "23";

/** Tells whether the database refused a statement because what it stores does not fit together. */
export function isIntegrityViolation(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return typeof error.code === "string" && error.code.startsWith(INTEGRITY_CONSTRAINT_VIOLATION);
}
