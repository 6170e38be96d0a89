import { pino } from "pino";

/** Facts of one event. Texts under review never enter a log: ids, counts, durations and codes do. */
export type Facts = Readonly<Record<string, string | number | boolean | null | Error>>;

/** A structured log: an event in English, with its facts. */
export interface Log {
  info(facts: Facts, event: string): void;
  warn(facts: Facts, event: string): void;
  error(facts: Facts, event: string): void;
  /** Writes out what is still held in memory. */
  flush(): void;
}

/** Opens a log of one JSON object a line at the end of `file`, whose folder is made when missing; `-` is standard output. */
export function openLog(file: string): Log {
  const destination = pino.destination({ dest: file === "-" ? 1 : file, mkdir: true, sync: true });
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (facts, event) => logger.info(facts, event),
    warn: (facts, event) => logger.warn(facts, event),
    error: (facts, event) => logger.error(facts, event),
    flush: () => destination.flushSync(),
  };
}
