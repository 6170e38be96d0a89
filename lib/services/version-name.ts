import type { VersionName } from "#lib/core/history/change.ts";

/** Tells whether two names of versions read alike: case and the way accents are encoded make no difference. */
export function isSameName(a: Pick<VersionName, "name">, b: Pick<VersionName, "name">): boolean {
  return folded(a.name) === folded(b.name);
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
