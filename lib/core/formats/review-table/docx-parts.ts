const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

// The main namespace of WordprocessingML (ISO/IEC 29500, transitional).
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The character style of visible tags. */
export const TAG_STYLE = "HexaplaTag";

/** All parts of a document but its text, which is `word/document.xml`. */
export const DOCX_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/></Types>`,
  "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/settings" Target="settings.xml"/></Relationships>`,
  // Whoever opens the table finds tracking on: what they type is told apart from what was sent.
  "word/settings.xml": `${XML}<w:settings xmlns:w="${WORD}"><w:trackRevisions/></w:settings>`,
  "word/styles.xml": `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="${TAG_STYLE}"><w:name w:val="Hexapla tag"/><w:rPr><w:noProof/><w:color w:val="7A3E9D"/></w:rPr></w:style></w:styles>`,
};

/** The text part around its body. */
export function documentPart(body: string): string {
  return `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="360" w:footer="360" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}
