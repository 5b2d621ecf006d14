# صفحات الشركاء والمبادئ والأهداف ومجالس الإدارة والأخبار وغيرها.
page-contents = في هذه الصفحة
page-see-also = انظروا أيضًا
partner-offers = ماذا يقدّم هذا الشريك
partner-schools = في هذه المدارس
partner-commitments = ضمن هذه الالتزامات
partner-contact = التواصل
partner-details = بيانات
partner-sort = النوع
partner-since = شريك منذ
partner-website = الموقع
partner-aside = عن هذا الشريك
principle-number = المبدأ { $n } من { $total }
principle-schools = المدارس التي تعمل بهذه الطريقة
principle-offers = الأنشطة التي تتبع هذا المبدأ
principle-service-points = نقاط خدمة الأسرة (Familie Servicepunt)
principle-all = المبادئ الثلاثة
goal-number = الهدف { $n } من { $total }
goal-schools = المدارس التي تعمل على هذا الهدف
goal-centres = المدارس التي هي مركز طفل أو ستصبح كذلك
goal-all = الأهداف الأربعة
board-schools = المدارس
board-school-count = { $n ->
    [zero] لا توجد مدارس
    [one] مدرسة واحدة
    [two] مدرستان
    [few] { $n } مدارس
    [many] { $n } مدرسة
   *[other] { $n } مدرسة
    }
board-contacts = من يمكنكم أن تسألوا؟
board-number = الرقم لدى DUO
board-website = الموقع
board-details = بيانات
article-about = الموضوع
article-more = أخبار أخرى
article-all = كل الأخبار
picture-by = تصوير: { $maker }
