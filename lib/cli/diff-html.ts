import { type GroupPlace, placesOf } from "#lib/core/diff/documents/groups.ts";
import { escapeHtml, pageOf } from "#lib/core/formats/html/page.ts";
import { redlineOf } from "#lib/core/formats/html/redline.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { type ComparedDocuments, piecesOfGroup } from "./diff-document.ts";

const STYLE = `:root { color-scheme: light dark; }
p { unicode-bidi: plaintext; }
.place { font: .75em sans-serif; opacity: .75; text-decoration: none; }
.origin { border-inline-start: 3px dashed; padding-inline-start: .7rem; }
.moved { border-inline-start: 3px double; padding-inline-start: .7rem; }
:target { outline: 2px solid; outline-offset: .3rem; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1b1b; color: #e8e8e8; }
  ins { background: #17401d; color: #dff5e1; }
  del { background: #4c1d1d; color: #f7dddd; }
  [data-move] { background: #352f5c; }
  ins mark, del mark { background: #7a5a00; }
  a { color: #9cc4ff; }
}`;

/**
 * Writes a comparison as a page of its own, without scripts: each paragraph with what was deleted and inserted, and
 * moved ones linked with the place they left.
 */
export function documentPage(compared: ComparedDocuments): string {
  const { language, names } = compared;
  const title = `${names[0]} → ${names[1]}`;
  const content = placesOf(compared.groups).map((place) => paragraphAt(place, compared));
  const page = { language, direction: directionOf(language), title };
  return pageOf(page, content.join("\n"), STYLE);
}

function paragraphAt(place: GroupPlace, compared: ComparedDocuments): string {
  const { group, isOrigin } = place;
  if (isOrigin) {
    const text = compared.before.slice(group.fromA, group.toA).join(" ¶ ");
    const id = `from-${group.fromA + 1}`;
    const link = `<a class="place" lang="en" dir="ltr" href="#to-${group.fromA + 1}">moved ↪ ${group.fromB + 1}</a>`;
    return `<p id="${id}" class="origin">${link} <del>${escapeHtml(text)}</del></p>`;
  }
  const words = redlineOf(piecesOfGroup(group, compared));
  if (!group.isMoved) return `<p>${words}</p>`;
  const id = `to-${group.fromA + 1}`;
  const link = `<a class="place" lang="en" dir="ltr" href="#from-${group.fromA + 1}">moved ↩ ${group.fromA + 1}</a>`;
  return `<p id="${id}" class="moved">${link} ${words}</p>`;
}
