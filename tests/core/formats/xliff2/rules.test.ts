import { describe, expect, test } from "vitest";
import { xliff2 } from "#lib/core/formats/xliff2/xliff2.ts";

const NAMESPACES = [
  ["", "urn:oasis:names:tc:xliff:document:2.0"],
  [":mtc", "urn:oasis:names:tc:xliff:matches:2.0"],
  [":gls", "urn:oasis:names:tc:xliff:glossary:2.0"],
  [":fs", "urn:oasis:names:tc:xliff:fs:2.0"],
  [":mda", "urn:oasis:names:tc:xliff:metadata:2.0"],
  [":res", "urn:oasis:names:tc:xliff:resourcedata:2.0"],
  [":slr", "urn:oasis:names:tc:xliff:sizerestriction:2.0"],
  [":val", "urn:oasis:names:tc:xliff:validation:2.0"],
  [":ctr", "urn:oasis:names:tc:xliff:changetracking:2.0"],
  [":its", "http://www.w3.org/2005/11/its"],
  [":my", "urn:example:desk"],
].map(([prefix, uri]) => ` xmlns${prefix}="${uri}"`);

const file = (content: string, attributes = ' srcLang="en" trgLang="uk"') =>
  `<xliff version="2.1"${NAMESPACES.join("")}${attributes}><file id="f">${content}</file></xliff>`;
const unit = (content: string) => file(`<unit id="u">${content}</unit>`);
const source = (content: string) => unit(`<segment><source>${content}</source></segment>`);
const pair = (from: string, to: string) =>
  unit(`<segment><source>${from}</source><target>${to}</target></segment>`);

const NO = 'canCopy="no" canDelete="no"';
const SEGMENT = "<segment id='s'><source>a</source></segment>";
const PROFILES = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>';

function rulesBrokenBy(text: string): string[] {
  const { issues } = xliff2.open(new TextEncoder().encode(text), {});
  return [...new Set(issues.map(({ subject }) => subject?.replace(/:.*$/s, "") ?? ""))];
}

describe("what a document breaks of the standard", () => {
  test.each([
    ["structure.child", unit("<segment><target>b</target></segment>")],
    ["structure.missing", file("")],
    ["structure.attribute", unit('<segment translate="no"><source>a</source></segment>')],
    [
      "structure.value",
      unit('<segment state="done"><source>a</source><target>b</target></segment>'),
    ],
    ["structure.required", source("<ph/>")],
    ["structure.text", unit(`words${SEGMENT}`)],
    ["structure.element", unit(`<mda:other/>${SEGMENT}`)],
    ["unit.no-segment", unit("<ignorable><source> </source></ignorable>")],
    ["skeleton.nowhere", file(`<skeleton/><unit id="u">${SEGMENT}</unit>`)],
    ["id.unit", file(`<unit id="u">${SEGMENT}</unit><unit id="u">${SEGMENT}</unit>`)],
    ["id.unique", source('<ph id="1"/><ph id="1"/>')],
    ["id.target", pair('<ph id="1"/>', '<pc id="1">b</pc>')],
    ["id.note", unit(`<notes><note id="n">a</note><note id="n">b</note></notes>${SEGMENT}`)],
    ["id.extension", unit(`<my:a id="x"/><my:a id="x"/>${SEGMENT}`)],
    [
      "language.no-target",
      file(
        `<unit id="u"><segment><source>a</source><target>b</target></segment></unit>`,
        ' srcLang="en"',
      ),
    ],
    ["language.other", pair("a", "b").replace("<target>", '<target xml:lang="pl">')],
    ["space.unlike", pair("a", "b").replace("<target>", '<target xml:space="preserve">')],
    ["state.no-target", unit('<segment state="final"><source>a</source></segment>')],
    ["state.sub-state-alone", unit('<segment subState="my:x"><source>a</source></segment>')],
    ["order.range", pair("a", "b").replace("<target>", '<target order="2">')],
    ["code.no-end", source('<sc id="1"/>a')],
    ["code.no-start", source('a<ec startRef="1"/>')],
    ["code.unlike-ends", source('<sc id="1" canCopy="no"/>a<ec startRef="1"/>')],
    [
      "code.half",
      unit(
        `<originalData><data id="d">x</data></originalData><segment><source><pc id="1" dataRefStart="d">a</pc></source></segment>`,
      ),
    ],
    ["code.sub-type", source('<ph id="1" type="ui" subType="xlf:b"/>')],
    ["code-point.legal", source('<cp hex="0041"/>')],
    ["marker.no-end", source('<sm id="1" type="term"/>a')],
    ["data.missing", source('<ph id="1" dataRef="d"/>')],
    ["copy.missing", source('<ph id="1" copyOf="9"/>')],
    ["copy.forbidden", source('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>')],
    ["delete.forbidden", pair('<ph id="1" canDelete="no"/>a', "b")],
    ["reorder.hints", source('<ph id="1" canReorder="firstNo"/>')],
    ["reorder.no-first", source(`<ph id="1" canReorder="no" ${NO}/>`)],
    [
      "reorder.changed",
      pair(
        `<ph id="1" canReorder="firstNo" ${NO}/><ph id="2" canReorder="no" ${NO}/><ph id="3" canReorder="no" ${NO}/>`,
        `<ph id="1" canReorder="firstNo" ${NO}/><ph id="3" canReorder="no" ${NO}/><ph id="2" canReorder="no" ${NO}/>`,
      ),
    ],
    ["annotation.comment-ref-or-value", source('<mrk id="1" type="comment">a</mrk>')],
    ["annotation.comment-note", source('<mrk id="1" type="comment" ref="#n=n1">a</mrk>')],
    ["fragment.order", source('<mrk id="1" type="term" ref="#u=u/f=f">a</mrk>')],
    ["fragment.prefix", source('<mrk id="1" type="term" ref="#f=f/u=u/q=1">a</mrk>')],
    ["fragment.two-leaves", source('<mrk id="1" type="term" ref="#f=f/u=u/n=1/d=1">a</mrk>')],
    ["sub-flow.missing", source('<ph id="1" subFlows="u9"/>')],
    [
      "glossary.empty",
      unit(
        `<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>${SEGMENT}`,
      ),
    ],
    [
      "match.ref",
      unit(
        `<mtc:matches><mtc:match ref="#q"><source>a</source><target>b</target></mtc:match></mtc:matches>${SEGMENT}`,
      ),
    ],
    [
      "resource.twice",
      file(
        `<res:resourceData><res:resourceItem mimeType="x"><res:source href="a"><my:a/></res:source></res:resourceItem></res:resourceData><unit id="u">${SEGMENT}</unit>`,
      ),
    ],
    [
      "metadata.id",
      unit(
        `<mda:metadata id="m"><mda:metaGroup id="m"><mda:meta type="x">a</mda:meta></mda:metaGroup></mda:metadata>${SEGMENT}`,
      ),
    ],
    ["style.details-alone", source('<ph id="1" fs:subFs="x"/>')],
    [
      "size.restriction",
      file(`${PROFILES}<unit id="u" slr:sizeRestriction="many">${SEGMENT}</unit>`),
    ],
    ["size.ref", source('<pc id="1" slr:sizeInfoRef="x">a</pc>')],
    [
      "validation.one-condition",
      file(
        `<val:validation><val:rule isPresent="a" startsWith="b"/></val:validation><unit id="u">${SEGMENT}</unit>`,
      ),
    ],
    [
      "changes.ref",
      unit(
        `<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n9"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>${SEGMENT}`,
      ),
    ],
    [
      "its.version",
      source('<mrk id="1" type="its:generic" its:locQualityIssueType="grammar">a</mrk>'),
    ],
  ])("%s", (rule, text) => {
    expect(rulesBrokenBy(text)).toContain(rule);
  });

  test("is told with its place", () => {
    const text = source("\n  <ph/>");
    const [issue] = xliff2.open(new TextEncoder().encode(text), {}).issues;
    expect(issue).toMatchObject({
      code: "breaks-standard",
      line: 2,
      column: 3,
      subject: "structure.required: ph id",
    });
  });

  test("is told at most twenty times a rule", () => {
    const { issues } = xliff2.open(new TextEncoder().encode(source("<ph/>".repeat(500))), {});
    expect(issues).toHaveLength(20);
  });
});

describe("what is in order", () => {
  test.each([
    ["a plain pair", pair("a", "б")],
    ["an extension", unit(`<my:a id="x" any="1"><my:b id="y"/></my:a>${SEGMENT}`)],
    ["a skeleton elsewhere", file(`<skeleton href="a.skl"/><unit id="u">${SEGMENT}</unit>`)],
    [
      "a pair over two segments",
      unit(
        '<segment><source><sc id="1"/>a</source></segment><segment><source>b<ec startRef="1"/></source></segment>',
      ),
    ],
    ["a lone end", source('<ec id="1" isolated="yes"/>a')],
    ["a pair written in two ways", pair('<pc id="1">a</pc>', '<sc id="1"/>b<ec startRef="1"/>')],
    [
      "a comment on a note",
      unit(
        '<notes><note id="n">x</note></notes><segment><source><mrk id="1" type="comment" ref="#f=f/u=u/n=n">a</mrk></source></segment>',
      ),
    ],
    [
      "a sequence that moved as a whole",
      pair(
        `<ph id="1" canReorder="firstNo" ${NO}/><ph id="2" canReorder="no" ${NO}/><ph id="3"/>`,
        `<ph id="3"/><ph id="1" canReorder="firstNo" ${NO}/><ph id="2" canReorder="no" ${NO}/>`,
      ),
    ],
    [
      "swapped targets",
      unit(
        '<segment><source>a</source><target order="2">b</target></segment><segment><source>c</source><target order="1">d</target></segment>',
      ),
    ],
    ["a flow before its unit", source('<ph id="1" subFlows="u"/>')],
    [
      "sizes in a profile of one's own",
      file(
        `<slr:profiles generalProfile="my:px"/><unit id="u" slr:sizeRestriction="wide">${SEGMENT}</unit>`,
      ),
    ],
    [
      "a rule of somebody's own",
      file(`<val:validation><val:rule my:x="a"/></val:validation><unit id="u">${SEGMENT}</unit>`),
    ],
  ])("%s breaks nothing", (_, text) => {
    expect(rulesBrokenBy(text)).toEqual([]);
  });
});
