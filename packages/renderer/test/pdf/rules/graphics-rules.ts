import { asArray, asDict, asStream, type PdfDict, textOf } from "../pdf-objects.ts";
import { dictsOf } from "./file-rules.ts";
import { glyphWidths } from "./glyph-widths.ts";
import { contrastOf, readTextColors } from "./read-text-colors.ts";
import { type CheckedFile, type Rules, unless } from "./rule.ts";

/** What pages paint and with which fonts: 19005-3, 6.2 and 14289-1, 7.21. */
export const graphicsRules: Rules = {
  operators: {
    says: "Content streams use operators of PDF 1.7 only, and no images or patterns of their own (19005-3, 6.2.2).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ operators }, index) =>
        [...operators].filter((name) => !allowedOperators.has(name)).map((name) => `page ${index + 1} uses ${name}`),
      ),
  },

  colours: {
    says: "Colours are grey or those of the output intent's RGB (19005-3, 6.2.4).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ operators }, index) =>
        ["k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"]
          .filter((name) => operators.has(name))
          .map((name) => `page ${index + 1} sets a colour with ${name}`),
      ),
  },

  contrast: {
    says: "Text has a contrast of 4.5 to 1 with what is painted below it, large text of 3 to 1 (WCAG 2.1, 1.4.3).",
    find: ({ catalog, objects: { resolve } }) =>
      asArray(asDict(resolve(catalog.Pages)).Kids).flatMap((page, index) => {
        const content = new TextDecoder("latin1").decode(asStream(resolve(asDict(resolve(page)).Contents)));
        const faint = readTextColors(content)
          .map(({ size, color, background }) => ({ size, contrast: contrastOf(color, background) }))
          .filter(({ size, contrast }) => contrast < (size >= 18 ? 3 : 4.5));
        const [first] = faint;
        return first === undefined
          ? []
          : [`page ${index + 1}: ${faint.length} texts, the first with a contrast of ${first.contrast.toFixed(1)}`];
      }),
  },

  transparency: {
    says: "Nothing is transparent: no soft mask, opacity, blend mode or group (19005-3, 6.2.10).",
    find: (file) =>
      dictsOf(file).flatMap(({ SMask: mask, ca, CA: strokes, BM: blending, S: kind }) => [
        ...unless(mask === undefined || mask === "/None", "a soft mask"),
        ...unless((ca ?? 1) === 1 && (strokes ?? 1) === 1, "something is not opaque"),
        ...unless((blending ?? "/Normal") === "/Normal", `the blend mode ${blending}`),
        ...unless(kind !== "/Transparency", "a transparency group"),
      ]),
  },

  fonts: {
    says: "Every font is embedded, as a subset that is named alike everywhere (19005-3, 6.2.11.4).",
    find: (file) =>
      fontsOf(file).flatMap(({ name, font, descendant, descriptor }) => [
        ...unless(font.Subtype === "/Type0" && descendant.Subtype === "/CIDFontType2", `${name} is no TrueType font`),
        ...unless(descriptor.FontFile2 !== undefined, `${name} is not embedded`),
        ...unless(/^\/[A-Z]{6}\+/.test(name), `${name} is not named as a subset`),
        ...unless(
          descendant.BaseFont === font.BaseFont && descriptor.FontName === font.BaseFont,
          `${name} has another name inside`,
        ),
      ]),
  },

  fontFiles: {
    says: "A font file says how long it is (32000-1, table 127; 19005-3, 6.2.11.2).",
    find: (file) =>
      fontsOf(file).flatMap(({ name, descriptor }) => {
        const font = file.objects.resolve(descriptor.FontFile2);
        if (font === null) return [];
        return unless(asDict(font).Length1 === asStream(font).length, `${name} is not as long as it says`);
      }),
  },

  encodings: {
    says: "Codes are the numbers of glyphs: Identity-H, Adobe Identity, CIDToGIDMap Identity (19005-3, 6.2.11.3).",
    find: (file) =>
      fontsOf(file).flatMap(({ name, font, descendant }) => {
        const { Registry: registry, Ordering: ordering } = asDict(file.objects.resolve(descendant.CIDSystemInfo));
        return [
          ...unless(font.Encoding === "/Identity-H", `${name} is encoded as ${font.Encoding}`),
          ...unless(descendant.CIDToGIDMap === "/Identity", `${name} has no CIDToGIDMap`),
          ...unless(
            textOf(registry ?? null) === "Adobe" && textOf(ordering ?? null) === "Identity",
            `${name} has other CIDs`,
          ),
        ];
      }),
  },

  cidSets: {
    says: "A set of CIDs, where there is one, has every glyph of the font file (19005-3, 6.2.11.4.2).",
    find: (file) =>
      fontsOf(file).flatMap(({ name, descriptor }) => {
        if (descriptor.CIDSet === undefined) return [];
        const bits = asStream(file.objects.resolve(descriptor.CIDSet));
        const { length } = glyphWidths(asStream(file.objects.resolve(descriptor.FontFile2)));
        const all = Array.from({ length }, (_, cid) => ((bits[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1);
        return unless(!all.includes(0), `the CIDSet of ${name} lacks glyphs`);
      }),
  },

  widths: {
    says: "Widths of the font dictionary are those of the font file, for every code used or named (19005-3, 6.2.11.5).",
    find: (file) =>
      fontsOf(file).flatMap(({ name, descendant, descriptor, reference }) => {
        const file2 = file.objects.resolve(descriptor.FontFile2);
        if (file2 === null) return [];
        const own = glyphWidths(asStream(file2));
        const said = asArray(file.objects.resolve(asArray(file.objects.resolve(descendant.W))[1]));
        return [...new Set([...usedCodes(file, reference), ...said.keys()])]
          .filter((code) => !(Math.abs(Number(said[code] ?? 1000) - (own[code] ?? Number.NaN)) <= 1))
          .map((code) => `${name} has another width for code ${code}`);
      }),
  },

  glyphs: {
    says: "Every code shows a glyph of the font, never .notdef (19005-3, 6.2.11.8; 14289-1, 7.21.8).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ codes }, index) =>
        [...codes].filter(([, used]) => used.has(0)).map(([name]) => `page ${index + 1}: .notdef in ${name}`),
      ),
  },

  unicode: {
    says: "Every code is read as text, and never as U+0000, U+FEFF, U+FFFE, U+FFFD or of private use (14289-1, 7.21.7; 19005-3, 6.2.11.7).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ codes, fonts }, index) =>
        [...codes].flatMap(([name, used]) =>
          [...used]
            .filter(
              (code) =>
                code !== 0 && !/^[^\0\ufffd\ufeff\ufffe\ue000-\uf8ff]+$/.test(fonts.get(name)?.texts.get(code) ?? ""),
            )
            .map((code) => `page ${index + 1}: code ${code} of ${name} has no text`),
        ),
      ),
  },
};

const allowedOperators = new Set(
  "q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ ' \" g G rg RG k K cs CS sc SC scn SCN BDC BMC EMC".split(
    " ",
  ),
);

interface FoundFont {
  readonly name: string;
  readonly reference: number;
  readonly font: PdfDict;
  readonly descendant: PdfDict;
  readonly descriptor: PdfDict;
}

function fontsOf({ dicts, objects: { resolve } }: CheckedFile): readonly FoundFont[] {
  return [...dicts]
    .filter(([, { Type: type, Subtype: subtype }]) => type === "/Font" && !/^\/CIDFont/.test(String(subtype)))
    .map(([reference, font]) => {
      const descendant = asDict(resolve(asArray(resolve(font.DescendantFonts))[0]));
      const descriptor = asDict(resolve(descendant.FontDescriptor));
      return { name: String(font.BaseFont), reference, font, descendant, descriptor };
    });
}

/** Codes that pages show in a font. */
function usedCodes({ pdf }: CheckedFile, reference: number): ReadonlySet<number> {
  return new Set(
    pdf.pages.flatMap(({ codes, fonts }) =>
      [...codes].flatMap(([name, used]) => (fonts.get(name)?.object === reference ? [...used] : [])),
    ),
  );
}
