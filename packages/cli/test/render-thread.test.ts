import { EventEmitter } from "node:events";
import { MessageChannel } from "node:worker_threads";
import type { ChartSpecifications } from "@udbytte/renderer";
import { parseChapter } from "@udbytte/renderer/chapter-parser";
import { openChartDrawer } from "@udbytte/renderer/chart-drawer";
import { expect, test } from "vitest";
import { readFontFiles } from "../src/font-files.ts";
import { renderThread, type StartedThread, serveRender } from "../src/render-thread.ts";

const fonts = await readFontFiles();

const bar: ChartSpecifications = new Map([
  [
    "figur",
    {
      width: 120,
      height: 40,
      specification: {
        width: 100,
        height: 20,
        padding: { left: 10, top: 10, right: 10, bottom: 10 },
        autosize: "none",
        config: { background: "transparent", view: { stroke: null } },
        layer: [
          {
            data: { values: [{ share: 0.25, text: "25 %" }] },
            mark: { type: "text", font: "sans", fontSize: 8.5, color: "#000000" },
            encoding: { x: { field: "share", type: "quantitative", axis: null }, text: { field: "text" } },
          },
        ],
      },
    },
  ],
]);

/** A thread without a thread: the two ends of a channel. */
function channel() {
  const { port1, port2 } = new MessageChannel();
  const thread: StartedThread = Object.assign(port1, { terminate: () => port1.close() });
  return { thread, port: port2 };
}

test("draws what would be drawn without it, and says so before the drawings are sent", async () => {
  const { thread, port } = channel();
  const said: string[] = [];
  serveRender(port, () => said.push("drawn"));
  const { drawWith, stop } = renderThread(thread);
  const drawings = await drawWith(fonts, {})(bar);
  expect(said).toEqual(["drawn"]);
  expect(drawings).toEqual(await (await openChartDrawer())(fonts)(bar));
  expect(drawings.get("figur")?.operations).toMatchObject([{ type: "text", text: "25 %" }]);
  stop();
});

test("parses chapters as they would be parsed without it, their faults with them, and draws charts meanwhile", async () => {
  const { thread, port } = channel();
  serveRender(port, () => undefined);
  const { parseChapters, drawWith, stop } = renderThread(thread);
  const chapters = [
    { file: "svar.md", text: "# Svar\n\nJa: {{ optag }}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" },
    { file: "fejl.md", text: "# Fejl\n\n{{ optag\n" },
  ];
  const [parsed, drawings] = await Promise.all([parseChapters(chapters), drawWith(fonts, {})(bar)]);
  expect(parsed).toEqual(chapters.map(({ text, file }) => parseChapter(text, file)));
  expect(parsed.map(({ faults }) => faults.length)).toEqual([0, 1]);
  expect([...drawings.keys()]).toEqual(["figur"]);
  stop();
});

test("a report without charts does not wait for the thread", async () => {
  const { drawWith } = renderThread(channel().thread);
  expect(await drawWith(fonts, {})(new Map())).toEqual(new Map());
});

test.each([
  ["a fault", "error", new TypeError("openVega: no such mark"), "openVega: no such mark"],
  ["the end", "exit", 1, "the thread ended before its work was done"],
])("%s of the thread is a fault of the work it was given", async (_, event, what, message) => {
  const events = new EventEmitter();
  const thread = Object.assign(events, { postMessage: () => undefined, terminate: () => undefined });
  const { parseChapters, drawWith } = renderThread(thread as unknown as StartedThread);
  const works = [parseChapters([]), drawWith(fonts, {})(bar)];
  events.emit(event, what);
  for (const work of works) await expect(work).rejects.toThrow(message);
});
