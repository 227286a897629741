#!/usr/bin/env node
/** Makes the sample data of the reports, the Danish ones from `counts/`, with fixed seeds. Running it again changes nothing. */
import { readFileSync, writeFileSync } from "node:fs";
import { makeFjellvikFiles } from "./samples/fjellvik.mjs";
import { makeSampleFiles } from "./samples/sample-files.mjs";

const folderOf = (slug) => new URL(`../data-samples/${slug}/`, import.meta.url);
const danish = folderOf("projekt-opsoegende-indsats");
const readCount = (file) => readFileSync(new URL(`counts/${file}`, danish), "utf8");

write(danish, makeSampleFiles(readCount));
write(folderOf("oppsoekende-kontakt-fjellvik"), makeFjellvikFiles());

function write(folder, files) {
  for (const [file, bytes] of files) {
    writeFileSync(new URL(file, folder), bytes);
    console.log(`${file}  ${bytes.length} bytes`);
  }
}
