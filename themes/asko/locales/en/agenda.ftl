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
facet-stand = How does it stand?
facet-wie = Whose is it?
facet-plan = Of which plan?
facet-thema = On which theme?
agenda-choose = Choose by state, plan or theme
heading-agenda-wie = Commitments of { $value-small }
heading-agenda-plan = Commitments of the plan: { $value }
heading-agenda-stand = Commitments: { $value-small }
heading-agenda-thema = Commitments on { $value-small }
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
