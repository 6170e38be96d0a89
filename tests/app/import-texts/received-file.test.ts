import { expect, test } from "vitest";
import { fileOfPaste } from "#app/_features/import-texts/received-file.ts";

test.each([
  ["Pasted text 1", "Pasted text 1.txt"],
  ["Le port.md", "Le port.md"],
  ["Вставлений текст 2", "Вставлений текст 2.txt"],
  ["v1.2", "v1.2.txt"],
])("fileOfPaste() makes a file that can be read of %j", async (name, fileName) => {
  const file = fileOfPaste(name, "Порт 🚢\n");
  expect(file.name).toBe(fileName);
  expect(await file.text()).toBe("Порт 🚢\n");
});
