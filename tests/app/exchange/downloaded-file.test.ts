import { expect, test } from "vitest";
import { downloadedFile, fileNameIn } from "#app/_features/exchange/downloaded-file.ts";

test.each([
  ["attachment; filename*=UTF-8''%D0%BF%D0%BE%D1%80%D0%BE%D0%BC.docx", "пором.docx"],
  ["attachment; filename*=UTF-8''l%27heure%20%281%29.txt", "l'heure (1).txt"],
  ["attachment", ""],
])("fileNameIn() reads %s", (header, name) => {
  expect(fileNameIn(header)).toBe(name);
});

test("downloadedFile() tells what the file could not hold", async () => {
  const told = { count: 51, losses: [{ code: "character-left-out", segment: 4, subject: "🚢" }] };
  // In ASCII, as headers are.
  const headers = {
    "hexapla-losses": JSON.stringify(told).replace("🚢", "\\ud83d\\udea2"),
  };
  const file = await downloadedFile(new Response("Le bac", { headers }));
  expect(file.losses).toEqual(told);
  expect(await file.content.text()).toBe("Le bac");
  expect((await downloadedFile(new Response(""))).losses.count).toBe(0);
});
