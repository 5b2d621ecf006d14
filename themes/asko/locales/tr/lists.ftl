# Home
quick = Hızlı erişim
quick-wednesday = Çarşamba günü
quick-free = Ücretsiz
quick-free-on = Ücretsiz etkinlikler, gün gün
quick-help = Sorunuz için yardım
doors = Nereye gitmek istersiniz?
door-parents = Veliler
door-parents-text = Çocuğum ne yapabilir, nerede, ne zaman ve kaça?
door-partners = Ortaklar
door-partners-text = Kimler katılıyor ve ne üzerinde anlaştık?
door-schools = Okullar
door-schools-text = Tüm okullar, haftaları ve iletişim noktaları.
coming-days = Önümüzdeki günler
soon = Yakında
card-next = bir sonraki:
all-offers = Tüm etkinlikler
all-schools = Tüm okullar
all-news = Tüm haberler
how-family-school = Bir Familieschool böyle çalışır
more-family-school = Familieschool hakkında
figures = Sayılarla
figures-source = Bu portaldan sayıldı.
pupils-counted = Öğrenci sayısının tarihi:
source = kaynak
figure-schools = okul
figure-pupils = öğrenci
figure-family-schools = Familieschool
figure-offers = etkinlik
figure-partners = ortak
to-home = İlk sayfaya

# Lists
pages = Diğer sayfalar
page-of = Sayfa { $page } / { $pages }
previous-page = Önceki sayfa
next-page = Sonraki sayfa
offers-past = Bunlar vardı
offers-in-september = Yeni etkinlikler eylülde başlıyor. Aşağıda geçen okul yılında olanlar var.
empty-list = Burada henüz bir şey yok. Lütfen daha sonra yeniden bakın.
count-aanbod = { $n ->
    [one] { $n } etkinlik
   *[other] { $n } etkinlik
}
count-scholen = { $n ->
    [one] { $n } okul
   *[other] { $n } okul
}
count-familieschool = { $n ->
    [one] { $n } ilke
   *[other] { $n } ilke
}
count-kindcentrum = { $n ->
    [one] { $n } hedef
   *[other] { $n } hedef
}
count-agenda = { $n ->
    [one] { $n } anlaşma
   *[other] { $n } anlaşma
}
count-partners = { $n ->
    [one] { $n } ortak
   *[other] { $n } ortak
}
count-contact = { $n ->
    [one] { $n } iletişim noktası
   *[other] { $n } iletişim noktası
}
count-nieuws = { $n ->
    [one] { $n } haber
   *[other] { $n } haber
}
count-uitkomsten = { $n ->
    [one] { $n } ölçüm sonucu
   *[other] { $n } ölçüm sonucu
}
count-regelingen = { $n ->
    [one] { $n } destek
   *[other] { $n } destek
}
count-overgangen = { $n ->
    [one] { $n } geçiş
   *[other] { $n } geçiş
}
count-begrippen = { $n ->
    [one] { $n } kelime
   *[other] { $n } kelime
}
count-netwerken = { $n ->
    [one] { $n } iş birliği ağı
   *[other] { $n } iş birliği ağı
}
count-steps = { $n ->
    [one] { $n } adım
   *[other] { $n } adım
}
count-besturen = { $n ->
    [one] { $n } yönetim kurulu
   *[other] { $n } yönetim kurulu
}
count-kalender = { $n ->
    [one] { $n } okul yılı
   *[other] { $n } okul yılı
}

# Choosing activities
choose-offers = Etkinlik seçin
narrow-offers = Seçimi daraltın
other-choices = Başka türlü seçin
more-choices = Daha fazla seçenek: konu, kim için, nerede ve hangi dilde
facet-domein = Konu nedir?
facet-dag = Hangi gün?
facet-gratis = Ücreti ne kadar olabilir?
facet-doelgroep = Kim için?
facet-groep = Çocuğunuz hangi grupta?
facet-leeftijd = Kaç yaşında?
facet-moment = Ne zaman?
facet-taal = Hangi dilde?
facet-plek = Yer var mı?
facet-toegankelijkheid = Hangi kolaylıklar gerekli?
facet-stadsdeel = Hangi semtte?
facet-school = Okul
heading-aanbod-domein = Etkinlikler: { $value }
heading-aanbod-dag = { $value } günü etkinlikler
heading-aanbod-gratis = Ücretsiz etkinlikler
heading-aanbod-doelgroep = Etkinlikler: { $value } için
heading-aanbod-groep = Etkinlikler: { $value } için
heading-aanbod-stadsdeel = Etkinlikler: { $value }
heading-aanbod-leeftijd = Etkinlikler: { $value } için
heading-aanbod-moment = Etkinlikler: { $value }
heading-aanbod-school = Etkinlikler: { $value }
heading-aanbod-taal = Etkinliklerin dili: { $value }
heading-aanbod-plek = Etkinlikler: { $value }
heading-aanbod-toegankelijkheid = Etkinlikler: { $value-small }
heading-aanbod-dag-groep = { $dag } günü { $groep } için etkinlikler
heading-aanbod-dag-gratis = { $value } günü ücretsiz
offers-free = Ücretsiz
offers-paid = Ücretli
list-of-aanbod = { $heading }. { $count }: ne zaman, nerede, kim için ve ücreti ne kadar.
list-of-scholen = { $heading }. { $count }: adresleri, oradaki etkinlikler ve kime soru sorabileceğiniz.
list-of-agenda = { $heading }: { $count }.
offers-map = Haritada etkinlikler
on-the-map = Haritada
offers-map-text = Nerede bir şeyler var? Bir semt veya okul seçin.
offers-elsewhere = { $n ->
    [one] Başka bir yerde veya internet üzerinden 1 etkinlik daha var.
   *[other] Başka yerlerde veya internet üzerinden { $n } etkinlik daha var.
}

# Nearby
near = Size en yakın ne var?
near-choose = Posta kodunuzun rakamlarını seçin.
near-is = En yakın olanlar, posta kodu:

# Choosing schools
choose-district = Bir semt seçin
facet-concept = Okul nasıl çalışıyor?
facet-soort = Ne tür bir okul?
heading-scholen-stadsdeel = Okullar: { $value }
heading-scholen-concept = Okullar: { $value }
heading-scholen-soort = Okullar: { $value }
elsewhere = Amsterdam dışında
map = Semt haritası
map-source = Sınırlar: Amsterdam belediyesinin açık verileri, sadeleştirilmiş. Haritada her okul yaklaşık yerinde, posta kodunun ortasında durur (4pp, 2014).
map-missing = Yeri bilinmediği için haritada olmayanlar: { $schools }.

# Principles and goals
principle = İlke
goal = Hedef
schools-family-school = Böyle çalışan okullar
schools-child-centre = Çocuk merkezi olan okullar

# Agreements
tally = Anlaşmaların durumu

# Contact
choose-question = Bir soru seçin
service-point = Familie Servicepunt (aile destek noktası)
service-points = Familie Servicepunt: aileler için danışma noktaları
by-school = Okullara göre
by-school-caption = Her okulda kimi arayabilir veya kime e-posta gönderebilirsiniz
school = Okul
place = Yer
call-or-mail = Telefon veya e-posta
languages = Diller

# News
offer-feed = Yeni etkinlikleri bir haber okuyucuyla izleyin (Atom)
feed = Haberleri bir haber okuyucuyla izleyin (Atom)
