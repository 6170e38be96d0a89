import { rememberAlignments } from "./adapters/alignment-memory.ts";
import { createHeavyTasks, type HeavyTasks } from "./adapters/heavy-tasks.ts";
import { newUuid } from "./adapters/identity.ts";
import { type Log, openLog } from "./adapters/log.ts";
import { type Connection, connect } from "./data/connect.ts";
import type { Context } from "./services/context.ts";

// Until accounts exist, one desk works on one database: its workspace has this fixed id.
const WORKSPACE = "00000000-0000-7000-8000-000000000000";

// Routes are bundled apart from one another, so what they share lives on the one global object.
declare global {
  var hexapla: { context?: Context; log?: Log; heavy?: HeavyTasks } | undefined;
}

/**
 * The context all requests of this process share, made on first use: a build evaluates modules without a database.
 * @throws where `HEXAPLA_DATABASE` does not say where the database is.
 */
export function runtimeContext(): Context {
  const global = shared();
  global.context ??= createContext(connectionFrom(process.env.HEXAPLA_DATABASE));
  return global.context;
}

/** Has the heavy work of this process done by `heavy`; before the first request, or it is done between requests. */
export function shareHeavyTasks(heavy: HeavyTasks): void {
  shared().heavy = heavy;
}

/** The log of this process: the file `HEXAPLA_LOG` names, or standard output. */
export function runtimeLog(): Log {
  const global = shared();
  global.log ??= openLog(process.env.HEXAPLA_LOG ?? "-");
  return global.log;
}

function shared(): NonNullable<typeof globalThis.hexapla> {
  globalThis.hexapla ??= {};
  return globalThis.hexapla;
}

/** A context on the given database, with the real clock and real ids. */
function createContext(connection: Connection): Context {
  const now = () => new Date();
  return {
    db: connect(connection),
    workspace: WORKSPACE,
    problems: new Map(),
    pasts: new Map(),
    scores: new Map(),
    searches: new Map(),
    heavy: rememberAlignments(shared().heavy ?? createHeavyTasks()),
    now,
    newId: () => newUuid(now()),
  };
}

function connectionFrom(setting: string | undefined): Connection {
  if (!setting) {
    throw new Error(
      "Cannot reach the database: HEXAPLA_DATABASE is not set; start with `npm start`",
    );
  }
  return JSON.parse(setting);
}
