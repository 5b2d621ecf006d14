# Schooljaren: vakanties, feestdagen en studiedagen.
calendar-years = Kies een schooljaar
calendar-next = Eerstvolgende vakantie
calendar-ahead = { $n ->
    [one] morgen
   *[other] over { $n } dagen
}
calendar-now = Nu is het vakantie
calendar-region = Vakantieregio { $region }.
school-year = Schooljaar { $years }
calendar-holidays = Schoolvakanties
calendar-public-holidays = Feestdagen
calendar-study-days = Studiedagen
calendar-study-days-lead = Dan zijn de kinderen van deze school vrij.
calendar-no-study-days = Studiedagen verschillen per school. Vraag ernaar op school.
calendar-past = Eerdere schooljaren

# Wat er te doen is in de eigen agenda.
calendar-keep = Zet in uw agenda
calendar-follow = Volg in uw agenda

calendars-title = Agenda's om te volgen
calendars-lead = Volg een agenda op uw telefoon of computer. Hij blijft vanzelf bij, ook als een les vervalt.
calendars-how = Zo volgt u een agenda
calendars-how-text = Tik op de naam van een agenda. Uw programma vraagt of u hem wilt volgen.
calendars-how-address = Gebeurt er niets? Kopieer dan het adres erachter. Kies in Google Agenda „Via URL”, en in Outlook „Abonneren vanaf internet”.
calendars-all = Alles bij elkaar
calendars-embed = De week van een school op uw eigen site
calendars-embed-text = Plak deze regel in een pagina van uw school, met de naam van uw school in het adres. De week blijft vanzelf bij. Het mag op de sites die de beheerder van dit portaal heeft opgegeven.
calendars-more = Alle agenda's
week-more = Meer over
