# صفحة النشاط.
offer-when = متى؟
offer-where = أين؟
offer-for-whom = لمن؟
offer-cost = كم يكلف؟
offer-join = كيف تشاركون؟
offer-ask = من يعرف المزيد؟
offer-next = المرات القادمة
offer-for-pupils-of = للأطفال من
offer-spoken = نتحدث { $languages }.
offer-until-day = يمكن التسجيل حتى
offer-closed-since = كان التسجيل ممكنًا حتى
offer-places = { $n ->
    [zero] لا توجد أماكن.
    [one] يوجد مكان واحد.
    [two] يوجد مكانان.
    [few] توجد { $n } أماكن.
    [many] يوجد { $n } مكانًا.
   *[other] يوجد { $n } مكان.
    }
offer-full = كل الأماكن مشغولة.
offer-waiting-list = توجد قائمة انتظار. يمكنكم التسجيل فيها.
offer-register-form = إلى الاستمارة
offer-register-body =
    مرحبًا،

    نود المشاركة في «{ $title }».

    الاسم:
    الصف أو العمر:
    المدرسة:
    رقم الهاتف:
    سؤال أو ملاحظة:

    مع أطيب التحيات،
offer-cancel = لا تستطيعون الحضور مرة أو تريدون التوقف؟ أخبروا
offer-register-mail = اكتبوا لنا للمشاركة
offer-register-phone = اتصال على { $phone }
offer-register-with = التسجيل لدى
offer-unknown-join = اسألوا في المدرسة أو لدى الجهة المنظِّمة.
offer-help-costs = هل التكاليف صعبة عليكم؟ اسألوا، فهناك مساعدة.
offer-given-by = من يقدّم هذا النشاط؟
offer-belongs-to = هذا النشاط جزء من
offer-more-domain = أنشطة أخرى: { $domain }
offer-ended-title = انتهى هذا النشاط
offer-ended = لم يعد التسجيل ممكنًا. تجدون أدناه ما يمكنكم المشاركة فيه الآن.
offer-ended-none = لم يعد التسجيل ممكنًا.
offer-alternatives = هذا متاح الآن
offer-similar = هل يناسبكم هذا أيضًا؟
offer-all = كل الأنشطة
offer-aside = معلومات عن هذا النشاط
offer-of-age = { $who }، { $age }
offer-in-groups = { $who } في { $groups }
offer-ask-languages = يتحدثون أيضًا { $languages }.
offer-last = كانت المرة الأخيرة في
offer-dates = { $n ->
    [zero] لا توجد تواريخ
    [one] تاريخ واحد
    [two] التاريخان
    [few] كل التواريخ ({ $n })
    [many] كل التواريخ ({ $n })
   *[other] كل التواريخ ({ $n })
}
offer-agreement = التزام
offer-share = مشاركة هذا النشاط مع الآخرين
offer-flyer = تريدون معرفة المزيد؟
