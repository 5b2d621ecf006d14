# What `portaal` says about a portal's content, in Dutch.
#
# One message for every code of `base::code`, under the code's own name; the attribute `help` says what to do.
# Messages are one line, begin in lower case, address the reader with "u" and name no place.
# Beside an argument that may be absent, such as $suggestion, stands $has-suggestion, which is `yes` or `no`:
# select on that one, never on the argument itself. Beside $value stands $quoted: the same as YAML between double quotes.

## Words

word-error = fout
word-warning = waarschuwing
word-help = help
word-line = regel {$line}

shape-text = één waarde
shape-list = een lijst
shape-group = een groep velden
shape-empty = niets

reason-draft = dat is nog een concept
reason-archived = dat staat in het archief
reason-future = dat verschijnt pas later

label-first = hier staat het de eerste keer
label-other = hier staat het andere
label-opened = hier begint het
label-target = hiernaar wordt verwezen
label-compare = hiermee is het vergeleken
label-again = en hier

word-times = {$count} keer in dit bestand
word-pages = { $count ->
    [one] 1 pagina
   *[other] {$count} pagina's
}
word-other-files = { $count ->
    [one] 1 ander bestand
   *[other] {$count} andere bestanden
}
word-files = { $count ->
    [one] 1 bestand
   *[other] {$count} bestanden
}
word-lines = { $count ->
    [one] 1 regel
   *[other] {$count} regels
}
word-more = { $count ->
    [one] en nog zo'n melding over dit bestand
   *[other] en nog {$count} zulke meldingen over dit bestand
}

## Summary

summary-errors = { $errors ->
    [one] 1 fout
   *[other] {$errors} fouten
}
summary-warnings = { $warnings ->
    [one] 1 waarschuwing
   *[other] {$warnings} waarschuwingen
}
summary-none = geen fouten en geen waarschuwingen

## The overlay of the preview

overlay-title = {$summary} in de inhoud
overlay-intro = Achter deze melding staat de pagina zonder wat er mis is: van een bestand met een fout ziet u de vorige goede versie, of niets als die er nooit was. Zodra u het bestand verbetert en opslaat, verdwijnt deze melding vanzelf.
overlay-intro-page = Er is nog geen goede versie van deze pagina. Zodra u het bestand verbetert en opslaat, verschijnt de pagina vanzelf.
overlay-band = Bezoekers zien deze pagina niet: {$mark}
overlay-mark-draft = concept
overlay-mark-archived = in het archief
overlay-mark-future = pas te zien vanaf {$date}
overlay-file = bestand:
overlay-edit = Bewerk
overlay-desk = Bureau
overlay-corner = Voorvertoning
overlay-mentions = verwijst hierheen: {$count}
overlay-more-mentions = en nog {$count}
overlay-more = Nog {$count} andere staan in het venster waarin u `portaal serve` startte.
overlay-stopped = De voorvertoning is gestopt. Start haar opnieuw met portaal serve; deze pagina ververst dan vanzelf.
overlay-close = Sluiten
overlay-open = Openen in uw tekstprogramma

## Files

invalid-file-name = de bestandsnaam `{$name}` kan geen deel van een webadres zijn
    .help = gebruik alleen kleine letters, cijfers en streepjes{ $has-suggestion ->
        [yes] : noem het bestand `{$suggestion}`
       *[no] {""}
    }
unknown-folder = de map `{$folder}` hoort niet in `content`
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] zet de bestanden in een map die het portaal kent, zoals `scholen` of `aanbod`
    }
unexpected-file = het portaal doet niets met het bestand `{$name}`
    .help = { $why ->
        [ending] haal de laatste letters van de naam weg, zodat die op `.md` of `.yaml` eindigt; zet daarvoor in de Verkenner "Bestandsnaamextensies" aan
        [document] kopieer de tekst naar een bestand dat op `.md` eindigt, of bewaar het document als PDF
        [photo] bewaar de foto als JPEG (`.jpg`) en haal dit bestand weg; op een iPhone: Instellingen › Camera › Structuur › Meest compatibel
        [film] zet de film of het geluid bij een dienst daarvoor, en maak er vanaf een pagina een link naar
       *[other] een tekst eindigt op `.md` en staat in de map van zijn soort, zoals `paginas`; afbeeldingen en PDF's mogen ernaast; haal andere bestanden weg
    }
duplicate-slug = er zijn twee bestanden met de naam `{$slug}`
    .help = geef dit bestand een andere naam, of voeg het samen met `{$other}`
copied-file = `{$name}` is zo te zien een kopie van `{$other}` en doet niet mee
    .help = vergelijk de twee bestanden, zet wat u wilt bewaren in `{$other}` en gooi dit bestand weg
missing-site = het bestand `content/site.yaml` ontbreekt
    .help = maak `content/site.yaml` met ten minste `titel` en `url`; met `portaal init` krijgt u een voorbeeld
translation-without-source = van deze vertaling (`{$language}`) is er geen Nederlands bestand
    .help = maak eerst `{$slug}.md` in dezelfde map, of controleer of de naam van dit bestand klopt
list-translation = een bestand van `{$kind}` kan niet vertaald worden (`{$language}`)
    .help = haal dit bestand weg: deze bestanden hebben samen één pagina, die de datums zelf al vertaalt; de inleiding vertaalt u in `index.{$language}.md`
unknown-translation-language = het portaal heeft geen vertalingen in de taal `{$language}`, die in de bestandsnaam staat
    .help = { $language ->
        [makkelijk] makkelijke teksten zijn er alleen bij een portaal waarvan Nederlands de eerste taal is
       *[other] zet `{$language}` achteraan bij `talen` in `content/site.yaml`, of geef het bestand een andere naam; de eerste taal hoort niet in een bestandsnaam
    }
stale-translation = `{$source}` is veranderd sinds deze tekst ({$language}) ervan gemaakt is
    .help = pas deze tekst aan en typ `portaal translate accept` met dit bestand; wat er veranderd is, zegt `portaal translate status`
uneven-translation = bij `{$key}` staan hier { $count ->
        [one] 1 tekst
       *[other] {$count} teksten
    }, en in `{$source}` { $expected ->
        [0] geen
        [one] 1
       *[other] {$expected}
    }
    .help = vertaal bij `{$key}` elke tekst van het Nederlandse bestand, in dezelfde volgorde; heeft dat er geen, haal het veld dan weg
unused-word = geen veld van een bestand zegt `{$word}`, dus deze vertaling staat nergens
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`? Zet hier precies wat er in het veld staat, of haal de regel weg
       *[no] zet hier wat er in het veld staat, of haal de regel weg
    }
unreviewed-refused = { $count ->
        [one] 1 tekst ({$language}) is
       *[other] {$count} teksten ({$language}) zijn
    } nog niet nagekeken door iemand { $language ->
        [makkelijk] voor wie ze zijn
       *[other] die de taal spreekt
    }
    .help = laat ze nakijken en vul `nagekeken` in, of zet in `site.yaml`: `niet_nagekeken: [{$language}]`
not-utf8 = de tekst is niet opgeslagen als UTF-8, maar waarschijnlijk als `{$encoding}`
    .help = open het bestand in uw tekstprogramma en kies bij "Opslaan als" de codering UTF-8
foreign-format = dit bestand is geen platte tekst, maar { $format ->
        [rtf] opgemaakte tekst (RTF)
        [pdf] een PDF
        [html] een webpagina
       *[word] een document van een tekstverwerker, zoals Word
    }
    .help = { $format ->
        [rtf] zet in uw tekstprogramma de opmaak uit (in Teksteditor: Opmaak › Converteer naar platte tekst) en bewaar het opnieuw
        [pdf] geef het de naam die op `.pdf` eindigt, en maak er vanaf een pagina een link naar
       *[word] open het, kopieer de tekst, en plak die in een nieuw bestand van een programma voor platte tekst
    }
dangling-link = de snelkoppeling `{$name}` verwijst naar niets binnen het portaal
    .help = haal de snelkoppeling weg, of zet het bestand zelf op deze plaats
odd-file = { $why ->
        [name] de naam `{$name}` bestaat niet helemaal uit letters en tekens; het bestand is overgeslagen
       *[kind] `{$name}` is geen gewoon bestand, en is overgeslagen
    }
    .help = { $why ->
        [name] geef het een andere naam, met alleen kleine letters, cijfers en streepjes
       *[kind] haal het weg uit deze map
    }

## Characters that trip editors

byte-order-mark = het bestand begint met een onzichtbaar teken (een byte-order mark)
    .help = sla het bestand op als "UTF-8", niet als "UTF-8 met BOM"; het portaal slaat het teken nu over
mixed-line-endings = de regels eindigen niet overal op dezelfde manier
    .help = kies in uw tekstprogramma één soort regeleinde (LF) en sla het bestand opnieuw op
forbidden-character = hier staat een stuurteken (`{$sign}`), dat nergens mag staan; het is weggelaten
    .help = haal het weg en typ de woorden eromheen opnieuw; zulke tekens komen mee uit dia's en oude tekstprogramma's
invisible-character = in dit veld staat een onzichtbaar teken (`{$sign}`); het portaal leest eroverheen
    .help = haal het weg en typ de waarde opnieuw; zulke tekens komen mee uit chatprogramma's en van websites
yaml-tab = deze regel begint met een tab
    .help = gebruik spaties om in te springen: twee per niveau
non-breaking-space = hier staat een vaste spatie, die er uitziet als een gewone
    .help = haal de spatie weg en typ een gewone; vaste spaties komen vaak mee met tekst uit Word of van een website
typographic-quotes = de waarde staat tussen gekrulde aanhalingstekens ({$quote})
    .help = gebruik rechte aanhalingstekens, of laat ze weg
curly-quotes = de hele tekst van `{$key}` staat tussen gekrulde aanhalingstekens ({$quote}), en die komen op de pagina
    .help = haal ze weg; horen ze wel bij de tekst, zet er dan rechte omheen: `{$quoted}`

## Front matter and YAML

front-matter-missing = { $why ->
        [text-before] vóór het blok met velden staat al tekst
       *[nothing] boven aan dit bestand ontbreekt het blok met velden
    }
    .help = { $why ->
        [text-before] zet de regel `---` en de velden helemaal bovenaan, en de tekst eronder
       *[nothing] begin het bestand met een regel `---`, dan de velden, dan weer een regel `---`
    }
front-matter-unclosed = het blok met velden wordt niet afgesloten
    .help = zet onder het laatste veld een regel met alleen `---`
yaml-missing-space = na `{$sign}` ontbreekt een spatie
    .help = zet een spatie tussen `{$sign}` en wat erachter staat
yaml-apostrophe = de waarde `{$value}` begint met een apostrof en is gelezen als tekst
    .help = zet de hele waarde tussen dubbele aanhalingstekens: `{$quoted}`
yaml-unclosed-quote = de aanhalingstekens ({$quote}) staan niet om de hele waarde
    .help = zet {$quote} aan het begin en aan het einde van de waarde, of haal ze allebei weg
yaml-unclosed-bracket = de haak `{$bracket}` wordt niet gesloten
    .help = { $mend ->
        [remove] haal `{$bracket}` weg; de regels eronder staan al goed
        [below] zet `{$closing}` achter de laatste regel die erbij hoort
       *[here] zet `{$closing}` aan het einde van de regel
    }
yaml-reserved-sign = een waarde mag niet beginnen met het teken {$sign}
    .help = zet de hele waarde tussen dubbele aanhalingstekens: `{$quoted}`
yaml-colon-in-value = in deze waarde staat een dubbele punt, alsof hier een nieuw veld begint
    .help = zet de hele waarde tussen dubbele aanhalingstekens: `{$quoted}`
yaml-comma-in-value = in de waarde van `{$key}` staat een komma, en tussen accolades begint daar een nieuw veld
    .help = zet de hele waarde tussen dubbele aanhalingstekens: `{$quoted}`
yaml-indentation = { $move ->
        [out] deze regel springt te ver in
       *[in] deze regel springt niet ver genoeg in
    }
    .help = { $move ->
        [out] { $count ->
            [one] haal één spatie weg aan het begin van deze regel
           *[other] haal {$count} spaties weg aan het begin van deze regel
        }
       *[in] { $count ->
            [one] zet één spatie meer aan het begin van deze regel
           *[other] zet {$count} spaties meer aan het begin van deze regel
        }
    }; wat bij elkaar hoort, begint precies onder elkaar
yaml-comment-in-value = het deel `{$lost}` valt weg: een `#` na een spatie begint een opmerking
    .help = zet de hele waarde tussen dubbele aanhalingstekens: `{$quoted}`; is het een opmerking, zet dan een spatie na `#`
duplicate-key = het veld `{$key}` staat er twee keer
    .help = haal een van de twee weg, of zet beide waarden in één lijst
yaml-syntax = dit deel is niet te lezen als velden en waarden
    .help = controleer de dubbele punten, aanhalingstekens en spaties op deze regel en de regel erboven (technisch: {$problem})

## Fields against their declaration

unknown-field = `{$key}` is geen veld van `{$kind}`
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] haal de regel weg, of kijk in de gids voor redacteuren welke velden `{$kind}` heeft
    }
missing-field = het verplichte veld `{$key}` ontbreekt
    .help = voeg een regel `{$key}:` toe met een waarde; wat er hoort: {$meaning}
empty-field = het veld `{$key}` is leeg
    .help = vul achter `{$key}:` een waarde in, of haal de regel weg als het veld niet verplicht is; wat er hoort: {$meaning}
wrong-shape = bij `{$key}` hoort { $expected ->
        [list] { shape-list }
        [group] { shape-group }
        [empty] { shape-empty }
       *[text] { shape-text }
    }, maar er staat { $found ->
        [list] { shape-list }
        [group] { shape-group }
        [empty] { shape-empty }
       *[text] { shape-text }
    }
    .help = { $expected ->
        [list] schrijf een lijst, zo: `{$example}`
        [group] schrijf de velden erbij, zo: `{$example}`
        [empty] haal weg wat er achter of onder `{$key}:` staat
       *[text] zet achter `{$key}:` één waarde, op dezelfde regel
    }
unknown-choice = `{$value}` is geen keuze voor `{$key}`
    .help = { $has-several ->
        [yes] kies er één uit: {$choices}
       *[no] { $has-suggestion ->
            [yes] bedoelde u `{$suggestion}`? u kunt kiezen uit: {$choices}
           *[no] kies uit: {$choices}
        }
    }
invalid-date = `{$value}` bij `{$key}` is geen datum
    .help = { $has-days ->
        [yes] die maand heeft {$days} dagen; controleer de dag
       *[no] schrijf jaar, maand en dag met streepjes, zoals `2026-09-01`
    }
invalid-time = `{$value}` bij `{$key}` is geen tijd
    .help = schrijf uren en minuten, zoals `15:30`
invalid-moment = `{$value}` bij `{$key}` is geen jaar en geen datum
    .help = schrijf een jaar, zoals `2019`, of een hele datum, zoals `2019-09-01`
invalid-phone = `{$value}` bij `{$key}` is geen Nederlands telefoonnummer
    .help = schrijf één nummer met netnummer, tien cijfers in totaal en niets erachter, zoals `020 123 4567`
invalid-email = `{$value}` bij `{$key}` is geen e-mailadres
    .help = schrijf één adres zonder spaties, met achter de `@` een naam met een punt, zoals `info@example.org`
invalid-url = `{$value}` bij `{$key}` is geen webadres
    .help = schrijf het hele adres, met `https://` ervoor, zoals `https://www.example.org`
invalid-postcode = `{$value}` bij `{$key}` is geen Nederlandse postcode
    .help = schrijf vier cijfers, een spatie en twee hoofdletters, zoals `1069 ZR`
invalid-brin = `{$value}` bij `{$key}` is geen BRIN
    .help = schrijf twee cijfers en twee hoofdletters, zoals `16HF`
invalid-vestiging = `{$value}` bij `{$key}` is geen vestigingscode
    .help = schrijf het BRIN van de school en twee cijfers, zoals `16HF00`
invalid-board-number = `{$value}` bij `{$key}` is geen nummer van een schoolbestuur
    .help = schrijf de vijf cijfers van het bevoegd gezag, zoals `41023`
invalid-number = `{$value}` bij `{$key}` is geen getal dat hier past
    .help = { $has-suggestion ->
        [yes] zet elk getal apart: `[{$suggestion}]`
       *[no] schrijf een getal van {$min} tot en met {$max}, in cijfers en zonder eenheid
    }
invalid-house-number = `{$value}` bij `{$key}` is geen huisnummer
    .help = begin met het nummer, met de toevoeging erachter, zoals `12`, `12-A` of `52-54`
invalid-money = `{$value}` bij `{$key}` is geen bedrag
    .help = schrijf een bedrag in euro's, met een komma en zonder punt voor duizend, zoals `12,50`; kost het niets, schrijf dan `kosten: gratis`
invalid-decimal = `{$value}` bij `{$key}` is geen getal
    .help = schrijf een getal met hooguit twee cijfers achter de komma, zoals `123` of `62,5`; zonder punten voor duizend
invalid-flag = `{$value}` bij `{$key}` is geen ja of nee
    .help = schrijf `ja` of `nee`
invalid-language = `{$value}` bij `{$key}` is geen taalcode
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] schrijf de code van de taal, zoals `nl`, `en`, `ar` of `tr`
    }
invalid-slug = `{$value}` bij `{$key}` is geen korte naam
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`? een korte naam heeft alleen kleine letters, cijfers en streepjes
       *[no] schrijf de naam van een bestand uit de map `{$kind}`, zonder `.md`, met alleen kleine letters, cijfers en streepjes
    }
invalid-path = `{$value}` bij `{$key}` is geen pad van dit portaal
    .help = begin en eindig met een schuine streep en laat de naam van de website weg, zoals `/oud/pad/`
invalid-source-mark = `{$value}` bij `{$key}` is geen teken van een brontekst
    .help = laat de regel weg, of laat hem schrijven door `portaal translate accept` met dit bestand
invalid-rrule = `{$value}` bij `{$key}` is geen geldige herhaling (RRULE)
    .help = gebruik liever `elke` en `dagen`; een RRULE ziet eruit als `FREQ=WEEKLY;BYDAY=MO`
unsupported-rrule = het portaal kent `{$part}` niet, uit de herhaling bij `{$key}`
    .help = gebruik alleen FREQ, INTERVAL, COUNT, UNTIL (een datum, zoals 20270701), BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS en WKST
invalid-school-year = `{$value}` bij `{$key}` is geen schooljaar
    .help = schrijf twee jaren na elkaar, met een streepje ertussen, zoals `2026-2027`
text-too-long = de tekst bij `{$key}` is te lang: {$length} tekens
    .help = maak de tekst korter: er is plaats voor {$max} tekens

## References and links

unknown-reference = `{$slug}` bestaat niet in `{$kind}`
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] schrijf de naam van een bestand in `{$kind}`, zonder `.md`, of maak dat bestand
    }
hidden-reference = `{$slug}` staat niet op het portaal: { $reason ->
        [draft] { reason-draft }
        [archived] { reason-archived }
       *[future] { reason-future }
    }
    .help = publiceer `{$slug}`, of haal de verwijzing weg; nu wordt zij weggelaten
ended-school-reference = { $has-days ->
        [yes] de school `{$slug}` bestaat nog tot en met {$date}, en daarna leidt dit nergens meer heen
       *[no] de school `{$slug}` bestaat niet meer; haar laatste dag was {$date}
    }
    .help = verwijs naar een andere school, haal de verwijzing weg, of zet dit bestand op `status: gearchiveerd`
repeated-reference = `{$slug}` staat twee keer in dezelfde lijst
    .help = haal een van de twee weg
twin-page = `{$title}` staat er twee keer: ook in `{$other}`
    .help = haal een van de twee weg, of laat in de titel zien wat het verschil is
exactly-one = hier hoort precies één van deze velden: {$keys}
    .help = vul één veld in en haal de andere weg
broken-link = de link naar `{$target}` komt nergens uit
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] controleer de naam en het aantal `../`; een link is het pad vanaf dit bestand, zoals `../scholen/lukasschool.md`
    }
broken-anchor = de pagina `{$target}` heeft geen kop `#{$anchor}`
    .help = { $has-suggestion ->
        [yes] bedoelde u `#{$suggestion}`?
       *[no] kijk welke koppen de pagina heeft, of haal alles vanaf het hekje weg
    }
hidden-link = de link gaat naar `{$target}`, en dat staat niet op het portaal: { $reason ->
        [draft] { reason-draft }
        [archived] { reason-archived }
       *[future] { reason-future }
    }
    .help = publiceer die pagina, of haal de link weg; nu blijft alleen de tekst staan
unused-file = { $shown-by ->
        [hidden] `{$name}` hoort alleen bij pagina's die niet op het portaal staan, en komt er zelf ook niet op
       *[nobody] geen pagina toont `{$name}` of linkt ernaar; het bestand komt niet op het portaal
    }
    .help = { $shown-by ->
        [hidden] zodra zo'n pagina op het portaal staat, komt het bestand vanzelf mee; is het niet meer nodig, gooi het dan weg
       *[nobody] zet het bestand op een pagina, of gooi het weg
    }
missing-image = de afbeelding `{$target}` bestaat niet
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] zet de afbeelding in dezelfde map als dit bestand, en let op hoofdletters in de naam
    }
missing-alt = de afbeelding `{$target}` heeft geen beschrijving
    .help = schrijf in één zin wat er te zien is, voor wie de afbeelding niet kan zien: `![twee kinderen lezen een boek]({$target})`
invalid-image = { $why ->
        [damaged] de foto `{$target}` is niet heel
        [large] de foto `{$target}` is te groot om er plaatjes van te maken
        [inks] de foto `{$target}` is gemaakt voor drukwerk (CMYK), niet voor een scherm
        [heic] de foto `{$target}` is een HEIC, zoals een iPhone die maakt
        [avif] de foto `{$target}` is een AVIF
        [tiff] de foto `{$target}` is in een vorm die het web niet kent
        [document] `{$target}` is een document, en geen afbeelding
       *[unknown] `{$target}` is geen afbeelding die het portaal kan tonen
    }
    .help = { $why ->
        [damaged] haal de foto opnieuw van de telefoon of camera; bij het kopiëren is een stuk weggebleven
        [large] maak de foto kleiner in uw beeldprogramma: 4.000 beeldpunten breed is ruim genoeg
        [inks] sla de foto in uw beeldprogramma opnieuw op in RGB, of vraag de drukker om een versie voor het web
        [heic] sla de foto op als JPEG; op een iPhone kiest u bij het delen Opties › Meest compatibel, of bij Instellingen › Camera › Structuur › Meest compatibel
        [document] link naar het document met `[wat erin staat]({$target})`, zonder uitroepteken
       *[unknown] sla het bestand op als JPEG, PNG of WebP vanuit uw beeldprogramma; de naam veranderen is niet genoeg
    }
picture-name = `{$target}` heet anders dan het is: het is een {$format}
    .help = de foto komt goed op de pagina; laat de naam eindigen op `.{$ending}`, ook waar u hem noemt
animated-picture = `{$target}` beweegt, en staat op het portaal stil
    .help = bezoekers zien het eerste beeld; zet iets dat moet bewegen als filmpje elders, en link ernaar
unsafe-drawing = { $why ->
        [script] in de tekening `{$target}` zit een programma
        [foreign] de tekening `{$target}` haalt iets op uit een ander bestand of van een andere website
        [html] in de tekening `{$target}` zit een stuk webpagina
       *[unreadable] `{$target}` is geen tekening (SVG) die het portaal kan lezen
    }
    .help = { $why ->
        [foreign] zet wat de tekening nodig heeft in de tekening zelf, of bewaar haar als PNG
       *[other] bewaar de tekening opnieuw als "Gewone SVG" of als PNG
    }
unsafe-html = een stuk HTML is weggelaten, omdat het kwaad kan: `{$what}`{ $has-words ->
        [yes] {" "}met de tekst "{$words}"
       *[no] {""}
    }
    .help = schrijf gewone Markdown; voor een video of kaart zet u een link naar de pagina waar die staat
html-as-text = `{$what}` staat als gewone tekst op de pagina
    .help = is het zo bedoeld, zet er dan een `\` voor; een onderdeel van HTML heeft ook een einde nodig
local-address = `{$target}` is alleen te bereiken op uw eigen computer of netwerk
    .help = { $has-suggestion ->
        [yes] schrijf alleen het pad: `{$suggestion}`
       *[no] zet er een adres neer dat iedereen kan openen; een bestand zet u naast deze tekst
    }
nested-too-deep = hier staan meer dan {$max} onderdelen in elkaar, dus `{$what}` is weggelaten
    .help = haal overbodige tags, streepjes en `>`-tekens weg; de tekst zelf blijft staan
heading-level = de kop `{$title}` is even groot als de titel van de pagina
    .help = begin de kop met `##`; de titel van de pagina komt al uit het veld `titel` of `naam`
markdown-emphasis = de tekens `{$sign}` maken hier niets vet of schuin; bezoekers zien ze staan
    .help = { $has-mend ->
        [yes] schrijf `{$mend}`: geen spatie binnen de tekens, wel een spatie of leesteken erachter
       *[no] zet `{$sign}` aan het begin en aan het einde van de woorden; bedoelt u het teken zelf, zet er dan een `\` voor
    }
markdown-heading = deze regel is geen kop geworden: na de hekjes ontbreekt een gewone spatie
    .help = schrijf `{$mend}`
markdown-list = deze regel is geen punt van een lijst geworden (`{$sign}`)
    .help = schrijf `{$mend}`, en laat boven de lijst een regel leeg
markdown-table = deze regels zijn geen tabel geworden
    .help = zet onder de eerste rij een regel met streepjes en evenveel vakken: `{$mend}`
markdown-frame = `[!{$value}]` is geen kader geworden
    .help = { $has-suggestion ->
        [yes] schrijf `> [!{$suggestion}]` op een eigen regel, en de tekst op de regels eronder
       *[no] kies uit `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` en `[!CAUTION]`
    }
markdown-link = `{$value}` is geen link geworden; bezoekers zien de haken
    .help = schrijf `{$mend}`
markdown-foreign = `{$what}` is opmaak die het portaal niet kent; bezoekers zien de tekens
    .help = haal de tekens weg, of gebruik wat het portaal kent: koppen, lijsten, vet, schuin, tabellen en kaders
heading-skip = de kop `{$title}` slaat een maat over
    .help = begin de kop met `{$mend}` in plaats van `{$signs}`
heading-by-line = deze alinea is een kop geworden door de streepjes eronder
    .help = laat boven de streepjes een regel leeg; is het een kop, begin hem dan met `##`
missing-footnote = bij de verwijzing `[^{$label}]` hoort geen voetnoot
    .help = voeg onderaan een regel toe: `[^{$label}]: de tekst van de noot`

## URLs

route-collision = dit bestand krijgt hetzelfde webadres als een ander: `{$url}`
    .help = geef dit bestand een andere naam; het adres is al van `{$other}`
redirect-collision = het oude webadres `{$url}` is al in gebruik
    .help = haal `{$url}` weg uit `omgeleid_van`; het hoort al bij `{$other}`

## Rules of the kinds

number-taken = { $has-other ->
        [yes] nummer {$number} is al in gebruik
       *[no] nummer {$number} bestaat hier niet
    }
    .help = { $has-other ->
        [yes] kies een ander nummer van 1 tot en met {$max}, of pas `{$other}` aan
       *[no] kies een nummer van 1 tot en met {$max}
    }
number-missing = in `{$kind}` ontbreekt nummer {$missing}
    .help = maak in `{$kind}` een bestand met `nummer: {$missing}`
vestiging-mismatch = de vestigingscode `{$vestiging}` hoort niet bij het BRIN `{$brin}`
    .help = een vestigingscode is het BRIN met twee cijfers erachter, zoals `{$brin}00`; controleer beide velden
duplicate-vestiging = twee scholen hebben de vestigingscode `{$vestiging}`
    .help = controleer de vestigingscode hier en in `{$other}`; elke school heeft een eigen code
outside-region = het punt {$latitude}, {$longitude} ligt niet in of bij Amsterdam
    .help = controleer of `breedte` (ongeveer 52) en `lengte` (ongeveer 4,9) niet verwisseld zijn, en of de punt goed staat
offer-without-place = bij dit aanbod staat niet waar het is
    .help = vul `scholen` of `locatie` in
offer-without-age = bij dit aanbod voor kinderen staat niet voor welke leeftijd het is
    .help = vul `groepen` of `leeftijd` in
offer-without-principle = dit aanbod is op een Familieschool (`{$school}`), maar noemt geen principe
    .help = vul bij `principes` ten minste één principe van de Familieschool in
scheme-without-contact = ouders kunnen de regeling `{$slug}` niet zelf aanvragen, maar hier staat niet wie hen helpt
    .help = vul bij dit aanbod `contact` in, of noem een `contact` bij de regeling zelf
registration-after-start = aanmelden kan tot en met {$until}, maar het begint al op {$start}
    .help = kies bij `aanmelden` een datum voor `tot` die vóór de start ligt
end-before-start = het einde ({$end}) ligt niet na het begin ({$start})
    .help = controleer begin en einde; misschien zijn ze verwisseld
incomplete-planning = in deze planning ontbreekt `{$missing}`
    .help = een herhaling heeft twee velden nodig: `elke` (hoe vaak) en `dagen` (op welke dagen)
planning-date = { $reason ->
        [start] op de eerste dag ({$date}) is er geen les: hij valt niet op een van de `dagen`
        [fifth] {$date} is de vijfde van zijn soort in de maand; de meeste maanden hebben er maar vier
        [both] {$date} staat bij `niet_op` en bij `wel_op`
        [outside] {$date} valt buiten de planning
        [already] op {$date} is het al
       *[no-day] op {$date} is het niet, dus er valt niets uit
    }
    .help = { $reason ->
        [start] schrijf bij `start` de dag van de eerste les
        [fifth] begin op een dag in de eerste vier weken, of schrijf de laatste van de maand met `rrule`
       *[no-day] controleer de datum, of haal hem weg
    }
far-date = {$date} ligt wel erg ver weg
    .help = controleer het jaar
registration-without-channel = { $way ->
        [formulier] aanmelden gaat met een formulier, maar er staat niet waar dat is
        [telefoon] aanmelden gaat per telefoon, maar het contactpunt heeft geen telefoonnummer
       *[email] aanmelden gaat per e-mail, maar het contactpunt heeft geen e-mailadres
    }
    .help = { $way ->
        [formulier] zet het webadres van het formulier bij `url`, onder `aanmelden`
       *[other] vul het aan bij het contactpunt, of kies een andere `wijze`
    }
no-occurrence = deze planning levert geen enkele keer op
    .help = controleer `start`, `einde` en `dagen`, en of `niet_op` of de vakanties niet alles uitsluiten
school-year-mismatch = dit bestand heet `{$name}`, maar gaat over schooljaar {$year}
    .help = laat de naam van het bestand beginnen met `{$year}`, of pas `schooljaar` aan
outside-school-year = {$date} valt niet in schooljaar {$year}
    .help = een schooljaar loopt van 1 augustus tot en met 31 juli; controleer het jaar, of zet de datum in het bestand van een ander schooljaar
not-evaluated = deze afspraak liep tot {$end} en is nog niet beoordeeld
    .help = zet `stand` op `bereikt` of `gestopt`, en schrijf bij `voortgang` wat er is gebeurd
outcome-elsewhere = de uitkomst `{$slug}` hoort volgens haar eigen bestand bij de afspraak `{$other}`
    .help = verander `afspraak` in het bestand van de uitkomst, of haal haar hier weg
network-figures-differ = het netwerk noemt {$stated} {$key}, maar het portaal telt er {$counted}
    .help = kijk na of `leden` compleet is, en of het opgegeven aantal nog klopt
term-repeated = het woord `{$word}` wordt al uitgelegd bij `{$other}`
    .help = laat het woord op één plek staan, bij `term` of bij `ook`
contact-without-channel = dit contactpunt is niet te bereiken
    .help = vul ten minste één van deze velden in: `telefoon`, `email` of `formulier`
hours-overlap = op {$day} vallen twee openingstijden over elkaar: {$first} en {$second}
    .help = maak er één tijd van, of pas de tijden aan
private-mailbox = `{$address}` lijkt een privéadres
    .help = gebruik een adres van de school of de organisatie, dat blijft werken als er iemand anders komt
photo-consent-ended = { $has-days ->
        [yes] de toestemming om de foto `{$target}` te tonen houdt op {$date} op
       *[no] de toestemming om de foto `{$target}` te tonen is voorbij sinds {$date}
    }
    .help = vraag opnieuw toestemming en pas `toestemming_tot` aan, of haal de foto weg; { $has-days ->
        [yes] vanaf die dag staat zij nergens meer
       *[no] zij staat nu nergens meer
    }
consent-ended = { $has-days ->
        [yes] de toestemming om deze naam te tonen loopt tot en met {$date}
       *[no] de toestemming om deze naam te tonen is op {$date} afgelopen
    }
    .help = vraag opnieuw toestemming en pas `toestemming_tot` aan, of haal `persoon` weg; { $has-days ->
        [yes] na die dag wordt de naam niet meer getoond
       *[no] de naam wordt nu niet getoond
    }
service-point-missing = de Familieschool `{$school}` heeft geen Familie Servicepunt
    .help = maak in `contact` een bestand met `rol: familie-servicepunt`, dat hoort bij de school `{$school}`
role-missing = bij de school `{$school}` staat geen contactpunt met de rol `{$role}`
    .help = maak in `contact` een bestand met `rol: {$role}`, dat hoort bij de school `{$school}`
unknown-topic = `{$topic}` is geen onderwerp van dit portaal
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] kies een onderwerp uit `contact` in `content/site.yaml`, of zet het daar bij; een woord om op te zoeken hoort bij `trefwoorden`
    }
check-overdue = dit is voor het laatst gecontroleerd op {$date}, meer dan een jaar geleden
    .help = { $has-owner ->
        [yes] vraag {$owner} of alles nog klopt, en zet daarna de datum van vandaag bij `gecontroleerd_op`
       *[no] ga na of alles nog klopt, en zet daarna de datum van vandaag bij `gecontroleerd_op`
    }
check-in-future = de datum van controle, {$date}, moet nog komen
    .help = zet bij `gecontroleerd_op` de dag waarop het echt is gecontroleerd
placeholder = hier staat nog een invulwoord: `{$text}`
    .help = vervang het door de echte tekst
small-picture = deze foto is maar {$width} beeldpunten breed
    .help = op een telefoon blijft hij klein; zoek de foto zoals de camera hem maakte, van {$enough} beeldpunten of meer
sample-content = { $count ->
        [one] 1 bestand is een voorbeeld
       *[other] {$count} bestanden zijn een voorbeeld
    }
    .help = vervang voorbeelden door echte inhoud en haal `voorbeeld: ja` weg; op de pagina staat nu dat het een voorbeeld is

## The portal as a whole
search-index-large = de eerste zoekvraag van een bezoeker haalt {$size} kB op; meer dan {$max} kB is veel voor een telefoon
    .help = archiveer oude pagina's, maak lange teksten korter of haal woorden weg bij `zoeken.synoniemen`

## Refused by `build --publish`

sample-refused = `{$title}` is een voorbeeld en mag niet gepubliceerd worden
    .help = vul de echte gegevens in en haal `voorbeeld: ja` weg, of zet `status: concept`
draft-refused = gepubliceerde inhoud verwijst naar `{$slug}`, dat niet gepubliceerd is
    .help = publiceer ook `{$slug}`, of haal de verwijzing weg
placeholder-refused = met het invulwoord `{$text}` mag dit niet gepubliceerd worden
    .help = vervang het door de echte tekst

## Theme

unknown-theme = het thema `{$theme}` bestaat niet
    .help = controleer `thema` in `content/site.yaml`; elk thema is een map in `themes`
unused-template = geen pagina gebruikt het sjabloon `{$name}`
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`? alleen een sjabloon met een naam van het thema komt op de site
       *[no] geef het de naam van een sjabloon van het thema, gebruik het in een ander, of haal het weg
    }
template-syntax = het sjabloon is niet te lezen: {$problem}
    .help = kijk of elke accolade en elk blok gesloten is
template-failed = het sjabloon kan de pagina `{$url}` niet maken: {$problem}
    .help = controleer of het sjabloon alleen gegevens gebruikt die de pagina heeft
style-syntax = het stijlblad is niet te lezen: {$problem}
    .help = controleer de accolades en puntkomma's rond deze plaats
script-syntax = { $what ->
        [text] de tekst die hier begint, is niet afgesloten
        [comment] het commentaar dat hier begint, is niet afgesloten
        [template] de tekst tussen accenten die hier begint, is niet afgesloten
        [regex] de reguliere expressie die hier begint, is niet afgesloten
       *[bracket] dit haakje heeft geen tegenhanger
    }
    .help = een script is pas te lezen als alles wat het opent ook weer sluit
unknown-script = het script `{$name}` bestaat niet
    .help = { $has-suggestion ->
        [yes] bedoelde u `{$suggestion}`?
       *[no] een script noemt een ander uit de map `scripts` van het thema zoals het ernaast staat: `./naam.js`
    }
script-circle = deze scripts hebben elkaar nodig: {$scripts}
    .help = zet wat ze delen in een eigen script, dat ze allebei gebruiken
postcode-table = deze regel met een postcode is niet te lezen: `{$line}`
    .help = elke regel heeft een postcode, breedte, lengte en plaats, zoals `1062 52.3517 4.8372 Amsterdam`, en elke postcode staat er een keer
locale-syntax = het bestand met teksten is niet te lezen: {$problem}
    .help = elke tekst heeft de vorm `naam = tekst`; vervolgregels springen in
missing-text = de tekst `{$id}` bestaat niet in de taal `{$language}`
    .help = voeg de tekst toe aan het bestand van die taal in `locales` van het thema

## The command line

cli-about = Maakt het partnerschapsportaal van een schoolstichting van Markdown en YAML.
cli-usage = Gebruik
cli-commands = Opdrachten
cli-options = Opties
cli-options-word = OPTIES
cli-command-word = OPDRACHT
cli-value-action = HANDELING
cli-value-date = DATUM
cli-value-dir = MAP
cli-value-format = VORM
cli-value-kind = SOORT
cli-value-name = NAAM
cli-value-port = POORT
cli-value-role = FUNCTIE
cli-default = {$text} (standaard: {$value})
cli-help = Toon deze hulp
cli-version = Toon de versie
cli-help-command = Toon de hulp van een opdracht
cli-init = Begin een nieuw, klein portaal in een map
cli-init-folder = De map; hij wordt gemaakt als hij er niet is
cli-build = Maak de site en zet haar in een map
cli-build-output = De map voor de site; zonder deze optie `public` in de map van het portaal
cli-build-publish = Voor het publiek: weiger voorbeelden, concepten en invulwoorden
cli-build-timings = Toon hoe lang elke stap duurde
cli-serve = Toon de site terwijl u schrijft
cli-serve-port = De poort; is die bezet, dan de eerste vrije daarna
cli-serve-host = Het adres om op te luisteren
cli-serve-open = Open de site in de browser
cli-serve-poll = Kijk elke halve seconde zelf naar wijzigingen, voor mappen op een netwerk
cli-check = Controleer alle inhoud zonder iets te schrijven
cli-new = Maak een nieuw bestand met alle velden die nodig zijn
cli-new-kind = De soort: {$kinds}
cli-new-name = De naam, tussen aanhalingstekens als er spaties in staan
cli-dry_run = Laat zien wat er verandert, en schrijf niets
cli-rename = Geef iets een andere naam; verwijzingen, links, vertalingen en foto's gaan mee
cli-rename-entity = Wat: de map en de naam, zoals `aanbod/judo`
cli-rename-name = De nieuwe naam, zoals `judo-west`
cli-delete = Haal iets weg, als niemand ernaar verwijst
cli-delete-entity = Wat: de map en de naam, zoals `aanbod/judo`
cli-delete-archive = Archiveer het: het bestand blijft, de pagina niet
cli-replace = Vervang een waarde in alle bestanden, per veld
cli-replace-field = Het veld, zoals `telefoon`, `eigenaar` of `aanbieder`; `tekst` is de tekst onder de velden
cli-replace-old = Wat er staat; een telefoonnummer mag anders geschreven zijn
cli-replace-new = Wat er komt te staan
cli-roll = Zet aanbod door naar een ander schooljaar, op dezelfde dagen van de week
cli-roll-what = Welk aanbod: namen zoals `aanbod/judo`, of `aanbod` voor alles wat in het jaar ervoor eindigt
cli-roll-to = Het schooljaar, zoals 2027-2028
cli-roll-copy = Bewaar het aanbod van het oude jaar ernaast, gearchiveerd
cli-undo = Neem de laatste bewerking terug
cli-operation-changed = {$lines} in {$path}
cli-operation-new = nieuw: {$path}
cli-operation-gone = weg: {$path}
cli-operation-nothing = Er is niets te veranderen.
cli-operation-dry = Er is niets geschreven; dit is wat er zou veranderen.
cli-operation-undo = Toch niet? Typ: portaal undo
cli-recovered = Een bewerking was blijven steken en is afgemaakt: {$label}
cli-undone = Teruggenomen: {$label}
cli-undo-nothing = er is geen bewerking om terug te nemen
cli-undo-nothing-hint = alleen wat een opdracht van portaal heeft geschreven, kan terug
cli-operation-unknown = `{$name}` is er niet
cli-operation-unknown-hint = noem de map en de naam van het bestand, zoals `aanbod/judo`
cli-operation-bad-name = `{$name}` kan geen naam zijn
cli-operation-bad-name-hint = gebruik kleine letters, cijfers en streepjes, zoals `judo-west`; een schooljaar heet naar zijn jaren
cli-operation-taken = `{$path}` bestaat al
cli-operation-taken-hint = kies een andere naam, of hernoem dat bestand eerst
cli-operation-former = `{$path}` heette eerder zo: `{$url}` leidt daarheen
cli-operation-former-hint = kies een andere naam, of haal dat adres daar uit `omgeleid_van`
cli-operation-named = er { $count ->
        [one] verwijst nog 1 plek
       *[other] verwijzen nog {$count} plekken
    } naar:
    {"  "}{$places}
cli-operation-named-hint = haal de verwijzingen weg, of archiveer het met `--archive`
cli-operation-year = er is geen kalender van schooljaar {$year}
cli-operation-year-hint = maak eerst `content/kalender/{$year}.yaml`, met de vakanties
cli-operation-unwritable = `{$path}` is niet aan te passen: { $reason ->
        [no-front-matter] de velden staan niet tussen twee regels met ---
        [not-yaml] de velden zijn niet te lezen
        [repeated-key] er staat een veld dubbel in
        [no-such-place] het veld is er niet
       *[other] dan zou er meer veranderen dan de bedoeling is
    }
cli-operation-unwritable-hint = er is niets geschreven; verbeter dat bestand eerst, `portaal check` zegt hoe
cli-operation-unclean = na deze bewerking zouden er fouten zijn die er nu niet zijn
cli-operation-unclean-hint = er is niets geschreven; verbeter eerst wat hierboven staat
cli-save-busy = er wordt al geschreven in dit portaal
cli-save-busy-hint = wacht tot de andere opdracht klaar is
cli-save-changed = `{$path}` is intussen veranderd
cli-save-changed-hint = er is niets overschreven; kijk wat er nu in staat en probeer het dan opnieuw
cli-save-outside = `{$path}` ligt buiten het portaal
cli-save-outside-hint = er is niets geschreven; een koppeling naar een andere map wordt niet gevolgd
cli-import = Lees een lijst in (CSV of Excel); wat een redacteur veranderde, blijft
cli-import-kind = De soort: {$kinds}
cli-import-file = De lijst: een .csv met welk scheidingsteken ook, of een .xlsx
cli-import-mapping = Welke kolom welk veld wordt: een bestand, of `duo` voor de open data van scholen; zonder dit ziet u een voorstel
cli-import-both = Niet ingelezen: `{$field}` in {$path} is hier „{$ours}” en in de lijst „{$theirs}”.
cli-import-spoilt = Niet ingelezen: rij {$row}, kolom {$column}: „{$value}”. {$why}
cli-import-lost-nought = Het rekenblad heeft de eerste nul weggelaten; geef de kolom de opmaak „tekst” en zet haar terug.
cli-import-serial-day = Dit is een datum als getal; geef de kolom een opmaak met jaar, maand en dag.
cli-import-scientific = Het rekenblad heeft een lang getal afgekort; de cijfers zijn weg. Haal ze uit de bron.
cli-import-made-day = Het rekenblad heeft hier een datum van gemaakt, waarschijnlijk van een huisnummer. Haal het uit de bron.
cli-import-formula-fault = Dit is de melding van een formule die niets vindt.
cli-import-no-key = Niet ingelezen: rij {$row} heeft geen sleutel of naam, of een sleutel die er al was.
cli-import-gone = `{$key}` staat niet meer in de lijst. Klopt dat? Archiveer dan {$path}.
cli-import-gone-nowhere = `{$key}` staat niet meer in de lijst; er is geen bestand van.
cli-import-table = `{$path}` is niet als lijst te lezen: { $reason ->
        [utf-16] de tekst staat in UTF-16
        [old-workbook] het is een werkmap van voor 2007 (.xls)
        [broken-workbook] de werkmap is beschadigd
       *[other] er staan geen rijen onder een rij met kolomnamen
    }
cli-import-table-hint = bewaar de lijst als „CSV UTF-8” of als .xlsx, met de kolomnamen in de eerste rij
cli-import-mapping-unreadable = er is iets mis met de koppeling van kolommen aan velden: {$problem}
cli-import-mapping-unreadable-hint = zij noemt `sleutel`, `naam` en `velden`; zonder `--mapping` ziet u een voorstel
cli-import-column = de lijst heeft geen kolom {$names}
cli-import-column-hint = zonder `--mapping` ziet u welke kolommen er zijn
cli-report = Laat zien wat aandacht vraagt, ook als er niets fout is
cli-report-about = Waarover: freshness (een jaar niet nagekeken), references (wie hiernaar verwijst), ended, samples, media (nergens te zien), links (naar andere sites) of language (moeilijke zinnen)
cli-report-what = Bij references de map en de naam, zoals `aanbod/judo`; bij language eventueel welke bestanden
cli-report-fetch = Vraag bij links ook op of de pagina's er nog zijn; daarvoor is `curl` nodig
cli-report-nothing = Er is niets te melden.
cli-report-which = noem waarnaar verwezen wordt
cli-report-which-hint = bijvoorbeeld: portaal report references aanbod/judo
cli-report-owner = Beste {$owner}, klopt dit nog? Zet dan bij `gecontroleerd_op` de dag van vandaag ({$count}):
cli-report-nobody = Van niemand: zet er een `eigenaar` bij ({$count}):
cli-report-never = nooit nagekeken
cli-report-checked = nagekeken op {$date}
cli-report-media-nobody = {$path}: geen pagina laat dit zien
cli-report-media-hidden = {$path}: alleen op een pagina die niet te zien is
cli-report-reads = {$title} ({$path}): {$sentences} zinnen van gemiddeld {$average} woorden
cli-report-long-sentence = lange zin, {$what} woorden
cli-report-rare-word = lang woord dat verder nergens staat: {$what}
cli-report-passive = wie doet het? ({$what})
cli-report-abbreviation = afkorting zonder uitleg: {$what}
cli-report-moved = verhuisd naar {$to}
cli-report-dead = bestaat niet meer, sinds {$since}
cli-report-blocked = laat zich niet controleren; kijk zelf
cli-report-unknown = geeft geen antwoord
cli-schema = Druk af wat de velden van een soort mogen zijn, voor programma's om in te schrijven
cli-schema-kind = De soort, of `site`; zonder soort alle: {$kinds}
cli-translate = Houd vertalingen bij: wat ontbreekt, wat verouderd is, wat is nagekeken
cli-translate-action = Wat er moet gebeuren: status, accept of new
cli-translate-what = Bij status talen, bij accept bestanden, bij new een taal en een naam, zoals `ar aanbod/judo`
cli-translate-unchanged_meaning = De bron zegt nog hetzelfde: wie de vertaling nakeek, hoeft dat niet opnieuw te doen
cli-translate-reviewed_by = De functie van wie de vertaling vandaag heeft nagekeken
cli-translate-counts = {$language}: {$current} actueel, {$stale} verouderd, {$unknown} onbekend, {$missing} ontbreken; {$unreviewed} niet nagekeken
cli-translate-missing = ontbreekt
cli-translate-stale = verouderd
cli-translate-unknown = onbekend
cli-translate-not-kept = wat de bron eerst zei, is niet bewaard
cli-translate-accepted = bijgewerkt: {$path}
cli-translate-new-next = Vul in wat leeg is, zet de tekst in de plaats van de Nederlandse, en typ dan: portaal translate accept met dit bestand.
cli-translate-no-site = de inhoud heeft zulke fouten dat vertalingen niet te beoordelen zijn
cli-translate-no-site-hint = typ `portaal check` en verbeter eerst wat daar staat
cli-translate-language = `{$language}` staat niet als vertaling bij `talen` in `site.yaml`
cli-translate-language-hint = kies een taal die er wel staat, of voeg haar toe
cli-translate-which = noem de bestanden die weer kloppen
cli-translate-which-hint = bijvoorbeeld: portaal translate accept content/paginas/over-ons.en.md
cli-translate-no-translation = `{$path}` is geen vertaling van iets in dit portaal
cli-translate-no-translation-hint = een vertaling heet als haar bron, met de taal erachter: `over-ons.en.md`
cli-translate-new-what = noem een taal en wat er vertaald wordt
cli-translate-new-what-hint = bijvoorbeeld: portaal translate new ar aanbod/judo
cli-translate-source = `{$name}` is niets dat vertaald kan worden
cli-translate-source-hint = noem de map en de naam van het bestand, zoals `aanbod/judo`
cli-clean = Gooi weg wat bouwen voor de volgende keer bewaart: de plaatjes die van foto's zijn gemaakt
cli-cleaned = Weggegooid: {$size} MB. De volgende keer worden de plaatjes opnieuw gemaakt.
cli-clean-failed = de bewaarde plaatjes kunnen niet weg: {$problem}
cli-clean-failed-hint = sluit `portaal serve`, en gooi anders zelf de map `.portaal/pictures` weg
cli-explain = Leg een melding uit
cli-explain-code = De code van de melding, zoals `unknown-field`; zonder code een lijst van alle meldingen
cli-root = De map van het portaal; zonder deze optie de map waarin u staat, of de eerste erboven
cli-lang = De taal van meldingen: nl of en
cli-format = De vorm van meldingen: human, short, json of github
cli-today = Doe alsof het deze dag is (JJJJ-MM-DD)
cli-serve-read_only = Geen bureau: niets is in de browser te bewerken
cli-serve-public = Toon alleen wat het publiek te zien krijgt: geen concepten en geen berichten uit de toekomst
cli-drafts = Neem concepten en berichten uit de toekomst mee
cli-built = {$pages} en {$others} gemaakt in {$time}: {$written} geschreven, {$unchanged} al goed, {$removed} weggehaald
cli-up-to-date = {$pages} en {$others}, niets veranderd ({$time})
cli-output = staat in {$folder}
cli-nothing-published = Niets gepubliceerd: verbeter eerst de fouten hierboven. Wat er stond, staat er nog.
cli-checked = {$files} en {$pages} bekeken in {$time}
cli-ask = Een leeg antwoord mag: dan vult u het later in het bestand in. Meer keuzes scheidt u met een komma.
cli-ask-example = bijvoorbeeld: {$example}
cli-ask-again = dat kan hier niet; typ een nummer of een naam uit de rij
cli-gone = { $count ->
    [one] deze pagina is er niet meer
   *[other] deze {$count} pagina's zijn er niet meer
}: {$pages}
    bezoekers met een oude link vinden daar niets; zet het adres bij `omgeleid_van` van een pagina die ervoor in de plaats komt
cli-gone-more = {" "}en nog {$count}
system-missing = het bestand of de map bestaat niet
system-denied = u heeft daar geen rechten voor
system-full = de schijf is vol
system-read-only = de schijf is alleen te lezen
system-exists = er staat al iets met die naam
system-folder = dat is een map
system-no-folder = een deel van het pad is geen map
system-in-use = het is al in gebruik
system-too-long = de naam is te lang
system-address = dat adres is er op deze computer niet
system-many = er staan te veel bestanden tegelijk open
cli-no-content = in `{$folder}` staat geen map `content`
cli-no-content-hint = ga naar de map van uw portaal, geef die met --root, of begin er een met `portaal init`
cli-drafts-published = concepten zijn niet voor het publiek: `--drafts` en `--publish` gaan niet samen
cli-drafts-published-hint = laat een van de twee weg
cli-output-overlap = de map voor de site mag niet in `content` of `themes` liggen, of die bevatten: `{$folder}`
cli-output-overlap-hint = kies met --output een andere map, zoals `public`
cli-output-locked = een andere build is bezig in `{$path}`
cli-output-locked-hint = wacht tot die klaar is, of kies met --output een andere map
cli-output-not-writable = `{$path}` is niet te schrijven
cli-output-not-writable-hint = controleer de rechten van de map, of kies met --output een andere
cli-disk-full = de schijf is vol bij het schrijven van `{$path}`
cli-disk-full-hint = maak ruimte vrij en probeer het opnieuw
cli-file-in-the-way = `{$path}` is een bestand, maar daar moet een map komen
cli-file-in-the-way-hint = verplaats of verwijder het bestand; het komt niet van een eerdere build
cli-folder-in-the-way = `{$path}` is een map waar `{$holds}` in staat, maar daar moet een bestand komen
cli-folder-in-the-way-hint = verplaats of verwijder wat erin staat; het komt niet van een eerdere build
cli-foreign-file = `{$path}` bestaat al en komt niet van een eerdere build
cli-foreign-file-hint = verplaats of verwijder het bestand, of kies met --output een andere map
cli-foreign-files = `{$path}` (en nog {$count}) bestaat al en komt niet van een eerdere build
cli-foreign-files-hint = kies met --output een lege map, of verplaats of verwijder de bestanden
cli-output-link = `{$path}` is een symbolische koppeling; schrijven zou buiten de uitvoermap terechtkomen
cli-output-link-hint = verwijder de koppeling
cli-output-bad-path = `{$path}` kan geen plaats in de uitvoermap zijn
cli-output-bad-path-hint = gebruik een gewone, relatieve naam
cli-output-clash = `{$path}` zou twee keer in de uitvoermap komen
cli-output-clash-hint = geef een van de twee een andere naam
cli-output-io = `{$path}`: {$problem}
cli-output-io-hint = los op wat het systeem meldt en probeer het opnieuw
cli-not-utf8-path = het pad `{$path}` bevat tekens die geen UTF-8 zijn
cli-not-utf8-path-hint = geef de map een naam met gewone letters
cli-unreadable = `{$path}` is niet te lezen: {$problem}
cli-unreadable-hint = controleer of het bestand bestaat en of u het mag lezen
cli-unwritable = `{$path}` is niet te schrijven: {$problem}
cli-unwritable-hint = controleer of de map bestaat en of u er mag schrijven
cli-exists = `{$path}` bestaat al
cli-exists-hint = kies een andere naam; er wordt niets overschreven
cli-made = gemaakt: {$path}
cli-new-next = Open het bestand, vul in wat leeg is, en haal als het klaar is de regel `status: concept` weg.
cli-new-index = `index` is de inleiding van de lijst `{$kind}`, en geen bestand van deze soort
cli-new-index-hint = maak `content/{$kind}/index.md` zelf, met alleen `titel` en een tekst; de gids vertelt hoe
cli-bad-school-year = `{$name}` is geen schooljaar
cli-bad-school-year-hint = schrijf twee jaren met een streepje, zoals `2026-2027`
cli-init-next = Klaar. Ga verder met: cd {$folder} && portaal serve --open
cli-init-next-here = Klaar. Ga verder met: portaal serve --open
cli-unknown-kind = `{$name}` is geen soort; kies uit: {$kinds}
cli-unknown-kind-hint = bijvoorbeeld: portaal new aanbod "Judo voor beginners"
cli-bad-name = van `{$name}` is geen bestandsnaam te maken
cli-bad-name-hint = gebruik letters of cijfers in de naam
cli-unknown-command = `{$command}` is geen opdracht
cli-unknown-command-hint = { $has-suggestion ->
    [yes] bedoelde u `{$suggestion}`? `portaal --help` toont alle opdrachten
   *[no] `portaal --help` toont alle opdrachten
}
cli-unknown-argument = `{$argument}` is hier geen optie
cli-unknown-argument-hint = { $has-suggestion ->
    [yes] bedoelde u `{$suggestion}`? zet `--help` achter de opdracht voor alle opties
   *[no] zet `--help` achter de opdracht voor alle opties
}
cli-missing-argument = er ontbreekt iets: {$arguments}
cli-missing-argument-hint = zet `--help` achter de opdracht om te zien wat erbij hoort
cli-missing-command = er staat geen opdracht
cli-missing-command-hint = `portaal --help` toont alle opdrachten
cli-value-missing = achter `{$argument}` ontbreekt een waarde
cli-value-missing-hint = zet `--help` achter de opdracht om te zien wat erbij hoort
cli-value-invalid = `{$value}` past niet bij `{$argument}`
cli-value-invalid-hint = { $has-choices ->
    [yes] kies uit: {$choices}
   *[no] zet `--help` achter de opdracht om te zien wat erbij hoort
}
cli-argument-twice = `{$argument}` staat er meer dan één keer, of past niet bij de rest
cli-argument-twice-hint = geef elke optie één keer
cli-arguments-unclear = deze opdracht is niet te begrijpen ({$problem})
cli-arguments-unclear-hint = zet `--help` achter de opdracht om te zien wat erbij hoort
cli-unknown-code = de melding `{$name}` bestaat niet
cli-unknown-code-hint = `portaal explain` zonder code toont alle meldingen
cli-bad-date = `{$value}` is geen datum
cli-bad-date-hint = schrijf een datum als 2026-11-21
cli-bad-language = `{$value}` is geen taal van meldingen
cli-bad-language-hint = kies nl of en
cli-error = fout
cli-hint = tip
cli-rendering = pagina's maken
cli-phase-read = lezen
cli-phase-load = ontleden
cli-phase-resolve = verbinden
cli-phase-theme = thema
cli-phase-routes = adressen
cli-phase-search = zoekregister
cli-phase-publish = pagina's maken en schrijven

## The preview

overlay-nothing = Er is nog niets te zien
overlay-panic = Het programma is vastgelopen op deze pagina
overlay-panic-help = Dat is een fout in portaal zelf, niet in uw tekst. U kunt gewoon verder werken; meld de tekst hieronder aan de makers.
overlay-hidden = Niet te zien: {$title}
overlay-hidden-draft = Deze pagina is niet gepubliceerd, omdat `status: concept` in het bestand staat.
overlay-hidden-draft-help = Haal die regel weg om haar te publiceren. Wilt u concepten alvast zien? Start dan `portaal serve` zonder `--public`.
overlay-hidden-archived = Deze pagina is niet gepubliceerd, omdat `status: gearchiveerd` in het bestand staat.
overlay-hidden-archived-help = Haal die regel weg om haar weer te publiceren.
overlay-hidden-future = Deze pagina is niet gepubliceerd, omdat haar datum nog moet komen: {$date}.
overlay-hidden-future-help = Op die dag verschijnt zij vanzelf. Wilt u haar alvast zien? Start dan `portaal serve` zonder `--public`.
cli-serve-ready = Het portaal staat op {$url}
cli-serve-stop = {$time}; stoppen met Ctrl-C
cli-serve-port-taken = poort {$port} is bezet, dus het is {$other} geworden
cli-serve-polling = dit systeem meldt geen wijzigingen; er wordt elke halve seconde gekeken
cli-serve-rebuilt = {$what}: {$summary} ({$time})
cli-serve-more = {$first} en nog {$count}
cli-serve-new-day = {$date}
cli-serve-panic = het programma is vastgelopen: {$problem}
cli-serve-forbidden = `{$host}` is niet het adres van deze server
cli-serve-not-opened = de browser ging niet open: {$problem}
cli-no-port = de poorten {$first} tot en met {$last} zijn allemaal bezet
cli-no-port-hint = kies met --port een andere
cli-bad-host = op `{$host}` kan niet geluisterd worden: {$problem}
cli-bad-host-hint = kies met --host een adres van deze computer, zoals 127.0.0.1, of 0.0.0.0 voor het hele netwerk
cli-no-system = het systeem werkt niet mee: {$problem}
cli-no-system-hint = sluit andere programma's en probeer het opnieuw
