import { parseArchive } from "#lib/adapters/archive.ts";
import { type Archive, archiveProblem } from "#lib/core/formats/archive/archive.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { type Io, UnusableInput } from "./command.ts";

/** Reads an exported document from a file, or from standard input for `-`. @throws UnusableInput */
export async function readArchive(io: Io, file: string): Promise<Archive> {
  try {
    const archive = parseArchive(await io.readText(file));
    const problem = archiveProblem(archive);
    if (problem) throw new UnusableInput(`Cannot read ${file}: ${problem}`);
    return archive;
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    throw new UnusableInput(`Cannot read ${file}: ${error.message}`, { cause: error });
  }
}
