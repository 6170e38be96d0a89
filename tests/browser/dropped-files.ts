import type { Page } from "@playwright/test";

/** The card of a file on the screen of an import, counted from 0. */
export function card(page: Page, index: number) {
  return page.getByRole("region", { name: "Texts" }).locator("> ul > li").nth(index);
}

/** Drops files on the page as a file manager does: all in one. */
export async function drop(page: Page, files: Record<string, string | Uint8Array>): Promise<void> {
  const contents = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: [...(typeof content === "string" ? new TextEncoder().encode(content) : content)],
  }));
  const dataTransfer = await page.evaluateHandle((received) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of received) {
      transfer.items.add(new File([new Uint8Array(bytes)], name));
    }
    return transfer;
  }, contents);
  await page.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer });
}
