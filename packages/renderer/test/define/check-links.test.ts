import { expect, test } from "vitest";
import { faultsOf } from "./report-fixture.ts";

const body = (text: string): readonly string[] => faultsOf(`# A\n\n${text}\n`);

test("links that say where they lead", () => {
  expect(
    body("Se [tallene hos Danmarks Statistik](https://www.dst.dk/) og [brevet](mailto:post@example.org)."),
  ).toEqual([]);
  expect(body("Se <https://www.dst.dk/> og [**{{ reached }} opkald**](https://example.org/).")).toEqual([]);
});

test.each(["her", "Klik her", "læs mere…", "les mer", "here", "read more", "link"])("a bare „%s“", (text) => {
  expect(body(`Se [${text}](https://www.dst.dk/).`)).toEqual([`link-text-bare ${text} 3:4`]);
});

test("a link without a text", () => {
  expect(body("Se [](https://www.dst.dk/).")).toEqual(["link-text-bare  3:4"]);
});

test.each(["rapport.html", "/rapport", "file:///c:/rapport.pdf", "ftp://example.org/", "#hvem"])(
  "an address that leads nowhere for others: %s",
  (url) => {
    expect(body(`Se [rapporten](${url}).`)).toEqual([`value-invalid ${url} 3:4`]);
  },
);
