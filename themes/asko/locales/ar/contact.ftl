# صفحة جهة الاتصال.
contact-ask = عمّ يمكنكم أن تسألوا؟
contact-ask-anything = لا تعرفون إلى أين تتوجهون؟ ابدؤوا من هنا.
contact-open = متى؟
contact-walk-in = يمكنكم الحضور مباشرة. لا حاجة إلى موعد.
contact-by-appointment = احجزوا موعدًا أولًا.
contact-where = أين؟
contact-of = لمن تتبع؟
contact-languages = بأي لغات؟
contact-person = مع من تتحدثون؟
contact-call = اتصال على { $phone }
contact-mail = إرسال بريد إلكتروني
contact-form = املؤوا الاستمارة
contact-offers = تجيبكم عن هذه الأنشطة
contact-see-also = انظروا أيضًا
contact-all = كل جهات الاتصال
contact-reach = طرق التواصل
contact-form-name = استمارة
card-contact = حفظ جهة الاتصال هذه (vCard)
card-service-points = حفظ كل نقاط خدمة الأسرة (Familie Servicepunt) في هاتفكم
card-school = حفظ هذه المدرسة (vCard)

# هل يوجد أحد الآن؟ الرمز %t وقت، والرمز %d يوم.
open-now = مفتوح الآن، حتى الساعة %t
open-in-holiday = عطلة مدرسية: اتصلوا أو اكتبوا أولًا
opens-today = مغلق، يفتح اليوم الساعة %t
opens-tomorrow = مغلق، يفتح غدًا الساعة %t
opens-later = مغلق، يفتح يوم %d الساعة %t

# من السؤال إلى شخص يجيب.
chooser-topic = ما سؤالكم؟
chooser-school = في أي مدرسة؟
chooser-any = اختاروا
chooser-hint = اختاروا سؤالكم ومدرستكم. سترون هنا بمن يمكنكم الاتصال.
chooser-wait = لحظة من فضلكم…
chooser-failed = لم ينجح ذلك الآن.
chooser-board = لا يوجد في هذه المدرسة شخص لهذا السؤال. تساعدكم جهة الاتصال هذه في المؤسسة.
chooser-page = إلى الصفحة الكاملة
topic-lead = بمن تتصلون أو لمن تكتبون بشأن { $topic }، في كل مدرسة.
topic-partner = بصفتكم شريكًا تقولون:
topic-schools = حسب المدرسة
topic-caption = من يمكنكم سؤاله في كل مدرسة
topic-who = من نسأل؟
topic-elsewhere = ألا يوجد في مدرستكم شخص لهذا السؤال؟ تساعدكم جهة الاتصال هذه.
topic-foundation = تساعدكم جهة الاتصال هذه، أيًّا كانت المدرسة التي يخصها سؤالكم.
topic-which-schools = لأي مدارس؟
topic-partners = الشركاء يساعدون أيضًا
topic-all = كل الأسئلة وكل المدارس
school-contact-title = التواصل مع { $school }
school-contact-lead = بمن تتصلون أو لمن تكتبون في { $school }، وعن أي أمر.
school-points = بمن تتصلون أو لمن تكتبون
school-no-points = لا توجد هنا بعد جهة اتصال لهذه المدرسة.
school-answers = من يجيب عن ماذا؟
school-who = من يجيب عن ماذا في هذه المدرسة؟
school-nobody = لا يوجد أحد لهذا بعد.
school-board-points = للأسئلة التي لا يوجد لها أحد في المدرسة.
school-about = عن المدرسة

# من تجدون، وأين.
overview-title = من تجدون، وأين؟
overview-lead = كل المدارس مع جهات الاتصال فيها. وما لا يوجد بعد مذكور هنا أيضًا.
overview-link = كل المدارس مع جهات الاتصال فيها
overview-caption = أي جهة اتصال في أي مدرسة
overview-count = { $n } من { $of }
overview-missing = غير موجود
overview-none = ليس على هذه البوابة
overview-gaps = ما لا يوجد بعد
overview-gap = { $role }: { $schools }.
overview-whole = في كل مدرسة يمكن الوصول إلى شخص من الإدارة، ولكل Familieschool نقطة خدمة الأسرة (Familie Servicepunt).
overview-legend = الشَّرطة تعني أن جهة الاتصال هذه ليست على هذه البوابة.
