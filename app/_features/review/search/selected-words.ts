// What is longer was selected for something else.
const LONGEST = 200;

/** The words that are selected on the page, or in the field that has the keyboard; empty where none are, or more than a line. */
export function selectedWords(): string {
  const { activeElement } = document;
  const words =
    activeElement instanceof HTMLTextAreaElement
      ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd)
      : (window.getSelection()?.toString() ?? "");
  return words.length > LONGEST || /[\n\r]/.test(words) ? "" : words;
}
