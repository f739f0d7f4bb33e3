import { localeOf } from "../locale";

describe("localeOf", () => {
  it("parts language and region where the dashboard writes them together", () => {
    expect(localeOf("zhCN")).toBe("zh-CN");
    expect(localeOf("ptBR")).toBe("pt-BR");
  });

  it("keeps a tag that Intl knows", () => {
    expect(localeOf("en")).toBe("en");
    expect(localeOf("de-AT")).toBe("de-AT");
  });

  it("leaves a code that Intl would refuse to the browser", () => {
    expect(localeOf("x")).toBeUndefined();
    expect(localeOf("not a locale")).toBeUndefined();
    expect(localeOf(undefined)).toBeUndefined();
  });
});
