/** Encodings (WHATWG Encoding Standard) by what they were made for. Those that no texts are kept in any more are left out. */
const GROUPS = [
  ["unicode", ["utf-8", "utf-16le", "utf-16be"]],
  ["western", ["windows-1252", "iso-8859-15", "macintosh"]],
  ["central", ["windows-1250", "iso-8859-2"]],
  ["nordic", ["iso-8859-4", "iso-8859-10"]],
  ["baltic", ["windows-1257", "iso-8859-13"]],
  ["celtic", ["iso-8859-14"]],
  ["maltese", ["iso-8859-3"]],
  ["cyrillic", ["windows-1251", "koi8-u", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"]],
  ["greek", ["windows-1253", "iso-8859-7"]],
  ["turkish", ["windows-1254"]],
  ["hebrew", ["windows-1255", "iso-8859-8"]],
  ["arabic", ["windows-1256", "iso-8859-6"]],
  ["thai", ["windows-874"]],
  ["vietnamese", ["windows-1258"]],
  ["chinese", ["gb18030", "gbk", "big5"]],
  ["japanese", ["shift_jis", "euc-jp", "iso-2022-jp"]],
  ["korean", ["euc-kr"]],
] as const;

/** An encoding with what it is for; null where that is not known. */
interface NamedEncoding {
  readonly label: string;
  readonly group: (typeof GROUPS)[number][0] | null;
}

const LISTED = GROUPS.flatMap(([group, labels]) => labels.map((label) => ({ label, group })));

/** All encodings to choose from: those suggested first, in their order, then the others, each once. */
export function encodingsFrom(suggested: readonly string[]): NamedEncoding[] {
  const first = [...new Set(suggested)].map((label) => {
    return LISTED.find((listed) => listed.label === label) ?? { label, group: null };
  });
  return [...first, ...LISTED.filter(({ label }) => !suggested.includes(label))];
}
