/** Reads a file as it is, undecoded: its bytes in base64. @throws where the browser cannot open it, as with a folder. */
export function fileContent(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`Cannot open "${file.name}"`, { cause: reader.error }));
    reader.onload = () => resolve(base64In(String(reader.result)));
    reader.readAsDataURL(file);
  });
}

/** The data of a `data:` URL (RFC 2397); an empty file has none, and no comma either. */
function base64In(url: string): string {
  const comma = url.indexOf(",");
  return comma < 0 ? "" : url.slice(comma + 1);
}
