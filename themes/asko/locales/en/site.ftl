# What every page has
og-locale = en_GB
skip = Skip to the content
menu = Menu
main-menu = Main menu
language = Language
breadcrumbs = Breadcrumbs
home = Home
about-page = About this page
checked-on = Checked on
checked-since = Everything on this page was checked on or after
by = by
share = Share this page
share-whatsapp = WhatsApp
share-mail = E-mail
share-copy = Copy the text
share-native = Share with another app
share-print = Print as a poster
share-copied = Copied. You can paste the text now.
share-failed = That did not work.
flyer-scan = Point the camera of your phone at the code, or go to:
flyer-code = QR code with the address of this page
report-mistake = Is something wrong?
no-cookies = No cookies, no tracking.
sample = Sample
sample-explained = This is made up, to show how the portal works.

menu-aanbod = Activities
menu-scholen = Schools
menu-familieschool = Family School
menu-kindcentrum = Child centre
menu-agenda = Agreements
menu-partners = Partners
menu-contact = Contact
menu-nieuws = News
menu-besturen = The board
menu-kalender = Holidays and days off
footer-find = Find
footer-together = Working together
footer-about = About the portal

# Where nothing is
not-found-title = This page is not here
not-found-heading = This door is closed.
not-found-text = The page does not exist, or has moved. Try one of these doors.
redirect-title = This page has moved
redirect-text = This page is now here:
