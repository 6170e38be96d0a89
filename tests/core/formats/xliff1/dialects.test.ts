import { describe, expect, test } from "vitest";
import type { OpenedFile, ReadingOptions } from "#lib/core/formats/opened-file.ts";
import { mqxliffFormat, sdlxliffFormat, xliff1Format } from "#lib/core/formats/xliff1/formats.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const SDL = `<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">
<cmt-defs><cmt-def id="c1"><Comments><Comment severity="Low" user="Олена">Краще «ніч».</Comment></Comments></cmt-def></cmt-defs>
<rev-defs><rev-def id="r1" type="Insert" author="Олена" date="11/03/2025 09:05:00" /><rev-def id="r2" type="Delete" author="Ian" date="2025-11-04T10:00:00"/></rev-defs>
</doc-info>
<file original="a.docx" source-language="en-GB" target-language="uk-UA"><header><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="7"><bpt name="cf">&lt;cf&gt;</bpt></tag></tag-defs></header>
<body><trans-unit id="s" translate="no"><source><x id="1"/></source></trans-unit>
<trans-unit id="u"><source>The <g id="7">night</g>. It falls.</source>
<seg-source><mrk mtype="seg" mid="1">The <g id="7">night</g>.</mrk> <mrk mtype="seg" mid="2">It falls.</mrk></seg-source>
<target><mrk mtype="seg" mid="1"><mrk mtype="x-sdl-comment" sdl:cid="c1">Ця</mrk> <mrk mtype="x-sdl-added" sdl:revid="r1">тиха </mrk><g id="7">ніч</g><mrk mtype="x-sdl-deleted" sdl:revid="r2"> темна</mrk>.</mrk> <mrk mtype="seg" mid="2">Спадає.</mrk></target>
<sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2" conf="Draft" locked="true"/></sdl:seg-defs></trans-unit>
</body></file></xliff>`;

const openSdl = (options: ReadingOptions = {}) => sdlxliffFormat.open(utf8(SDL), options);
const texts = ({ texts: [, target] }: OpenedFile) =>
  target?.paragraphs.map(({ text }) => text.replace(/[\u{100000}-\u{10fffd}]/gu, "*"));

describe("SDLXLIFF", () => {
  test("is read by its segments, structure left out", () => {
    const [source, target] = openSdl().texts;
    expect(source?.paragraphs.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(
      target?.paragraphs.map(({ state, isLocked, notes }) => [state, isLocked, notes]),
    ).toEqual([
      ["reviewed", false, ["Краще «ніч»."]],
      ["untranslated", true, []],
    ]);
    expect(source?.paragraphs[0]?.codes.map(({ label }) => label)).toEqual(["cf", "cf"]);
  });

  test("shows its tracked changes accepted, or as it was before them", () => {
    expect(texts(openSdl())).toEqual(["Ця тиха *ніч*.", "Спадає."]);
    expect(texts(openSdl({ view: "original" }))).toEqual(["Ця *ніч* темна.", "Спадає."]);
    expect(openSdl().reading.view).toBe("accepted");
    expect(openSdl().issues.map(({ code, line }) => [code, line])).toEqual([
      ["tracked-changes", 11],
    ]);
    expect(openSdl().tracked).toEqual([
      {
        kind: "inserted",
        author: "Олена",
        date: "2025-11-03T09:05:00",
        slot: "target",
        paragraph: 0,
        text: "тиха ",
      },
      {
        kind: "deleted",
        author: "Ian",
        date: "2025-11-04T10:00:00",
        slot: "target",
        paragraph: 0,
        text: " темна",
      },
    ]);
  });

  test.each([
    ["outside of them", "Ця", "Та", ">Ця<", ">Та<"],
    ["inside of one", "тиха", "тепла", ">тиха <", ">тепла <"],
    ["at the edge of one", ".", "!", "</mrk>.</mrk>", "</mrk>!</mrk>"],
    [
      "across the edge of one",
      "Ця тиха",
      "Тиха",
      '>Ця</mrk> <mrk mtype="x-sdl-added" sdl:revid="r1">тиха <',
      null,
    ],
  ])("keeps comments and tracked changes when words %s are edited", (_, was, put, from, to) => {
    const opened = openSdl();
    const text = opened.texts[1]?.paragraphs[0]?.text.replace(was, put) ?? "";
    const written = decoded(opened.write([{ slot: "target", paragraph: 0, text }]).bytes);
    if (to) expect(written).toBe(SDL.replace(from, to));
    expect(written).toContain('<mrk mtype="x-sdl-deleted" sdl:revid="r2"> темна</mrk>');
    expect(sdlxliffFormat.open(utf8(written), {}).texts[1]?.paragraphs[0]?.text).toBe(text);
  });

  test("is told from other XLIFF by a namespace of its root", () => {
    expect(sdlxliffFormat.fits?.(utf8(SDL))).toBe(true);
    expect(mqxliffFormat.fits?.(utf8(SDL))).toBe(false);
    expect(sdlxliffFormat.fits?.(utf8('<xliff version="1.2">'))).toBe(false);
    expect(xliff1Format.endings).toContain("sdlxliff");
  });
});

test("MQXLIFF has states, locks, comments and ids of its own", () => {
  const text = `<xliff version="1.2" xmlns:mq="MQXliff"><file source-language="en" target-language="uk"><body>
<trans-unit id="1" mq:status="Reviewer1Confirmed" mq:segmentguid="g-1" mq:locked="locked"><source>Night</source><target>Ніч</target>
<mq:comments><mq:comment id="c" deleted="false">Так.</mq:comment><mq:comment deleted="true">Ні.</mq:comment></mq:comments></trans-unit>
<trans-unit id="2" mq:status="NotStarted"><source>Day</source><target/></trans-unit></body></file></xliff>`;
  expect(mqxliffFormat.fits?.(utf8(text))).toBe(true);
  const [, target] = mqxliffFormat.open(utf8(text), {}).texts;
  expect(
    target?.paragraphs.map(({ id, state, isLocked, notes }) => [id, state, isLocked, notes]),
  ).toEqual([
    ["g-1", "reviewed", true, ["Так."]],
    ["2", "untranslated", false, []],
  ]);
});
