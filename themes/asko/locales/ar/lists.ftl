# الصفحة الأولى.
quick = انتقال سريع إلى
quick-wednesday = يوم الأربعاء
quick-free = مجانًا
quick-free-on = مجانًا يوم
quick-help = مساعدة في سؤال
doors = إلى أين تريدون الذهاب؟
door-parents = أولياء الأمور
door-parents-text = ماذا يمكن لطفلي أن يفعل، وأين، ومتى، وكم يكلف؟
door-partners = الشركاء
door-partners-text = من يشارك، وعلى ماذا اتفقنا؟
door-schools = المدارس
door-schools-text = كل المدارس، مع برنامج الأسبوع وجهات الاتصال.
coming-days = الأيام القادمة
soon = قريبًا
card-next = المرة القادمة
all-offers = كل الأنشطة
all-schools = كل المدارس
all-news = كل الأخبار
how-family-school = هكذا تعمل مدرسة الأسرة (Familieschool)
more-family-school = المزيد عن Familieschool
figures = بالأرقام
figures-source = الأعداد من هذه البوابة.
pupils-counted = عدد التلاميذ بتاريخ
source = المصدر
figure-schools = المدارس
figure-pupils = التلاميذ
figure-family-schools = مدارس Familieschool
figure-offers = الأنشطة
figure-partners = الشركاء
to-home = إلى الصفحة الأولى

# القوائم.
pages = صفحات أخرى
page-of = صفحة { $page } من { $pages }
previous-page = الصفحة السابقة
next-page = الصفحة التالية
offers-past = أنشطة انتهت
offers-in-september = تبدأ الأنشطة الجديدة في سبتمبر. تجدون أدناه أنشطة السنة الدراسية الماضية.
empty-list = لا يوجد شيء هنا بعد. عودوا لاحقًا.
# الصيغة الأخيرة في الأنشطة والمدارس تصلح لأي عدد، لأن المتصفح لا يعرف العدد إلا بعد الاختيار.
count-aanbod = { $n ->
    [zero] لا توجد أنشطة
    [one] نشاط واحد
    [two] نشاطان
    [few] { $n } أنشطة
    [many] { $n } نشاطًا
   *[other] عدد الأنشطة: { $n }
}
count-scholen = { $n ->
    [zero] لا توجد مدارس
    [one] مدرسة واحدة
    [two] مدرستان
    [few] { $n } مدارس
    [many] { $n } مدرسة
   *[other] عدد المدارس: { $n }
}
count-familieschool = { $n ->
    [zero] لا توجد مبادئ
    [one] مبدأ واحد
    [two] مبدآن
    [few] { $n } مبادئ
    [many] { $n } مبدأً
   *[other] { $n } مبدأ
}
count-kindcentrum = { $n ->
    [zero] لا توجد أهداف
    [one] هدف واحد
    [two] هدفان
    [few] { $n } أهداف
    [many] { $n } هدفًا
   *[other] { $n } هدف
}
count-agenda = { $n ->
    [zero] لا توجد التزامات
    [one] التزام واحد
    [two] التزامان
    [few] { $n } التزامات
    [many] { $n } التزامًا
   *[other] { $n } التزام
}
count-partners = { $n ->
    [zero] لا يوجد شركاء
    [one] شريك واحد
    [two] شريكان
    [few] { $n } شركاء
    [many] { $n } شريكًا
   *[other] { $n } شريك
}
count-contact = { $n ->
    [zero] لا توجد جهات اتصال
    [one] جهة اتصال واحدة
    [two] جهتا اتصال
    [few] { $n } جهات اتصال
    [many] { $n } جهة اتصال
   *[other] { $n } جهة اتصال
}
count-nieuws = { $n ->
    [zero] لا توجد أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $n } أخبار
    [many] { $n } خبرًا
   *[other] { $n } خبر
}
count-uitkomsten = { $n ->
    [zero] لا توجد نتائج عمل
    [one] نتيجة عمل واحدة
    [two] نتيجتا عمل
    [few] { $n } نتائج عمل
    [many] { $n } نتيجة عمل
   *[other] { $n } نتيجة عمل
}
count-regelingen = { $n ->
    [zero] لا توجد برامج دعم
    [one] برنامج دعم واحد
    [two] برنامجا دعم
    [few] { $n } برامج دعم
    [many] { $n } برنامج دعم
   *[other] { $n } برنامج دعم
}
count-overgangen = { $n ->
    [zero] لا توجد مراحل انتقال
    [one] مرحلة انتقال واحدة
    [two] مرحلتا انتقال
    [few] { $n } مراحل انتقال
    [many] { $n } مرحلة انتقال
   *[other] { $n } مرحلة انتقال
}
count-begrippen = { $n ->
    [zero] لا توجد كلمات صعبة
    [one] كلمة صعبة واحدة
    [two] كلمتان صعبتان
    [few] { $n } كلمات صعبة
    [many] { $n } كلمة صعبة
   *[other] { $n } كلمة صعبة
}
count-netwerken = { $n ->
    [zero] لا توجد شبكات
    [one] شبكة واحدة
    [two] شبكتان
    [few] { $n } شبكات
    [many] { $n } شبكة
   *[other] { $n } شبكة
}
count-steps = { $n ->
    [zero] لا توجد خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $n } خطوات
    [many] { $n } خطوة
   *[other] { $n } خطوة
}
count-besturen = { $n ->
    [zero] لا توجد مجالس إدارة
    [one] مجلس إدارة واحد
    [two] مجلسا إدارة
    [few] { $n } مجالس إدارة
    [many] { $n } مجلس إدارة
   *[other] { $n } مجلس إدارة
}
count-kalender = { $n ->
    [zero] لا توجد سنوات دراسية
    [one] سنة دراسية واحدة
    [two] سنتان دراسيتان
    [few] { $n } سنوات دراسية
    [many] { $n } سنة دراسية
   *[other] { $n } سنة دراسية
}

# اختيار الأنشطة.
choose-offers = اختيار الأنشطة
narrow-offers = مزيد من التحديد
other-choices = اختيار آخر
more-choices = خيارات أخرى: الموضوع ولمن وأين واللغة
facet-domein = ما الموضوع؟
facet-dag = في أي يوم؟
facet-gratis = كم يكلف؟
facet-doelgroep = لمن؟
facet-groep = في أي مجموعة دراسية طفلكم؟
facet-leeftijd = ما العمر؟
facet-moment = متى؟
facet-taal = بأي لغة؟
facet-plek = هل توجد أماكن؟
facet-toegankelijkheid = ماذا يجب أن يتوفر؟
facet-stadsdeel = في أي منطقة من المدينة؟
facet-school = المدرسة
heading-aanbod-domein = أنشطة: { $value }
heading-aanbod-dag = أنشطة يوم { $value }
heading-aanbod-gratis = أنشطة مجانية
heading-aanbod-doelgroep = أنشطة تناسب { $value }
heading-aanbod-groep = أنشطة تناسب { $value }
heading-aanbod-stadsdeel = أنشطة في { $value }
heading-aanbod-leeftijd = أنشطة للأعمار { $value }
heading-aanbod-moment = أنشطة { $value }
heading-aanbod-school = أنشطة في { $value }
heading-aanbod-taal = أنشطة باللغة: { $value }
heading-aanbod-plek = أنشطة: { $value }
heading-aanbod-toegankelijkheid = أنشطة: { $value-small }
heading-aanbod-dag-groep = أنشطة يوم { $dag } تناسب { $groep }
heading-aanbod-dag-gratis = أنشطة مجانية يوم { $value }
offers-free = مجانًا
offers-paid = برسوم
list-of-aanbod = { $heading }. { $count }، مع الموعد والمكان ولمن وكم يكلف.
list-of-scholen = { $heading }. { $count }، مع العنوان والأنشطة ومن يمكنكم سؤاله.
list-of-agenda = { $heading }: { $count }.
offers-map = الأنشطة على الخريطة
on-the-map = على الخريطة
offers-map-text = أين توجد أنشطة؟ اختاروا منطقة من المدينة أو مدرسة.
offers-elsewhere = { $n ->
    [zero] ولا توجد أنشطة في مكان آخر أو عبر الإنترنت.
    [one] ونشاط واحد آخر في مكان آخر أو عبر الإنترنت.
    [two] ونشاطان آخران في مكان آخر أو عبر الإنترنت.
    [few] و{ $n } أنشطة أخرى في مكان آخر أو عبر الإنترنت.
    [many] و{ $n } نشاطًا آخر في مكان آخر أو عبر الإنترنت.
   *[other] و{ $n } نشاط آخر في مكان آخر أو عبر الإنترنت.
}

# قريب منكم.
near = ما الأقرب إليكم؟
near-choose = اختاروا أرقام رمزكم البريدي.
near-is = الأقرب إلى

# اختيار المدارس.
choose-district = اختاروا منطقة من المدينة
facet-concept = كيف تعمل المدرسة؟
facet-soort = ما نوع المدرسة؟
heading-scholen-stadsdeel = مدارس في { $value }
heading-scholen-concept = مدارس: { $value }
heading-scholen-soort = مدارس: { $value }
elsewhere = خارج أمستردام
map = خريطة مناطق المدينة
map-source = الحدود: بيانات مفتوحة من بلدية أمستردام، مبسَّطة. مكان المدرسة على الخريطة تقريبي، في وسط رمزها البريدي (4pp, 2014).
map-missing = ليست على الخريطة، لأن المكان غير معروف: { $schools }.

# المبادئ والأهداف.
principle = المبدأ
goal = الهدف
schools-family-school = المدارس التي تعمل بهذه الطريقة
schools-child-centre = المدارس التي هي مركز طفل

# الالتزامات.
tally = وضع الالتزامات

# التواصل.
choose-question = اختاروا سؤالًا
service-point = نقطة خدمة الأسرة (Familie Servicepunt)
service-points = نقاط خدمة الأسرة (Familie Servicepunt)
by-school = حسب المدرسة
by-school-caption = بمن تتصلون أو لمن تكتبون في كل مدرسة
school = المدرسة
place = المكان
call-or-mail = اتصال أو بريد إلكتروني
languages = اللغات

# الأخبار.
offer-feed = متابعة الأنشطة الجديدة بقارئ أخبار (Atom)
feed = متابعة الأخبار بقارئ أخبار (Atom)
