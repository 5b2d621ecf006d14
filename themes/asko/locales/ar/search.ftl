# البحث.
search-title = بحث
search-text = ابحثوا عن الأنشطة والمدارس وجهات الاتصال وكل ما هو على هذه البوابة.
search-label = عمّ تبحثون؟
search-placeholder = عمّ تبحثون؟
search-button = بحث
search-for-example = مثلًا:
search-examples = سباحة | واجبات منزلية | رياضة | مساعدة مالية
search-results = نتائج البحث
search-skip = إلى النتائج
search-busy = جارٍ البحث…
# الصيغة الأخيرة تصلح لأي عدد، لأن المتصفح لا يعرف العدد إلا بعد البحث.
search-count = { $n ->
    [zero] لا توجد نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] عدد النتائج: { $n }
}
search-all = كل النتائج ({ $n })
search-more = عرض المزيد
search-meant = هل تقصدون:
search-partial = لا شيء فيه كل كلماتكم. هذا هو الأقرب.
search-none = لا توجد نتائج عن «{ $q }».
search-advice = جرّبوا كلمة أخرى، أو اختاروا موضوعًا أدناه.
search-fewer = جرّبوا خيارات تصفية أقل.
search-failed = البحث لا يعمل الآن. ربما انقطع اتصالكم بالإنترنت قليلًا.
search-again = حاولوا مرة أخرى
search-old = متصفحكم قديم ولا يمكن البحث به هنا. اختاروا موضوعًا أدناه.
search-without = البحث هنا يحتاج إلى JavaScript. وبدونه يمكنكم اختيار موضوع أو حرف.
search-near-offers = أنشطة قرب { $postcode }
search-near-schools = مدارس قرب { $postcode }
search-read = فُهم السؤال هكذا:
search-unread = إزالة: { $value }
search-unmet = لا شيء يجمع كل ذلك. لم نجد: { $values }. هذا هو الأقرب.
search-open-now = مفتوح الآن حتى { $time }
search-ask = اسألوا جهة اتصال
search-ask-text = لم تجدوا ما تبحثون عنه؟

# ما يجده الباحث: واحد منه، ثم كله.
kind-aanbod = نشاط
kind-scholen = مدرسة
kind-contact = جهة اتصال
kind-partners = شريك
kind-agenda = التزام
kind-nieuws = خبر
kind-familieschool = مبدأ
kind-kindcentrum = هدف
kind-besturen = مجلس إدارة
kind-paginas = صفحة
kind-uitkomsten = نتيجة عمل
kind-regelingen = برنامج دعم
kind-overgangen = مرحلة انتقال
kind-begrippen = كلمة صعبة
kind-netwerken = شبكة
kind-kalender = سنة دراسية
kinds-aanbod = أنشطة
kinds-scholen = مدارس
kinds-contact = جهات اتصال
kinds-partners = شركاء
kinds-agenda = التزامات
kinds-nieuws = أخبار
kinds-familieschool = مبادئ
kinds-kindcentrum = أهداف
kinds-besturen = مجالس إدارة
kinds-paginas = صفحات
kinds-uitkomsten = نتائج العمل
kinds-regelingen = برامج دعم
kinds-overgangen = مراحل انتقال
kinds-begrippen = كلمات صعبة
kinds-netwerken = شبكات
kinds-kalender = سنوات دراسية

# ما يختار به الباحث.
filters = خيارات التصفية
filters-reset = مسح كل خيارات التصفية
filter-soort = النوع
filter-domein = الموضوع
filter-dag = اليوم
filter-gratis = التكاليف
filter-doelgroep = لمن
filter-groep = المجموعة
filter-stadsdeel = منطقة المدينة
filter-taal = اللغة
filter-toegankelijkheid = سهولة الوصول

# من الحرف الأول إلى الأخير.
alphabet = من A إلى Z
alphabet-text = كل ما هو على هذه البوابة، بترتيب الحروف.
alphabet-letters = الحروف
alphabet-letter = من A إلى Z: { $letter }
alphabet-count = { $n ->
    [zero] لا توجد صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}

# ما فُهم من السؤال
read-weekend = نهاية الأسبوع
read-today = اليوم
read-tomorrow = غدًا
