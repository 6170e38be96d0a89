import { spawnSync } from "node:child_process";
import { EmbeddedDatabaseError } from "./error.ts";

const ROOT = 0;
// The uid and gid of `nobody`, where user namespaces are forbidden and no folder says who should own the files.
const NOBODY = 65_534;

const NAMESPACE = ["--user", "--map-user=1000", "--map-group=1000"];

/** How a program is started so that PostgreSQL, which refuses to run as root, accepts it. */
export interface Identity {
  /** Put before the program on its command line. */
  readonly prefix: readonly string[];
  /** User and group that the program and its files belong to; null for our own. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

const OURSELVES: Identity = { prefix: [], user: null };
const IN_NAMESPACE: Identity = { prefix: ["unshare", ...NAMESPACE], user: null };

/**
 * Chooses who runs PostgreSQL: ourselves; for root, the owner of the existing files, or else root seen as an ordinary
 * user through a user namespace, or else `nobody`. `owner` is the uid that existing files belong to, null for none.
 * @throws EmbeddedDatabaseError where the files belong to someone we cannot act for.
 */
export function chooseIdentity(owner: number | null): Identity {
  const self = process.getuid?.() ?? NOBODY;
  if (self !== ROOT) return ordinaryUser(self, owner);
  if (owner !== null && owner !== ROOT) return { prefix: [], user: { uid: owner, gid: owner } };
  if (namespacesWork()) return IN_NAMESPACE;
  if (owner === null) return { prefix: [], user: { uid: NOBODY, gid: NOBODY } };
  throw new EmbeddedDatabaseError(
    "Cannot start the embedded database as root: its files belong to root and user namespaces are not available. " +
      "Give the data folder to an ordinary user and start Hexapla as that user, or set DATABASE_URL.",
  );
}

function ordinaryUser(self: number, owner: number | null): Identity {
  if (owner === null || owner === self) return OURSELVES;
  throw new EmbeddedDatabaseError(
    `Cannot start the embedded database: its files belong to user ${owner}, not to you (${self}). ` +
      "Start Hexapla as their owner, or choose another folder with HEXAPLA_DATA.",
  );
}

function namespacesWork(): boolean {
  return spawnSync("unshare", [...NAMESPACE, "true"]).status === 0;
}
