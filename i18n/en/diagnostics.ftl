### What the compiler says about a site. Written for the person who edits it: what is wrong, and what to do.
### `message` is what is wrong, `.help` what to do, `.label` a word at the place. All languages have the same names and arguments.

## Dates in texts

date-invalid = “{ $written }” is a day that does not exist
    .help = write the day that is meant
date-weekday = “{ $date }” falls on a “{ $weekday }”
    .help = write “{ $date }”, or correct the date

## The languages say the same

in-language = { $code ->
    [de] in German
    [en] in English
    [fr] in French
    [nl] in Dutch
   *[other] in “{ $code }”
    }
in-languages = { $codes ->
    [de] in German
    [en] in English
    [fr] in French
    [nl] in Dutch
   *[other] in “{ $codes }”
    }
in-own = { $own ->
    [de] in German
    [en] in English
    [fr] in French
    [nl] in Dutch
   *[other] in “{ $own }”
    }
in-other = { $other ->
    [de] in German
    [en] in English
    [fr] in French
    [nl] in Dutch
   *[other] in “{ $other }”
    }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
    [12] December
   *[other] ?
    }
weekday-before = { $weekday ->
    [1] Monday{" "}
    [2] Tuesday{" "}
    [3] Wednesday{" "}
    [4] Thursday{" "}
    [5] Friday{" "}
    [6] Saturday{" "}
    [7] Sunday{" "}
   *[other] {""}
    }
said = { $value }
    .known = here it is { $value }
    .either = { $one } or { $other }
    .page = another page of this site
said-date = { weekday-before }{ $day } { month-name } { $year }
    .known = here it is { weekday-before }{ $day } { month-name } { $year }
    .no-year = { weekday-before }{ $day } { month-name }, no year
said-month = { month-name } { $year }
    .no-year = { month-name }
said-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
    [7] Sunday
   *[other] ?
    }
fact-counterpart = the same in the other language
fact-nowhere = missing here
    .page = nowhere on this page
fact-help = correct the text that is wrong; if both are right, write above this paragraph: <!-- parity: allow { $rule } — your reason -->
    .wrong = the text { in-language } is wrong: write “{ $written }”
    .wrong-side = the text { in-language } is wrong
    .add = add it to the text { in-languages }
    .missing = add it where it is missing, or delete it from the other text; if it is left out on purpose, write above this paragraph: <!-- parity: allow { $rule } — your reason -->
    .front-matter = correct the text that is wrong; if both are right, write between the two lines --- at the top of the page: parity: {"{"} allow: [{"{"} rule: { $rule }, reason: "…" {"}"}] {"}"}
    .data = correct the text that is wrong, or add what is missing
fact-amount = the languages give different amounts
    .missing = this amount is missing { in-languages }
fact-date = the languages give different dates
    .missing = this date is missing { in-languages }
fact-email = the languages give different e-mail addresses
    .missing = this e-mail address is missing { in-languages }
fact-month = the languages name different months
    .missing = this month is missing { in-languages }
fact-number = the languages give different numbers
    .missing = this number is missing { in-languages }
fact-ordinal = the languages number this differently
    .missing = this rank is missing { in-languages }
fact-percent = the languages give different percentages
    .missing = this percentage is missing { in-languages }
fact-phone = the languages give different telephone numbers
    .missing = this telephone number is missing { in-languages }
fact-time = the languages give different times
    .missing = this time is missing { in-languages }
fact-url = the languages link to different addresses
    .missing = this address is missing { in-languages }
fact-weekday = the languages name different days of the week
    .missing = this day of the week is missing { in-languages }
fact-person = { $name } is not named { in-languages }
    .misspelt = this looks like { $name }, misspelt
    .contacts = the name in the contacts
    .help = write “{ $name }”
fact-schedule =
    .hour = the schedule gives other times for this event
    .hours-label = the schedule says { $hours }
    .day = the schedule gives another day for this event
    .venue = the schedule gives another place for this event
    .venue-label = the schedule says “{ $name }”
    .form = this address is none of the registration forms of the schedule
    .form-label = the form in the schedule
    .help = correct the text, or the schedule if that is wrong
language-identical = this text is the same in all languages: it was not translated
    .help = translate it; if it is meant to be the same, write above it: <!-- parity: allow language/identical — your reason -->
    .front-matter = translate it; if it is meant to be the same, write between the two lines --- at the top of the page: parity: {"{"} allow: [{"{"} rule: language/identical, reason: "…" {"}"}] {"}"}
    .data = translate it; if it is the same in all languages, write it once, without languages
language-untranslated = this text is { in-other }, on a page { in-own }
    .help = translate it; words that must stay in another language are marked: [words]{"{"}lang={ $other }{"}"}
length-ratio = in one of the languages this text is less than half as long
    .label = { $count } characters
    .help = see whether something is missing in the shorter one; if not, write above it: <!-- parity: allow length/ratio — your reason -->
meta-untranslated = this text is { in-other } and should be { in-own }
    .help = translate it
pair-outdated = this was changed { in-languages } since it was confirmed
    .all = this was changed in all languages since it was confirmed
    .changed = changed
    .review = is it still right?
    .help = look at it: diptych status { $page }; when both say the same: diptych confirm { $page }
    .more = and { $count } more; look at them: diptych status { $page }; when all say the same: diptych confirm { $page }
pair-unconfirmed = nobody has confirmed yet that the languages of this page say the same
    .broken = the record of what was confirmed of this page cannot be read
    .help = read it side by side, then: diptych confirm { $page }
parity-unused-allow = this exception does nothing: what it allows is not there
    .help = delete it, or put it where it belongs: directly above its block
    .only = nothing below this comment stands in this language only
    .syntax = this comment is not understood, so it does nothing
    .syntax-help = write <!-- parity: allow fact/date — reason --> or <!-- parity: only fr — reason -->
place-language =
    .street = this street name is not { in-language }
    .commune = { in-language } this commune is called “{ $name }”
    .help = write it in the language of the page; a name that must stay as it is, is marked: [rue Haute]{"{"}lang=fr{"}"}
place-postcode = { $code } is not a postal code of { $name }
    .help = { $name } has: { $codes }
structure-code = this code is not the same in all languages
    .help = code is not translated: copy it from the side that is right
structure-heading-level = this heading has another level in another language
    .label = { $level ->
    [0] no heading
   *[other] { $level } { $level ->
        [one] sign #
       *[other] signs #
    }
    }
    .help = give both the same number of signs #
structure-images = the languages do not have the same number of pictures
    .label = { $count } { $count ->
    [one] picture
   *[other] pictures
    }
    .help = add the picture that is missing
structure-list = this list is not of the same kind in all languages
    .numbered = numbered
    .bullets = not numbered
    .none = no list
    .help = write both with “1.”, or both with “-”
structure-missing-block = { $count ->
    [one] this part of the text is missing
   *[other] these { $count } parts of the text are missing
    } { in-languages }
    .after = it would stand after this
    .before = it would stand before this
    .help = write it there, or delete it here; if it is meant for one language only, write above it: <!-- parity: only { $own } — your reason -->
structure-split = this paragraph is one in one language and several in another
structure-table = this table does not have the same size in all languages
    .label = { $rows } rows, { $columns } columns
    .none = no such table
    .help = add what is missing
style-inclusive-mix = this text writes inclusive forms in two ways
    .help = keep to one sign
term-missing = the term “{ $term }” is missing { in-language }
    .help = use “{ $term }”; if it is left out on purpose, write between the two lines --- at the top of the page: parity: {"{"} allow: [{"{"} rule: term/missing, reason: "…" {"}"}] {"}"}
term-variant = this page says both “{ $one }” and “{ $other }”
    .first = the first
    .help = keep to one of them
term-wrong-language = “{ $written }” is not the term { in-language }
    .glossary = in the glossary
    .help = write “{ $right }”
time-order = this ends before it begins
    .help = write the hours in their order, or correct the one that is wrong
typography-number = “{ $written }” can be read as { $small } and as { $big }
    .help = write thousands with a dot or a space: 600.000 or 600 000

## Files

file-encoding = this file is not text in UTF-8 (byte { $byte })
    .help = save it again with the encoding “UTF-8”
    .invisible = there is a character here that nobody can see ({ $code })
    .invisible-help = delete it; it often comes along when text is copied from elsewhere
file-kind =
    .data = nobody reads a data file of this name
    .deep = folders lie too deep in one another here
    .link = this is a link to another place on the disk, and links are not followed
    .link-help = copy the file itself here
    .name = the name of this file is not readable text
    .special = this is neither a file nor a folder
file-language = the name of this file does not say its language
    .unknown = “{ $code }” is not a language of this site
    .help = name it: { $names }
file-size = this file is too large: { $size } MB, at most { $limit } MB
file-unreadable = this file cannot be read: { $words }

## Pictures

image-alt = this picture has no words for those who do not see it
    .press = this picture for the press has no “alt” in “{ $code }”
    .help = say what it shows
image-missing = there is no picture “{ $file }”
    .help = it was looked for here: { $path }
    .elsewhere = pictures lie in the folder “content” of this site; copy the picture there
    .kind = “{ $file }” is not a picture that can be published
    .kind-help = export it as PNG, JPEG or WebP

## Links

link-anchor = the page has no part “{ $part }”
    .help = the parts of a page are its headings: “## Pour qui ?” is “#pour-qui”
link-dead = this link leads nowhere: there is no “{ $path }”
    .held = this link leads to a page that is not published (a draft, or under embargo): { $path }
    .help = write the path to the Markdown file, seen from this one (“../programme.md”), or a path of the site (“/fr/programme/”)
    .kind = files of this kind are not published: { $path }
    .kind-help = publish it as PDF, Word, picture, sound or film
link-language = a page { in-own } links to a page { in-other }
    .help = link to the page in the same language; without a language in its name (“programme.md”) it is always that one
link-malformed = this address is not complete, or holds a space or a sign that no address has
    .brackets = this is no link: a bracket is missing, or there is a space before “(”
    .brackets-help = write [words](address), without a space in between
    .empty = this link has no address
    .scheme = addresses that begin with “{ $scheme }” are not published
    .not-https = this must be an address that begins with https://
    .relative = this address does not say whether it begins with https
    .user = this address hides a user name before its host
    .host = this address has no host
    .base = base_url is a host and perhaps a path: https://www.example.be
    .help = copy the address again from the browser; links begin with https://, mailto: or tel:, or are a path
    .https = write an address that begins with https://

## Markdown

markdown-footnote = the note “{ $label }” is never referred to, so nobody would read it
    .help = put [^{ $label }] where it belongs, or delete the note
    .missing = the note “{ $label }” is not written
    .missing-help = write it below: [^{ $label }]: words of the note
markdown-heading = this heading has { $level } signs #, the one above it { $last }: a level is missing
    .help = use at most one # more than the heading above
    .id = the name “{ $id }” of this heading may hold letters without accents, digits, - and _ only
markdown-nesting = lists and quotations lie more than { $limit } deep in one another here
markdown-raw-html = this is HTML, which is not published
    .help = use Markdown: **strong**, *emphasis*, [link](https://…); write < as \<

## Messages of the interface

message-argument = the message “{ $id }” does not use the same arguments in all languages
    .label = uses { $arguments }
    .not-given = the message “{ $id }” uses ${ $argument }, which nobody gives it
message-cycle = this message leads back to itself, or holds more than { $limit } parts
message-duplicate = the message “{ $id }” is there twice
message-syntax = this is not a message: Fluent cannot read it
    .label = { $words }
    .help = a message is written: name = words
    .deep = braces or parentheses lie more than { $limit } deep in one another here
message-unknown = there is no message “{ $id }”
    .help = add it to i18n/<language>/messages.ftl in every language
message-untranslated = the message “{ $id }” is missing in “{ $code }”
    .help = add it to i18n/{ $code }/messages.ftl
message-unused = no page uses the message “{ $id }”
    .help = delete it, or correct its name

## Front matter and data files

meta-field =
    .differs = the languages say different things in “{ $field }”
    .differs-label = “{ $code }” says { $value }
    .differs-help = correct the side that is wrong; a field that is not words may also stand on one side only
    .language = the text in “{ $code }” is missing
    .language-help = write it in every language, or once without languages when it is the same in all
    .one-side = “{ $field }” is missing in “{ $code }”
    .one-side-help = write “{ $field }” on every side, or on none
meta-front-matter = this page does not begin with its front matter
    .open = the front matter is not closed
    .large = the front matter is too long: at most { $limit } kB
    .help = begin the file with a line ---, then “title: …”, then a second line ---
pair-missing-page = this page does not exist { in-language }
    .help = write { $path }; the pages are published together or not at all
reference-duplicate = the id “{ $id }” is there twice
    .first = the first one
    .help = give one of them another id; never change an id that has been published
reference-unknown =
    .venue = there is no venue “{ $id }”
    .person = there is no person “{ $id }”
    .organisation = there is no organisation “{ $id }”
    .date = there is no date “{ $id }”
    .rule = there is no rule “{ $id }”
    .theme = there is no theme “{ $id }”
    .colour = the theme has no colour “{ $name }”
    .help = { $file } knows: { $known }
schema-language = “{ $code }” is not a language of this site
    .help = the languages are: { $languages }
schema-missing-field = “{ $field }” is missing
    .help = add a line “{ $field }: …”
    .image-help = add “{ $field }” to the picture: the press must know what it shows, who made it and what may be done with it
schema-unknown-field = “{ $field }” is not a field
    .near = did you mean “{ $near }”?
    .known = possible are: { $fields }
schema-value =
    .choice = this word is not one of those that are possible here
    .choices = write one of: { $choices }
    .colour = a colour is written "#9e2f1b", with its quotes
    .contrast = a contrast is a number from 1 to 21, like 4.5
    .count = there must be { $count } of them
    .day = this is not a day
    .day-help = a day is written 2024-01-15
    .email = this is not an e-mail address
    .embargo = an embargo is a day, an hour and the offset of its time zone
    .embargo-help = write for instance 2023-11-14T09:00+01:00
    .empty = there is nothing here
    .flag = write true or false
    .geo = a place is [latitude, longitude], for instance [50.8385, 4.3225]
    .id = “{ $id }” cannot be an id
    .id-help = an id is made of small letters without accents, digits and hyphens, and never changes
    .invisible = there is a character in this text that nobody can see ({ $code }); delete it
    .list = this must be a list
    .map = this must be fields with values
    .moment = this is not a date
    .moment-help = write 2024-01-15T09:00, or 2024-01-15 for a whole day
    .number = this must be a whole number
    .number-above-zero = this must be a whole number above zero
    .calendar-key = “{ $key }” is not the name of an event
    .language-code = this is not the code of a language (write fr, nl, en, de …)
    .pattern = “{ $name }” is not a name that this pattern knows
    .phone = this is not a telephone number that can be called
    .price = a price is written 12 or 12.50; 0 is free
    .text = this must be text
    .time = this is not an hour
    .time-help = an hour is written 09:00
    .zone = there is no time zone “{ $zone }”
    .zone-rule = clocks in “{ $zone }” change by no yearly rule, so that no calendar could follow them
    .no-such-day = this day does not exist
    .email-help = an address is written name@example.be
    .phone-help = write it with its area code (02/522 98 69) or its country (+32 2 522 98 69), all digits
    .rule = the rule “{ $id }” cannot be set aside
site-languages =
    .code = “{ $code }” is not the code of a language: two or three small letters
    .few = a site has at least two languages
    .few-help = write for instance: languages: [fr, nl]
    .twice = the language “{ $code }” is there twice
    .unknown = nothing is known about the language “{ $code }”
    .unknown-help = write { $path } (copy the one of another language); known are: { $known }
site-missing = there is no content/site.yaml
    .help = write it, or begin with “diptych init”
yaml-duplicate-key = “{ $key }” is there twice
    .first = the first one
    .help = delete one of them
yaml-syntax = this is not valid YAML ({ $words })
    .help = look at the quotes, the spaces at the beginning of the line and the colons, here and in the line above
    .after-quote = there is text after the closing quote
    .after-quote-help = put the whole text between straight quotes, and write a straight quote inside them as \"
    .anchor = anchors (&) and aliases (*) of YAML cannot be used here
    .anchor-help = write the value again where it is needed; if it is a text, put it between straight quotes: "…"
    .bracket = this bracket is not closed, or not by its own kind
    .bracket-help = close it; if it belongs to a text, put the text between straight quotes: "…"
    .comma = a comma or the closing bracket is missing here
    .comma-help = write a comma between the fields, or put the text between straight quotes: "…"
    .deep = brackets or lists lie too deep in one another
    .deep-help = at most 32 may lie in one another
    .documents = a second document begins here
    .documents-help = delete the line ---: a file holds one document
    .escape = a backslash in double quotes begins a sign that YAML does not know
    .escape-help = write the backslash twice, or use single quotes
    .indent = this line does not begin in the column of the fields that it belongs to
    .indent-help = begin fields of one thing in the same column, with spaces; a text that goes on holds no colon unless it is between quotes
    .quote = this quote is not closed
    .quote-help = write the same quote at the end of the text
    .space = a space is missing after this colon
    .space-help = write a space after the colon
    .tab = a tab stands at the beginning of the line, where only spaces count
    .tab-help = put spaces in its place, as in the lines around it
    .tag = tags (!) of YAML cannot be used here
    .tag-help = delete the tag; if it is a text, put it between straight quotes: "…"
yaml-unquoted =
    .bracket = a bracket or brace in a text without quotes has a meaning of its own in YAML
    .colon = a colon followed by a space ends the value here
    .comma = this comma ends the text, so that “{ $lost }” would be lost
    .hash = “{ $lost }” would be lost: a # after a space begins a comment
    .sign = a value cannot begin with “{ $sign }”
    .space = the space after the colon is one that does not break, which YAML does not take for a space
    .help = put the text between straight quotes: "…"

## The schedule

schedule-clock-change =
    .gap = this hour does not exist: the clocks go forward in that night (daylight saving time)
    .fold = this hour is there twice: the clocks go back in that night (daylight saving time)
    .help = choose an hour before or after the clock change
schedule-order = the end is not after the start
    .mixed = start and end must both have an hour, or neither
    .start = the start
    .help = correct one of the two
    .registration = the registration closes before it opens
    .opens = it opens
    .opens-late = the registration opens only when the date is over
    .closes-late = the registration closes after the date has begun
schedule-outside = this session lies outside the hours of its date
    .date = the date
    .help = correct the hours of the session or of the date
schedule-overlap = two sessions are in the room “{ $room }” at the same time
    .speaker = “{ $id }” speaks in two sessions at the same time
    .first = the other session
    .help = move one of them, or correct its room or its speakers
schedule-past-invites = this date is over and still invites
    .help = delete the line; the site closes by itself what is over
accessibility-outdated = this accessibility statement is more than a year old
    .help = look again at what it says, then change the “date”
calendar-locked = calendars would have to be told of a change: { $ids }
    .help = build without --locked and commit content/.diptych/calendar.yaml
    .restore = take the file back from your version control, or delete it
calendar-vanished = “{ $id }” was published in calendars, is still to come, and is gone from the schedule
    .help = put it back with “status: cancelled”, so that calendars are told; an id never changes
schedule-venue = a date is confirmed only when its venue is known
    .help = name the venue, or leave the status out

## Addresses and the published pages

page-duplicate-id = the published page has two parts with the name “{ $id }”
    .help = give one of the headings another name: ## Title {"{"}#name{"}"}
page-link = the published page { $page } links to “{ $href }”, which does not exist
    .help = if the link is not in a text, the theme made it
text-placeholder = “{ $words }” is still to be written
    .help = write what is meant there, without the brackets
theme-contrast = “{ $name }” ({ $colour }) cannot be read well enough on “{ $other }” ({ $ground }) in the { $scheme ->
        [dark] dark
       *[light] light
    } scheme: a contrast of { $ratio }, and at least { $least } is needed
    .near = the nearest colour that will do is { $near }
theme-font = the font “{ $name }” cannot be read
theme-template = the template cannot be used
    .label = { $words }
    .deep = brackets lie too deep in one another here
    .typst-missing = the theme lacks the file “{ $file }”, which sets the PDFs
    .typst-export = the PDF cannot be written: { $words }
url-collision = two sources want the address { $path }
    .file = there are two files for this page
    .help = give one of them another “slug”
    .help-files = give the files of one of them another name: this address is made of it, and a “slug” does not change it
url-slug = “{ $sign }” cannot stand here in an address
    .empty = the address is empty
    .long = the address is too long: at most { $limit } characters
    .near = write “{ $near }”
    .help = an address is made of small letters without accents, digits and hyphens
    .reserved = “{ $slug }” is a name that the site or an operating system needs
    .file = the name “{ $name }” cannot become an address
    .file-help = give the page a “slug”, or the files another name

## Reports

report-fix = change it like this
report-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
report-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
report-nothing = nothing to complain about
report-explain = more about a rule: diptych explain { $rule }

## The command line

cli-check-done = { $problems }
cli-build-stopped = { $problems }; nothing was published
cli-progress = making the site
cli-build-made =
    { $count ->
        [0] no document or picture had to be made again
        [one] { $count } document or picture was made
       *[other] { $count } documents or pictures were made
    }
cli-preview = under embargo, for the press only: { $page } { $url }
cli-build-done = { $pages }; { $written ->
        [one] 1 file
       *[other] { $written } files
    } written, { $unchanged } unchanged, { $removed } removed, in { $time } ms
cli-build-pages = { $lang } { $count } pages
cli-next-change = the site next changes by itself on { $when }: build it again then
cli-and = { $first }; { $second }
cli-no-content = there is no folder “{ $path }”: go to the folder of your site, or name it with --root
cli-output-refused = the site is not written to “{ $path }”: { $why }
    .not-ours = the folder holds files that diptych did not write; choose another with --output, or empty it yourself
    .inside = it would lie over the sources of the site
    .link = it is a link to another place on the disk
    .not-a-folder = it is not a folder
cli-output-busy = another build is writing “{ $path }” and does not end; try again later
cli-output-failed = “{ $path }” cannot be written: { $why }
cli-unknown-rule = there is no rule “{ $rule }”; the rules are: { $rules }
cli-init-exists = “{ $path }” is not empty; nothing was written
cli-init-done = a new site lies in “{ $path }”. Next: diptych serve --root { $path }
cli-init-ci = “{ $file }” is written. Put where the tool comes from in the place of { $mark } in it, then commit it
cli-bad-now = --now wants an instant such as 2023-12-01T12:00:00+01:00
cli-bad-base-url = --base-url wants an address such as https://www.example.be
cli-bad-epoch = SOURCE_DATE_EPOCH wants seconds since 1970
cli-bad-without = --without does not know “{ $name }”; it knows: { $known }

## How pages stand

cli-no-page = there is no page “{ $name }”; diptych status lists them
cli-confirm-what = say which pages are confirmed, or --all
cli-confirm-refused = { $page } is not confirmed: correct the errors first
cli-confirmed = confirmed: { $page }
cli-fixed = { $count ->
    [0] nothing could be mended
    [one] 1 finding mended
   *[other] { $count } findings mended
    }
status-total = { $pages } pages: { $confirmed } confirmed, { $outdated } to be looked at, { $unconfirmed } not confirmed yet
status-incomplete = incomplete
status-unconfirmed = not confirmed yet
status-outdated = { $count ->
    [one] 1 block changed since it was confirmed
   *[other] { $count } blocks changed since they were confirmed
    }
status-confirmed = confirmed on { $date }
status-draft = draft
status-embargo = under embargo until { $when }
status-title = Languages side by side: { $site }
status-page = Page
status-state = How it stands
status-findings = What was found

## What the PDFs cannot show, and pictures that cannot be decoded

pdf-glyph = “{ $character }” ({ $code }) is in no font of the theme: the PDFs will not show it
    .help = write a word instead, or add a font to the theme
pdf-length = this release is longer than { $limit } kB: no PDF is made of it
    .help = shorten it, or publish the report as a file of its own
image-unreadable = this picture cannot be read
    .large = this picture has too many pixels: { $width } × { $height }
    .help = open it in a program for pictures and save it again as JPEG or PNG

## the preview

cli-serve-open = the preview is at { $url }; it follows what you save. Ctrl+C ends it.
cli-serve-edit = the editor is at { $url }
cli-serve-compiled = { $time }: { $problems }
cli-serve-port = port { $port } cannot be opened ({ $why }); name another with --port
cli-serve-watch = the folder cannot be watched for changes: { $why }
cli-serve-failed = the preview has stopped: { $why }
serve-refused =
    .host = This preview is for this computer only: open it as 127.0.0.1 or localhost, with its port.
    .stranger = A page of another site asked for this; it is not answered.
    .token = Only the editor of this preview may write.
    .method = This is not done here.
cli-edit-missing = the editor is not installed: “diptych edit --install” fetches it (it needs npm)
cli-edit-installed = the editor is installed: “diptych serve --edit” opens it
cli-edit-npm = npm could not fetch the editor: { $why }
serve-edit =
    .unseen = Say which version of the file was read.
    .type = This is not how a file is sent.
    .large = This file is too large.
    .name = No file of this name may be written here.
    .changed = Somebody has changed this file meanwhile.
    .disk = The file could not be written: { $why }
serve-no-editor = The editor is off: start the preview with “diptych serve --edit”.
serve-no-page = There is no page at “{ $path }”.
serve-empty = The site cannot be shown yet
serve-split = Side by side: { $path }
preview-label = What was found
preview-close = Close
preview-nothing = Nothing to complain about.
preview-others = On other pages
preview-line = line { $line }
preview-side = Side by side
preview-single = This page alone
preview-status = All pages
preview-edit = Edit
preview-sync = Scroll together
preview-draft = Draft
preview-embargo = Under embargo until { $when }

## new pages

cli-new-done = written: { $paths }. Write what stands between double brackets; “diptych check” lists it.
cli-new-name = “{ $name }” makes no name for a file: give it letters or figures
cli-new-site = the site itself cannot be read yet; “diptych check” says why
cli-new-dates = the dates of content/schedule.yaml stand between square brackets on a line: write one below the other, each with a dash, and try again

## the command line: its help, and what was typed wrong

help-about = A compiler for bilingual event microsites. It turns a folder of Markdown and YAML in two or more languages into a static site with a calendar for each date, and treats what differs between the languages as an error that shows both places.
help-usage = Usage:
help-options = Options
help-arguments = Arguments
help-commands = Commands
help-command = COMMAND
help-help = Print this help
help-version = Print the version
help-init = Write a small bilingual site to begin with
help-init-dir = The folder of the new site; it must be empty or not exist yet
help-init-ci = Also write the file by which github, gitlab or codeberg checks, builds and publishes the site; a site that is there already gets only that
help-new = Begin a page, a press release or a date, in every language
help-new-kind = What is begun: press, page or date
help-new-name = Its title, or the name of its files
help-build = Check the site and publish it into a folder
help-build-output = The folder to publish into, relative to the root; otherwise “public”
help-build-without = Leave these outputs out: pdf, docx, txt, md, kit, facing, ninjs, cards, compressed
help-build-press-preview = Also write releases that are under embargo, each into a folder whose name cannot be guessed
help-check = Check the site and publish nothing
help-check-fix = Apply the changes that mend a finding and cannot do harm, then check again
help-publish = Bring what the build made to the place where people read it: a folder, or storage that speaks S3
help-publish-target = A folder, or s3://bucket/prefix
help-publish-output = The folder that the build wrote, relative to the root; otherwise “public”
help-publish-dry-run = Say what would be done, in order, and do nothing
help-publish-rollback = Bring back the site that stood there before
help-publish-forget = Keep nothing of the site before: what was withdrawn is gone, and cannot be brought back
help-publish-delete-many = Let more than a tenth of the published files go
help-publish-press-preview = Also publish the releases under embargo that the build wrote for the press
help-publish-ahead = Publish drafts and the site of a later day too, where the build shows them
help-publish-moved-from = The address that the site had before, when it has moved
help-publish-take-over = Go on at once where another publication was stopped; only when you know that it no longer runs
help-publish-without-conditions = Publish into storage that ignores conditions, where two publications at once do not notice each other
help-publish-endpoint = The address of the storage, when it is not Amazon’s (also: AWS_ENDPOINT_URL)
help-publish-region = The region of the storage (also: AWS_REGION); otherwise us-east-1
help-publish-format = How the plan is written: human or json
help-serve = Show the site on this computer as it will be, and follow what is saved
help-serve-port = The port; otherwise 4000, or a free one when that is taken
help-serve-edit = Also open the editor, with the languages side by side
help-serve-quiet = Say only where the preview is
help-edit = Install the editor that opens in the browser (serve --edit)
help-edit-install = Fetch it with npm, in the version that this program knows
help-status = Show how the pages stand: confirmed, outdated, in conflict
help-status-page = A page, as “press/x” or as the path of one of its files: what was accepted and what stands there now
help-status-html = Also write a page for people: the languages side by side, their facts and what was found
help-confirm = Confirm that the languages of a page say the same, as they stand
help-confirm-pages = The pages, as “press/x” or as the path of one of their files
help-confirm-all = Every page
help-explain = Explain a rule: what it judges, why, and what to do
help-explain-rule = The rule, as a report names it in brackets: fact/date; without it, the list
help-import = Take in a Word file: a text in each of its languages, as drafts, and what the check says of them
help-import-file = The Word file (.docx)
help-import-name = The name of the new files; otherwise made of the date and the title
help-import-kind = What it becomes: press or page; otherwise a press release
help-lsp = Answer an editor that speaks the Language Server Protocol, over stdin and stdout
help-lsp-stdio = Accepted because editors add it; there is no other way
help-lsp-verbose = Say on stderr what was compiled
help-root = The folder of the site: the one that holds content/; otherwise this one
help-base-url = Where the site is published, instead of what site.yaml says
help-now = The instant that counts as now (also: SOURCE_DATE_EPOCH); example: 2023-12-01T12:00:00+01:00
help-drafts = Publish drafts too
help-locked = Fail when anything in content/.diptych would have to change
help-format = How findings are written: human, short, json, github or sarif
help-verbose = Say more
help-quiet = Say nothing when all is well
help-lang = The language of the messages: fr, nl or en; otherwise that of the computer
cli-usage = this command cannot be understood
    .unknown = there is no option “{ $name }” here
    .verb = there is no command “{ $name }”
    .missing = this is missing: { $name }
    .empty = “{ $name }” needs a value
    .value = “{ $value }” does not fit { $name }
    .twice = “{ $name }” stands there twice, or does not go with what else is there
    .known = possible: { $known }
    .near = did you mean “{ $near }”?
    .more = more: { $command } --help

## editors

lsp-no-counterpart = nothing corresponds here
lsp-fix-replace = Replace “{ $old }” with “{ $new }”
lsp-fix-insert = Insert “{ $new }”
lsp-fix-remove = Remove “{ $old }”
lsp-fix-several = Correct this in { $count } places
lsp-fix-all = Make every safe correction in this file
lsp-new-page = Create { $path }
lsp-checked = { $path }: { $count ->
    [0] no findings
    [one] 1 finding
   *[other] { $count } findings
    }

## import

cli-import-name = --name wants small letters, digits and hyphens: “{ $name }” could be “{ $slug }”
cli-import-no-site = the site itself cannot be read: run diptych check and correct its errors first
cli-import-unreadable = “{ $path }” cannot be read: { $why }
cli-import-refused = “{ $path }” was not taken in: { $why }
cli-new-exists = “{ $path }” is there already; nothing was written. Choose another name, or remove the file yourself
cli-new-link = “{ $path }” is a link to another place on the disk; nothing was written
cli-import-missing = no text in “{ $lang }” was found: write { $path }
cli-import-done = written: { $paths }{ $pictures ->
    [0] {""}
    [one] , and 1 picture
   *[other] , and { $pictures } pictures
    }. Next: read every language, remove “draft: true”, then diptych confirm { $page }
import-large = the file has more than { $limit } MB. Save it without its pictures, or with smaller ones
import-old-word = this is a Word file of the time before 2007. Open it in Word or LibreOffice, choose “Save as”, then “Word document (.docx)”
import-encrypted = the file asks for a password. Save it without one
import-open-document = this is an OpenDocument file (.odt). Open it in LibreOffice or Word, choose “Save as”, then “Word document (.docx)”
import-not-word = this is no Word file (.docx). Open it in the program that made it, choose “Save as”, then “Word document (.docx)”
import-broken = the file is damaged. Open it in Word or LibreOffice and save it anew as .docx
import-entries = the file has more than { $limit } parts, which no release needs. Copy its text into a new document
import-bomb = what is packed into the file is far too large. Copy its text into a new document
import-deep = elements lie more than { $limit } deep in one another. Copy the text into a new document
import-entities = the file declares entities of its own, which no word processor does. Copy its text into a new document
import-long = the text is too long: a file has { $limit } paragraphs at most. Cut it into several
import-empty = there is no text in it
import-no-language = the text is in none of the languages of the site
import-days = the languages tell different days at the beginning: “date” is that of the first, and the lines stay in the text
import-no-day = no day stands at the beginning of the text: “date” is { $day }
import-no-title = no title was found in “{ $lang }”: write one
import-embargo = the text speaks of an embargo: write it into “embargo”, with its hour and offset
import-pictures-left = { $count ->
    [one] 1 picture was left out: only PNG, JPEG, WebP and GIF can be published
   *[other] { $count } pictures were left out: only PNG, JPEG, WebP and GIF can be published
    }
import-pictures-silent = { $count ->
    [one] 1 picture has no words for those who do not see it
   *[other] { $count } pictures have no words for those who do not see them
    }: say between the brackets what they show

## the editor in the browser

edit-title = Editor
edit-loading = The site is being read …
edit-failed = The editor could not start. Load the page again; if that does not help, look at the window in which diptych runs.
edit-panel = What this page looks like, and what was found in it
edit-panel-hide = Hide the panel
edit-panel-show = Show the panel
edit-pages = The page as it will be
edit-findings = On this page
edit-page-none = Open a page on the left: what was found in it and what it will look like stand here.
edit-page-good = Nothing is wrong on this page: the languages say the same.
edit-page-fresh = Save the page for the first time, and it will be looked at.
edit-other = Elsewhere on the site
edit-other-none = Nothing is wrong on the other pages.
edit-place = Line
edit-fixable = “diptych check --fix” can mend this.
edit-severity-error = Error
edit-severity-warning = Warning
edit-severity-info = Remark
edit-open = Open this page
edit-held-back = This page cannot be shown: it is not published, or something in it is in the way.
edit-offline = The connection with diptych is lost: nothing can be saved. Start “diptych serve --edit” again, and leave this page open.
edit-compiling = Looking at what you saved …
edit-saved = Saved
edit-refused = Not saved
edit-refused-what = Somebody else, or another program, has changed this page since you opened it. Nothing was written, and what you typed is still here on the left.
edit-refused-file = Changed on the disk:
edit-refused-failed = The page could not be written. What you typed is still here on the left.
edit-refused-lost = This is the text that could not be saved before. Copy from it what you still need.
edit-copy = Copy my text
edit-mine = My text
edit-copied = Copied
edit-copy-failed = Your browser does not allow copying. Select the text below and copy it.
edit-reload = Open the page as it is now
edit-reload-sure = What you typed goes from the fields; it stays readable here in the panel.
edit-later = Not now
edit-changed = The page has changed on the disk
edit-changed-what = Somebody else, or another program, has saved this page since you opened it. Open it as it is now before you go on typing.
edit-releases = Press releases
edit-release = Press release
edit-own-pages = Pages
edit-own-page = Page
edit-dates = Texts of dates
edit-image = Picture
edit-file-hint = The name of the files on the disk, the same in all languages. It cannot be changed here later.
edit-slug-wrong = Only small letters without accents, figures and hyphens
edit-wrong-embargo = A day, an hour and its offset: 2023-11-14T09:00+01:00
edit-field-title = Title
edit-field-short-title = Short title
edit-field-summary = Summary
edit-field-body = Text
edit-field-date = Date of the release
edit-field-embargo = Embargo until
edit-field-draft = Draft
edit-field-dates = Dates that it speaks of
edit-field-contacts = People to call
edit-field-images = Pictures for the press
edit-field-image-file = File
edit-field-image-alt = What it shows
edit-field-image-caption = Caption
edit-field-image-credit = Who made it
edit-field-image-licence = Licence
edit-field-slug = Name in the address
edit-field-weight = Place in the menu
edit-field-updated = Last changed on
edit-hint-short-title = For the links between releases. In all languages or in none.
edit-hint-summary = One or two sentences for lists and search engines; otherwise the first paragraph. In all languages or in none.
edit-hint-body = Markdown: an empty line between paragraphs, ## before a heading, two asterisks on both sides of bold words.
edit-hint-date = A date ahead holds nothing back: that is what an embargo or a draft is for.
edit-hint-embargo = The release is published nowhere before this moment. With its offset: 2023-11-14T09:00+01:00
edit-hint-draft = A draft is not published, in any language.
edit-hint-dates = They are shown with the page. Titles and hours come from the programme.
edit-hint-contacts = They are shown with the page, with telephone and hours.
edit-hint-images = The first picture of one language is the first of the other.
edit-hint-image-file = Lies beside the text: photo.jpg. One language is enough.
edit-hint-image-alt = For those who cannot see it.
edit-hint-image-licence = One language is enough.
edit-hint-slug = The last part of the address in this language; otherwise the name of the file.
edit-hint-weight = Small numbers come first. Empty: not in the menu.
edit-hint-updated = Only if you want to show it.

## publishing

cli-publish-progress = publishing
cli-publish-done = published in { $target }: { $added } new, { $changed } changed, { $removed } removed, { $unchanged } unchanged
cli-publish-would = nothing was written. In { $target } would be: { $added } new, { $changed } changed, { $removed } removed, { $unchanged } unchanged
cli-publish-act =
    .add = new
    .change = changed
    .remove = removed
    .retire = removed later
cli-publish-strangers = { $count ->
    [one] 1 file of the output was not made by the build and is not published
   *[other] { $count } files of the output were not made by the build and are not published
    }
cli-publish-nothing = there is nothing to publish in “{ $path }”: run diptych build first
cli-publish-changed = “{ $file }” in “{ $path }” is not as the build wrote it; run diptych build again (if that does not help, delete the folder first)
cli-publish-previews = “{ $path }” holds releases under embargo, for the press only; build without --press-preview, or give --press-preview here too
cli-publish-drafts = “{ $path }” holds drafts; build without --drafts, or give --ahead to publish them
cli-publish-later = “{ $path }” is the site as it will be at { $when }; build without --now, or give --ahead to publish it before its time
cli-publish-scheme = “{ $target }” is no place that diptych knows: name a folder, or s3://bucket/prefix
cli-publish-bucket = “{ $target }” names no bucket: write s3://bucket or s3://bucket/prefix
cli-publish-without = this diptych was built without the feature “publish”: it publishes into folders only
cli-publish-keys = the keys of the storage are missing: put them into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
cli-publish-endpoint = --endpoint wants an address such as https://s3.example.org, without a name or a password in it
cli-publish-refused = nothing is published in “{ $target }”: { $why }
cli-publish-not-ours = “{ $target }” holds files that diptych did not publish; nothing was written. Is it the right bucket? If so, name a prefix of its own or empty it yourself
cli-publish-taken = “{ $file }” in { $target } was put there by somebody else and is not overwritten; remove it yourself and publish again
cli-publish-other-site = { $target } holds the site { $site }; nothing was written. If that site has moved, publish with --moved-from { $site }
cli-publish-too-many = { $lost } of { $of } published files would be deleted; nothing was written. Look at --dry-run; if that is right, publish with --delete-many
cli-publish-busy = somebody is publishing in { $target }, or a publication was stopped there; nothing was written. Try again in a quarter of an hour, or publish with --take-over if you know that it no longer runs
cli-publish-meanwhile = somebody has published in { $target } meanwhile; this publication has stopped. Look at the site, then publish again
cli-publish-no-conditions = the storage of { $target } ignores conditions: two publications at once would not notice each other. Nothing was published; if only one can ever run, publish with --without-conditions
cli-publish-no-previous = no earlier site is kept for { $target }; nothing was changed
cli-publish-previous-broken = the earlier site is not whole (“{ $file }” is missing or was changed); nothing was changed
cli-publish-no-bucket = there is no bucket at { $target }; create it first, or correct its name, --endpoint or --region
cli-publish-denied = the keys do not open { $target }: they must be right, and allow to list, read, write and delete
cli-publish-newer = a newer version of diptych has published in { $target }; use that one
cli-publish-failed = { $target } does not answer as it should: { $why }. Publish again; what can be reached there is whole
