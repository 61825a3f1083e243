/**
 * The words that web sites speak in their own name. A label counts when it is the whole line; a phrase where the
 * line begins with it or is made of it. All of them are general: no site is named here.
 */

/** Whole lines that are always the site's. Lower case, letters, digits and single spaces only. */
const labels = wordSet(`
  about us|about this site|contact us|get in touch|log in|login|log out|logout|sign in|sign up|sign out|register
  create account|create an account|my account|your account|forgot password|forgot your password|remember me
  subscribe|subscribe now|subscribe today|unsubscribe|newsletter|newsletters|get the newsletter|our newsletter
  share|share this|share this article|share this post|share this page|share this story|share article|tweet|pin it
  copy link|copy url|email this|print|print this page|print article|follow|follow us|like|like this|liked by|reply
  reply to this|quote|report|report post|report abuse|upvote|downvote|save|bookmark|comment|comments|add comment
  leave a comment|leave a reply|post a comment|post comment|write a comment|view comments|show comments|no comments
  no comments yet|load more|load more comments|show more|show less|see more|see all|view all|view more|view full list
  read more|continue reading|keep reading|learn more|find out more|more info|next|previous|prev|next page
  previous page|next post|previous post|older posts|newer posts|next article|previous article|back|back to top
  back to home|go to top|top|return to top|up next|skip to content|skip to main content|skip navigation|skip to navigation
  menu|main menu|navigation|navigation menu|toggle navigation|toggle menu|open menu|close menu|close|search|search this site
  site search|home|homepage|home page|sitemap|site map|archives|archive|categories|tags|tag cloud|meta|blogroll
  privacy|privacy policy|privacy notice|privacy statement|privacy settings|cookie policy|cookie notice|cookie settings
  cookie statement|cookie preferences|cookies|manage cookies|manage preferences|accept|accept all|accept cookies
  accept all cookies|reject all|decline|got it|i agree|agree|dismiss|ok
  terms|terms of use|terms of service|terms and conditions|terms conditions|conditions of use|legal|legal notice|imprint
  disclaimer|disclaimers|accessibility|accessibility statement|do not sell my personal information|code of conduct
  advertisement|advertisements|advertising|advertise|advertise with us|ad|ads|sponsored|sponsored content|promoted
  promoted content|paid content|partner content|skip ad|skip advertisement|story continues below|article continues below
  cart|my cart|shopping cart|add to cart|add to basket|add to bag|buy now|shop now|checkout|wishlist|add to wishlist
  in stock|out of stock|free shipping|customer reviews|write a review|you may also need
  download app|download the app|get the app|open app|app store|google play|mobile view|desktop view|desktop version
  mobile version|switch to mobile|rss|rss feed|feed|follow us on twitter|follow us on facebook|follow us on social media
  facebook|twitter|linkedin|instagram|youtube|pinterest|whatsapp|telegram|reddit|email|mail|rss feeds
  edit|edit links|edit source|view source|view history|history view|talk|random article|recent changes|what links here
  related changes|upload file|special pages|permanent link|page information|cite this page|create a book
  download as pdf|printable version|in other projects|in other languages|languages|donate|help|community portal
  current events|main page|personal tools|namespaces|variants|views|tools|print export|interaction|not logged in
  contributions|read|advanced search|quick links|useful links|site links|footer|header|sidebar
  table of contents|contents|on this page|in this article|in this section|jump to|go to|share on facebook|share on twitter
  share via email|share on linkedin|share on whatsapp|loading|please wait|javascript is disabled|work with us|join us
  join now|start free trial|free trial|try for free|try it free|get started|book a demo|request a demo|request demo
  all rights reserved|powered by|view profile|author bio|about the author|written by|published by|posted by|was this helpful
  was this page helpful|was this article helpful|yes no|give feedback|feedback|send feedback|report a problem
  report an issue|edit this page|edit this page on github|improve this page|suggest edits|last updated|rate this recipe
  print recipe|jump to recipe|save recipe|pin recipe|discussion|discussions|join the discussion|join the conversation
  topic starter|thread starter|joined|posts|members|online|who is online|permalink|unread posts|mark as read
  live updates|refresh|auto refresh|watch live|listen live|play video|watch video|watch now|listen now|mute|unmute
  breaking|live|editors picks|our picks|staff picks|view in browser|view this email in your browser|forward to a friend
  update your preferences|manage your subscription|update preferences|abstract|related questions|conclusion|summary
  key takeaways|key points|tl dr|tldr|highlights|image|photo|video|gallery|photos|images|slideshow|infographic
  references|external links|see also|further reading|notes|footnotes|citations|bibliography|sources|scroll to top
  one comment
  for immediate release|for release|press release|news release|media contact|media contacts|press contact|press contacts
  post reply|new topic|new reply|verified purchase|like this|like loading|customers also bought|frequently bought together
  customers who bought this also bought|product details|start a discussion|show replies|hide replies|view replies
`)

/** Lines above a list of other articles. */
const relatedLabels = wordSet(`
  related|related reads|related reading|related articles|related article|related posts|related post|related stories
  related story|related news|related content|related topics|related links|related coverage|related items
  similar articles|similar posts|similar stories|similar topics|more articles|more stories|more news|more posts
  more to read|more to explore|more like this|more on this story|more on this topic|read next|read this next|what to read next
  recommended|recommended for you|recommended reading|recommended articles|recommended stories|recommended posts
  you may also like|you might also like|you may like|you might like|also read|also on this site|also in this section
  trending|trending now|trending stories|trending articles|trending topics|popular|popular posts|popular articles
  popular stories|most popular|most read|most viewed|most shared|most commented|most discussed|hot articles|hot topics|hot news
  top stories|top news|top posts|top articles|latest|latest news|latest articles|latest posts|latest stories
  latest headlines|latest updates|recent posts|recent articles|recent news|recent stories|recent comments
  other stories|other news|other articles|in other news|elsewhere|from the web|around the web|from our partners
  featured|featured articles|featured posts|featured stories|editor s picks|don t miss|in case you missed it|next up
  check also|also check|last news|last posts|last articles|related artists|related books|related videos|related pages
  suggested articles|suggested reading|keep reading next|more headlines|more from this author|from the archive
`)

/** Words of menus that are also ordinary words: they count only among others of their kind. */
const menuWords = wordSet(`
  news|world|business|politics|sport|sports|opinion|culture|arts|life|lifestyle|travel|health|science|technology|tech
  entertainment|education|environment|climate|weather|video|videos|audio|podcasts|podcast|photos|magazine|books|music
  movies|film|tv|food|style|fashion|money|markets|market|finance|economy|investing|crypto|trading|spot|futures|stocks|local
  national|international|us|uk|europe|asia|africa|americas|middle east|obituaries|jobs|careers|real estate|cars|autos
  products|product|services|solutions|features|pricing|plans|customers|company|about|contact|blog|press|media|investors
  partners|developers|docs|documentation|api|support|faq|faqs|forum|forums|community|events|resources|downloads|download
  store|shop|account|profile|settings|dashboard|messages|notifications|language|english|games|learn|tutorials|guides
  examples|reference|changelog|releases|issues|wiki|gallery|shows|schedule|live tv|radio|puzzles|crosswords|recipes
  team|our team|our story|mission|members|gift cards|deals|sale|new|men|women|kids|brands|explore|discover
  overview|start here|press releases|newsroom|publications|projects|portfolio|testimonials|reviews|topics|all|more
`)

const languageNames = wordSet(`
  afrikaans|alemannisch|aragonés|asturianu|azərbaycanca|bahasa indonesia|bahasa melayu|basa jawa|bosanski|brezhoneg|català
  čeština|cymraeg|dansk|deutsch|eesti|english|español|esperanto|euskara|français|frysk|føroyskt|gaeilge|galego|hausa
  hrvatski|ido|igbo|interlingua|isizulu|íslenska|italiano|kiswahili|kurdî|latina|latviešu|lëtzebuergesch|lietuvių
  magyar|malagasy|malti|nederlands|norsk|norsk bokmål|norsk nynorsk|occitan|oʻzbekcha|plattdüütsch|polski|português
  română|runa simi|scots|shqip|sicilianu|simple english|slovenčina|slovenščina|soomaaliga|srpski|suomi|svenska|tagalog
  tiếng việt|türkçe|volapük|walon|winaray|yorùbá
`)

/** Beginnings of lines that are the site's, of any length up to {@link longestPhrase} words. */
const phrases: readonly RegExp[] = [
  /^from .{2,40}, the (?:\w+ )?(?:encyclop|wiki|\w+pedia\b)/i,
  /^jump to\s*:|^jump to (?:navigation|search|content)\b/i,
  /^for (?:the|an?|other|his|her|its) (?:[^\s,]+ ){0,6}[^\s,]+, see (?:[^\s.]+ ){0,5}[^\s.]+\.?$/i,
  /^(?:see also|main articles?|further information|see main articles?|more information|related articles?|also read|read also|read more|read next|see more|more on this|related)\s*:\s*\S/i,
  /^for other (?:uses|people|places|things)\b|^not to be confused with\b|^this (?:article|section) (?:is about|needs|may|does not cite|relies)\b/i,
  /^this page was last (?:edited|modified|updated|changed)\b/i,
  /^retrieved from\b|^hidden categor|^categor(?:y|ies)\s*:/i,
  /^text is available under\b|^content is available under\b|^(?:this|the) (?:work|content|text|page|site) is licen[sc]ed under\b/i,
  /^(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:\d{4}|by\b)/i,
  /^by (?:using|continuing to use|browsing|clicking|subscribing|signing up|entering your)\b.{0,120}\byou\b/i,
  /^(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our partners)\b.{0,60}\b(?:use|uses|store) (?:of )?(?:cookies|trackers)\b/i,
  /^(?:we value|your) privacy\b|^cookies? (?:help|are|on this)\b.{0,80}\b(?:site|service|experience|browser)/i,
  /^(?:please )?(?:enable|turn on) javascript\b|^javascript (?:is|must|needs|seems)\b|^you need to enable javascript\b|^your browser (?:is|does not|doesn)/i,
  /^(?:subscribe|sign up|register|join)\b(?=.{0,80}\b(?:newsletter|mailing list|inbox|updates|free|alerts|account|today|e-?mails?|channel|community)\b)/i,
  /^(?:get|receive|want) .{0,60}\b(?:in|to) your (?:inbox|e-?mail)\b|^don['’]t miss (?:a|an|any|our|out)\b/i,
  /^(?:enter|type) your e-?mail\b|^your e-?mail address\b|^required fields are marked\b|^we(?:['’]ll| will)? (?:never|won['’]t|will not) (?:share|spam|sell)\b/i,
  /^(?:follow|like|find|join|connect with) (?:us|me|our) (?:on|in|at|via)\b/i,
  /^(?:share|spread) (?:this|the) (?:article|post|page|story|news|word|love)?\s*:/i,
  /^(?:share|tweet|pin|post|send|email)(?: this)?(?: (?:article|post|page|story|recipe|thread))? (?:on|via|to|with|by) (?:your )?(?:facebook|twitter|x|linkedin|reddit|whatsapp|telegram|e-?mail|pinterest|social|friends?)\b/i,
  /^(?:click|tap) (?:here|below|on|the|to)\b.{0,80}$/i,
  /^download (?:our|the) .{0,30}\bapp\b|^available on (?:the )?(?:app|google|play)\b/i,
  /^(?:tags?|tagged|filed under|posted in|topics|keywords?|labels|hashtags?)\s*(?:as|with|in)?\s*:\s*\S/i,
  /^(?:tagged|filed|posted) (?:as|under|in|with)\b(?!.*[.!?]$)/i,
  /^welcome to (?:the |our )?(?:\S+ ){0,5}(?:community|forums?|web ?site|site|blog|newsletter|shop|store|discord|channel)\b[.!,]/i,
  /^(?:you must|please|you need to) (?:be )?(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)[ -]?(?:in|up)?\b/i,
  /^(?:already|not yet) (?:a |an )?(?:subscriber|member|registered)\b|^(?:already )?have an account\b|^new here\b/i,
  /^this (?:story|article|post) (?:was|is) (?:originally|first) (?:published|posted)\b/i,
  /^(?:advertisement|sponsored|promoted|paid post)\b(?:\s*[:|·-].*)?$/i,
  /^[[(]?(?:image|photo|picture|photograph)s? (?:credits?|courtesy|by|source)\b/i,
  /^(?:powered|built|made|hosted|theme|designed) (?:by|with|on) \S+(?: \S+){0,6}$/i,
  /^[[(]?(?:photo|photograph|image|picture|credit)s?\s*:\s*\S+(?: \S+){0,4}$/i,
  /^free (?:shipping|delivery|returns)\b|^(?:cart|basket|bag|wishlist) ?\(\d+\)$|^\d(?:\.\d)? out of \d(?: stars)?\b|^helpful \(\d+\)$/i,
  /^users browsing this\b|^\d+ (?:guests?|members?|users?) (?:online|viewing)\b|^you (?:can|cannot|may not) (?:post|reply|edit|delete)\b/i,
  /^did (?:a friend|someone) (?:forward|send)\b|^(?:tag|mention) (?:us|@\S+) (?:on|in)\b/i,
  /^(?:\d+|one|two|three) (?:thoughts?|responses?|comments?|replies) (?:on|to) \S/i,
  /^[^.!?]{2,40}(?: [»›>] [^.!?]{2,40}){1,5}$/,
  /^page \d+(?: of \d+)?$|^\d+ of \d+$|^(?:« ?)?(?:prev|previous|first) (?:\d+ )+/i,
  /^\d[\d.,]*[km]? (?:comments?|shares?|likes?|views?|replies|reactions?|followers|votes?|points?|reads?|retweets|claps|posts?|answers?|subscribers)\b(?: \S+){0,3}$/i,
  /^(?:estimated )?(?:reading|read) time\s*:?/i,
  /^\d+[- ]?(?:min(?:ute)?s?|hours?) (?:read|watch|listen)\b/i,
  /^(?:from|to|sent|subject|cc) view (?:this|in)\b|^(?:you are|you['’]re) receiving this (?:e-?mail|message|newsletter)\b|^unsubscribe\b(?! from\b.*\.$)|^to unsubscribe\b.{0,40}\b(?:click|link|here|e-?mail|list|newsletter)\b|^if you no longer wish\b/i,
  /^(?:was this|did you find this|is this) (?:page|article|post|answer|review|information)? ?(?:helpful|useful)\b/i,
  /^(?:view|see|show|read|load) (?:all|more|full|the full|the rest|\d+ more)\b(?: \S+){0,4}$/i,
  /^skip to\b/i,
  /^home (?:[/|»›>→]|::) \S/i,
  /^(?:tag|category|author|daily|monthly|yearly) archives?\s*:/i,
  /^you may use these html\b|^via \S+$/i,
  /^(?:read|see|learn|find out) more (?:about|on|from)\b[^.!?]*:/i,
  /^(?:watch|listen|get|buy|order|pre-?order|stream|read|see|find|view|visit|check)\b[^.!?]{0,120}\bhere\s*[:.!]?$/i,
  /^for (?:more|further|additional) (?:information|details|info)\b.{0,40}\b(?:visit|see|contact|go to|call|e-?mail)\b/i,
  /^comments?\s*[:(]\s*\d|^log ?in to \S|^report (?:an? )?(?:error|mistake|typo|problem)\b/i,
  /^(?:loading|please wait)\s*(?:…|\.\.\.)?$/i,
  /^(?:edit|improve|fork) this (?:page|article|document)\b/i,
  /^registered trademarks? of\b|^(?:all )?(?:other )?trademarks? (?:are|is|and)\b/i,
  /^(?:last|recently) (?:seen|active|online)\b|^joined\s*:?\s|^posts\s*:\s*\d|^location\s*:\s*\S+$|^reputation\s*:/i,
  /^users?['’] (?:opinions?|comments|reviews)\b.{0,60}\b(?:below|here)\b/i,
]

/** All in one, since every line of every document is held against it; each alternative begins with `^`. */
const anyPhrase = new RegExp(phrases.map(({source}) => source).join("|"), "i")

/** Longer lines are sentences of somebody, whatever words they begin with. */
const longestPhrase = 70

/** Words that a picture's alternative text ends with, when it is only a label. */
const picture =
  /^(?:the |a |an )?(?:[\p{L}\p{N}.'’-]+ ){0,4}(?:logo|icon|avatar|thumbnail|banner|headshot|photo|image|screenshot|placeholder|flag)$/iu

/** A line as the word lists have it: lower case, letters and digits with single spaces between. */
export function labelOf(line: string): string {
  return line
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}ʻ]+/gu, " ")
    .trim()
}

/** What a whole line stands for on a web site; `undefined` for ordinary words. */
export function siteLabelOf(line: string): "label" | "related" | "contents" | undefined {
  if (line.length > 80) return undefined
  const label = labelOf(line)
  if (relatedLabels.has(label) || relatedPhrase.test(line)) return "related"
  if (contentsLabels.has(label)) return "contents"
  return labels.has(label) ? "label" : undefined
}

export function isSiteLabel(line: string): boolean {
  return siteLabelOf(line) === "label"
}

const contentsLabels = wordSet(
  "contents|table of contents|on this page|in this article|in this section|in this post|in this guide|in this issue",
)

/** "More from Coast Post", "Latest in Business". */
const relatedPhrase =
  /^(?:[Mm]ore|[Ll]atest|[Aa]lso|MORE|LATEST) (?:from|in|on|about|FROM|IN|ON) [\p{Lu}\p{N}"“]\S*(?: \S+){0,4}$/u

const referenceLabels = wordSet(
  "references|external links|further reading|footnotes|citations|bibliography|sources|works cited|literature",
)

/** Headings above lists of other people's works. */
export function isReferenceLabel(line: string): boolean {
  return line.length <= 40 && referenceLabels.has(labelOf(line))
}

export function isMenuWord(line: string): boolean {
  return menuWords.has(labelOf(line))
}

export function isLanguageName(line: string): boolean {
  return languageNames.has(line.trim().toLowerCase())
}

/** A line that a site says of itself, its rights, its reader's account or the page. */
export function isSitePhrase(line: string, words: number): boolean {
  return (
    words <= longestPhrase &&
    (anyPhrase.test(line) || /\ball rights reserved\b/i.test(line) || workCredit.test(line))
  )
}

/** "Reporting by Ada Berg in Lund; editing by Otto Hale" */
const workCredit =
  /^(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated|Photography) by \p{Lu}[^\s;]*(?:;? (?:[\p{Lu}@][^\s;]*|and|in|at|for|with|of|van|von|de|der|&|[A-Za-z]+ing by|by)(?=[ ;]|$)){0,24}$/u

export function isPictureLabel(line: string): boolean {
  return line.length <= 60 && picture.test(line)
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/[|\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  )
}
