# الأعداد والأيام والأوقات. تُكتب الأعداد والأسعار كما تُكتب في هولندا.
thousands-separator = .
decimal-separator = ,
time-separator = :
time-unit = { "" }
list-separator = ،
and = و
or = أو
up-to = حتى

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر

day-ma = الاثنين
day-di = الثلاثاء
day-wo = الأربعاء
day-do = الخميس
day-vr = الجمعة
day-za = السبت
day-zo = الأحد
day-short-ma = اثنين
day-short-di = ثلاثاء
day-short-wo = أربعاء
day-short-do = خميس
day-short-vr = جمعة
day-short-za = سبت
day-short-zo = أحد
weekday-date = { $weekday } { $date }

# متى تقام الأنشطة.
every-day = كل يوم
every-week-on = كل أسبوع: { $days }
every-other-week-on = كل أسبوعين: { $days }
every-month-on = يوم { $days } { $nth } من كل شهر
every-other-week = كل أسبوعين
every-month = كل شهر
nth-1 = الأول
nth-2 = الثاني
nth-3 = الثالث
nth-4 = الرابع
nth-5 = الخامس
from-until = من { $from } حتى { $until }
from-on = ابتداءً من { $from }
planning-varies = في أيام مختلفة
not-in-holidays = ليس في العطل المدرسية.
also-in-holidays = في العطل المدرسية أيضًا.
also-on-public-holidays = في العطل الرسمية أيضًا.
not-on = ليس في { $days }.
also-on = وأيضًا في { $days }.
called-off = أُلغي: { $title }
called-off-on = أُلغي يوم

# لمن.
group = المجموعة
groups = المجموعات
years-old = سنة
from-age = من عمر
age-0-3 = من 0 حتى 3 سنوات
age-4-12 = من 4 حتى 12 سنة
age-13-plus = من 13 سنة فأكثر
audience-kinderen = الأطفال
audience-ouders = أولياء الأمور
audience-gezinnen = الأسر

# التكاليف.
free = مجانًا
per-keer = لكل مرة
per-maand = في الشهر
per-kwartaal = لكل ثلاثة أشهر
per-seizoen = في الموسم
per-schooljaar = في السنة الدراسية
per-cursus = للدورة

# أين.
online = عبر الإنترنت
at-schools = { $n ->
    [zero] ليس في أي مدرسة
    [one] في مدرسة واحدة
    [two] في مدرستين
    [few] في { $n } مدارس
    [many] في { $n } مدرسة
   *[other] في { $n } مدرسة
}

# المواضيع.
domain-sport = الرياضة
domain-muziek = الموسيقى
domain-beeldende-vorming = الأشغال الفنية
domain-dans = الرقص
domain-toneel = المسرح
domain-beeldende-kunst = الفنون التشكيلية
domain-rekenen = الحساب
domain-taal = اللغة
domain-wereldburgerschap = المواطنة العالمية
domain-opvoeding = تربية الأطفال

# متى بالنسبة إلى دوام المدرسة.
moment-voor = قبل دوام المدرسة
moment-tijdens = أثناء دوام المدرسة
moment-na = بعد دوام المدرسة
moment-weekend = في عطلة نهاية الأسبوع
moment-vakantie = في العطل المدرسية

# الوضع.
state-gepland = مخطَّط له
state-loopt = قيد التنفيذ
state-bereikt = تحقّق
state-gestopt = توقّف
availability-open = توجد أماكن
availability-wachtlijst = قائمة انتظار
availability-vol = ممتلئ
availability-gestopt = توقّف

# المشاركة.
registration-niet-nodig = لا حاجة إلى التسجيل
registration-via-school = التسجيل عن طريق المدرسة
registration-via-aanbieder = التسجيل لدى الجهة المنظِّمة
registration-formulier = التسجيل باستمارة
registration-telefoon = التسجيل بالهاتف
registration-email = التسجيل بالبريد الإلكتروني

accessibility-rolstoel = يسهل الوصول بكرسي متحرك
accessibility-ringleiding = يوجد نظام صوتي لضعاف السمع
accessibility-prikkelarm = مكان هادئ قليل المؤثرات
accessibility-gebarentaal = مع لغة الإشارة
accessibility-aparte-ruimte = توجد غرفة منفصلة

# المدارس.
sort-po = مدرسة ابتدائية
sort-sbo = مدرسة ابتدائية بدعم إضافي
sort-so = مدرسة لذوي الاحتياجات الخاصة
sort-vo = مدرسة ثانوية
sort-vso = مدرسة ثانوية لذوي الاحتياجات الخاصة
concept-familieschool = مدرسة الأسرة (Familieschool)
concept-taalvriendelijk = مدرسة ترحّب بكل اللغات
concept-kindcentrum = مركز الطفل
concept-ikc = مركز طفل متكامل (IKC)
concept-montessori = مونتيسوري (Montessori)
concept-dalton = دالتون (Dalton)
concept-jenaplan = يينابلان (Jenaplan)
concept-openluchtschool = مدرسة في الهواء الطلق
concept-brede-school = مدرسة متعددة الخدمات

# الشركاء.
partner-gemeente = البلدية
partner-bibliotheek = المكتبة
partner-welzijn = الخدمات الاجتماعية
partner-sport = الرياضة
partner-cultuur = الثقافة
partner-kinderopvang = رعاية الأطفال
partner-jeugdhulp = مساعدة الشباب والأسرة
partner-zorg = الصحة والرعاية
partner-po = التعليم الابتدائي
partner-vo = التعليم الثانوي
partner-so = التعليم لذوي الاحتياجات الخاصة
partner-mbo = التعليم المهني (mbo)
partner-ho = التعليم العالي (hbo) والجامعة
partner-arbeidsmarkt = العمل
partner-fonds = صندوق دعم
partner-ouders = أولياء الأمور

# جهات الاتصال.
role-familie-servicepunt = نقطة خدمة الأسرة (Familie Servicepunt)
role-directie = إدارة المدرسة
role-intern-begeleider = مرشد الدعم في المدرسة (intern begeleider)
role-zorgcoordinator = منسق الرعاية
role-aanmelding = التسجيل
role-partnerschappen = الشراكات
role-ouders = أولياء الأمور
role-pers = الصحافة

# الالتزامات.
actor-bestuur = مجلس الإدارة
actor-scholen = المدارس
plan-koersplan = الخطة العامة (Koersplan)
plan-lokale-educatieve-agenda = الأجندة التعليمية المحلية (Lokale Educatieve Agenda)

# اللغات.
language-nl = الهولندية
language-en = الإنجليزية
language-tr = التركية
language-ar = العربية
language-pl = البولندية
language-uk = الأوكرانية
language-es = الإسبانية
language-fr = الفرنسية
language-de = الألمانية
language-pt = البرتغالية
language-ro = الرومانية
language-bg = البلغارية
language-it = الإيطالية
language-ru = الروسية
language-so = الصومالية
language-ti = التغرينية
language-am = الأمهرية
language-fa = الفارسية
language-ps = البشتو
language-ku = الكردية
language-ur = الأردية
language-hi = الهندية
language-pa = البنجابية
language-zh = الصينية
language-ja = اليابانية
language-id = الإندونيسية
language-tl = التاغالوغية
language-tw = التوي
language-srn = السرنان تونغو
language-pap = البابيامنتو
language-ber = الأمازيغية
language-fy = الفريزية
language-dse = لغة الإشارة الهولندية
foreign-note = لم يُترجم كل ما في هذه الصفحة. ما لم يُترجم مكتوب بهذه اللغة: { $language }.
