import { asDict, asStream, textOf } from "../pdf-objects.ts";
import { elementsOf } from "../read-pdf.ts";
import { type Rules, unless } from "./rule.ts";

/** What the file says of itself: 19005-3, 6.6 and 14289-1, chapter 5 and 7.1. */
export const metadataRules: Rules = {
  metadataStream: {
    says: "The metadata are a plain XML stream in the catalog, its packet without bytes or encoding (19005-3, 6.6.2.1).",
    find: ({ catalog, objects, pdf }) => {
      const { Type: type, Subtype: subtype, Filter: filter } = asDict(objects.resolve(catalog.Metadata));
      return [
        ...unless(type === "/Metadata" && subtype === "/XML", `the metadata are ${type} ${subtype}`),
        ...unless(filter === undefined, "the metadata are compressed"),
        ...unless(/^<\?xpacket begin="[^"]*" id="[^"]*"\?>/.test(pdf.xmp), "the packet does not begin as it should"),
        ...unless(/<\?xpacket end="[rw]"\?>\s*$/.test(pdf.xmp), "the packet does not end as it should"),
      ];
    },
  },

  metadataXml: {
    says: "The metadata are well-formed XML, also with & and < in a title (19005-3, 6.6.2.1).",
    find: ({ pdf: { xmp } }) => [
      ...unless(!notInXml.test(xmp), "the metadata hold a character that is none of XML"),
      ...unless(!/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp), "unescaped & in the metadata"),
      ...unless(!/</.test(xmp.replace(tags, "").replace(/<\?.*?\?>/g, "")), "unescaped < in the metadata"),
      ...unclosedTags(xmp),
    ],
  },

  archiveIdentifier: {
    says: "The metadata say PDF/A part 3, conformance A (19005-3, 6.6.4).",
    find: ({ pdf: { xmp } }) =>
      unless(
        /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp) &&
          xmp.includes('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'),
        "not marked as PDF/A-3a",
      ),
  },

  accessibilityIdentifier: {
    says: "The metadata say PDF/UA part 1 (14289-1, chapter 5).",
    find: ({ pdf: { xmp } }) =>
      unless(
        xmp.includes("<pdfuaid:part>1</pdfuaid:part>") &&
          xmp.includes('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'),
        "not marked as PDF/UA-1",
      ),
  },

  extensionSchema: {
    says: "A property that PDF/A does not know is described in an extension schema (19005-3, 6.6.2.3).",
    find: ({ pdf: { xmp } }) => {
      const used = new Set([...xmp.matchAll(/<(\w+):\w+[\s>]/g)].map(([, prefix = ""]) => prefix));
      const described = new Set(
        [...xmp.matchAll(/<pdfaSchema:prefix>(\w+)<\/pdfaSchema:prefix>/g)].map(([, prefix = ""]) => prefix),
      );
      return [...used]
        .filter((prefix) => !knownPrefixes.has(prefix) && !described.has(prefix))
        .map((prefix) => `the properties of ${prefix} are not described`);
    },
  },

  information: {
    says: "The information dictionary and the metadata say the same (19005-3, 6.6.2.2).",
    find: ({ info, objects: { resolve }, pdf: { xmp } }) =>
      Object.entries(info).flatMap(([key, value]) => {
        const said = textOf(resolve(value)) ?? "";
        const property = properties[key];
        if (property === undefined) return [`${key} is not in the metadata`];
        const expected = key.endsWith("Date") ? isoDate(said) : said;
        return unless(propertyOf(xmp, property) === expected, `${key} is another in the metadata`);
      }),
  },

  title: {
    says: "The document has a title, which the window shows (14289-1, 7.1).",
    find: ({ pdf: { xmp, displayTitle } }) => [
      ...unless((propertyOf(xmp, "dc:title") ?? "").trim() !== "", "no title"),
      ...unless(displayTitle, "the window does not show the title"),
    ],
  },

  language: {
    says: "The language is a tag of BCP 47, the same in catalog and metadata; so is one of an element (14289-1, 7.2).",
    find: ({ pdf: { language, structure, xmp } }) => [
      ...unless(languageTag.test(language ?? ""), "no language"),
      ...unless(propertyOf(xmp, "dc:language") === language, "the metadata have another language"),
      ...elementsOf(structure).flatMap((element) =>
        unless(element.language === null || languageTag.test(element.language), `${element.role} has no true language`),
      ),
    ],
  },

  subjects: {
    says: "Key words stand one by one in dc:subject, all of them in pdf:Keywords.",
    find: ({ info, objects: { resolve }, pdf: { xmp } }) => {
      const list = /<dc:subject>(.*?)<\/dc:subject>/s.exec(xmp)?.[1] ?? "";
      const subjects = [...list.matchAll(/<rdf:li>(.*?)<\/rdf:li>/gs)].map(([, text = ""]) => plain(text));
      const said = textOf(resolve(info.Keywords)) ?? "";
      return unless(subjects.join(", ") === said, "dc:subject has other key words");
    },
  },

  outputIntent: {
    says: "One intent names an RGB profile that is embedded: RGB colours mean something (19005-3, 6.2.3).",
    find: ({ catalog, objects: { resolve } }) => {
      const intents = Array.isArray(catalog.OutputIntents) ? catalog.OutputIntents : [];
      const intent = asDict(resolve(intents[0]));
      if (intents.length !== 1 || intent.S !== "/GTS_PDFA1" || intent.OutputConditionIdentifier === undefined)
        return ["there is no output intent of PDF/A"];
      const profile = resolve(intent.DestOutputProfile);
      const bytes = asStream(profile);
      const ascii = new TextDecoder("latin1").decode(bytes.subarray(0, 128));
      return [
        ...unless(asDict(profile).N === 3 && ascii.slice(16, 20) === "RGB ", "the profile is not of three colours"),
        ...unless(ascii.slice(36, 40) === "acsp" && (bytes[8] ?? 9) <= 4, "the profile is no ICC profile"),
      ];
    },
  },
};

/** XML 1.0, production 2. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** Prefixes of schemas that XMP or PDF/A predefine. */
const knownPrefixes = new Set(
  "x rdf dc xmp pdf pdfaid pdfaExtension pdfaSchema pdfaProperty pdfaType pdfaField xmpMM xmpRights".split(" "),
);

const properties: Readonly<Record<string, string>> = {
  Title: "dc:title",
  Author: "dc:creator",
  Subject: "dc:description",
  Keywords: "pdf:Keywords",
  Creator: "xmp:CreatorTool",
  Producer: "pdf:Producer",
  CreationDate: "xmp:CreateDate",
  ModDate: "xmp:ModifyDate",
};

/** Text of a property; of the first entry of a list. */
function propertyOf(xmp: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(xmp)?.[1];
  return inside === undefined ? undefined : plain(/<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(inside)?.[1] ?? inside);
}

function plain(xml: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "");
}

function isoDate(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
}

const tags = /<(\/?)([\w:]+)((?:[^<>"]|"[^"]*")*)>/g;

/** Names of XML elements that do not nest. */
function unclosedTags(xmp: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of xmp.matchAll(tags)) {
    if (closing === "/" && open.pop() !== name) return [`</${name}> in the metadata closes nothing`];
    if (closing === "" && !rest.endsWith("/")) open.push(name);
  }
  return open.map((name) => `<${name}> in the metadata is not closed`);
}
