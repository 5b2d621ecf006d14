# Wat op elke pagina staat
og-locale = nl_NL
skip = Naar de inhoud
menu = Menu
main-menu = Hoofdmenu
language = Taal
breadcrumbs = Kruimelpad
home = Home
about-page = Over deze pagina
checked-on = Gecontroleerd op
checked-since = Alles op deze pagina is gecontroleerd op of na
by = door
share = Deel deze pagina
share-whatsapp = WhatsApp
share-mail = E-mail
share-copy = Kopieer de tekst
share-native = Deel met een andere app
share-print = Print als poster
share-copied = Gekopieerd. U kunt de tekst nu plakken.
share-failed = Dat lukte niet.
flyer-scan = Richt de camera van uw telefoon op de code, of ga naar:
flyer-code = QR-code met het adres van deze pagina
report-mistake = Klopt er iets niet?
no-cookies = Geen cookies, geen volgers.
sample = Voorbeeld
sample-explained = Dit is verzonnen, om te laten zien hoe het portaal werkt.

menu-aanbod = Aanbod
menu-scholen = Scholen
menu-familieschool = Familieschool
menu-kindcentrum = Kindcentrum
menu-agenda = Agenda
menu-partners = Partners
menu-contact = Contact
menu-nieuws = Nieuws
menu-besturen = Het bestuur
menu-kalender = Vakanties en vrije dagen
footer-find = Vinden
footer-together = Samenwerken
footer-about = Over het portaal

# Waar niets is
not-found-title = Deze pagina is er niet
not-found-heading = Deze deur is dicht.
not-found-text = De pagina bestaat niet, of is verhuisd. Probeer een van deze deuren.
redirect-title = Deze pagina is verhuisd
redirect-text = Deze pagina staat nu hier:
