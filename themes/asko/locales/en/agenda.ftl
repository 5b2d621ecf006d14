# The page of a commitment.
agenda-per-school = How far is each school?
agenda-school = School
agenda-state = State
agenda-note = Explanation
agenda-date = Date
agenda-details = The agreement
agenda-actor = Whose
agenda-plan = From which plan
agenda-period = Period
agenda-theme = Theme
agenda-evidence = How do we know?
agenda-question = A question about this?
agenda-write = Send a message
agenda-all = All agreements
agenda-past = The period is over.
agenda-aside = Details of the agreement
agenda-call = Call
