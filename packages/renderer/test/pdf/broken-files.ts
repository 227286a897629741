import type { DrawnDocument } from "../../src/model/page.ts";
import { type Change, replacing, replacingInStream } from "./rewrite-pdf.ts";

/** A file that breaks one rule: how it differs from the sample, and what is said of it. */
export interface BrokenFile {
  /** Part of the fault's sentence. */
  readonly fault: string;
  /** Other rules that such a file cannot help breaking. */
  readonly also?: readonly string[];
  /** Objects changed. */
  readonly objects?: () => Change;
  /** Trailer changed. */
  readonly trailer?: (source: string) => string;
  /** The finished file changed, one character a byte. */
  readonly text?: (file: string) => string;
  /** Pages changed before they are written. */
  readonly document?: (laidOut: DrawnDocument) => DrawnDocument;
}

const head = (fault: string, pattern: RegExp, replacement: string, most?: number): BrokenFile => ({
  fault,
  objects: () => replacing(pattern, replacement, most),
});

const stream = (fault: string, pattern: RegExp, replacement: string, most?: number): BrokenFile => ({
  fault,
  objects: () => replacingInStream(pattern, replacement, most),
});

const inCatalog = (fault: string, entry: string): BrokenFile =>
  head(fault, /\/Type \/Catalog/, `/Type /Catalog ${entry}`);

const painting = (fault: string, operators: string): BrokenFile => stream(fault, /\nEMC\n/, `\nEMC\n${operators}\n`, 1);

/** For each rule at least one file that breaks it and, as far as that can be, no other. */
export const brokenFiles: Readonly<Record<string, readonly BrokenFile[]>> = {
  header: [
    { fault: "%PDF-1.4", text: (file) => file.replace("%PDF-1.7", "%PDF-1.4") },
    { fault: "comment of four bytes", text: (file) => file.replace(/^(%PDF-1.7\n%)..../, "$1abcd") },
  ],
  end: [
    { fault: "does not end with", text: (file) => `${file}mere\n` },
    { fault: "more than one", text: (file) => `${file}%%EOF\n` },
  ],
  identifier: [{ fault: "no ID", trailer: (source) => source.replace(/\/ID \[[^\]]*\]/, "") }],
  encryption: [{ fault: "is encrypted", trailer: (source) => source.replace("<<", "<< /Encrypt 1 0 R") }],
  streams: [
    { fault: "not as long", text: (file) => file.replace(/\/Length (\d*)\d(\s+\/N 3)/, "/Length $10$2") },
    head("has the filter", /\/Type \/EmbeddedFile/, "/Type /EmbeddedFile /Filter /LZWDecode"),
    head("in another file", /\/Type \/EmbeddedFile/, "/Type /EmbeddedFile /F (udenfor.csv)"),
  ],
  objectForm: [
    { fault: "does not stand on its own lines", text: (file) => file.replace(/ 0 obj\n/, " 0 obj ") },
    { fault: "does not stand on its own lines", text: (file) => file.replace(/\nendobj/, " endobj") },
  ],
  references: [inCatalog("refers to one that is not there", "/Extensions 9999 0 R")],
  actions: [
    inCatalog("has OpenAction", "/OpenAction << /S /GoTo /D (hvem) >>"),
    head("an action is /Launch", /\/S \/URI/, "/S /Launch"),
    inCatalog("has AcroForm", "/AcroForm << /Fields [] >>"),
  ],
  layers: [
    inCatalog("has OCProperties", "/OCProperties << >>"),
    inCatalog("is a /Movie", "/Extra << /Subtype /Movie >>"),
  ],
  paper: [head("612 by 792", /\/MediaBox \[[^\]]*\]/, "/MediaBox [0 0 612 792]")],
  limits: [
    inCatalog("is too large", "/Extra 3000000000"),
    inCatalog("is too long", `/Extra /${"n".repeat(130)}`),
    inCatalog("a string is too long", `/Extra (${"n".repeat(32_768)})`),
    { ...head("page 1 is too large", /\/MediaBox \[[^\]]*\]/, "/MediaBox [0 0 20000 842]", 1), also: ["paper"] },
    painting("saves 29 graphics states", `${"q\n".repeat(29)}${"Q\n".repeat(29)}`),
  ],

  metadataStream: [
    head("metadata are /Metadata /Andet", /\/Subtype \/XML/, "/Subtype /Andet"),
    stream("does not begin", /<\?xpacket begin=/, '<?xpacket encoding="UTF-8" begin='),
    { ...head("metadata are compressed", /\/Subtype \/XML/, "/Subtype /XML /Filter []"), also: ["streams"] },
    stream("does not end", /<\?xpacket end="w"\?>/, "<?xpacket?>"),
  ],
  metadataXml: [
    stream("character that is none of XML", /Part of ISO/, "Part\u0007of ISO"),
    stream("unescaped &", /&amp; vejledning/, "& vejledning"),
    stream("unescaped <", /&lt;/, "<"),
    stream("<x:xmpmeta> in the metadata is not closed", /<\/x:xmpmeta>/, ""),
    stream("closes nothing", /<\/rdf:Bag><\/dc:language>/, "</dc:language>"),
  ],
  archiveIdentifier: [
    stream("not marked as PDF/A-3a", /<pdfaid:part>3/, "<pdfaid:part>2"),
    stream("not marked as PDF/A-3a", /<pdfaid:conformance>A/, "<pdfaid:conformance>B"),
  ],
  accessibilityIdentifier: [stream("not marked as PDF/UA-1", /<pdfuaid:part>1/, "<pdfuaid:part>2")],
  extensionSchema: [stream("pdfuaid are not described", /<pdfaSchema:prefix>pdfuaid/, "<pdfaSchema:prefix>andet")],
  information: [
    head("Trapped is not in the metadata", /\/Creator (\d+ 0 R)/, "/Creator $1 /Trapped /False"),
    stream("Creator is another", /<xmp:CreatorTool>Udbytte/, "<xmp:CreatorTool>Andet"),
    stream("ModDate is another", /<xmp:ModifyDate>2020/, "<xmp:ModifyDate>2021"),
    stream("Producer is another", /<pdf:Producer>PDFKit<\/pdf:Producer>/, ""),
  ],
  title: [
    head("does not show the title", /\/DisplayDocTitle true/, "/DisplayDocTitle false"),
    { ...stream("no title", /<dc:title>.*<\/dc:title>/, ""), also: ["information"] },
  ],
  language: [
    head("no language", /\/Lang \(da\)/, "/Lang (dansk)"),
    stream("another language", /<rdf:li>da<\/rdf:li>/, "<rdf:li>nb</rdf:li>"),
    head("H1 has no true language", /\/S \/H1/, "/S /H1 /Lang (x y)"),
  ],
  subjects: [stream("other key words", /<rdf:li>ofre<\/rdf:li>/, "<rdf:li>andre</rdf:li>")],
  outputIntent: [
    head("no output intent", /\/GTS_PDFA1/, "/GTS_PDFX"),
    head("not of three colours", /\/N 3/, "/N 4"),
    stream("no ICC profile", /acsp/, "acsq"),
  ],

  operators: [painting("page 1 uses Do", "/Im1 Do")],
  colours: [painting("sets a colour with k", "0 0 0 1 k")],
  contrast: [
    stream("page 1: ", /(\/H1 <<\/MCID 1>> BDC\nBT\n)[\d. ]+ rg/, "$10.6 0.6 0.6 rg"),
    stream(
      "page 2: 4 texts, the first with a contrast of 1.3",
      /(?=\/P <<\/MCID 16>> BDC)/,
      "/Artifact <</Type /Layout>> BDC\n0 0 0 rg 0 0 600 900 re f\nEMC\n",
    ),
  ],
  transparency: [
    head("transparency group", /\/Type \/Page\n/, "/Type /Page /Group << /S /Transparency >>\n"),
    head("is not opaque", /\/ColorSpace <</, "/ExtGState << /G1 << /ca 0.5 >> >> /ColorSpace <<"),
    head("soft mask", /\/ColorSpace <</, "/ExtGState << /G1 << /SMask << /S /Alpha >> >> >> /ColorSpace <<"),
    head("blend mode", /\/ColorSpace <</, "/ExtGState << /G1 << /BM /Multiply >> >> /ColorSpace <<"),
  ],
  fonts: [
    head("is not embedded", /\/FontFile2/, "/FontFile", 1),
    head("no TrueType font", /\/CIDFontType2/, "/CIDFontType0", 1),
    head("another name inside", /\/FontName \/B/, "/FontName /X"),
    { fault: "not named as a subset", text: (file) => file.replaceAll(/\/[A-Z]{6}\+Source/g, "/AAAAAA-Source") },
  ],
  fontFiles: [head("is not as long as it says", /\/Length1 (\d+)/, "/Length1 1$1", 1)],
  encodings: [
    head("encoded as /Identity-V", /\/Identity-H/, "/Identity-V", 1),
    head("has no CIDToGIDMap", /\/CIDToGIDMap \/Identity/, "", 1),
    head("has other CIDs", /\(Identity\)/, "(Japan1)", 1),
  ],
  cidSets: [head("lacks glyphs", /\/FontFile2 (\d+ 0 R)/, "/FontFile2 $1 /CIDSet $1", 1)],
  widths: [head("another width for code 1", /\/W \[0 \[(\d+) /, "/W [0 [$1 9", 1)],
  glyphs: [stream("page 1: .notdef in F1", /\[<0001/, "[<0000", 1)],
  unicode: [
    stream("code 1 of F1 has no text", /<0000> (<\w{4}>) \[<fffd> <\w{4}>/, "<0000> $1 [<fffd> <feff>", 1),
    stream("code 1 of F1 has no text", /<0000> (<\w{4}>) \[<fffd> <\w{4}>/, "<0000> $1 [<fffd> <e001>", 1),
    head("has no text", /\/ToUnicode \d+ 0 R/, "", 1),
  ],

  marked: [
    head("not marked", /\/Marked true/, "/Marked false"),
    head("suspect", /\/Marked true/, "/Marked true /Suspects true"),
  ],
  markedContent: [
    painting("painted outside marked content", "0 0 1 1 re\nf"),
    painting("EMC without a beginning", "EMC"),
    painting("Q without q", "Q"),
    painting("Tw does not widen", "1 Tw"),
  ],
  artifacts: [
    stream("an artifact has no kind", /\/Type \/Pagination/, "/Kind /Pagination", 1),
    stream("Andet has no place", /\/Artifact <</, "/Andet <<", 1),
  ],
  runningLines: [
    stream('page 1: "Opsøgende indsats – evaluering" is no header', /\/Subtype \/Header/, ""),
    stream('page 1: "7" is no header or footer', /\/Subtype \/Footer/, "", 1),
  ],
  ownedContent: [
    head('unowned: "989.876"', /(\/S \/TD[\s\S]*\/K) \[\d+\]/, "$1 []", 1),
    {
      ...head("names content that is not there", /(\/S \/TD[\s\S]*\/K) \[(\d+)\]/, "$1 [$2 99]", 1),
      also: ["parentTree"],
    },
    stream("two pieces of a page have one number", /\/TD <<\/MCID 8>>/, "/TD <</MCID 7>>"),
    head("another names too", /(\/S \/TD[\s\S]*\/K) \[(\d+)\]/, "$1 [$2 $2]", 1),
  ],
  parentTree: [
    head("another owner for a link", /\n(\s+1) \d+ 0 R/, "\n$1 13 0 R"),
    head("another owner for content", /(\/Nums \[\s+0 \[)\d+ 0 R/, "$113 0 R"),
    head("do not ascend", /\n(\s+)2 (\d+ 0 R)/, "\n$19 $2"),
    head("next key of the parent tree is taken", /\/ParentTreeNextKey \d+/, "/ParentTreeNextKey 1"),
  ],
  parents: [
    head("L has another parent", /(\/S \/L\n\/P) \d+/, "$1 13"),
    head("the root is Sect", /\/S \/Document/, "/S /Sect"),
    head("not one root", /(\/ParentTreeNextKey \d+\s+\/K \[)(\d+ 0 R)/, "$1$2 $2"),
  ],
  roles: [
    head("Aside is no role", /\/Aside \/Div/, ""),
    head("Aside is mapped to /Andet", /\/Aside \/Div/, "/Aside /Andet"),
    head("P is mapped", /\/Aside \/Div/, "/Aside /Div /P /Div"),
  ],
  nesting: [
    head("Table holds P", /\/S \/Caption/, "/S /P"),
    head("Sect has content of its own", /\/S \/Figure/, "/S /Sect"),
    head("H2 is in BlockQuote", /\/S \/Sect/, "/S /BlockQuote"),
  ],
  headings: [
    head("H3 after H1", /\/S \/H2/, "/S /H3"),
    { ...head("an empty H2", /(\/S \/H2[\s\S]*\/K) \[\d+\]/, "$1 []"), also: ["ownedContent"] },
  ],
  emptyElements: [
    { ...head("an empty Caption", /(\/S \/Caption[\s\S]*\/K) \[\d+\]/, "$1 []"), also: ["ownedContent"] },
  ],
  readingOrder: [head("goes back in 1 place", /(\/S \/Sect[\s\S]*\/K \[)(\d+ 0 R) (\d+ 0 R)/, "$1$3 $2")],
  words: [stream("P has no space", /(<fffd>[\s\S]*)<0020>(?=[\s\S]*<00ad>)/, "$1<0061>")],
  softHyphens: [stream("a soft hyphen inside", /(<fffd>[\s\S]*)<002d>/, "$1<00ad>")],
  chartLabels: [stream("is cut", /(<fffd>[\s\S]*)<0035>/, "$1<2026>")],
  pageKeys: [
    head("has 13 pieces of content, and the parent tree 14", /(\/Nums \[\s+0 \[[^\]]*)\]/, "$1 13 0 R]"),
    { ...head("page 2 shares its key", /\/StructParents 4/, "/StructParents 0"), also: ["parentTree"] },
  ],

  figures: [
    head("no alternative text", /\/Alt \((?:[^()\\]|\\[\s\S])*\)/, "/Alt ( )"),
    head("no bounding box", /\/BBox \[[^\]]*\]/, "/BBox [0 0 0 0]"),
    head("no bounding box", /\/BBox \[\d+/, "/BBox [-9"),
  ],
  notes: [
    head("a Note has no ID", /(\/S \/Note[\s\S]*)\/ID \(note-1\)/, "$1"),
    head("note-1 is not in the tree of names", /(\/Names \[)\(note-1\)/, "$1(note-9)"),
    head("two elements have one ID", /\/S \/H1/, "/S /H1 /ID (note-1)"),
  ],
  spokenTexts: [
    head("cannot be said", /\/Contents \(Til figur 1\)/, "/Contents (Til figur 1\u0002)"),
    head("cannot be said", /\/S \/Span/, "/S /Span /E <feffe001>", 1),
  ],
  expansions: [
    head("H1 has an expansion", /\/S \/H1/, "/S /H1 /E (Overskrift)"),
    head("an expansion is empty", /\/S \/Span/, "/S /Span /E ()"),
  ],

  tableHeads: [
    head("a TH has no scope", /\/Scope \/Row/, ""),
    { ...head("no TH", /\/S \/TH\n/, "/S /TD\n"), also: ["tableCells"] },
  ],
  tableRows: [
    head("rows of 3 and 2 cells", /\/Scope \/Column/, "/Scope /Column /ColSpan 2", 1),
    head("rows of 2 and 3 cells", /\/Scope \/Row/, "/Scope /Row /RowSpan 2", 1),
  ],
  tableCells: [{ ...head('"989.876" has no head', /\/Scope \/(Row|Column)/, "/Scope /None"), also: ["tableHeads"] }],
  tableParts: [
    head("two THead", /\/S \/TBody/, "/S /THead"),
    head("after the body", /(\/S \/Table\n[\s\S]*\/K \[)(\d+ 0 R) (\d+ 0 R) (\d+ 0 R)/, "$1$2 $4 $3"),
    head("in the middle", /(\/S \/Table\n[\s\S]*\/K \[)(\d+ 0 R) (\d+ 0 R)/, "$1$3 $2"),
  ],
  lists: [
    head("no ListNumbering", /\/ListNumbering \/Disc/, "/ListNumbering /None"),
    head("an item has no LBody", /\/S \/LBody/, "/S /Lbl"),
    { ...head("has no items", /(\/S \/L\n[\s\S]*\/K) \[[^\]]*\]/, "$1 []"), also: ["ownedContent"] },
  ],
  contents: [head("leads nowhere", /\/S \/Reference/, "/S /Span", 1)],

  linkElements: [
    { ...head("a link belongs to Span", /\/S \/Link/, "/S /Span", 1), also: ["contents"] },
    head("a link is not on its page", /\/Annots \[\d+ 0 R\]/, "/Annots []"),
    {
      ...head("another page than its text", /(\/S \/Link\n[\s\S]*\/Pg) \d+( 0 R\n\/K)/, "$1 68$2", 1),
      also: ["ownedContent", "parentTree", "readingOrder"],
    },
  ],
  linkContents: [
    head("a link has no Contents", /\/Contents \(Til figur 1\)/, "/Contents ()"),
    head("does not name dst.dk", /\/Contents \(Danmarks Statistik, dst.dk\)/, "/Contents (Danmarks Statistik)"),
  ],
  linkTexts: [
    { fault: 'a link says only "her"', document: (laidOut) => sayingHer(laidOut) },
    {
      ...head("a Link has no text", /(\/S \/Link\n[\s\S]*\/K \[)\d+/, "$1", 1),
      also: ["linkElements", "ownedContent"],
    },
  ],
  linkTargets: [
    head("leads to ingen", /\/D \(hvem\)/, "/D (ingen)"),
    head("leads to ftp", /\/URI \(https/, "/URI (ftp"),
  ],
  annotations: [
    head("not printed or hidden", /\/F 4/, "/F 6", 1),
    head("is a /Text", /\/Subtype \/Link/, "/Subtype /Text", 1),
    head("is not on the page", /\/Rect \[\d+/, "/Rect [-9", 1),
    { ...head("is not tagged", /(\/Annots \[)(\d+ 0 R)\]/, "$1$2 70 0 R]") },
  ],
  tabOrder: [head("tab order", /\/Tabs \/S/, "/Tabs /R", 1)],
  destinations: [
    head("EmbeddedFiles are not in order", /(\(figur-1\.csv\) \d+ 0 R) (\(resultater\.json\) \d+ 0 R)/, "$2 $1"),
    head("is on no page", /\/XYZ null \d+/, "/XYZ null 9999"),
  ],
  bookmarks: [
    head('"1 Hvem tog imod?" leads nowhere', /\/Dest \(hvem\)/, "/Dest (ingen)"),
    head('"1 Hvem tog imod?" has no bookmark', /\/Title \(1 Hvem tog imod\?\)/, "/Title (Andet)"),
    { fault: "not in the order", document: (laidOut) => turned(laidOut) },
  ],
  bookmarkTree: [
    head("counted wrongly", /(\/Type \/Outlines[\s\S]*\/Count) 1/, "$1 2"),
    head("the last bookmark is another", /(\/Type \/Outlines[\s\S]*\/Last) \d+/, "$1 13"),
    head("another before it", /\/Title \(1 Hvem/, "/Prev 13 0 R /Title (1 Hvem"),
    head("another parent", /(\/Title[\s\S]*\/Parent) \d+/, "$1 13", 1),
  ],
  pageLabels: [head("the first page has no label", /(\/PageLabels[\s\S]*\/Nums \[\s*)0/, "$11")],
  attachments: [
    {
      ...head(
        "is called andet.csv",
        /\/F \(figur-1.csv\)([\s\S]*)\/UF \(figur-1.csv\)/,
        "/F (andet.csv)$1/UF (andet.csv)",
      ),
      also: ["attachmentDates"],
    },
    head("two names", /\/F \(figur-1.csv\)/, "/F (andet.csv)"),
    head("no description", /\/Desc \([^)]*\)/, "/Desc ()"),
    head("no relationship", /\/AFRelationship \/Data/, "/AFRelationship /Andet"),
    head("is not data of the document", /\/AF \[[^\]]*\]/, "/AF []"),
    head("has no type", /\/Subtype \/text#2Fcsv/, "/Subtype /csv"),
  ],
  attachmentDates: [
    head("another date", /\/CreationDate \(D:2020([\s\S]*)\/Size/, "/CreationDate (D:2021$1/Size"),
    head("another size", /\/Size \d+/, "/Size 1"),
    head("a checksum that is none", /(\/Params <<)/, "$1 /CheckSum (d41d8cd98f00b204e9800998ecf8427e)"),
    head("embedded under one of its names", /(\/EF <<[^>]*)\/UF \d+ 0 R/, "$1"),
  ],
};

/** The sample with a link that says „her". */
function sayingHer(laidOut: DrawnDocument): DrawnDocument {
  const pages = laidOut.pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.type === "text" && item.text === "Danmarks Statistik" ? { ...item, text: "her" } : item,
    ),
  }));
  return { ...laidOut, pages };
}

/** The sample with the section's bookmark before the chapter's. */
function turned(laidOut: DrawnDocument): DrawnDocument {
  const [chapter] = laidOut.outline;
  if (chapter === undefined) return laidOut;
  return { ...laidOut, outline: [...chapter.children, { ...chapter, children: [] }] };
}
