import { ping } from "#lib/data/health.ts";
import type { Context } from "./context.ts";

/** Tells whether the database answers. */
export function isReachable(context: Context): Promise<boolean> {
  return ping(context.db).then(
    () => true,
    () => false,
  );
}
