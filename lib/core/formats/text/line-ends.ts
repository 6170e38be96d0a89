/** The line end that a text uses, judged by its first. */
export function lineEndOf(text: string): string {
  return /\r\n|[\n\r]/.exec(text)?.[0] ?? "\n";
}
