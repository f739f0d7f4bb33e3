import { DEMO_APP } from "..";
import { readArguments } from "../bin-arguments";

it("starts on port 9100 of this machine with the demo's app unless told otherwise", () => {
  expect(readArguments([])).toEqual({ ok: true, help: false, port: 9100, host: "127.0.0.1", app: DEMO_APP });
});

it("takes the app of the plugin's options", () => {
  const read = readArguments(["--port", "9200", "--app-key", "k", "--app-secret", "s", "--service-id", "7"]);
  expect(read).toMatchObject({ port: 9200, app: { key: "k", secret: "s", service_id: "7" } });
});

it.each([
  [["--port", "many"], "--port"],
  [["--redirect-url", "shop.example.com"], "shop.example.com"],
  [["--nonsense"], "--nonsense"],
])("says what is wrong with %j", (argv, word) => {
  const read = readArguments(argv);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.problem).toContain(word);
});
