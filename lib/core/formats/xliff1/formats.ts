import type { Format, FormatName } from "../opened-file.ts";
import { type RootTag, rootTagOf } from "../xml/prolog.ts";
import { openXliff1 } from "./open-xliff1.ts";

const SHARED = ["xlf", "xliff", "xml"];

/** XLIFF 1.0, 1.1 and 1.2 (OASIS 2008), also as Phrase writes it. */
export const xliff1Format: Format = {
  name: "xliff-1.2",
  mediaType: "application/x-xliff+xml",
  endings: [...SHARED, "mxliff", "sdlxliff", "mqxliff"],
  fits: (bytes) => fits(bytes, () => true),
  open: (bytes, options) => openXliff1(bytes, options, "xliff-1.2"),
};

/** XLIFF 1.2 as Trados Studio writes it. */
export const sdlxliffFormat = dialect("sdlxliff", "http://sdl.com/FileTypes/SdlXliff/");

/** XLIFF 1.2 as memoQ writes it. */
export const mqxliffFormat = dialect("mqxliff", "MQXliff");

function dialect(name: FormatName & ("sdlxliff" | "mqxliff"), namespace: string): Format {
  return {
    name,
    mediaType: "application/x-xliff+xml",
    endings: [name, ...SHARED],
    fits: (bytes) =>
      fits(bytes, ({ attributes }) => {
        const declared = [...attributes].filter(([key]) => key.startsWith("xmlns:"));
        return declared.some(([, value]) => value.includes(namespace));
      }),
    open: (bytes, options) => openXliff1(bytes, options, name),
  };
}

// A file too damaged to have a root is opened, to be refused with the place of the damage.
function fits(bytes: Uint8Array, isDialect: (root: RootTag) => boolean): boolean {
  const root = rootTagOf(bytes);
  if (!root) return isDialect({ local: "", attributes: new Map() });
  const version = root.attributes.get("version") ?? "";
  return root.local === "xliff" && !version.startsWith("2") && isDialect(root);
}
