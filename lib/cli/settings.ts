import { join, resolve } from "node:path";

/** What the operator has chosen, by environment variables. */
export interface Settings {
  /** `HEXAPLA_DATA`: folder of everything that is kept. */
  readonly dataFolder: string;
  /** `DATABASE_URL`: a PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** `PORT`; null for the first free one. */
  readonly port: number | null;
  /** `HEXAPLA_HOSTS`: names to answer to besides this machine's own, separated by commas. */
  readonly hosts: readonly string[];
  /** `HEXAPLA_LOG`: file of the structured log; `-` for standard output. */
  readonly log: string;
}

const HIGHEST_PORT = 65_535;

/** A setting has a value that cannot be used; the message names it and says what is expected. */
export class SettingError extends Error {
  override name = "SettingError";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; an empty variable counts as absent. @throws SettingError */
export function readSettings(environment: Environment): Settings {
  const dataFolder = resolve(environment.HEXAPLA_DATA || ".hexapla");
  return {
    dataFolder,
    databaseUrl: databaseUrlOf(environment),
    port: portOf(environment),
    hosts: namesIn(environment.HEXAPLA_HOSTS),
    log: environment.HEXAPLA_LOG || join(dataFolder, "hexapla.log"),
  };
}

function databaseUrlOf({ DATABASE_URL: url }: Environment): string | null {
  if (!url) return null;
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url;
  // The value is not repeated: it may hold a password.
  throw new SettingError(
    "Cannot use DATABASE_URL: expected postgresql://user:password@host:port/name",
  );
}

function portOf({ PORT: value }: Environment): number | null {
  if (!value) return null;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new SettingError(`Cannot use PORT "${value}": expected a number from 0 to ${HIGHEST_PORT}`);
}

function namesIn(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
}
