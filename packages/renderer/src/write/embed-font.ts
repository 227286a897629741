import { type EmbeddedFont, type PdfFile, pdfText } from "./pdf-file.ts";

/** Bits of a font descriptor's flags. The codes of a composite font are none of its own: symbolic. */
const flags = { fixedPitch: 1, serif: 2, symbolic: 4, script: 8, italic: 64 } as const;

/**
 * Writes what a font's dictionary leads to: the subset's file, how the font looks, its widths and its map to Unicode.
 * pdfkit's own writing leaves out how long the file is, which a TrueType font has to say.
 *
 * @see ISO 32000-1:2008, 9.7.4, 9.8 and table 127.
 */
export function embedFont(file: PdfFile, embedded: EmbeddedFont): void {
  const program = embedded.subset.encode();
  const fontFile = file.ref({ Length1: program.length });
  fontFile.end(program);
  const name = `${subsetTag(embedded.id)}+${nameOf(embedded)}`;
  const descriptor = file.ref({ Type: "FontDescriptor", FontName: name, ...looksOf(embedded), FontFile2: fontFile });
  descriptor.end();
  const descendant = file.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText("Adobe"), Ordering: pdfText("Identity"), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, embedded.widths],
    CIDToGIDMap: "Identity",
  });
  descendant.end();
  const dictionary = embedded.ref();
  Object.assign(dictionary.data, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: embedded.toUnicodeCmap(),
  });
  dictionary.end();
}

/** Six letters, others for each font of the file: „F12“ is „BCZZZZ“. */
function subsetTag(id: string): string {
  const letters = [1, 2, 3, 4, 5, 6].map((at) => (id.charCodeAt(at) || 73) + 17);
  return String.fromCharCode(...letters);
}

/** As the font file says; a careless one has characters that no PDF name may have. */
function nameOf({ font }: EmbeddedFont): string {
  return (font.postscriptName ?? "Font").replace(/[^\w.+-]/g, "_");
}

function looksOf({ font, ascender, descender, scale }: EmbeddedFont) {
  const { bbox, capHeight, ascent, xHeight, italicAngle } = font;
  const family = (font["OS/2"]?.sFamilyClass ?? 0) >> 8;
  return {
    Flags:
      flags.symbolic |
      (font.post.isFixedPitch ? flags.fixedPitch : 0) |
      (family >= 1 && family <= 7 ? flags.serif : 0) |
      (family === 10 ? flags.script : 0) |
      (font.head.macStyle.italic ? flags.italic : 0),
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * scale),
    ItalicAngle: italicAngle,
    Ascent: ascender,
    Descent: descender,
    CapHeight: (capHeight || ascent) * scale,
    XHeight: (xHeight || 0) * scale,
    StemV: 0,
  };
}
