import { expect, test } from "vitest";
import { tabulateCsvStream } from "../src/evaluate-stream.ts";
import { parseCodebook } from "../src/read/parse-codebook.ts";

const text = `tables:
  - id: svar
    file: svar.csv
    label: Svar
    unit: svar
    headerRows: 2
    missing: [{ code: "99", id: refused, label: Nægter }]
    columns:
      - { id: glad, header: Q1, label: Glad, type: yes-no }
      - { id: kilde, label: Kilde, type: options, options: [{ id: avis, header: Q2_1, label: Avis }, { id: ven, header: Q2_2, label: Ven }] }
`;

test("a stream skips the texts below the codes, lists what it leaves, and fills blanks of options", async () => {
  const parsed = parseCodebook(text, "codebook.yaml");
  const table = parsed.ok ? parsed.value.tables[0] : undefined;
  if (table === undefined) throw new Error(JSON.stringify(parsed));
  const file = new TextEncoder().encode("Q1;Q2_1;Q2_2;Navn\nGlad?;Avis?;Ven?;Navn?\nja;x;;A\n99;;;B\n2;x;;C\n");
  const chunks = Array.from({ length: file.length }, (_, index) => file.subarray(index, index + 1));
  const needed = { variables: ["glad", "kilde-avis", "kilde-ven"], amounts: [] };
  const wrong = await tabulateCsvStream(chunks, table, needed);
  expect(wrong).toMatchObject({ ok: false, errors: [{ code: "level-unknown", line: 5, value: "2" }] });

  const right = await tabulateCsvStream([file.subarray(0, file.length - "2;x;;C\n".length)], table, needed);
  expect(right).toMatchObject({
    ok: true,
    value: {
      counts: {
        cells: [
          { levels: [0, 0, 1], count: 1 },
          { levels: [2, 3, 3], count: 1 },
        ],
      },
    },
    warnings: [{ code: "columns-unread", severity: "note", detail: "Navn" }],
  });
});
