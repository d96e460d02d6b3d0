import { describe, expect, it } from "vitest";
import { isOff, withSite } from "../../../utils/sites/off.ts";
import { matchesHost, patternHost, siteHost, sitePattern } from "../../../utils/sites/patterns.ts";

describe("the sites that are switched off", () => {
  it("are kept once each, in order, and taken out again", () => {
    const list = withSite(withSite([], "www.b.gov.cn", true), "www.a.gov.cn", true);
    expect(withSite(list, "www.b.gov.cn", true)).toEqual(["www.a.gov.cn", "www.b.gov.cn"]);
    expect(withSite(list, "www.b.gov.cn", false)).toEqual(["www.a.gov.cn"]);
  });

  it("are off in themselves and in what they frame, and no other site is", () => {
    expect(isOff(["www.a.gov.cn"], ["www.a.gov.cn"])).toBe(true);
    expect(isOff(["www.a.gov.cn"], ["www.b.gov.cn", "www.a.gov.cn"])).toBe(true);
    expect(isOff(["www.a.gov.cn"], ["a.gov.cn"])).toBe(false);
  });
});

describe("the host of a site", () => {
  it.each([
    ["https://Law.Example.org:8443/a?b", "law.example.org"],
    [" law.example.org ", "law.example.org"],
    ["law.example.org:8080/x", "law.example.org"],
    ["http://127.0.0.1:3000/", "127.0.0.1"],
    ["法规.example", "xn--nww403d.example"],
  ])("%s is %s", (address, host) => {
    expect(siteHost(address)).toBe(host);
  });

  it.each(["", "file:///etc/hosts", "chrome://extensions", "about:blank", "a b", "*"])(
    "%j has none",
    (address) => {
      expect(siteHost(address)).toBeNull();
    },
  );
});

describe("patterns", () => {
  it("of one site name it", () => {
    expect(patternHost(sitePattern("law.example.org"))).toBe("law.example.org");
    expect(patternHost("https://law.example.org/*")).toBe("law.example.org");
  });

  it("of many sites name none", () => {
    expect(["*://*/*", "*://*.gov.cn/*", "<all_urls>"].map(patternHost)).toEqual([null, null, null]);
  });

  it("of a domain match it and what is under it, and nothing that only ends alike", () => {
    const government = ["*://*.gov.cn/*"];
    expect(matchesHost(government, "gov.cn")).toBe(true);
    expect(matchesHost(government, "www.shhk.gov.cn")).toBe(true);
    expect(matchesHost(government, "notgov.cn")).toBe(false);
    expect(matchesHost(government, "gov.cn.example.org")).toBe(false);
  });
});
