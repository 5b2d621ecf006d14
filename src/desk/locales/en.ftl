# The texts of the desk: forms, lists and what happens.

desk-title = Desk
desk-to-portal = To the portal
desk-skip = To the content
desk-nav = Desk and portal
desk-intro = Here you change what the portal says. Nothing changes before you save, and what you saved can be taken back.
desk-kinds = Everything there is
desk-settings = The portal's settings
desk-kind = { $folder ->
    [besturen] Boards
    [scholen] Schools
    [familieschool] Principles
    [kindcentrum] Goals
    [aanbod] Offers
    [agenda] Commitments
    [partners] Partners
    [contact] Contact points
    [nieuws] News
   *[paginas] Pages
    [kalender] School years
    [uitkomsten] Outcomes
    [regelingen] Schemes
    [overgangen] Transitions
    [begrippen] Terms
    [netwerken] Networks
}
desk-new = New: { $what }
desk-work-kept = Begun and not saved
desk-work-faults = Something is wrong here ({ $count })
desk-work-ends = Ends this month ({ $count })
desk-work-unchecked = Not checked for a year ({ $count })
desk-work-translations = Translations to look at ({ $count })
desk-work-none = Nothing to do.
desk-work-more = And { $count } more. Search or choose to see them.
desk-still-right = Still right
desk-still-right-of = Still right: { $what }
desk-list-count =
    { $count ->
        [one] 1 found
       *[other] { $count } found
    }
desk-filter-zoek = Search by title
desk-filter-toon = Show
desk-filter-eigenaar = Owner
desk-filter-school = School
desk-filter-orde = Order
desk-filter-all = All
desk-filter-go = Search
desk-order-title = By title
desk-order-nagekeken = Longest unchecked first
desk-order-fouten = Most faults first
desk-show-concept = Drafts
desk-show-gepland = Not visible yet
desk-show-afgelopen = Over
desk-show-voorbeeld = Samples
desk-show-gearchiveerd = Archived
desk-show-nakijken = Not checked for a year
desk-show-fouten = With errors or warnings
desk-mark-concept = draft
desk-mark-gepland = not visible yet
desk-mark-afgelopen = over
desk-mark-voorbeeld = sample
desk-mark-gearchiveerd = archived
desk-checked = checked on { $date }
desk-copy = Copy
desk-copy-of = Make a copy of { $what }

desk-name = What is it called?
desk-name-help = Its title or name. You can change it later; the web address then stays what it becomes now.
desk-name-year = The school year, such as 2027-2028.
desk-go-on = Go on
desk-bad-name = No web address can be made of this name. Take one with letters or digits.
desk-name-taken = There is a file of this name. Take another name, or change that file.
desk-is-new = new, not saved yet
desk-needed = needed
desk-none = (nothing)
desk-kept = This does not fit the form. It stays as it is; you can change it under “As text”.
desk-example = For example: { $what }
desk-upkeep = Upkeep: status, checked, owner, keywords, picture
desk-below = as below
desk-which = Choice
desk-add = Add another: { $what }
desk-up = Up
desk-down = Down
desk-remove = Remove
desk-body = Text
desk-body-help = Plain paragraphs, with an empty line between them. Drag a photo or a PDF here to add it.
desk-bar = Form of the text
desk-bar-kop = Heading
desk-bar-vet = Bold
desk-bar-lijst = List
desk-bar-link = Link
desk-bar-plaatje = Picture or PDF
desk-bar-kader = Note
desk-whole = The whole file
desk-as-text = As text
desk-as-form = As a form
desk-unreadable = The form can be shown again once the fields can be read. Below is the whole file, with what is wrong.
desk-to-source = To the original
desk-translate = Translate: { $language }
desk-source = This is what the original says
desk-says-now = This translation says what the original says now
desk-save = Save
desk-undo = Take back the last save
desk-beside = The page as it will be
desk-to-page = Open the page
desk-no-page = This has no page of its own now.
desk-elsewhere = Because of this change something elsewhere is no longer right
desk-kept-title = You were working on this
desk-kept-text = It was not saved. This is how it differs from what the file says now:
desk-kept-take = Go on with this
desk-kept-drop = Throw it away
desk-diff-old = was
desk-diff-new = is now
desk-saved =
    { $count ->
        [one] Saved: 1 line in `{ $path }`.
       *[other] Saved: { $count } lines in `{ $path }`.
    }
desk-saved-nothing = Nothing was changed, so nothing was saved.
desk-undone = Taken back: `{ $path }` is what it was.
desk-busy = Something else is being saved right now. Try again.
desk-undo-none = There is nothing to take back.
desk-undo-changed = The file has been changed since. Taking back would undo that, too, and is not done.
desk-met = `{ $path }` has been changed meanwhile, by somebody else or in another program. Nothing was saved.
desk-met-help = Below is where the file and your form differ. Your text is kept as a draft; open the file again to see both beside each other.
desk-met-open = Open the file as it is now
desk-unfaithful = This cannot be saved without changing something else in the file. Change it under “As text”.
desk-form-old = This form was opened too long ago. Load the page again: what you typed is waiting.
desk-unwritten = The file cannot be written: { $problem }
desk-not-there = This is not there
desk-no-token = This request does not come from the desk, or the desk was started anew. Load the page again.
desk-no-place = The desk may write nothing in this place.
desk-attach-sort = This is no photo (jpg, png, webp) and no PDF.
desk-attach-size = This file is too large. Make it smaller than 12 MB.
desk-attach-taken = There is another file of this name. Give it another name.
desk-attach-place = No file can stand in this place.

desk-year-count =
    { $count ->
        [0] No day at all.
        [one] Once: { $first }.
       *[other] { $count } times, from { $first } to { $last }.
    }
desk-year-help = Choose a day to leave it out or add it. With the arrows you go from day to day.
desk-day-on = takes place
desk-day-extra = extra day
desk-day-off = left out
desk-day-cancelled = called off, with a reason
desk-day-closed = holiday or closed
desk-day-plain = nothing
desk-month-1 = January
desk-month-2 = February
desk-month-3 = March
desk-month-4 = April
desk-month-5 = May
desk-month-6 = June
desk-month-7 = July
desk-month-8 = August
desk-month-9 = September
desk-month-10 = October
desk-month-11 = November
desk-month-12 = December
desk-weekday-1 = Mon
desk-weekday-2 = Tue
desk-weekday-3 = Wed
desk-weekday-4 = Thu
desk-weekday-5 = Fri
desk-weekday-6 = Sat
desk-weekday-7 = Sun

desk-js-gone = The desk does not answer. What you type stays here.
desk-js-refused = The desk was started anew. Load the page again: what you typed is kept as a draft.
desk-js-added = Line added
desk-js-removed = Line removed
desk-js-moved = Line moved
desk-js-nothing = Nothing found
desk-js-link = Where does the link lead? Search for a page, or paste a web address.
desk-js-picture = What is to be seen? For those who cannot see it.
desk-js-alt = Description
desk-js-name = Name of the file
desk-js-insert = Put it in
desk-js-cancel = Rather not
desk-js-note = Mind
desk-js-unsaved = Not saved yet
desk-js-left = { "{" }n{ "}" } characters left
