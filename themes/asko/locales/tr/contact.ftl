# The page of a contact point.
contact-ask = Neler sorabilirsiniz?
contact-ask-anything = Nereye gideceğinizi bilmiyor musunuz? O zaman buradan başlayın.
contact-open = Ne zaman?
contact-walk-in = Randevu almadan gelebilirsiniz.
contact-by-appointment = Lütfen önce randevu alın.
contact-where = Nerede?
contact-of = Kime ait?
contact-languages = Hangi dillerde?
contact-person = Kiminle görüşeceksiniz?
contact-call = Arayın: { $phone }
contact-mail = E-posta gönderin
contact-form = Formu doldurun
contact-offers = Buradan bilgi alabileceğiniz etkinlikler
contact-see-also = Ayrıca bakın
contact-all = Tüm iletişim noktaları
contact-reach = Nasıl ulaşırsınız?
contact-form-name = Form
card-contact = Bu iletişim noktasını kaydedin (vCard)
card-service-points = Tüm Familie Servicepunt yerlerini rehberinize kaydedin
card-school = Bu okulu kaydedin (vCard)

# Whether somebody is there now. %t is a time, %d a day.
open-now = Şu an açık, kapanış saati %t
open-in-holiday = Okul tatili: önce arayın veya e-posta gönderin
opens-today = Kapalı, bugün açılış saati %t
opens-tomorrow = Kapalı, yarın açılış saati %t
opens-later = Kapalı, %d günü açılış saati %t

# From a question to a person
chooser-topic = Sorunuz nedir?
chooser-school = Hangi okulda?
chooser-any = Seçin
chooser-hint = Sorunuzu ve okulunuzu seçin. Kimi arayabileceğinizi burada görürsünüz.
chooser-wait = Bir dakika…
chooser-failed = Şu an olmuyor.
chooser-board = Bu okulda bu konuyla ilgilenen biri yok. Vakfın bu iletişim noktası size yardımcı olur.
chooser-page = Sayfanın tamamı
topic-lead = { $topic }: bu konuda her okulda kimi arayabilir veya kime e-posta gönderebilirsiniz?
topic-partner = Ortak olarak şöyle sorarsınız:
topic-schools = Okullara göre
topic-caption = Her okulda kime sorabilirsiniz
topic-who = Kime?
topic-elsewhere = Okulunuzda bu konuyla ilgilenen biri yok mu? O zaman bu iletişim noktası size yardımcı olur.
topic-foundation = Sorunuz hangi okulla ilgili olursa olsun, bu iletişim noktası size yardımcı olur.
topic-which-schools = Hangi okullar için?
topic-partners = Ortaklar da yardımcı olur
topic-all = Tüm sorular ve tüm okullar
school-contact-title = İletişim: { $school }
school-contact-lead = { $school }: hangi konuda kimi arayabilir veya kime e-posta gönderebilirsiniz?
school-points = Arayabileceğiniz veya e-posta gönderebileceğiniz kişiler
school-no-points = Bu okulun burada henüz iletişim noktası yok.
school-answers = Kim neyi bilir?
school-who = Bu okulda kim neyi bilir?
school-nobody = Bu konuyla ilgilenen biri henüz yok.
school-board-points = Okulda ilgilenen birinin olmadığı sorular için.
school-about = Okul hakkında

# Who is where
overview-title = Kim nerede?
overview-lead = Tüm okullar ve iletişim noktaları. Henüz olmayanları da burada görürsünüz.
overview-link = Tüm okulları ve iletişim noktalarını görün
overview-caption = Hangi okulda hangi iletişim noktası var
overview-count = { $of } okuldan { $n } tanesinde
overview-missing = eksik
overview-none = bu portalda yok
overview-gaps = Henüz eksik olanlar
overview-gap = { $role }: { $schools }.
overview-whole = Her okulda müdürlükten birine ulaşabilirsiniz. Her Familieschool okulunda bir Familie Servicepunt var.
overview-legend = Çizgi, bu iletişim noktasının bu portalda olmadığını gösterir.
