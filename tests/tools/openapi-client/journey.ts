// One journey with the client that openapi-typescript makes of the document: whatever this can't say, the document doesn't.
import createClient from "openapi-fetch";
import { randomUUID } from "node:crypto";
import type { paths } from "./obj/generated/api.js";

const baseUrl = process.argv[2]!;
const client = createClient<paths>({ baseUrl, headers: { Cookie: process.env["SESSION_COOKIE"] ?? "" } });

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`${what} failed`);
  }
  return value;
}

const status = must((await client.GET("/api/v1/system/status")).data, "status");
const strategies = must((await client.GET("/api/v1/strategies")).data, "strategies").items;
const strategy = must(strategies[0], "a strategy");
must((await client.POST("/api/v1/strategies/{id}/activate", { params: { path: { id: strategy.id } } })).data, "activate");

const positions = must((await client.GET("/api/v1/positions", { params: { query: { strategy: strategy.id } } })).data, "positions").items;
const position = must(positions[0], "a position");
const key = randomUUID();
const close = () => client.POST("/api/v1/positions/{id}/close", {
  params: { path: { id: position.id }, header: { "Idempotency-Key": key } },
  body: { fraction: 0.5 },
});
const first = must((await close()).data, "close").message;
const again = must((await close()).data, "close again").message;
if (first !== again) {
  throw new Error("the same key had another answer");
}

const refused = await client.POST("/api/v1/positions/{id}/close", { params: { path: { id: position.id } }, body: { fraction: 7 } });
if (refused.error?.code !== "invalid_request" || refused.error.errors?.["fraction"] === undefined) {
  throw new Error("a fraction of 7 was not refused by its field");
}
const trades = must((await client.GET("/api/v1/trades", { params: { query: { limit: 10, sort: "newest" } } })).data, "trades");
if (typeof trades === "string") {
  throw new Error("trades came as CSV, which nobody asked for");
}
console.log(JSON.stringify({ mode: status.mode, strategy: strategy.id, closed: position.id, trades: trades.items.length }));
