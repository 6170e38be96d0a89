import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#lib/server/headers.ts";

describe("contentSecurityPolicy()", () => {
  const policy = directives(contentSecurityPolicy("abc", false));

  test("runs scripts that carry the nonce, and no others", () => {
    expect(policy.get("script-src")).toBe("'nonce-abc' 'strict-dynamic'");
  });

  test("allows nothing that it does not name", () => {
    expect(policy.get("default-src")).toBe("'none'");
  });

  test("lets in no style attribute, and no style sheet without the nonce", () => {
    expect(policy.has("style-src-attr")).toBe(false);
    expect(policy.get("style-src")).toBe("'self' 'nonce-abc'");
  });

  test("names no other source but this server", () => {
    const sources = [...policy].flatMap(([, list]) => list.split(" "));
    const allowed = ["'none'", "'self'", "'nonce-abc'", "'strict-dynamic'"];
    expect(sources.filter((source) => !allowed.includes(source))).toEqual([]);
  });

  test("cannot be framed, nor have its links or forms turned elsewhere", () => {
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
  });

  test("is loosened for the hot reloader only while developing", () => {
    expect(directives(contentSecurityPolicy("abc", true)).get("connect-src")).toContain("ws:");
    expect(policy.get("connect-src")).toBe("'self'");
  });
});

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}
