# The pages of partners, principles, goals, boards, articles and other pages.
page-contents = Op deze pagina
page-see-also = Zie ook
partner-offers = Wat deze partner doet
partner-schools = Op deze scholen
partner-commitments = Bij deze afspraken
partner-contact = Contact
partner-details = Gegevens
partner-sort = Soort
partner-since = Partner sinds
partner-website = Website
partner-aside = Over deze partner
principle-number = Principe { $n } van { $total }
principle-schools = Scholen die zo werken
principle-offers = Activiteiten die hierbij horen
principle-service-points = Familie Servicepunten
principle-all = De drie principes
goal-number = Doel { $n } van { $total }
goal-schools = Scholen die hieraan werken
goal-centres = Scholen die kindcentrum zijn of worden
goal-all = De vier doelen
board-schools = Scholen
board-school-count = { $n ->
    [one] 1 school
   *[other] { $n } scholen
    }
board-contacts = Aan wie kunt u iets vragen?
board-number = Nummer bij DUO
board-website = Website
board-details = Gegevens
article-about = Gaat over
article-more = Meer nieuws
article-all = Al het nieuws
picture-by = Foto: { $maker }
