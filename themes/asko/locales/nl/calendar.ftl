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
