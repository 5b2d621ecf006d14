# De teksten van het bureau: formulieren, lijsten en wat er gebeurt.

desk-title = Bureau
desk-to-portal = Naar het portaal
desk-skip = Naar de inhoud
desk-nav = Bureau en portaal
desk-intro = Hier past u aan wat er op het portaal staat. Er verandert niets voordat u bewaart, en wat u bewaarde kunt u terugnemen.
desk-kinds = Alles wat er is
desk-settings = Instellingen van het portaal
desk-kind = { $folder ->
    [besturen] Besturen
    [scholen] Scholen
    [familieschool] Principes
    [kindcentrum] Doelen
    [aanbod] Aanbod
    [agenda] Afspraken
    [partners] Partners
    [contact] Contactpunten
    [nieuws] Nieuws
   *[paginas] Pagina's
    [kalender] Schooljaren
    [uitkomsten] Uitkomsten
    [regelingen] Regelingen
    [overgangen] Overgangen
    [begrippen] Begrippen
    [netwerken] Netwerken
}
desk-new = Nieuw: { $what }
desk-work-kept = Begonnen en niet bewaard
desk-work-faults = Hier klopt iets niet ({ $count })
desk-work-ends = Dit houdt deze maand op ({ $count })
desk-work-unchecked = Een jaar niet nagekeken ({ $count })
desk-work-translations = Vertalingen om naar te kijken ({ $count })
desk-work-none = Niets te doen.
desk-work-more = En nog { $count }. Zoek of kies om ze te zien.
desk-still-right = Klopt nog
desk-still-right-of = Klopt nog: { $what }
desk-list-count =
    { $count ->
        [one] 1 gevonden
       *[other] { $count } gevonden
    }
desk-filter-zoek = Zoek op titel
desk-filter-toon = Laat zien
desk-filter-eigenaar = Eigenaar
desk-filter-school = School
desk-filter-orde = Volgorde
desk-filter-all = Alles
desk-filter-go = Zoek
desk-order-title = Op titel
desk-order-nagekeken = Langst niet nagekeken eerst
desk-order-fouten = Meeste fouten eerst
desk-show-concept = Concepten
desk-show-gepland = Nog niet te zien
desk-show-afgelopen = Afgelopen
desk-show-voorbeeld = Voorbeelden
desk-show-gearchiveerd = Gearchiveerd
desk-show-nakijken = Een jaar niet nagekeken
desk-show-fouten = Met fouten of waarschuwingen
desk-mark-concept = concept
desk-mark-gepland = nog niet te zien
desk-mark-afgelopen = afgelopen
desk-mark-voorbeeld = voorbeeld
desk-mark-gearchiveerd = gearchiveerd
desk-checked = nagekeken op { $date }
desk-copy = Kopie
desk-copy-of = Maak een kopie van { $what }

desk-name = Hoe heet het?
desk-name-help = De titel of de naam. U kunt hem later nog veranderen; het webadres blijft dan zoals het nu wordt.
desk-name-year = Het schooljaar, zoals 2027-2028.
desk-go-on = Verder
desk-bad-name = Van deze naam is geen webadres te maken. Neem een naam met letters of cijfers.
desk-name-taken = Er is al een bestand met deze naam. Neem een andere naam, of pas dat bestand aan.
desk-is-new = nieuw, nog niet bewaard
desk-needed = nodig
desk-none = (niet ingevuld)
desk-kept = Dit past niet in het formulier. Het blijft staan zoals het is; onder “Als tekst” kunt u het aanpassen.
desk-example = Bijvoorbeeld: { $what }
desk-upkeep = Beheer: status, nagekeken, eigenaar, trefwoorden, plaatje
desk-below = zoals hieronder
desk-which = Keuze
desk-add = Nog een erbij: { $what }
desk-up = Omhoog
desk-down = Omlaag
desk-remove = Weg
desk-body = Tekst
desk-body-help = Gewone alinea’s, met een lege regel ertussen. Sleep een foto of een pdf hierheen om die erbij te zetten.
desk-bar = Opmaak van de tekst
desk-bar-kop = Kop
desk-bar-vet = Vet
desk-bar-lijst = Lijst
desk-bar-link = Link
desk-bar-plaatje = Plaatje of pdf
desk-bar-kader = Kader
desk-whole = Het hele bestand
desk-as-text = Als tekst
desk-as-form = Als formulier
desk-unreadable = Het formulier kan pas weer getoond worden als de velden leesbaar zijn. Hieronder staat het hele bestand, met wat er mis is.
desk-to-source = Naar het origineel
desk-translate = Vertaal: { $language }
desk-source = Dit staat er in het origineel
desk-says-now = Deze vertaling zegt wat het origineel nu zegt
desk-save = Bewaar
desk-undo = Laatste keer bewaren terugnemen
desk-beside = De pagina zoals hij wordt
desk-to-page = Open de pagina
desk-no-page = Dit heeft nu geen eigen pagina.
desk-elsewhere = Door deze verandering klopt elders iets niet meer
desk-kept-title = Hier was u mee bezig
desk-kept-text = Dit is niet bewaard. Zo verschilt het van wat er nu in het bestand staat:
desk-kept-take = Ga hiermee verder
desk-kept-drop = Gooi het weg
desk-diff-old = stond er
desk-diff-new = staat er nu
desk-saved =
    { $count ->
        [one] Bewaard: 1 regel in `{ $path }`.
       *[other] Bewaard: { $count } regels in `{ $path }`.
    }
desk-saved-nothing = Er is niets veranderd, dus er is niets bewaard.
desk-undone = Teruggenomen: `{ $path }` is weer zoals het was.
desk-busy = Er wordt net iets anders bewaard. Probeer het nog eens.
desk-undo-none = Er is niets om terug te nemen.
desk-undo-changed = Het bestand is daarna nog veranderd. Terugnemen zou ook dat weghalen, en gebeurt dus niet.
desk-met = `{ $path }` is intussen veranderd, door iemand anders of in een ander programma. Er is niets bewaard.
desk-met-help = Hieronder staat waarin het bestand en uw formulier verschillen. Uw tekst is als concept bewaard; open het bestand opnieuw om beide naast elkaar te zien.
desk-met-open = Open het bestand zoals het nu is
desk-unfaithful = Dit kan niet bewaard worden zonder iets anders in het bestand te veranderen. Pas het aan onder “Als tekst”.
desk-form-old = Dit formulier is te lang geleden geopend. Laad de pagina opnieuw: wat u typte staat klaar.
desk-unwritten = Het bestand kan niet geschreven worden: { $problem }
desk-not-there = Dit is er niet
desk-no-token = Dit verzoek komt niet van het bureau, of het bureau is opnieuw gestart. Laad de pagina opnieuw.
desk-no-place = Op deze plek mag het bureau niets schrijven.
desk-attach-sort = Dit is geen foto (jpg, png, webp) en geen pdf.
desk-attach-size = Dit bestand is te groot. Maak het kleiner dan 12 MB.
desk-attach-taken = Er is al een ander bestand met deze naam. Geef het een andere naam.
desk-attach-place = Op deze plek kan geen bestand staan.

desk-year-count =
    { $count ->
        [0] Geen enkele dag.
        [one] 1 keer: { $first }.
       *[other] { $count } keer, van { $first } tot en met { $last }.
    }
desk-year-help = Kies een dag om hem over te slaan of toe te voegen. Met de pijltjes gaat u van dag naar dag.
desk-day-on = gaat door
desk-day-extra = extra dag
desk-day-off = overgeslagen
desk-day-cancelled = vervalt, met reden
desk-day-closed = vakantie of vrij
desk-day-plain = niets
desk-month-1 = januari
desk-month-2 = februari
desk-month-3 = maart
desk-month-4 = april
desk-month-5 = mei
desk-month-6 = juni
desk-month-7 = juli
desk-month-8 = augustus
desk-month-9 = september
desk-month-10 = oktober
desk-month-11 = november
desk-month-12 = december
desk-weekday-1 = ma
desk-weekday-2 = di
desk-weekday-3 = wo
desk-weekday-4 = do
desk-weekday-5 = vr
desk-weekday-6 = za
desk-weekday-7 = zo

desk-js-gone = Het bureau antwoordt niet. Wat u typt blijft hier staan.
desk-js-refused = Het bureau is opnieuw gestart. Laad de pagina opnieuw: wat u typte is bewaard als concept.
desk-js-added = Regel erbij
desk-js-removed = Regel weg
desk-js-moved = Regel verplaatst
desk-js-nothing = Niets gevonden
desk-js-link = Waar leidt de link heen? Zoek een pagina, of plak een webadres.
desk-js-picture = Wat is er te zien? Voor wie het niet kan zien.
desk-js-alt = Beschrijving
desk-js-name = Naam van het bestand
desk-js-insert = Zet erin
desk-js-cancel = Toch niet
desk-js-note = Let op
desk-js-unsaved = Nog niet bewaard
desk-js-left = nog { "{" }n{ "}" } tekens
