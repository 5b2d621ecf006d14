# The page of an offer.
offer-when = When?
offer-where = Where?
offer-for-whom = For whom?
offer-cost = What does it cost?
offer-join = How to join?
offer-ask = Who can tell you more?
offer-next = Next times
offer-for-pupils-of = For children from
offer-spoken = We speak { $languages }.
offer-until-day = You can register until
offer-closed-since = Registration was open until
offer-places = { $n ->
    [one] There is 1 place.
   *[other] There are { $n } places.
    }
offer-full = All places are taken.
offer-waiting-list = There is a waiting list, which you can join.
offer-register-form = Go to the form
offer-register-mail = Send an e-mail to join
offer-register-body =
    Hello,

    We would like to join “{ $title }”.

    Name:
    Group or age:
    School:
    Telephone:
    Question or remark:

    Kind regards,
offer-cancel = Cannot come once, or want to stop? Tell
offer-register-phone = Call { $phone }
offer-register-with = Register with
offer-unknown-join = Ask the school or the provider.
offer-help-costs = Are the costs a problem? Do ask, there is help.
offer-given-by = Who gives this?
offer-belongs-to = Belongs to
offer-more-domain = More { $domain }
offer-ended-title = This activity has ended
offer-ended = You can no longer join. Below is what you can do now.
offer-ended-none = You can no longer join.
offer-alternatives = You can do this instead
offer-similar = Something else for you?
offer-all = All activities
offer-aside = About this activity
offer-of-age = { $who }, { $age }
offer-in-groups = { $who } in { $groups }
offer-ask-languages = Also in { $languages }.
offer-last = The last time was
offer-dates = { $n ->
    [one] One date
   *[other] All { $n } dates
}
offer-agreement = agreement
offer-share = Share this activity
offer-flyer = Want to know more?
