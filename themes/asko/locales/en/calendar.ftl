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
