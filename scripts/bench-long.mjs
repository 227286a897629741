// A long report: the sample report's chapters several times over, each figure twice, drawn, laid out and written. Shows
// that time grows with the pages and no faster, and the peak memory. Each length is a process of its own.
// Limits: about 200 pages with 80 charts take at most 500 MB, and at most twice the time a page that 35 pages take.
// Usage: npm run bench:long
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checked, composeReport, dist } from "./compose-report.mjs";

const report = "reports/projekt-opsoegende-indsats";
const limits = { megabytes: 500, growth: 2 };

if (process.argv[2] === undefined) compareLengths([1, 3, 6]);
else await renderCopies(Number(process.argv[2]));

function compareLengths(lengths) {
  const runs = lengths.map((copies) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(copies)], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const run = JSON.parse(stdout);
    const { pages, charts, seconds, megabytes } = run;
    const each = (1000 * seconds) / pages;
    console.log(
      `${String(pages).padStart(4)} pages ${String(charts).padStart(3)} charts ${seconds.toFixed(2).padStart(6)} s ${each.toFixed(1).padStart(6)} ms a page ${megabytes.toFixed(0).padStart(5)} MB`,
    );
    return { ...run, each };
  });
  const [shortest, longest] = [runs[0], runs.at(-1)];
  const growth = longest.each / shortest.each;
  console.log(`time a page, longest against shortest: ${growth.toFixed(2)} (at most ${limits.growth})`);
  console.log(`peak memory of the longest: ${longest.megabytes.toFixed(0)} MB (at most ${limits.megabytes})`);
  if (growth > limits.growth || longest.megabytes > limits.megabytes) process.exitCode = 1;
}

async function renderCopies(copies) {
  const document = await composeReport(report);
  const { renderPdf } = await dist("renderer/dist/bundle/index.js");
  const { readFontFiles, readLearnedKernings } = await dist("cli/dist/font-files.js");
  const fonts = await readFontFiles();
  const kernings = await readLearnedKernings(document.theme.fonts);
  const chapters = Array.from({ length: copies }, (_, copy) =>
    document.chapters.map((chapter) => copied(chapter, copy)),
  );
  const started = performance.now();
  const { pages, figures } = checked(
    await renderPdf({ ...document, chapters: chapters.flat() }, fonts, [], { learned: kernings }),
  );
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ pages, charts: figures, seconds, megabytes }));
}

/** A chapter with anchors of its own; links go to the first copy. */
function copied(chapter, copy) {
  const named = (id, place = "") => (copy === 0 && place === "" ? id : `${id}-${copy}${place}`);
  const blocks = chapter.blocks.flatMap((block) => {
    if (block.type === "figure")
      return [block, block].map((one, index) => ({ ...one, id: named(one.id, index === 0 ? "" : "b") }));
    return "id" in block ? [{ ...block, id: named(block.id) }] : [block];
  });
  return { ...chapter, id: named(chapter.id), blocks };
}
