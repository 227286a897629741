import { EventEmitter } from "node:events";
import { MessageChannel } from "node:worker_threads";
import type { ChartSpecifications } from "@udbytte/renderer";
import { openChartDrawer } from "@udbytte/renderer/chart-drawer";
import { expect, test } from "vitest";
import { chartThread, type StartedThread, serveCharts } from "../src/chart-thread.ts";
import { readFontFiles } from "../src/font-files.ts";

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
  const served = serveCharts(port, () => said.push("drawn"));
  const { drawWith, stop } = chartThread(thread);
  const drawings = await drawWith(fonts, {})(bar);
  expect(said).toEqual(["drawn"]);
  expect(drawings).toEqual(await (await openChartDrawer())(fonts)(bar));
  expect(drawings.get("figur")?.operations).toMatchObject([{ type: "text", text: "25 %" }]);
  await served;
  await expect(drawWith(fonts, {})(bar)).rejects.toThrow("has drawn the charts of another report");
  stop();
});

test("a report without charts does not wait for the thread", async () => {
  const { drawWith } = chartThread(channel().thread);
  expect(await drawWith(fonts, {})(new Map())).toEqual(new Map());
});

test.each([
  ["a fault", "error", new TypeError("openVega: no such mark"), "openVega: no such mark"],
  ["the end", "exit", 1, "the thread ended before it had drawn the charts"],
])("%s of the thread is a fault of the drawing", async (_, event, what, message) => {
  const thread = Object.assign(new EventEmitter(), { postMessage: () => undefined, terminate: () => undefined });
  const drawing = chartThread(thread as unknown as StartedThread).drawWith(fonts, {})(bar);
  thread.emit(event, what);
  await expect(drawing).rejects.toThrow(message);
});
