# صفحة البيانات المفتوحة.
data-title = بيانات مفتوحة
data-lead = كل ما هو هنا متاح أيضًا كبيانات. يمكنكم استعمالها في موقعكم أو في تطبيق أو في بحث.
data-about = عن هذه البيانات
data-tables = الجداول
data-tables-lead = كل جدول موجود ثلاث مرات، بالصفوف نفسها. ملف Excel للناس: انقروا عليه مرتين فيُفتح في Excel أو في برنامج جداول آخر. أما CSV وJSON فللمبرمجين.
data-spreadsheet = Excel
data-table = الجدول
data-count = العدد
data-get = تنزيل
data-rows = { $n ->
    [zero] لا توجد صفوف
    [one] صف واحد
    [two] صفّان
    [few] { $n } صفوف
    [many] { $n } صفًّا
   *[other] { $n } صف
    }
data-files = لأنظمة أخرى
data-file-package = يشرح ما في الجداول وكيف ترتبط (Data Package).
data-file-catalogue = يشرح أي بيانات توجد، لفهارس مثل data.overheid.nl (DCAT).
data-file-services = الأنشطة لدليل اجتماعي (HSDS 3.1).
data-file-organisations = المدارس والشركاء ومجالس الإدارة لدليل اجتماعي (HSDS 3.1).
data-hsds-title = دليل اجتماعي
data-hsds-text = الأنشطة والمدارس والشركاء ومجالس الإدارة على شكل HSDS 3.1.
data-examples = أمثلة
data-examples-lead = هذه المقاطع مأخوذة من الملفات نفسها.
data-example-json = صف من الأنشطة بصيغة JSON
data-example-text-json = ما هو غير معروف قيمته null. والمبالغ باليورو.
data-example-csv = صفوف من جدول بصيغة CSV
data-example-text-csv = السطر الأول يسمّي الأعمدة. وإذا كانت في الخانة قيم كثيرة، فبينها فاصلة منقوطة.
data-example-schema = ما هو مسجَّل عن جدول
data-example-text-schema = هكذا يوجد كل جدول في datapackage.json. والإحالة تسمّي الجدول الآخر.
data-example-hsds = نشاط على شكل خدمة
data-example-text-hsds = كما هو في hsds/services.json.
data-example-python = البدء مع Python
data-example-text-python = هذا يعرض كل ما هو مجاني.
data-columns = معنى الأعمدة
data-columns-lead = اختاروا جدولًا لقراءة الشرح.
data-column = العمود
data-meaning = المعنى
data-sort = النوع
data-one-of = واحد من:
data-always = مملوء دائمًا
data-sort-text = نص
data-sort-address = عنوان موقع
data-sort-email = عنوان بريد إلكتروني
data-sort-phone = رقم هاتف
data-sort-date = تاريخ
data-sort-time = وقت
data-sort-integer = عدد صحيح
data-sort-number = عدد
data-sort-flag = نعم أو لا
data-sort-texts = نصوص
data-sort-integers = أعداد صحيحة
data-sort-dates = تواريخ
data-sort-key = يحيل إلى
data-licence = ماذا يمكنكم أن تفعلوا بها؟
data-cc0 = كل شيء. ولا حاجة إلى إذن.
data-cc-by = كل شيء، إذا ذكرتم أن البيانات من { $whose }.
data-right = هل هي صحيحة؟
data-right-text = البيانات هي نفسها التي في صفحات هذه البوابة، وتتغير معها. في العمود gecontroleerd_op يوجد تاريخ مراجعة الصف. وإذا كان voorbeeld صحيحًا، فالصف خيالي.
data-checked = آخر مراجعة لصف كانت في
data-people = بيانات الأشخاص
data-people-text = لا يظهر اسم شخص إلا ما دام موافقًا على ذلك. ولا نذكر أي رقم عن أقل من خمسة أشخاص.
