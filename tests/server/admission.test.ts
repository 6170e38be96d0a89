import type { IncomingHttpHeaders } from "node:http";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { turnAway } from "#lib/server/admission.ts";

const HERE = "127.0.0.1:3000";

describe("turnAway() lets in", () => {
  test.each(["127.0.0.1:3000", "localhost:3001", "LocalHost", "[::1]:3000"])("%s", (host) => {
    expect(turnedAway("GET", { host })).toBeNull();
  });

  test("a name the operator has listed, and no part of it", () => {
    expect(turnedAway("GET", { host: "desk.example:443" }, ["desk.example"])).toBeNull();
    expect(turnedAway("GET", { host: "example" }, ["desk.example"])?.status).toBe(421);
  });

  test("a change from our own page", () => {
    const headers = { host: HERE, origin: `http://${HERE}`, "sec-fetch-site": "same-origin" };
    expect(turnedAway("POST", headers)).toBeNull();
  });

  test("a change from a program, which names no origin", () => {
    expect(turnedAway("PUT", { host: HERE })).toBeNull();
  });

  test("a link from another site", () => {
    expect(turnedAway("GET", { host: HERE, "sec-fetch-site": "cross-site" })).toBeNull();
  });
});

describe("turnAway() refuses", () => {
  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.", "127.0.0.1:3000:80", ""])(
    "the host %j",
    (host) => expect(turnedAway("GET", { host })?.status).toBe(421),
  );

  test("every name that is not on the list", () => {
    fc.assert(
      fc.property(fc.domain(), fc.nat(65_535), (name, port) => {
        expect(turnedAway("GET", { host: `${name}:${port}` })?.status).toBe(421);
      }),
    );
  });

  test.each(["http://evil.example", "http://127.0.0.1:4000", "null"])(
    "a change from %s",
    (origin) => {
      expect(turnedAway("POST", { host: HERE, origin })?.status).toBe(403);
    },
  );

  test.each(["cross-site", "same-site"])("a change the browser calls %s", (site) => {
    expect(turnedAway("DELETE", { host: HERE, "sec-fetch-site": site })?.status).toBe(403);
  });
});

function turnedAway(method: string, headers: IncomingHttpHeaders, hosts: readonly string[] = []) {
  const request = new IncomingMessage(new Socket());
  return turnAway(Object.assign(request, { method, headers }), hosts);
}
