// What the joined command does not need of its libraries, for `scripts/bundle.mjs`: plugins of esbuild that leave it out,
// or put off what a library does when it is loaded until somebody asks for it.

import { readFileSync } from "node:fs";

/** Vega's optional canvas package is not looked for: nothing here draws on one. */
const withoutCanvas = {
  name: "without canvas",
  setup: ({ onLoad }) =>
    onLoad({ filter: /vega-canvas\.node\.js$/ }, ({ path }) => ({
      contents: readFileSync(path.replace("node.js", "browser.js"), "utf8"),
    })),
};

/** A `require` made from `import.meta.url` is the script's own one, so that what it loads is in the script too. */
const requiredWhenNeeded = {
  name: "required when needed",
  setup: ({ onLoad }) =>
    onLoad({ filter: /packages[\\/]renderer[\\/]dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("const require = createRequire(import.meta.url);", ""),
    })),
};

/** Modules that nothing here calls, and what stands in for them. */
const leftOut = [
  // Fonts are TrueType: the decompression of web fonts is a megabyte and a half.
  [
    /^brotli\/decompress\.js$/,
    /./,
    'module.exports = () => { throw new TypeError("A WOFF2 font is not read: TrueType is."); };',
  ],
  // PDF/A may not be encrypted, and the tables of AES are computed as it is loaded.
  [
    /^@noble\/ciphers\/aes$/,
    /[\\/]pdfkit[\\/]/,
    'const refuse = () => { throw new TypeError("A PDF is not encrypted here."); }; export { refuse as cbc, refuse as ecb };',
  ],
  // Lines are broken in layout/, and no pictures are read: pdfkit would do both in its own way.
  [/^(?:linebreak|png-js)$/, /[\\/]pdfkit[\\/]/, "module.exports = {};"],
  // commander starts other programs for commands that are programs of their own: there are none.
  [/^node:child_process$/, /[\\/]commander[\\/]lib[\\/]/, "module.exports = {};"],
];

const withoutUnused = {
  name: "without unused modules",
  setup: ({ onResolve, onLoad }) => {
    for (const [index, [filter, importers]] of leftOut.entries()) {
      onResolve({ filter }, ({ importer }) =>
        importers.test(importer) ? { path: `${index}`, namespace: "left out" } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: "left out" }, ({ path }) => ({ contents: leftOut[Number(path)][2] }));
  },
};

/** Tables in libraries are decoded and inflated by Node itself as they load, not by JavaScript. */
const native = [
  [
    /tiny-inflate[\\/]index\.js$/,
    'module.exports = (source, target) => (target.set(require("node:zlib").inflateRawSync(source)), target);',
  ],
  [
    /base64-js[\\/](?:lib[\\/]b64|index)\.js$/,
    'exports.toByteArray = (text) => new Uint8Array(Buffer.from(text, "base64"));',
  ],
];

const nativeDecoding = {
  name: "native decoding",
  setup: ({ onLoad }) => {
    for (const [filter, contents] of native) onLoad({ filter }, () => ({ contents }));
  },
};

/** Parts of a library's text and what stands for them: each must be there. */
const changes = [
  [
    /restructure[\\/]src[\\/]DecodeStream\.js$/,
    [
      // Texts in fonts are decoded by one decoder for each encoding, not by one for each text.
      ["export class DecodeStream", "const decoders = {};\n\nexport class DecodeStream"],
      ["= new TextDecoder(encoding)", "= (decoders[encoding] ??= new TextDecoder(encoding))"],
    ],
  ],
  [
    /fontkit[\\/]dist[\\/]module\.mjs$/,
    [
      // As `native` does.
      [
        "let bufferLength = base64.length * 0.75;",
        'return new Uint8Array(Buffer.from(base64, "base64"));\n    let bufferLength = base64.length * 0.75;',
      ],
      // The shapers of Indian and South-East Asian scripts make their state machines when they have something to shape.
      [
        /^const (\S+\$stateMachine) = (new .*);$/gm,
        "const $1 = { match: (glyphs) => ($1.made ??= $2).match(glyphs) };",
      ],
    ],
  ],
  [
    /vega-scale[\\/]build[\\/]vega-scale\.js$/,
    [
      // Its colour schemes are interpolated when one is asked for by name.
      ["apply(discrete, colors);\n", ""],
      ["apply(continuous, _ => interpolateColors(colors(_)));\n", ""],
      [
        "return schemes[name];",
        `if (!schemes.tableau10) {
      apply(discrete, colors);
      apply(continuous, _ => interpolateColors(colors(_)));
    }
    return schemes[name];`,
      ],
    ],
  ],
];

const laterTables = {
  name: "later tables",
  setup: ({ onLoad }) => {
    for (const [filter, edits] of changes) {
      onLoad({ filter }, ({ path }) => ({ contents: edits.reduce(changed, readFileSync(path, "utf8")) }));
    }
  },
};

function changed(text, [from, to]) {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`Not found in a library: ${from}`);
  return after;
}

export const lighterLibraries = [withoutCanvas, requiredWhenNeeded, withoutUnused, nativeDecoding, laterTables];
