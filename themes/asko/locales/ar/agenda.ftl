# صفحة الالتزام.
agenda-per-school = إلى أين وصلت كل مدرسة؟
agenda-school = المدرسة
agenda-state = الوضع
agenda-note = توضيح
agenda-date = التاريخ
agenda-details = الالتزام
agenda-actor = صاحب الالتزام
agenda-plan = الخطة
agenda-period = الفترة
agenda-theme = الموضوع
agenda-evidence = كيف نرى ذلك؟
agenda-question = هل لديكم سؤال عن هذا؟
agenda-write = أرسلوا رسالة
agenda-all = كل الالتزامات
agenda-past = انتهت الفترة.
agenda-aside = بيانات الالتزام
agenda-call = اتصال
agenda-unevaluated-here = انتهت فترة هذا الالتزام. ولم نقيّم بعد كيف انتهى.

# صفحات الالتزامات.
facet-stand = ما وضع الالتزام؟
facet-wie = التزام مَن؟
facet-plan = من أي خطة؟
facet-thema = عن أي موضوع؟
agenda-choose = اختاروا حسب الوضع أو الخطة أو الموضوع
heading-agenda-wie = التزامات { $value-small }
heading-agenda-plan = التزامات من الخطة: { $value }
heading-agenda-stand = الالتزامات: { $value-small }
heading-agenda-thema = التزامات في موضوع: { $value-small }
agenda-unevaluated = انتهت ولم تُقيَّم بعد:
agenda-matrix = التقدم في كل مدرسة
agenda-matrix-lead = وضع كل التزام في كل مدرسة. وما لا نعرفه مذكور أيضًا.
agenda-legend = معنى الخانات
agenda-known = معروف عن { $n } من { $of }
agenda-unknown = غير معروف بعد
agenda-nothing-known = لا شيء معروف بعد
count-evidence = { $n ->
    [zero] لا توجد أدلة
    [one] دليل واحد
    [two] دليلان
    [few] { $n } أدلة
    [many] { $n } دليلًا
   *[other] { $n } دليل
}
