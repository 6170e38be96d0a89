import { createHash } from "node:crypto";
import { chown, lstat, mkdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedDatabaseError } from "./error.ts";
import { chooseIdentity, type Identity } from "./identity.ts";

const PRIVATE = 0o700;

/** Where one embedded database lives, and who runs it. */
export interface Place {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly log: string;
  /** Holds the socket. Short, as a socket's path has at most 104 bytes, and the same for everyone who starts here. */
  readonly socketFolder: string;
  readonly identity: Identity;
}

/**
 * Makes `folder` ready to hold a database and returns its layout.
 * @throws EmbeddedDatabaseError where the folder cannot be made, or belongs to another user.
 */
export async function preparePlace(folder: string): Promise<Place> {
  const path = await makeFolder(folder);
  const cluster = join(path, "postgres");
  const identity = chooseIdentity(await ownerOf(cluster));
  await handOver(path, identity);
  const mark = createHash("sha256").update(path).digest("hex").slice(0, 12);
  return {
    folder: path,
    cluster,
    log: join(path, "postgres.log"),
    socketFolder: `/tmp/hexapla-${mark}`,
    identity,
  };
}

/**
 * Makes the socket folder unless it is there, readable by the database's user alone.
 * @throws EmbeddedDatabaseError where someone else has made it: whoever owns it could pose as the database.
 */
export async function makeSocketFolder({ socketFolder, identity }: Place): Promise<void> {
  await mkdir(socketFolder, { mode: PRIVATE, recursive: true });
  const { uid, mode } = await lstat(socketFolder);
  const ours = uid === process.getuid?.() || uid === identity.user?.uid;
  const isPrivate = (mode & 0o077) === 0;
  if (!ours || !isPrivate) {
    throw new EmbeddedDatabaseError(
      `Cannot start the embedded database: ${socketFolder} is open to other users. Remove it and start again.`,
    );
  }
  await handOver(socketFolder, identity);
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
    return await realpath(folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedDatabaseError(
      `Cannot use the data folder ${folder}: ${reason}. Choose another with HEXAPLA_DATA.`,
      { cause },
    );
  }
}

async function ownerOf(cluster: string): Promise<number | null> {
  return stat(cluster).then(
    ({ uid }) => uid,
    () => null,
  );
}

async function handOver(path: string, { user }: Identity): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}
