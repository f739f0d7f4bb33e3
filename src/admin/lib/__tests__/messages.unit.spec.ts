import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import translations from "../../i18n";
import type { Texts } from "../../i18n/plain-forms";
import { consentErrors } from "../consent-outcome";

/** Every text by its dotted key. */
const flatten = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );

const languages = Object.entries(translations).map(
  ([language, { translation }]) => [language, new Map(flatten(translation))] as const,
);
const english = new Map(flatten(translations.en.translation));
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const plural = /_(zero|one|other)$/;
const known = new Set([...english.keys()].map((key) => key.replace(plural, "")));

/** The code of the admin, without its tests and its texts. */
const adminDir = path.resolve(__dirname, "../..");
const sources = ["components", "routes", "widgets", "hooks", "lib"]
  .flatMap((folder) =>
    readdirSync(path.join(adminDir, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      path.join(adminDir, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("__tests__"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

describe("the texts", () => {
  it.each(languages)("have the same placeholders in %s as in English", (_language, texts) => {
    for (const [key, text] of english)
      expect([key, placeholders(texts.get(key) ?? "")]).toEqual([key, placeholders(text)]);
  });

  it("have every key that the code names", () => {
    const used = [...sources.matchAll(/["`](tiktokShop\.[\w.]+)["`]/g)].map((match) => match[1] ?? "");
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  it("have a sentence for every reason of the consent callback", () => {
    for (const reason of consentErrors) expect(english.get(`tiktokShop.consent.errors.${reason}`)).toMatch(/\.$/);
  });

  it("have no key that the code does not use", () => {
    const direct = new Set([...sources.matchAll(/["`](tiktokShop\.[\w.]+)["`]/g)].map((match) => match[1]));
    const built = [...sources.matchAll(/`(tiktokShop\.[^`]*?\$\{[^`]*)`/g)].map(
      (match) => new RegExp(`^${(match[1] ?? "").replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, "\\w+")}$`),
    );
    const unused = [...known].filter((key) => !direct.has(key) && !built.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
