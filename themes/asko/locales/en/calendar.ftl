# School years: holidays, public holidays and study days.
calendar-years = Choose a school year
calendar-next = The next holiday
calendar-ahead = { $n ->
    [one] tomorrow
   *[other] in { $n } days
}
calendar-now = It is a holiday now
calendar-region = Holiday region { $region }.
school-year = School year { $years }
calendar-holidays = School holidays
calendar-public-holidays = Public holidays
calendar-study-days = Study days
calendar-study-days-lead = Children of this school are free then.
calendar-no-study-days = Study days differ from school to school. Ask your school.
calendar-past = Earlier school years

# What there is to do in one's own calendar.
calendar-keep = Add to your calendar
calendar-follow = Follow in your calendar

calendars-title = Calendars to follow
calendars-lead = Follow a calendar on your telephone or computer. It keeps itself up to date, also when a lesson is called off.
calendars-how = How to follow a calendar
calendars-how-text = Tap the name of a calendar. Your program asks whether you want to follow it.
calendars-how-address = Does nothing happen? Then copy the address behind it. Choose “From URL” in Google Calendar, and “Subscribe from web” in Outlook.
calendars-all = All together
calendars-embed = A school's week on your own site
calendars-embed-text = Paste this line into a page of your school, with the name of your school in the address. The week keeps itself up to date. It works on the sites that who runs this portal has named.
calendars-more = All calendars
week-more = More about
