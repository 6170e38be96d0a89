import { setTimeout as sleep } from "node:timers/promises";
import { createCluster, SUPERUSER } from "./cluster.ts";
import { type Lease, takeLease } from "./lease.ts";
import { type Place, preparePlace } from "./place.ts";
import { PORT } from "./postmaster.ts";

const DATABASE = "hexapla";
const RETRY_MS = 1_000;

interface Options {
  /** Where the database's files are kept; made when missing. */
  readonly folder: string;
  /** Receives what an operator may want to know, a line at a time. */
  report(line: string): void;
}

/** A running PostgreSQL that only this machine's user can reach, through a socket. */
export interface EmbeddedServer {
  /** Folder of the socket. */
  readonly host: string;
  readonly port: number;
  /** The superuser. */
  readonly user: string;
  /** Empty when new. */
  readonly database: string;
  /** Gives the server up; it stops when nobody else uses it. Once it is called, a server that dies stays down. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of a folder, or joins the one that already runs there, and keeps it running until `stop`: a
 * server that dies is started again at the same address. A server left behind by a killed process is taken over.
 * @throws EmbeddedDatabaseError where the machine or the folder does not allow it.
 */
export async function startEmbedded({ folder, report }: Options): Promise<EmbeddedServer> {
  const place = await preparePlace(folder);
  await createCluster(place, report);
  const first = await takeLease(place);
  await createDatabase(first);
  return {
    host: place.socketFolder,
    port: PORT,
    user: SUPERUSER,
    database: DATABASE,
    stop: keepLeased(place, first, report),
  };
}

async function createDatabase(lease: Lease): Promise<void> {
  const known = await lease.query(`select 1 from pg_database where datname = '${DATABASE}'`);
  if (known.length > 0) return;
  await lease.query(`create database ${DATABASE}`).catch(unlessPresent);
}

/** Two processes may create it at once; the unique index of the catalogue may notice before the command does. */
function unlessPresent(error: { code?: string }): void {
  if (error.code !== "42P04" && error.code !== "23505") throw error;
}

/** Renews the lease whenever it is lost; returns the function that ends this. */
function keepLeased(place: Place, first: Lease, report: Options["report"]): () => Promise<void> {
  let stopping = false;
  let current = Promise.resolve(first);
  const renew = async (): Promise<Lease> => {
    report("The database has stopped unexpectedly: starting it again");
    for (;;) {
      try {
        return await takeLease(place);
      } catch (error) {
        if (stopping) throw error;
        report(String(error));
        await sleep(RETRY_MS);
      }
    }
  };
  const watch = (lease: Lease) => {
    lease.lost.then(() => {
      if (stopping) return;
      current = renew();
      current.then(watch, () => {});
    });
  };
  watch(first);
  return async () => {
    stopping = true;
    await (await current).giveUp();
  };
}
