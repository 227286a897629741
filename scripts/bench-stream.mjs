// Counts a CSV file of a million rows of 90 bytes that is never in memory: a child process makes it up as it goes, reads,
// validates and counts it. Limit: at most 150 MB. Exit code 1 beyond it.
import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const core = new URL("../packages/core/dist/bundle/index.js", import.meta.url);
const rows = 1_000_000;
const rowBytes = 90;
const megabytes = 150;
const kinds = ["Tilhold og stalking", "Røveri"].map((kind) => Buffer.from(`;${kind};1.`));

if (process.argv[2] === "child") await count();
else {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "child"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const { seconds, peak, counted } = JSON.parse(stdout);
  if (counted !== rows) throw new Error(`${counted} rows counted, not ${rows}`);
  console.log(`${rows} rows of ${rowBytes} bytes    ${seconds.toFixed(1)} s`);
  console.log(`peak memory                  ${peak.toFixed(0)} MB    (at most ${megabytes})`);
  if (peak > megabytes) process.exitCode = 1;
}

async function count() {
  const { parseCodebook, tabulateCsvStream } = await import(pathToFileURL(fileURLToPath(core)).href);
  const codebook = parseCodebook(
    `tables:
  - id: calls
    file: calls.csv
    label: Calls
    unit: people
    period: { from: "2018-01-01", to: "2019-12-31" }
    columns:
      - { id: nr, header: Nr, label: Nr, type: identifier, unique: true, required: true }
      - { id: date, header: Dato, label: Dato, type: date, derive: [{ id: month, by: month }] }
      - { id: age, header: Alder, label: Alder, type: integer, bands: [{ id: young, label: Young, to: 29 }, { id: old, label: Old, from: 30 }] }
      - { id: type, header: Hændelse, label: Hændelse, type: category, levels: [{ id: a, label: Tilhold og stalking }, { id: b, label: Røveri }] }
      - { id: amount, header: Beløb, label: Beløb, type: amount, locale: da, unit: kr. }
`,
    "codebook.yaml",
  );
  if (!codebook.ok) throw new Error(JSON.stringify(codebook.errors));
  const started = performance.now();
  const needed = { variables: ["type", "age", "month"], amounts: ["amount"] };
  const tabulated = await tabulateCsvStream(chunks(), codebook.value.tables[0], needed);
  if (!tabulated.ok) throw new Error(JSON.stringify(tabulated.errors));
  const counted = tabulated.value.counts.cells.reduce((sum, cell) => sum + cell.count, 0);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(JSON.stringify({ seconds, counted, peak: process.resourceUsage().maxRSS / 1024 }));
}

/** The file as a stream would give it, cut without regard to rows and letters: each chunk lies where the last one was. */
function* chunks() {
  const chunkLength = 65_536;
  const room = Buffer.alloc(chunkLength + rowBytes);
  let held = room.write("Nr;Dato;Alder;Hændelse;Beløb;Bemærkning\r\n");
  for (let row = 0; row < rows; row += 1) {
    held += writeRow(row, room, held);
    if (held < chunkLength) continue;
    yield new Uint8Array(room.buffer, room.byteOffset, chunkLength);
    room.copyWithin(0, chunkLength, held);
    held -= chunkLength;
  }
  yield room.subarray(0, held);
}

/** One row, written digit by digit: what is measured is the reading, not the making. */
function writeRow(row, room, at) {
  const end = at + rowBytes;
  room.write("R-", at);
  let next = digits(row, 7, room, at + 2);
  room[next] = 0x3b;
  next = digits((row % 28) + 1, 2, room, next + 1);
  room[next] = 0x2d;
  next = digits((row % 12) + 1, 2, room, next + 1);
  room[next] = 0x2d;
  next = digits(2018 + (row % 2), 4, room, next + 1);
  room[next] = 0x3b;
  next = digits(18 + (row % 60), 2, room, next + 1);
  next += kinds[row % 3 === 0 ? 1 : 0].copy(room, next);
  next = digits(row % 1000, 3, room, next);
  next += room.write(",50;", next);
  room.fill(0x78, next, end - 2);
  room.write("\r\n", end - 2);
  return rowBytes;
}

function digits(number, count, room, at) {
  let rest = number;
  for (let place = at + count - 1; place >= at; place -= 1) {
    room[place] = 0x30 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return at + count;
}
