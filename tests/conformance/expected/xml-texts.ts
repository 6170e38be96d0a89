import { decodeXml } from "#lib/core/formats/xml/prolog.ts";
import { parseXml, type XmlElement } from "#lib/core/formats/xml/tree.ts";

/** The root of an XML file. */
export function rootOf(bytes: Uint8Array): XmlElement {
  return parseXml(decodeXml(bytes, "xml").text, { format: "xml" });
}

/** Every element below `root` with one of these local names, in the order of the file. */
export function elementsIn(root: XmlElement, ...locals: readonly string[]): XmlElement[] {
  return root.children.flatMap((node) => {
    if (node.kind !== "element") return [];
    const inside = elementsIn(node, ...locals);
    return locals.includes(node.tag.local) ? [node, ...inside] : inside;
  });
}

/** The characters in an element but those in elements that `isLeftOut`; what is marked as a text of its own within those (`sub`) is there. */
export function textOutside(
  element: XmlElement,
  isLeftOut: (element: XmlElement) => boolean,
): string {
  return element.children
    .map((node) => {
      if (node.kind === "text") return isLeftOut(element) ? "" : node.text;
      return node.kind === "element" ? textOutside(node, isLeftOut) : "";
    })
    .join("");
}
