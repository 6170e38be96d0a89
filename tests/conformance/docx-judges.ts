import { sharedPath } from "#tests/support/shared.ts";
import { runJudge, runTool } from "./tool.ts";

const PYTHON = "/usr/bin/python3";

/** What LibreOffice sees in a file with all its changes accepted, and with all rejected. */
export interface Seen {
  readonly file: string;
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly comments?: readonly unknown[];
  readonly error?: string;
}

/** Opens files in LibreOffice; by their paths. Null where there is no verifier beside the checkout. */
export function seenInOffice(files: readonly string[]): ReadonlyMap<string, Seen> | null {
  const verifier = sharedPath("tools/verify/lo_tracked.py");
  if (verifier === null) return null;
  const { output } = runTool(PYTHON, [verifier, ...files]);
  return new Map(
    output
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line): [string, Seen] => {
        const each: Seen = JSON.parse(line);
        return [each.file, each];
      }),
  );
}

/** A file to be judged by the schema, and the one it was made from; null for none. */
export interface MadeFile {
  readonly base: string | null;
  readonly path: string;
}

interface SchemaErrors {
  readonly file: string;
  readonly news: readonly string[];
}

/** Errors by the schema of DOCX that the file a file was made from does not have. Null where there is no verifier beside the checkout. */
export function newSchemaErrors(
  files: readonly MadeFile[],
): ReadonlyMap<string, readonly string[]> | null {
  const verifier = sharedPath("tools/verify/docx_xsd.py");
  if (verifier === null) return null;
  const pairs = files.flatMap(({ base, path }) => [base ?? "-", path]);
  const errors = runJudge<SchemaErrors>("schema-errors", [verifier, ...pairs]);
  return new Map(errors.map(({ file, news }) => [file, news]));
}
