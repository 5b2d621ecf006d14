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
agenda-unevaluated-here = The period of this commitment is over. How it ended has not been evaluated yet.

# The agenda's own pages.
agenda-by-state = How does it stand?
agenda-by-actor = Whose is it?
agenda-by-plan = Of which plan?
agenda-by-theme = On which theme?
agenda-choose = Choose by state, plan or theme
agenda-of-actor = Commitments of { $value }
agenda-of-plan = Commitments of the plan: { $value }
agenda-of-state = Commitments: { $value }
agenda-of-theme = Commitments on { $value }
agenda-unevaluated = Past, and not evaluated yet:
agenda-matrix = Progress school by school
agenda-matrix-lead = How each commitment stands at each school. What we do not know is said too.
agenda-legend = What the cells mean
agenda-known = known of { $n } of { $of }
agenda-unknown = not known yet
agenda-nothing-known = Nothing known yet
count-evidence = { $n ->
    [one] { $n } piece of evidence
   *[other] { $n } pieces of evidence
}
