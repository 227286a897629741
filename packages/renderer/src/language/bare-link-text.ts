/** „klik her", „læs mere", „link": words that lead anywhere. */
const bare =
  /^(?:(?:klik|tryk|trykk|click|tap|se|see|læs|les|read)\s+)?(?:her|here|mer|mere|more)(?:\s+(?:her|here|om|about))?[.…»›>]*$|^(?:link|lenke|lenken|linket|her|here|denne|this)[.…»›>]*$/i;

/**
 * Whether the text of a link says nothing of where it leads: a reader who goes from link to link hears only that.
 *
 * @param text Text of the link, in Danish, bokmål or English.
 * @example
 * isBareLinkText("Læs mere"); // => true
 * isBareLinkText("Læs mere om rådgivningen"); // => false
 */
export function isBareLinkText(text: string): boolean {
  const words = text.replace(/[\s\u00a0]+/g, " ").trim();
  return words === "" || bare.test(words);
}
