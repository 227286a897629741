import { describe, expect, it } from "vitest";
import { startProgress } from "../src/terminal.ts";

function record(isTTY: boolean) {
  const written: string[] = [];
  return { written, output: { isTTY, write: (text: string) => written.push(text) } };
}

describe("progress", () => {
  it("is one line on a terminal, gone when the work is done", () => {
    const { written, output } = record(true);
    const progress = startProgress(output);
    progress.step("Læser data");
    progress.step("Beregner");
    progress.done();
    expect(written).toEqual(["\r\u001b[2KLæser data …", "\r\u001b[2KBeregner …", "\r\u001b[2K"]);
  });

  it("is silent where there is no terminal", () => {
    const { written, output } = record(false);
    const progress = startProgress(output);
    progress.step("Læser data");
    progress.done();
    expect(written).toEqual([]);
  });
});
