# The pages of partners, principles, goals, boards, articles and other pages.
page-contents = On this page
page-see-also = See also
partner-offers = What this partner does
partner-schools = At these schools
partner-commitments = In these agreements
partner-contact = Contact
partner-details = Details
partner-sort = Sort
partner-since = Partner since
partner-website = Website
partner-aside = About this partner
principle-number = Principle { $n } of { $total }
principle-schools = Schools that work this way
principle-offers = Activities that belong to this
principle-service-points = Family Service Points
principle-all = The three principles
goal-number = Goal { $n } of { $total }
goal-schools = Schools that work on this
goal-centres = Schools that are or become a child centre
goal-all = The four goals
board-schools = Schools
board-school-count = { $n ->
    [one] 1 school
   *[other] { $n } schools
    }
board-contacts = Whom can you ask?
board-number = Number at DUO
board-website = Website
board-details = Details
article-about = About
article-more = More news
article-all = All news
picture-by = Photo: { $maker }
