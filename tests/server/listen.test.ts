import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen, PortTaken } from "#lib/server/listen.ts";

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

test("listen() takes any free port for 0, on the loopback address only", async () => {
  const server = fresh();
  const port = await listen(server, 0);
  expect(server.address()).toMatchObject({ address: "127.0.0.1", port });
});

test("listen() refuses a port that was asked for and is taken, and says what to do", async () => {
  const port = await listen(fresh(), 0);
  await expect(listen(fresh(), port)).rejects.toThrow(PortTaken);
  await expect(listen(fresh(), port)).rejects.toThrow(/Name another with PORT/);
});

test("listen() takes the next port when nobody asked for one", async () => {
  const first = await listen(fresh(), null);
  const second = await listen(fresh(), null);
  expect(first).toBeGreaterThanOrEqual(3000);
  expect(second).toBeGreaterThan(first);
});

function fresh(): Server {
  const server = createServer();
  open.push(server);
  return server;
}
