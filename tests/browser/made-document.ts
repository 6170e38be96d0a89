import type { Locator, Page } from "@playwright/test";

/** A text file to import: `basedOn` is the place of the text it was translated from, null for the original. */
export function textOf(language: string, paragraphs: readonly string[], basedOn: number | null) {
  return {
    name: `${language}.txt`,
    content: Buffer.from(`${paragraphs.join("\n\n")}\n`).toString("base64"),
    language,
    basedOn,
  };
}

/** Makes a document of its own for a test and returns its id. */
export async function makeDocument(
  page: Page,
  texts: readonly ReturnType<typeof textOf>[],
  title = "The night ferry",
): Promise<string> {
  const answer = await page.request.post("/api/documents", {
    data: { title, texts },
  });
  return (await answer.json()).id;
}

/** A cell of the review grid; rows and columns count from 1. */
export function cell(page: Page, row: number, column: number): Locator {
  return page
    .getByRole("row", { name: `Row ${row}` })
    .getByRole("gridcell")
    .nth(column - 1);
}
