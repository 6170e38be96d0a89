// Where the thread begins: TypeScript has to be readable before the first module of it is.
import { register } from "tsx/esm/api";

register();
await import("./heavy-worker.ts");
