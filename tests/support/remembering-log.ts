/** A log that keeps the facts of every error, in order, and says nothing. */
export function rememberingLog() {
  const errors: unknown[] = [];
  return {
    errors,
    info: () => {},
    warn: () => {},
    error: (facts: unknown) => errors.push(facts),
    flush: () => {},
  };
}
