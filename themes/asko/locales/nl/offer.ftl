# The page of an offer.
offer-when = Wanneer?
offer-where = Waar?
offer-for-whom = Voor wie?
offer-cost = Wat kost het?
offer-join = Hoe meedoen?
offer-ask = Wie weet meer?
offer-next = Eerstvolgende keren
offer-for-pupils-of = Voor kinderen van
offer-spoken = We spreken { $languages }.
offer-until-day = Aanmelden kan tot en met
offer-closed-since = Aanmelden kon tot en met
offer-places = { $n ->
    [one] Er is 1 plek.
   *[other] Er zijn { $n } plekken.
    }
offer-full = Alle plekken zijn bezet.
offer-waiting-list = Er is een wachtlijst. Daarvoor aanmelden kan wel.
offer-register-form = Naar het formulier
offer-register-mail = Mail om mee te doen
# Wat in de mail klaarstaat; de school leest dit.
offer-register-body =
    Goedendag,

    Wij doen graag mee met “{ $title }”.

    Naam:
    Groep of leeftijd:
    School:
    Telefoon:
    Vraag of opmerking:

    Met vriendelijke groet,
offer-cancel = Een keer niet kunnen of stoppen? Zeg het tegen
offer-register-phone = Bel { $phone }
offer-register-with = Aanmelden bij
offer-unknown-join = Vraag het na op school of bij de aanbieder.
offer-help-costs = Komt u er niet uit met de kosten? Vraag ernaar, er is hulp.
offer-given-by = Wie geeft dit?
offer-belongs-to = Hoort bij
offer-more-domain = Meer { $domain }
offer-ended-title = Deze activiteit is afgelopen
offer-ended = Aanmelden kan niet meer. Hieronder staat wat er nu wel te doen is.
offer-ended-none = Aanmelden kan niet meer.
offer-alternatives = Dit kan wel
offer-similar = Ook iets voor u?
offer-all = Alle activiteiten
offer-aside = Hoort bij deze activiteit
offer-of-age = { $who }, { $age }
offer-in-groups = { $who } in { $groups }
offer-ask-languages = Ook in het { $languages }.
offer-last = De laatste keer was
offer-dates = { $n ->
    [one] Eén datum
   *[other] Alle { $n } datums
}
offer-agreement = afspraak
offer-share = Deel deze activiteit
offer-flyer = Meer weten?
