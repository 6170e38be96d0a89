import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SUPERUSER } from "./cluster.ts";
import { EmbeddedDatabaseError } from "./error.ts";
import type { Place } from "./place.ts";
import { PORT, postmasterPid, spawnPostmaster, stopPostmaster } from "./postmaster.ts";

/**
 * A session that keeps the server running. It holds a shared advisory lock, which the server gives back when its
 * holder dies in whatever way: a lease can never be stale. Whoever stops the server takes the lock alone first.
 */
export interface Lease {
  /** Settles when the session is over: the server died, or the lease was given up. */
  readonly lost: Promise<void>;
  query(statement: string): Promise<readonly unknown[]>;
  /** Ends the lease, and stops the server where it was the last one. */
  giveUp(): Promise<void>;
}

// Any constant of our own; advisory locks belong to one database, and this one holds nothing else.
const LEASE_LOCK = 1;
const POLL_MS = 20;
const CONNECT_LIMIT_MS = 10_000;
// A server that keeps ending itself right away is given up after this. It bridges the moment in which the sessions of
// a killed server still hold its memory.
const START_LIMIT_MS = 15_000;
const RESPAWN_MS = 250;
const LOG_LINES = 8;

/**
 * Takes a lease on the server of `place`, starting it where it does not run. Waits as long as a live server needs for
 * its recovery.
 * @throws EmbeddedDatabaseError with the end of the log where the server does not stay up.
 */
export async function takeLease(place: Place): Promise<Lease> {
  let server: ChildProcess | null = null;
  let failing = 0;
  for (;;) {
    const lease = await tryLease(place);
    if (lease) return lease;
    if (failing > START_LIMIT_MS) throw await refusal(place);
    if (isUnder(server) || (await postmasterPid(place)) !== null) {
      await sleep(POLL_MS);
      continue;
    }
    if (server) failing += RESPAWN_MS;
    if (server) await sleep(RESPAWN_MS);
    server = await spawnPostmaster(place);
  }
}

function isUnder(server: ChildProcess | null): boolean {
  return (
    server !== null &&
    server.pid !== undefined &&
    server.exitCode === null &&
    server.signalCode === null
  );
}

async function tryLease(place: Place): Promise<Lease | null> {
  const client = new pg.Client({
    host: place.socketFolder,
    port: PORT,
    user: SUPERUSER,
    database: "postgres",
    application_name: "hexapla lease",
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
  });
  const lost = new Promise<void>((resolve) => client.once("end", resolve));
  client.on("error", () => {}); // followed by "end", which is what counts
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared(${LEASE_LOCK})`);
  } catch (error) {
    await client.end();
    if (isRefusal(error)) throw error;
    return null;
  }
  return {
    lost,
    query: async (statement) => (await client.query(statement)).rows,
    giveUp: () => giveUp(client, place),
  };
}

async function giveUp(client: pg.Client, place: Place): Promise<void> {
  await client.query(`select pg_advisory_unlock_shared(${LEASE_LOCK})`);
  const { rows } = await client.query(`select pg_try_advisory_lock(${LEASE_LOCK}) as last`);
  if (rows[0].last) await stopPostmaster(place);
  await client.end();
}

/**
 * Tells an answer that waiting will not change from a server that is not there, starting, recovering, stopping
 * (SQLSTATE class 57) or full (class 53).
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return false;
  return !error.code.startsWith("57") && !error.code.startsWith("53");
}

async function refusal({ folder, log }: Place): Promise<EmbeddedDatabaseError> {
  const written = await readFile(log, "utf8").catch(() => "");
  const end = written.trim().split("\n").slice(-LOG_LINES).join("\n");
  return new EmbeddedDatabaseError(
    `Cannot start the embedded database in ${folder}: it ends at once. The last it said (${log}):\n${end}`,
  );
}
