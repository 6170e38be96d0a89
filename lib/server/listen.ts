import type { Server } from "node:http";

// Until there are accounts, whoever reaches the server may do everything: it is reachable from this machine only.
export const ADDRESS = "127.0.0.1";

const FIRST_PORT = 3000;
// That many running copies on one machine are a mistake to be told of.
const PORTS_TRIED = 100;

/** A port that was asked for is in use; the message says what to do. */
export class PortTaken extends Error {
  override name = "PortTaken";
}

/**
 * Binds `server` to `wanted`, or, when that is null, to the first free port from 3000 on; 0 lets the system choose.
 * Returns the port.
 * @throws PortTaken where there is none to have.
 */
export async function listen(server: Server, wanted: number | null): Promise<number> {
  const first = wanted ?? FIRST_PORT;
  const last = wanted ?? FIRST_PORT + PORTS_TRIED - 1;
  for (let port = first; port <= last; port++) {
    if (await binds(server, port)) return portOf(server);
  }
  throw new PortTaken(
    `Cannot serve on port ${first === last ? first : `${first} to ${last}`}: in use. Name another with PORT.`,
  );
}

/** @throws what binding fails with, unless another program has the port. */
function binds(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off("listening", bound);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const bound = () => {
      server.off("error", refused);
      resolve(true);
    };
    server.once("error", refused).once("listening", bound).listen(port, ADDRESS);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error(`Expected the server to have a port, found ${address}`);
  }
  return address.port;
}
