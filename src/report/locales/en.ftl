# What `portaal` says about a portal's content, in English.
#
# One message for every code of `base::code`, under the code's own name; the attribute `help` says what to do.
# Messages are one line, begin in lower case and name no place.
# Beside an argument that may be absent, such as $suggestion, stands $has-suggestion, which is `yes` or `no`:
# select on that one, never on the argument itself. Beside $value stands $quoted: the same as YAML between double quotes.

## Words

word-error = error
word-warning = warning
word-help = help
word-line = line {$line}

shape-text = one value
shape-list = a list
shape-group = a group of fields
shape-empty = nothing

reason-draft = it is still a draft
reason-archived = it is in the archive
reason-future = it will only appear later

label-first = it stands here the first time
label-other = the other one is here
label-opened = it begins here
label-target = this is what it refers to
label-compare = it was compared with this
label-again = and here

word-times = {$count} times in this file
word-pages = { $count ->
    [one] 1 page
   *[other] {$count} pages
}
word-other-files = { $count ->
    [one] 1 other file
   *[other] {$count} other files
}
word-files = { $count ->
    [one] 1 file
   *[other] {$count} files
}
word-lines = { $count ->
    [one] 1 line
   *[other] {$count} lines
}
word-more = { $count ->
    [one] and one more like it about this file
   *[other] and {$count} more like it about this file
}

## Summary

summary-errors = { $errors ->
    [one] 1 error
   *[other] {$errors} errors
}
summary-warnings = { $warnings ->
    [one] 1 warning
   *[other] {$warnings} warnings
}
summary-none = no errors and no warnings

## The overlay of the preview

overlay-title = {$summary} in the content
overlay-intro = Behind this notice stands the page without what is wrong: of a file with a fault you see the last version that was right, or nothing where there never was one. As soon as you mend the file and save it, this notice goes away by itself.
overlay-intro-page = There is no good version of this page yet. As soon as you mend the file and save it, the page appears by itself.
overlay-band = Visitors do not see this page: {$mark}
overlay-mark-draft = draft
overlay-mark-archived = in the archive
overlay-mark-future = to be seen from {$date}
overlay-file = file:
overlay-edit = Edit
overlay-desk = Desk
overlay-corner = Preview
overlay-mentions = leads here: {$count}
overlay-more-mentions = and {$count} more
overlay-more = {$count} more are in the window where you started `portaal serve`.
overlay-stopped = The preview has stopped. Start it again with portaal serve; this page then refreshes by itself.
overlay-close = Close
overlay-open = Open in your editor

## Files

invalid-file-name = the file name `{$name}` cannot be part of a web address
    .help = use only lower-case letters, digits and hyphens{ $has-suggestion ->
        [yes] : call the file `{$suggestion}`
       *[no] {""}
    }
unknown-folder = the folder `{$folder}` does not belong in `content`
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] put the files in a folder that the portal knows, such as `scholen` or `aanbod`
    }
unexpected-file = the portal does nothing with the file `{$name}`
    .help = { $why ->
        [ending] take the last letters off the name, so that it ends in `.md` or `.yaml`; to see them, switch on "File name extensions" in your file manager
        [document] copy the text into a file that ends in `.md`, or save the document as a PDF
        [photo] save the photo as a JPEG (`.jpg`) and remove this file; on an iPhone: Settings › Camera › Formats › Most Compatible
        [film] put the film or sound on a service for that, and link to it from a page
       *[other] a text ends in `.md` and stands in the folder of its kind, such as `paginas`; images and PDFs may stand beside it; remove other files
    }
duplicate-slug = there are two files called `{$slug}`
    .help = give this file another name, or merge it with `{$other}`
copied-file = `{$name}` looks like a copy of `{$other}` and is left out
    .help = compare the two files, put what you want to keep into `{$other}` and throw this file away
missing-site = the file `content/site.yaml` is missing
    .help = make `content/site.yaml` with at least `titel` and `url`; `portaal init` gives you an example
translation-without-source = this translation (`{$language}`) has no Dutch file
    .help = make `{$slug}.md` in the same folder first, or check the name of this file
list-translation = a file of `{$kind}` cannot be translated (`{$language}`)
    .help = remove this file: these files have one page together, which translates its dates by itself; the introduction is translated in `index.{$language}.md`
unknown-translation-language = this portal has no translations in the language `{$language}`, which the file name says
    .help = { $language ->
        [makkelijk] there are easy texts only where Dutch is the first language of the portal
       *[other] add `{$language}` at the end of `talen` in `content/site.yaml`, or rename the file; the first language does not belong in a file name
    }
stale-translation = `{$source}` has changed since this text ({$language}) was made from it
    .help = mend this text and type `portaal translate accept` with this file; `portaal translate status` says what has changed
uneven-translation = `{$key}` has { $count ->
        [one] 1 text
       *[other] {$count} texts
    } here, and `{$source}` has { $expected ->
        [0] none
        [one] 1
       *[other] {$expected}
    }
    .help = translate every text that the Dutch file has at `{$key}`, in the same order; if it has none, remove the field
unused-word = no field of any file says `{$word}`, so that this translation is shown nowhere
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`? Put exactly what the field says, or remove the line
       *[no] put what the field says, or remove the line
    }
unreviewed-refused = { $count ->
        [one] 1 text ({$language}) has
       *[other] {$count} texts ({$language}) have
    } not been read yet by anybody { $language ->
        [makkelijk] whom they are for
       *[other] who speaks the language
    }
    .help = have them read and fill in `nagekeken`, or put in `site.yaml`: `niet_nagekeken: [{$language}]`
not-utf8 = the text is not stored as UTF-8, but probably as `{$encoding}`
    .help = open the file in your editor and choose the encoding UTF-8 under "Save as"
foreign-format = this file is no plain text, but { $format ->
        [rtf] text with a layout (RTF)
        [pdf] a PDF
        [html] a web page
       *[word] a document of a word processor, such as Word
    }
    .help = { $format ->
        [rtf] switch the layout off in your editor (in TextEdit: Format › Make Plain Text) and save it again
        [pdf] give it a name that ends in `.pdf`, and link to it from a page
       *[word] open it, copy the text, and paste that into a new file of a program for plain text
    }
dangling-link = the symbolic link `{$name}` leads to nothing inside the portal
    .help = remove the link, or put the file itself in this place
odd-file = { $why ->
        [name] the name `{$name}` is not wholly made of letters and signs; the file was passed over
       *[kind] `{$name}` is no ordinary file, and was passed over
    }
    .help = { $why ->
        [name] give it another name, with only small letters, digits and hyphens
       *[kind] take it out of this folder
    }

## Characters that trip editors

byte-order-mark = the file begins with an invisible character (a byte-order mark)
    .help = save the file as "UTF-8", not as "UTF-8 with BOM"; the portal skips the character for now
mixed-line-endings = the lines do not all end in the same way
    .help = choose one kind of line ending (LF) in your editor and save the file again
forbidden-character = there is a control character here (`{$sign}`), which may stand nowhere; it was left out
    .help = delete it and type the words around it anew; such characters come along from slides and old word processors
invisible-character = there is an invisible character in this field (`{$sign}`); it is read over
    .help = delete it and type the value anew; such characters come along from chat programs and web sites
yaml-tab = this line begins with a tab
    .help = indent with spaces: two for each level
non-breaking-space = there is a no-break space here, which looks like an ordinary one
    .help = delete the space and type an ordinary one; no-break spaces often come along with text from Word or a website
typographic-quotes = the value stands between curly quotation marks ({$quote})
    .help = use straight quotation marks, or leave them out
curly-quotes = the whole text of `{$key}` stands between curly quotation marks ({$quote}), which will be on the page
    .help = take them away; when they belong to the text, put straight ones around it: `{$quoted}`

## Front matter and YAML

front-matter-missing = { $why ->
        [text-before] there is text before the block of fields
       *[nothing] the block of fields at the top of this file is missing
    }
    .help = { $why ->
        [text-before] put the line `---` and the fields at the very top, and the text below them
       *[nothing] begin the file with a line `---`, then the fields, then a line `---` again
    }
front-matter-unclosed = the block of fields is not closed
    .help = put a line with only `---` below the last field
yaml-missing-space = there is no space after `{$sign}`
    .help = put a space between `{$sign}` and what follows it
yaml-apostrophe = the value `{$value}` begins with an apostrophe and was read as text
    .help = put the whole value between double quotation marks: `{$quoted}`
yaml-unclosed-quote = the quotation marks ({$quote}) do not stand around the whole value
    .help = put {$quote} at the beginning and at the end of the value, or remove both
yaml-unclosed-bracket = the bracket `{$bracket}` is not closed
    .help = { $mend ->
        [remove] take `{$bracket}` away; the lines below it are right as they are
        [below] put `{$closing}` behind the last line that belongs to it
       *[here] put `{$closing}` at the end of the line
    }
yaml-reserved-sign = a value may not begin with the sign {$sign}
    .help = put the whole value between double quotation marks: `{$quoted}`
yaml-colon-in-value = this value contains a colon, as if a new field began here
    .help = put the whole value between double quotation marks: `{$quoted}`
yaml-comma-in-value = the value of `{$key}` contains a comma, and between braces a new field begins there
    .help = put the whole value between double quotation marks: `{$quoted}`
yaml-indentation = { $move ->
        [out] this line is indented too far
       *[in] this line is not indented far enough
    }
    .help = { $move ->
        [out] { $count ->
            [one] take one space away at the beginning of this line
           *[other] take {$count} spaces away at the beginning of this line
        }
       *[in] { $count ->
            [one] put one more space at the beginning of this line
           *[other] put {$count} more spaces at the beginning of this line
        }
    }; what belongs together begins exactly below each other
yaml-comment-in-value = the part `{$lost}` is dropped: a `#` after a space begins a comment
    .help = put the whole value between double quotation marks: `{$quoted}`; when it is a comment, put a space after `#`
duplicate-key = the field `{$key}` occurs twice
    .help = remove one of the two, or put both values in one list
yaml-syntax = this part cannot be read as fields and values
    .help = check the colons, quotation marks and spaces on this line and the line above (technical: {$problem})

## Fields against their declaration

unknown-field = `{$key}` is not a field of `{$kind}`
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] remove the line, or see the editors' guide for the fields of `{$kind}`
    }
missing-field = the required field `{$key}` is missing
    .help = add a line `{$key}:` with a value; what belongs there (in Dutch): {$meaning}
empty-field = the field `{$key}` is empty
    .help = fill in a value after `{$key}:`, or remove the line if the field is not required; what belongs there (in Dutch): {$meaning}
wrong-shape = `{$key}` takes { $expected ->
        [list] { shape-list }
        [group] { shape-group }
        [empty] { shape-empty }
       *[text] { shape-text }
    }, but there is { $found ->
        [list] { shape-list }
        [group] { shape-group }
        [empty] { shape-empty }
       *[text] { shape-text }
    }
    .help = { $expected ->
        [list] write a list, like this: `{$example}`
        [group] write its fields, like this: `{$example}`
        [empty] remove what stands after or below `{$key}:`
       *[text] put one value after `{$key}:`, on the same line
    }
unknown-choice = `{$value}` is not a choice for `{$key}`
    .help = { $has-several ->
        [yes] choose one of: {$choices}
       *[no] { $has-suggestion ->
            [yes] did you mean `{$suggestion}`? you can choose from: {$choices}
           *[no] choose from: {$choices}
        }
    }
invalid-date = `{$value}` in `{$key}` is not a date
    .help = { $has-days ->
        [yes] that month has {$days} days; check the day
       *[no] write year, month and day with hyphens, such as `2026-09-01`
    }
invalid-time = `{$value}` in `{$key}` is not a time
    .help = write hours and minutes, such as `15:30`
invalid-moment = `{$value}` in `{$key}` is neither a year nor a date
    .help = write a year, such as `2019`, or a whole date, such as `2019-09-01`
invalid-phone = `{$value}` in `{$key}` is not a Dutch telephone number
    .help = write one number with its area code, ten digits in all and nothing behind it, such as `020 123 4567`
invalid-email = `{$value}` in `{$key}` is not an e-mail address
    .help = write one address without spaces, with a name that has a point behind the `@`, such as `info@example.org`
invalid-url = `{$value}` in `{$key}` is not a web address
    .help = write the whole address, beginning with `https://`, such as `https://www.example.org`
invalid-postcode = `{$value}` in `{$key}` is not a Dutch postcode
    .help = write four digits, a space and two capitals, such as `1069 ZR`
invalid-brin = `{$value}` in `{$key}` is not a BRIN
    .help = write two digits and two capitals, such as `16HF`
invalid-vestiging = `{$value}` in `{$key}` is not a vestigingscode
    .help = write the school's BRIN and two digits, such as `16HF00`
invalid-board-number = `{$value}` in `{$key}` is not the number of a school board
    .help = write the five digits of the competent authority, such as `41023`
invalid-number = `{$value}` in `{$key}` is not a number that fits here
    .help = { $has-suggestion ->
        [yes] put each number by itself: `[{$suggestion}]`
       *[no] write a number from {$min} to {$max}, in digits and without a unit
    }
invalid-house-number = `{$value}` in `{$key}` is not a house number
    .help = begin with the number, with its addition behind it, such as `12`, `12-A` or `52-54`
invalid-money = `{$value}` in `{$key}` is not an amount of money
    .help = write an amount in euros, with a comma and without a point for thousands, such as `12,50`; if it costs nothing, write `kosten: gratis`
invalid-decimal = `{$value}` in `{$key}` is not a number
    .help = write a number with at most two digits behind the comma, such as `123` or `62,5`; without points for thousands
invalid-flag = `{$value}` in `{$key}` is neither yes nor no
    .help = write `ja` (yes) or `nee` (no)
invalid-language = `{$value}` in `{$key}` is not a language code
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] write the code of the language, such as `nl`, `en`, `ar` or `tr`
    }
invalid-slug = `{$value}` in `{$key}` is not a short name
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`? a short name has only lower-case letters, digits and hyphens
       *[no] write the name of a file in the folder `{$kind}`, without `.md`, with only lower-case letters, digits and hyphens
    }
invalid-path = `{$value}` in `{$key}` is not a path of this portal
    .help = begin and end with a slash and leave out the name of the website, such as `/oud/pad/`
invalid-source-mark = `{$value}` in `{$key}` is not the mark of a source
    .help = leave the line out, or have it written by `portaal translate accept` with this file
invalid-rrule = `{$value}` in `{$key}` is not a valid repetition (RRULE)
    .help = rather use `elke` and `dagen`; an RRULE looks like `FREQ=WEEKLY;BYDAY=MO`
unsupported-rrule = the portal does not know `{$part}`, in the repetition in `{$key}`
    .help = use only FREQ, INTERVAL, COUNT, UNTIL (a date, such as 20270701), BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST
invalid-school-year = `{$value}` in `{$key}` is not a school year
    .help = write two years that follow each other, with a hyphen between them, such as `2026-2027`
text-too-long = the text in `{$key}` is too long: {$length} characters
    .help = shorten the text: there is room for {$max} characters

## References and links

unknown-reference = `{$slug}` does not exist in `{$kind}`
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] write the name of a file in `{$kind}`, without `.md`, or make that file
    }
hidden-reference = `{$slug}` is not on the portal: { $reason ->
        [draft] { reason-draft }
        [archived] { reason-archived }
       *[future] { reason-future }
    }
    .help = publish `{$slug}`, or remove the reference; for now it is left out
ended-school-reference = { $has-days ->
        [yes] the school `{$slug}` exists up to and including {$date}, and after that this leads nowhere
       *[no] the school `{$slug}` exists no more; its last day was {$date}
    }
    .help = refer to another school, remove the reference, or set this file to `status: gearchiveerd`
repeated-reference = `{$slug}` occurs twice in the same list
    .help = remove one of the two
twin-page = `{$title}` is there twice: also in `{$other}`
    .help = remove one of the two, or let the title say what the difference is
exactly-one = exactly one of these fields belongs here: {$keys}
    .help = fill in one field and remove the others
broken-link = the link to `{$target}` leads nowhere
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] check the name and the number of `../`; a link is the path from this file, such as `../scholen/lukasschool.md`
    }
broken-anchor = the page `{$target}` has no heading `#{$anchor}`
    .help = { $has-suggestion ->
        [yes] did you mean `#{$suggestion}`?
       *[no] see which headings the page has, or remove everything from the hash sign on
    }
hidden-link = the link goes to `{$target}`, which is not on the portal: { $reason ->
        [draft] { reason-draft }
        [archived] { reason-archived }
       *[future] { reason-future }
    }
    .help = publish that page, or remove the link; for now only its text is shown
unused-file = { $shown-by ->
        [hidden] `{$name}` only belongs to pages that are not on the portal, and is not published either
       *[nobody] no page shows `{$name}` or links to it; the file is not published
    }
    .help = { $shown-by ->
        [hidden] as soon as such a page is on the portal, the file comes along; if nobody needs it any more, throw it away
       *[nobody] put the file on a page, or throw it away
    }
missing-image = the image `{$target}` does not exist
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] put the image in the same folder as this file, and mind capitals in its name
    }
missing-alt = the image `{$target}` has no description
    .help = write in one sentence what it shows, for those who cannot see it: `![twee kinderen lezen een boek]({$target})`
invalid-image = { $why ->
        [damaged] the photo `{$target}` is not whole
        [large] the photo `{$target}` is too large to make pictures of
        [inks] the photo `{$target}` was made for print (CMYK), not for a screen
        [heic] the photo `{$target}` is an HEIC, as iPhones make them
        [avif] the photo `{$target}` is an AVIF
        [tiff] the photo `{$target}` is in a form that the web does not know
        [document] `{$target}` is a document, and not an image
       *[unknown] `{$target}` is not an image that the portal can show
    }
    .help = { $why ->
        [damaged] fetch the photo from the telephone or camera again; a part was lost while it was copied
        [large] make the photo smaller in your image editor: 4,000 dots wide is plenty
        [inks] save the photo in RGB from your image editor, or ask the printer for one for the web
        [heic] save the photo as JPEG; on an iPhone choose Options › Most Compatible when sharing, or Settings › Camera › Formats › Most Compatible
        [document] link to the document with `[what is in it]({$target})`, without the exclamation mark
       *[unknown] save the file as JPEG, PNG or WebP from your image editor; to change its name is not enough
    }
picture-name = `{$target}` is not what its name says: it is a {$format}
    .help = the photo will be on the page; let its name end in `.{$ending}`, also where you mention it
animated-picture = `{$target}` moves, and stands still on the portal
    .help = visitors see its first frame; put what has to move elsewhere as a film, and link to it
unsafe-drawing = { $why ->
        [script] there is a program in the drawing `{$target}`
        [foreign] the drawing `{$target}` fetches something from another file or web site
        [html] there is a piece of a web page in the drawing `{$target}`
       *[unreadable] `{$target}` is not a drawing (SVG) that the portal can read
    }
    .help = { $why ->
        [foreign] put what the drawing needs into the drawing itself, or save it as PNG
       *[other] save the drawing again as "Plain SVG" or as PNG
    }
unsafe-html = a piece of HTML was left out because it could do harm: `{$what}`{ $has-words ->
        [yes] {" "}with the text "{$words}"
       *[no] {""}
    }
    .help = write plain Markdown; for a video or a map, link to the page where it is
html-as-text = `{$what}` is on the page as plain text
    .help = if that is meant, put a `\` before it; an element of HTML needs an end as well
local-address = `{$target}` can only be reached on your own computer or network
    .help = { $has-suggestion ->
        [yes] write the path alone: `{$suggestion}`
       *[no] use an address that everybody can open; a file goes beside this text
    }
nested-too-deep = there are more than {$max} elements inside each other here, so `{$what}` was left out
    .help = take away superfluous tags, dashes and `>` signs; the text itself stays
heading-level = the heading `{$title}` is as large as the title of the page
    .help = begin the heading with `##`; the title of the page already comes from the field `titel` or `naam`
markdown-emphasis = the signs `{$sign}` make nothing bold or slanted here; visitors see them
    .help = { $has-mend ->
        [yes] write `{$mend}`: no space within the signs, and a space or punctuation behind them
       *[no] put `{$sign}` at the beginning and at the end of the words; if you mean the sign itself, put a `\` before it
    }
markdown-heading = this line is no heading: there is no ordinary space behind the hashes
    .help = write `{$mend}`
markdown-list = this line is no item of a list (`{$sign}`)
    .help = write `{$mend}`, and leave a line empty above the list
markdown-table = these lines are no table
    .help = put a line of dashes with as many cells below the first row: `{$mend}`
markdown-frame = `[!{$value}]` is no frame
    .help = { $has-suggestion ->
        [yes] write `> [!{$suggestion}]` on a line of its own, and the text on the lines below
       *[no] choose one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`
    }
markdown-link = `{$value}` is no link; visitors see the brackets
    .help = write `{$mend}`
markdown-foreign = `{$what}` is markup that the portal does not know; visitors see the signs
    .help = take the signs away, or use what the portal knows: headings, lists, bold, slanted, tables and frames
heading-skip = the heading `{$title}` skips a level
    .help = begin the heading with `{$mend}` instead of `{$signs}`
heading-by-line = the dashes below this paragraph make it a heading
    .help = leave a line empty above the dashes; if it is a heading, begin it with `##`
missing-footnote = there is no footnote for the reference `[^{$label}]`
    .help = add a line at the bottom: `[^{$label}]: the text of the note`

## URLs

route-collision = this file gets the same web address as another one: `{$url}`
    .help = rename this file; the address belongs to `{$other}` already
redirect-collision = the old web address `{$url}` is in use already
    .help = remove `{$url}` from `omgeleid_van`; it belongs to `{$other}` already

## Rules of the kinds

number-taken = { $has-other ->
        [yes] number {$number} is taken already
       *[no] number {$number} does not exist here
    }
    .help = { $has-other ->
        [yes] choose another number from 1 to {$max}, or change `{$other}`
       *[no] choose a number from 1 to {$max}
    }
number-missing = number {$missing} is missing in `{$kind}`
    .help = make a file in `{$kind}` with `nummer: {$missing}`
vestiging-mismatch = the vestigingscode `{$vestiging}` does not go with the BRIN `{$brin}`
    .help = a vestigingscode is the BRIN followed by two digits, such as `{$brin}00`; check both fields
duplicate-vestiging = two schools have the vestigingscode `{$vestiging}`
    .help = check the vestigingscode here and in `{$other}`; every school has its own
outside-region = the point {$latitude}, {$longitude} is not in or near Amsterdam
    .help = check that `breedte` (about 52) and `lengte` (about 4.9) are not swapped, and that the point is in the right place
offer-without-place = this offer does not say where it is
    .help = fill in `scholen` or `locatie`
offer-without-age = this offer for children does not say for which age it is
    .help = fill in `groepen` or `leeftijd`
offer-without-principle = this offer is at a Familieschool (`{$school}`), but names no principle
    .help = fill in at least one principle of the Familieschool under `principes`
scheme-without-contact = parents cannot ask for the scheme `{$slug}` themselves, and nothing here says who helps them
    .help = fill in `contact` of this offer, or name a `contact` in the scheme itself
registration-after-start = registration is open up to and including {$until}, but it begins on {$start}
    .help = under `aanmelden`, choose a date for `tot` that comes before the start
end-before-start = the end ({$end}) does not come after the beginning ({$start})
    .help = check beginning and end; perhaps they are swapped
incomplete-planning = `{$missing}` is missing in this planning
    .help = a repetition needs two fields: `elke` (how often) and `dagen` (on which days)
planning-date = { $reason ->
        [start] there is no lesson on the first day ({$date}): it is none of the `dagen`
        [fifth] {$date} is the fifth of its sort in the month; most months have only four
        [both] {$date} stands under `niet_op` and under `wel_op`
        [outside] {$date} is outside the planning
        [already] it takes place on {$date} already
       *[no-day] it does not take place on {$date}, so nothing falls out
    }
    .help = { $reason ->
        [start] write the day of the first lesson at `start`
        [fifth] begin on a day in the first four weeks, or write the last of the month with `rrule`
       *[no-day] check the date, or take it away
    }
far-date = {$date} is very far away
    .help = check the year
registration-without-channel = { $way ->
        [formulier] one joins by a form, but nothing says where it is
        [telefoon] one joins by telephone, but the contact point has no number
       *[email] one joins by e-mail, but the contact point has no address
    }
    .help = { $way ->
        [formulier] put the address of the form at `url`, below `aanmelden`
       *[other] add it to the contact point, or choose another `wijze`
    }
no-occurrence = nothing ever takes place in this planning
    .help = check `start`, `einde` and `dagen`, and whether `niet_op` or the holidays exclude everything
school-year-mismatch = this file is called `{$name}`, but is about the school year {$year}
    .help = let the name of the file begin with `{$year}`, or change `schooljaar`
outside-school-year = {$date} is not in the school year {$year}
    .help = a school year runs from 1 August to 31 July; check the year, or put the date in the file of another school year
not-evaluated = this commitment ran until {$end} and has not been evaluated
    .help = set `stand` to `bereikt` or `gestopt`, and write under `voortgang` what happened
outcome-elsewhere = by its own file, the outcome `{$slug}` belongs to the commitment `{$other}`
    .help = change `afspraak` in the file of the outcome, or leave it out here
network-figures-differ = the network states {$stated} {$key}, but the portal counts {$counted}
    .help = look whether `leden` is complete, and whether the stated number still holds
term-repeated = the word `{$word}` is explained by `{$other}` already
    .help = leave the word in one place, under `term` or under `ook`
contact-without-channel = this contact point cannot be reached
    .help = fill in at least one of these fields: `telefoon`, `email` or `formulier`
hours-overlap = two opening times overlap on {$day}: {$first} and {$second}
    .help = make one of them, or change the times
private-mailbox = `{$address}` looks like a private address
    .help = use an address of the school or the organisation, which still works when somebody else takes over
photo-consent-ended = { $has-days ->
        [yes] the consent to show the photo `{$target}` ends on {$date}
       *[no] the consent to show the photo `{$target}` has ended since {$date}
    }
    .help = ask for consent again and change `toestemming_tot`, or take the photo away; { $has-days ->
        [yes] from that day on it is shown nowhere
       *[no] it is shown nowhere now
    }
consent-ended = { $has-days ->
        [yes] the consent to show this name lasts up to and including {$date}
       *[no] the consent to show this name ended on {$date}
    }
    .help = ask for consent again and change `toestemming_tot`, or remove `persoon`; { $has-days ->
        [yes] after that day the name is not shown any more
       *[no] the name is not shown now
    }
service-point-missing = the Familieschool `{$school}` has no Familie Servicepunt
    .help = make a file in `contact` with `rol: familie-servicepunt` that belongs to the school `{$school}`
role-missing = the school `{$school}` has no contact point with the role `{$role}`
    .help = make a file in `contact` with `rol: {$role}` that belongs to the school `{$school}`
unknown-topic = `{$topic}` is not a topic of this portal
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] choose a topic from `contact` in `content/site.yaml`, or add it there; a word to search with belongs in `trefwoorden`
    }
check-overdue = this was last checked on {$date}, more than a year ago
    .help = { $has-owner ->
        [yes] ask {$owner} whether everything is still right, then put today's date in `gecontroleerd_op`
       *[no] see whether everything is still right, then put today's date in `gecontroleerd_op`
    }
check-in-future = the date of the check, {$date}, is still to come
    .help = put the day on which it was really checked in `gecontroleerd_op`
placeholder = there is still a placeholder here: `{$text}`
    .help = replace it by the real text
small-picture = this photo is only {$width} dots wide
    .help = on a telephone it stays small; look for the photo as the camera made it, of {$enough} dots or more
sample-content = { $count ->
        [one] 1 file is a sample
       *[other] {$count} files are samples
    }
    .help = replace samples by real content and remove `voorbeeld: ja`; for now the page says that it is a sample

## The portal as a whole
search-index-large = a visitor's first search fetches {$size} kB; more than {$max} kB is much for a telephone
    .help = archive old pages, shorten long texts or take words out of `zoeken.synoniemen`

## Refused by `build --publish`

sample-refused = `{$title}` is a sample and may not be published
    .help = fill in the real facts and remove `voorbeeld: ja`, or set `status: concept`
draft-refused = published content refers to `{$slug}`, which is not published
    .help = publish `{$slug}` too, or remove the reference
placeholder-refused = this may not be published with the placeholder `{$text}` in it
    .help = replace it by the real text

## Theme

unknown-theme = the theme `{$theme}` does not exist
    .help = check `thema` in `content/site.yaml`; every theme is a folder in `themes`
unused-template = no page uses the template `{$name}`
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`? only a template with a name of the theme reaches the site
       *[no] give it the name of a template of the theme, use it in another, or remove it
    }
template-syntax = the template cannot be read: {$problem}
    .help = see whether every brace and every block is closed
template-failed = the template cannot make the page `{$url}`: {$problem}
    .help = check that the template uses only data that the page has
style-syntax = the style sheet cannot be read: {$problem}
    .help = check the braces and semicolons around this place
script-syntax = { $what ->
        [text] the text that begins here is not closed
        [comment] the comment that begins here is not closed
        [template] the text between backticks that begins here is not closed
        [regex] the regular expression that begins here is not closed
       *[bracket] this bracket has no counterpart
    }
    .help = a script can only be read when it closes all that it opens
unknown-script = the script `{$name}` does not exist
    .help = { $has-suggestion ->
        [yes] did you mean `{$suggestion}`?
       *[no] a script names another one in the theme's folder `scripts` as it stands beside it: `./name.js`
    }
script-circle = these scripts need each other: {$scripts}
    .help = put what they share in a script of its own, which both of them use
postcode-table = this line with a postcode cannot be read: `{$line}`
    .help = every line has a postcode, latitude, longitude and town, such as `1062 52.3517 4.8372 Amsterdam`, and every postcode is there once
locale-syntax = the file of texts cannot be read: {$problem}
    .help = every text has the form `name = text`; further lines are indented
missing-text = the text `{$id}` does not exist in the language `{$language}`
    .help = add the text to that language's file in the theme's `locales`

## The command line

cli-about = Makes a school foundation's partnership portal from Markdown and YAML.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-options-word = OPTIONS
cli-command-word = COMMAND
cli-value-action = ACTION
cli-value-date = DATE
cli-value-dir = FOLDER
cli-value-format = FORMAT
cli-value-kind = KIND
cli-value-name = NAME
cli-value-port = PORT
cli-value-role = ROLE
cli-default = {$text} (default: {$value})
cli-help = Show this help
cli-version = Show the version
cli-help-command = Show the help of a command
cli-init = Begin a new, small portal in a folder
cli-init-folder = The folder; it is made when it is not there
cli-build = Make the site and put it in a folder
cli-build-output = The folder for the site; without it, `public` in the portal's folder
cli-build-publish = For the public: refuse samples, drafts and placeholders
cli-build-timings = Show how long each step took
cli-serve = Show the site while you write
cli-serve-port = The port; when it is taken, the next free one
cli-serve-host = The address to listen on
cli-serve-open = Open the site in the browser
cli-serve-poll = Look for changes every half second, for folders on a network
cli-check = Check all content without writing anything
cli-new = Make a new file with every field that is needed
cli-new-kind = The kind: {$kinds}
cli-new-name = The name, in quotes when it holds spaces
cli-dry_run = Show what would change, and write nothing
cli-rename = Give something another name; references, links, translations and pictures follow
cli-rename-entity = What: the folder and the name, such as `aanbod/judo`
cli-rename-name = The new name, such as `judo-west`
cli-delete = Take something away, when nobody refers to it
cli-delete-entity = What: the folder and the name, such as `aanbod/judo`
cli-delete-archive = Put it away: the file stays, the page does not
cli-replace = Replace a value in all files, by field
cli-replace-field = The field, such as `telefoon`, `eigenaar` or `aanbieder`; `tekst` is the text below the fields
cli-replace-old = What it says; a telephone number may be spelt otherwise
cli-replace-new = What it will say
cli-roll = Let offers go on in another school year, on the same days of the week
cli-roll-what = Which offers: names such as `aanbod/judo`, or `aanbod` for all that end in the year before
cli-roll-to = The school year, such as 2027-2028
cli-roll-copy = Keep the offers of the old year beside them, archived
cli-undo = Take the last operation back
cli-operation-changed = {$lines} in {$path}
cli-operation-new = new: {$path}
cli-operation-gone = gone: {$path}
cli-operation-nothing = There is nothing to change.
cli-operation-dry = Nothing was written; this is what would change.
cli-operation-undo = Not what you meant? Type: portaal undo
cli-recovered = An operation had stopped halfway and has been finished: {$label}
cli-undone = Taken back: {$label}
cli-undo-nothing = there is no operation to take back
cli-undo-nothing-hint = only what a command of portaal has written can be taken back
cli-operation-unknown = there is no `{$name}`
cli-operation-unknown-hint = name the folder and the file, such as `aanbod/judo`
cli-operation-bad-name = `{$name}` cannot be a name
cli-operation-bad-name-hint = use lower case letters, digits and hyphens, such as `judo-west`; a school year is called after its years
cli-operation-taken = `{$path}` is there already
cli-operation-taken-hint = choose another name, or rename that file first
cli-operation-former = `{$path}` was called so before: `{$url}` leads there
cli-operation-former-hint = choose another name, or take that URL out of its `omgeleid_van`
cli-operation-named = { $count ->
        [one] 1 place refers
       *[other] {$count} places refer
    } to it:
    {"  "}{$places}
cli-operation-named-hint = take the references away, or put it away with `--archive`
cli-operation-year = there is no calendar of the school year {$year}
cli-operation-year-hint = make `content/kalender/{$year}.yaml` first, with the holidays
cli-operation-unwritable = `{$path}` cannot be changed: { $reason ->
        [no-front-matter] its fields do not stand between two lines of ---
        [not-yaml] its fields cannot be read
        [repeated-key] a field stands in it twice
        [no-such-place] the field is not there
       *[other] more would change than is meant
    }
cli-operation-unwritable-hint = nothing was written; mend that file first, `portaal check` tells how
cli-operation-unclean = after this operation there would be errors that there are not now
cli-operation-unclean-hint = nothing was written; mend what stands above first
cli-save-busy = somebody is writing in this portal already
cli-save-busy-hint = wait until the other command is ready
cli-save-changed = `{$path}` has changed in the meantime
cli-save-changed-hint = nothing was written over; look at what it says now and try again
cli-save-outside = `{$path}` lies outside the portal
cli-save-outside-hint = nothing was written; a link to another folder is not followed
cli-import = Take a list in (CSV or Excel); what an editor changed, stays
cli-import-kind = The kind: {$kinds}
cli-import-file = The list: a .csv with whatever separator, or an .xlsx
cli-import-mapping = Which column becomes which field: a file, or `duo` for the open data of schools; without it you see a proposal
cli-import-both = Not taken: `{$field}` in {$path} is “{$ours}” here and “{$theirs}” in the list.
cli-import-spoilt = Not taken: row {$row}, column {$column}: “{$value}”. {$why}
cli-import-lost-nought = The spreadsheet left out the first nought; give the column the format “text” and put it back.
cli-import-serial-day = This is a date as a number; give the column a format with year, month and day.
cli-import-scientific = The spreadsheet has shortened a long number; the digits are gone. Take them from the source.
cli-import-made-day = The spreadsheet has made a date of this, most likely of a house number. Take it from the source.
cli-import-formula-fault = This is what a formula says that finds nothing.
cli-import-no-key = Not taken: row {$row} has no key or name, or a key that was there already.
cli-import-gone = `{$key}` is in the list no longer. Is that right? Then archive {$path}.
cli-import-gone-nowhere = `{$key}` is in the list no longer; there is no file of it.
cli-import-table = `{$path}` cannot be read as a list: { $reason ->
        [utf-16] its text is in UTF-16
        [old-workbook] it is a workbook of before 2007 (.xls)
        [broken-workbook] the workbook is damaged
       *[other] there are no rows below a row with names of columns
    }
cli-import-table-hint = save the list as “CSV UTF-8” or as .xlsx, with the names of columns in the first row
cli-import-mapping-unreadable = something is wrong with which column becomes which field: {$problem}
cli-import-mapping-unreadable-hint = it names `sleutel`, `naam` and `velden`; without `--mapping` you see a proposal
cli-import-column = the list has no column {$names}
cli-import-column-hint = without `--mapping` you see which columns there are
cli-report = Tell what asks for attention, also when nothing is wrong
cli-report-about = About what: freshness (not checked for a year), references (who refers to this), ended, samples, media (shown nowhere), links (to other sites) or language (hard sentences)
cli-report-what = With references the folder and the name, such as `aanbod/judo`; with language which files, if you like
cli-report-fetch = With links also ask whether the pages are still there; `curl` is needed for that
cli-report-nothing = There is nothing to tell.
cli-report-which = name what is referred to
cli-report-which-hint = for example: portaal report references aanbod/judo
cli-report-owner = Dear {$owner}, is this still right? Then set `gecontroleerd_op` to today ({$count}):
cli-report-nobody = Nobody's: give it an `eigenaar` ({$count}):
cli-report-never = never checked
cli-report-checked = checked on {$date}
cli-report-media-nobody = {$path}: no page shows this
cli-report-media-hidden = {$path}: only on a page that cannot be seen
cli-report-reads = {$title} ({$path}): {$sentences} sentences of {$average} words on average
cli-report-long-sentence = long sentence, {$what} words
cli-report-rare-word = long word that stands nowhere else: {$what}
cli-report-passive = who does it? ({$what})
cli-report-abbreviation = abbreviation without explanation: {$what}
cli-report-moved = moved to {$to}
cli-report-dead = is no more, since {$since}
cli-report-blocked = does not let itself be checked; look yourself
cli-report-unknown = gives no answer
cli-schema = Print what the fields of a kind may be, for programs to write in
cli-schema-kind = The kind, or `site`; all when none is named: {$kinds}
cli-translate = Look after translations: what is missing, what is behind, what has been read
cli-translate-action = What to do: status, accept or new
cli-translate-what = With status languages, with accept files, with new a language and a name, such as `ar aanbod/judo`
cli-translate-unchanged_meaning = The source still says the same: nobody has to read the translation again
cli-translate-reviewed_by = The function of who has read the translation today
cli-translate-counts = {$language}: {$current} current, {$stale} stale, {$unknown} unknown, {$missing} missing; {$unreviewed} not reviewed
cli-translate-missing = missing
cli-translate-stale = stale
cli-translate-unknown = unknown
cli-translate-not-kept = what the source said before was not kept
cli-translate-accepted = brought up to date: {$path}
cli-translate-new-next = Fill in what is empty, put the text in the place of the Dutch, and then type: portaal translate accept with this file.
cli-translate-no-site = the content has such faults that translations cannot be judged
cli-translate-no-site-hint = type `portaal check` and mend first what it says
cli-translate-language = `{$language}` is not a translation in `talen` in `site.yaml`
cli-translate-language-hint = choose a language that is, or add it
cli-translate-which = name the files that are right again
cli-translate-which-hint = for example: portaal translate accept content/paginas/over-ons.en.md
cli-translate-no-translation = `{$path}` is not a translation of anything in this portal
cli-translate-no-translation-hint = a translation is called as its source is, with the language behind it: `over-ons.en.md`
cli-translate-new-what = name a language and what is to be translated
cli-translate-new-what-hint = for example: portaal translate new ar aanbod/judo
cli-translate-source = `{$name}` is nothing that can be translated
cli-translate-source-hint = name the folder and the file, such as `aanbod/judo`
cli-clean = Throw away what builds keep for the next one: the pictures that were made of photos
cli-cleaned = Thrown away: {$size} MB. The pictures are made again next time.
cli-clean-failed = the pictures that were kept cannot be thrown away: {$problem}
cli-clean-failed-hint = stop `portaal serve`, or else throw the folder `.portaal/pictures` away yourself
cli-explain = Explain a message
cli-explain-code = The code of the message, such as `unknown-field`; without a code, a list of all messages
cli-root = The portal's folder; without it, the one you stand in or the nearest above it
cli-lang = The language of messages: nl or en
cli-format = The form of messages: human, short, json or github
cli-today = Act as if it were this day (YYYY-MM-DD)
cli-serve-read_only = No desk: nothing can be edited in the browser
cli-serve-public = Show only what the public sees: no drafts and no news from the future
cli-drafts = Include drafts and articles from the future
cli-built = {$pages} and {$others} made in {$time}: {$written} written, {$unchanged} already right, {$removed} removed
cli-up-to-date = {$pages} and {$others}, nothing changed ({$time})
cli-output = in {$folder}
cli-nothing-published = Nothing was published: first mend the errors above. What was there still is.
cli-checked = {$files} and {$pages} looked at in {$time}
cli-ask = An empty answer is fine: you fill it in later, in the file. Separate several choices with commas.
cli-ask-example = for example: {$example}
cli-ask-again = that does not fit here; type a number or a name from the row
cli-gone = { $count ->
    [one] this page is no longer there
   *[other] these {$count} pages are no longer there
}: {$pages}
    visitors with an old link find nothing; put the address under `omgeleid_van` of a page that takes its place
cli-gone-more = {" "}and {$count} more
system-missing = the file or folder does not exist
system-denied = you have no rights to do that
system-full = the disk is full
system-read-only = the disk can only be read
system-exists = there is something of that name already
system-folder = that is a folder
system-no-folder = a part of the path is no folder
system-in-use = it is in use already
system-too-long = the name is too long
system-address = this computer has no such address
system-many = too many files are open at once
cli-no-content = there is no folder `content` in `{$folder}`
cli-no-content-hint = go to your portal's folder, give it with --root, or begin one with `portaal init`
cli-drafts-published = drafts are not for the public: `--drafts` and `--publish` exclude each other
cli-drafts-published-hint = leave one of the two out
cli-output-overlap = the folder for the site may not lie in `content` or `themes`, or hold them: `{$folder}`
cli-output-overlap-hint = choose another folder with --output, such as `public`
cli-output-locked = another build is running in `{$path}`
cli-output-locked-hint = wait until it is done, or choose another folder with --output
cli-output-not-writable = `{$path}` cannot be written
cli-output-not-writable-hint = check the permissions of the folder, or choose another with --output
cli-disk-full = the disk is full while writing `{$path}`
cli-disk-full-hint = make some room and try again
cli-file-in-the-way = `{$path}` is a file, but a folder must come there
cli-file-in-the-way-hint = move or delete the file; it does not come from an earlier build
cli-folder-in-the-way = `{$path}` is a folder with `{$holds}` in it, but a file must come there
cli-folder-in-the-way-hint = move or delete what is in it; it does not come from an earlier build
cli-foreign-file = `{$path}` exists and does not come from an earlier build
cli-foreign-file-hint = move or delete the file, or choose another folder with --output
cli-foreign-files = `{$path}` (and {$count} more) exists and does not come from an earlier build
cli-foreign-files-hint = choose an empty folder with --output, or move or delete the files
cli-output-link = `{$path}` is a symbolic link; writing there would end up outside the output folder
cli-output-link-hint = delete the link
cli-output-bad-path = `{$path}` cannot be a place in the output folder
cli-output-bad-path-hint = use an ordinary, relative name
cli-output-clash = `{$path}` would come into the output folder twice
cli-output-clash-hint = give one of the two another name
cli-output-io = `{$path}`: {$problem}
cli-output-io-hint = solve what the system reports and try again
cli-not-utf8-path = the path `{$path}` holds characters that are not UTF-8
cli-not-utf8-path-hint = give the folder a name of ordinary letters
cli-unreadable = `{$path}` cannot be read: {$problem}
cli-unreadable-hint = make sure that the file is there and that you may read it
cli-unwritable = `{$path}` cannot be written: {$problem}
cli-unwritable-hint = make sure that the folder is there and that you may write in it
cli-exists = `{$path}` is there already
cli-exists-hint = choose another name; nothing is overwritten
cli-made = made: {$path}
cli-new-next = Open the file, fill in what is empty, and take the line `status: concept` away when it is ready.
cli-new-index = `index` introduces the list `{$kind}`, and is no file of this kind
cli-new-index-hint = make `content/{$kind}/index.md` yourself, with only a `titel` and a text; the guide tells how
cli-bad-school-year = `{$name}` is no school year
cli-bad-school-year-hint = write two years with a hyphen, such as `2026-2027`
cli-init-next = Done. Go on with: cd {$folder} && portaal serve --open
cli-init-next-here = Done. Go on with: portaal serve --open
cli-unknown-kind = `{$name}` is not a kind; choose from: {$kinds}
cli-unknown-kind-hint = for example: portaal new aanbod "Judo voor beginners"
cli-bad-name = no file name can be made of `{$name}`
cli-bad-name-hint = use letters or digits in the name
cli-unknown-command = `{$command}` is not a command
cli-unknown-command-hint = { $has-suggestion ->
    [yes] did you mean `{$suggestion}`? `portaal --help` shows all commands
   *[no] `portaal --help` shows all commands
}
cli-unknown-argument = `{$argument}` is not an option here
cli-unknown-argument-hint = { $has-suggestion ->
    [yes] did you mean `{$suggestion}`? put `--help` after the command for all options
   *[no] put `--help` after the command for all options
}
cli-missing-argument = something is missing: {$arguments}
cli-missing-argument-hint = put `--help` after the command to see what it needs
cli-missing-command = there is no command
cli-missing-command-hint = `portaal --help` shows all commands
cli-value-missing = `{$argument}` lacks a value
cli-value-missing-hint = put `--help` after the command to see what it needs
cli-value-invalid = `{$value}` does not fit `{$argument}`
cli-value-invalid-hint = { $has-choices ->
    [yes] choose from: {$choices}
   *[no] put `--help` after the command to see what it needs
}
cli-argument-twice = `{$argument}` is there more than once, or does not go with the rest
cli-argument-twice-hint = give each option once
cli-arguments-unclear = this command cannot be understood ({$problem})
cli-arguments-unclear-hint = put `--help` after the command to see what it needs
cli-unknown-code = there is no message `{$name}`
cli-unknown-code-hint = `portaal explain` without a code shows all messages
cli-bad-date = `{$value}` is not a date
cli-bad-date-hint = write a date as 2026-11-21
cli-bad-language = `{$value}` is not a language of messages
cli-bad-language-hint = choose nl or en
cli-error = error
cli-hint = hint
cli-rendering = making pages
cli-phase-read = reading
cli-phase-load = parsing
cli-phase-resolve = linking
cli-phase-theme = theme
cli-phase-routes = addresses
cli-phase-search = search index
cli-phase-publish = making and writing pages

## The preview

overlay-nothing = There is nothing to see yet
overlay-panic = The program broke down on this page
overlay-panic-help = That is a fault in portaal itself, not in your text. You can simply go on; report the text below to its makers.
overlay-hidden = Not shown: {$title}
overlay-hidden-draft = This page is not published, because the file says `status: concept`.
overlay-hidden-draft-help = Remove that line to publish it. To see drafts already, start `portaal serve` without `--public`.
overlay-hidden-archived = This page is not published, because the file says `status: gearchiveerd`.
overlay-hidden-archived-help = Remove that line to publish it again.
overlay-hidden-future = This page is not published, because its date is still to come: {$date}.
overlay-hidden-future-help = It appears by itself on that day. To see it already, start `portaal serve` without `--public`.
cli-serve-ready = The portal is at {$url}
cli-serve-stop = {$time}; stop with Ctrl-C
cli-serve-port-taken = port {$port} is taken, so it became {$other}
cli-serve-polling = this system does not report changes; they are looked for every half second
cli-serve-rebuilt = {$what}: {$summary} ({$time})
cli-serve-more = {$first} and {$count} more
cli-serve-new-day = {$date}
cli-serve-panic = the program broke down: {$problem}
cli-serve-forbidden = `{$host}` is not the address of this server
cli-serve-not-opened = the browser did not open: {$problem}
cli-no-port = the ports {$first} to {$last} are all taken
cli-no-port-hint = choose another with --port
cli-bad-host = it is not possible to listen on `{$host}`: {$problem}
cli-bad-host-hint = choose an address of this computer with --host, such as 127.0.0.1, or 0.0.0.0 for the whole network
cli-no-system = the system does not cooperate: {$problem}
cli-no-system-hint = close other programs and try again
