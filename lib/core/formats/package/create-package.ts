import { type Zippable, zipSync } from "fflate";

// The format knows no earlier day: what is written is the same whenever it is written.
const FIRST_DAY = "1980-01-01T00:00:00";

/** Makes a package (ZIP) of parts, in their order; those of `stored` are not compressed. */
export function createPackage(
  parts: ReadonlyMap<string, Uint8Array>,
  stored: readonly string[] = [],
): Uint8Array {
  const files: Zippable = Object.create(null);
  for (const [name, bytes] of parts) {
    files[name] = [bytes, { level: stored.includes(name) ? 0 : 6, mtime: FIRST_DAY }];
  }
  return zipSync(files);
}
