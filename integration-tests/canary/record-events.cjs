/** Loaded into a store before it starts: writes every event that goes over the bus to the file CANARY_EVENTS_FILE. */
const { appendFileSync } = require("node:fs");
const path = require("node:path");

const file = path.resolve(__dirname, "../../node_modules/@medusajs/event-bus-local/dist/services/event-bus-local.js");
const { default: EventBus } = require(file);
const { emit } = EventBus.prototype;

EventBus.prototype.emit = function record(events, ...others) {
  appendFileSync(process.env.CANARY_EVENTS_FILE, `${JSON.stringify(events)}\n`);
  return emit.call(this, events, ...others);
};
