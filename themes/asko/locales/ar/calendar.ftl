# السنوات الدراسية: العطل المدرسية والعطل الرسمية وأيام تدريب المعلمين.
calendar-years = اختاروا سنة دراسية
calendar-next = العطلة القادمة
calendar-ahead = { $n ->
    [zero] اليوم
    [one] غدًا
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}
calendar-now = نحن الآن في عطلة
calendar-region = منطقة العطل المدرسية: { $region }.
school-year = العام الدراسي { $years }
calendar-holidays = العطل المدرسية
calendar-public-holidays = العطل الرسمية
calendar-study-days = أيام تدريب المعلمين
calendar-study-days-lead = في هذه الأيام لا يذهب أطفال هذه المدرسة إلى المدرسة.
calendar-no-study-days = تختلف أيام تدريب المعلمين من مدرسة إلى أخرى. اسألوا عنها في المدرسة.
calendar-past = السنوات الدراسية السابقة

# الأنشطة في تقويمكم.
calendar-keep = إضافة إلى التقويم
calendar-follow = متابعة في التقويم

calendars-title = تقاويم للمتابعة
calendars-lead = تابعوا تقويمًا على هاتفكم أو حاسوبكم. يتجدد تلقائيًا، حتى عند إلغاء درس.
calendars-how = كيف تتابعون تقويمًا؟
calendars-how-text = اضغطوا على اسم التقويم. سيسألكم برنامجكم هل تريدون متابعته.
calendars-how-address = لم يحدث شيء؟ انسخوا العنوان الذي بجانبه. اختاروا «من عنوان URL» في تقويم Google، و«الاشتراك من الويب» في Outlook.
calendars-all = الكل معًا
calendars-embed = أسبوع المدرسة على موقعكم
calendars-embed-text = الصقوا هذا السطر في صفحة من موقع مدرستكم، مع اسم مدرستكم في العنوان. يتجدد الأسبوع تلقائيًا. يعمل ذلك على المواقع التي حددها مدير هذه البوابة.
calendars-more = كل التقاويم
week-more = المزيد عن
