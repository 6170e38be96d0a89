import { createApi } from "#lib/api/app.ts";
import { runtimeContext, runtimeLog } from "#lib/runtime.ts";

const api = createApi({ context: runtimeContext, log: runtimeLog });

export const GET = api.fetch;
export const POST = api.fetch;
export const PUT = api.fetch;
export const PATCH = api.fetch;
export const DELETE = api.fetch;
