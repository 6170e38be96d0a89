// Some browsers read what a link leads to only after it was followed.
const KEPT_MS = 60_000;

interface NamedContent {
  readonly name: string;
  readonly content: Blob;
}

/** Lets the browser save a file. */
export function saveFile({ name, content }: NamedContent): void {
  const url = URL.createObjectURL(content);
  follow(url, name);
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** Lets the browser fetch and save what is at an address, however large, in its own time. */
export function saveFrom(url: string): void {
  follow(url, "");
}

function follow(href: string, download: string): void {
  const link = Object.assign(document.createElement("a"), { href, download });
  link.click();
}
