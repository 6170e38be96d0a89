const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// The main namespace of SpreadsheetML (ISO/IEC 29500, transitional).
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Places of the cell formats in the styles part. */
export const CELL_FORMAT = { locked: 1, open: 2, lockedRtl: 3, openRtl: 4, heading: 5 } as const;

// Number format 49 is text (18.8.30): what looks like a number or a formula stays what was typed.
const TEXT = 'numFmtId="49" fontId="0" borderId="0" xfId="0" applyNumberFormat="1"';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const WRAPPED_RTL = '<alignment vertical="top" wrapText="1" readingOrder="2"/>';

const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf ${TEXT} fillId="2" applyAlignment="1">${WRAPPED}</xf>`,
  `<xf ${TEXT} fillId="0" applyAlignment="1" applyProtection="1">${WRAPPED}<protection locked="0"/></xf>`,
  `<xf ${TEXT} fillId="2" applyAlignment="1">${WRAPPED_RTL}</xf>`,
  `<xf ${TEXT} fillId="0" applyAlignment="1" applyProtection="1">${WRAPPED_RTL}<protection locked="0"/></xf>`,
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
];

/** All parts of a workbook but its only sheet, which is `xl/worksheets/sheet1.xml`. */
export const XLSX_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/workbook.xml": `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Review" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/styles.xml": `${XML}<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

/** The sheet around its rows: the header stays in view, and only what may be edited is unlocked. */
export function sheetPart(columns: string, rows: string): string {
  return `${XML}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows}</sheetData><sheetProtection sheet="1" formatColumns="0" formatRows="0"/></worksheet>`;
}
