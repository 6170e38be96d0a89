import type { ExportLoss } from "#lib/core/formats/exports/exported-document.ts";

/** A file that the server made, and what it could not hold. */
export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
  readonly losses: FileLosses;
}

/** How much a file could not hold, and the first of it. */
export interface FileLosses {
  readonly count: number;
  readonly losses: readonly ExportLoss[];
}

const NONE: FileLosses = { count: 0, losses: [] };

/** The file in a response. */
export async function downloadedFile(response: Response): Promise<DownloadedFile> {
  const name = fileNameIn(response.headers.get("content-disposition") ?? "");
  const losses = lossesIn(response.headers.get("hexapla-losses"));
  return { name, losses, content: await response.blob() };
}

/** The name in a header as the API writes it (RFC 8187); empty where there is none. */
export function fileNameIn(disposition: string): string {
  const [, encoded = ""] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return decodeURIComponent(encoded);
}

/** What the header of losses tells; none where it is absent. */
function lossesIn(header: string | null): FileLosses {
  if (header === null) return NONE;
  const told: unknown = JSON.parse(header);
  return isLosses(told) ? told : NONE;
}

function isLosses(told: unknown): told is FileLosses {
  return typeof told === "object" && told !== null && "count" in told && "losses" in told;
}
