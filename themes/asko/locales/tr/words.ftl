# Numbers, days and times
thousands-separator = .
decimal-separator = ,
time-separator = .
time-unit = { "" }
list-separator = ,
and = ve
or = veya
up-to = –

month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
month-short-1 = Oca
month-short-2 = Şub
month-short-3 = Mar
month-short-4 = Nis
month-short-5 = May
month-short-6 = Haz
month-short-7 = Tem
month-short-8 = Ağu
month-short-9 = Eyl
month-short-10 = Eki
month-short-11 = Kas
month-short-12 = Ara

day-ma = Pazartesi
day-di = Salı
day-wo = Çarşamba
day-do = Perşembe
day-vr = Cuma
day-za = Cumartesi
day-zo = Pazar
day-short-ma = Pzt
day-short-di = Sal
day-short-wo = Çar
day-short-do = Per
day-short-vr = Cum
day-short-za = Cmt
day-short-zo = Paz
weekday-date = { $date } { $weekday }

# Planning
every-day = her gün
every-week-on = her { $days }
every-other-week-on = { $days }, iki haftada bir
every-month-on = her ayın { $nth } { $days } günü
every-other-week = iki haftada bir
every-month = her ay
nth-1 = birinci
nth-2 = ikinci
nth-3 = üçüncü
nth-4 = dördüncü
nth-5 = beşinci
from-until = { $from } – { $until }
from-on = { $from } tarihinden itibaren
planning-varies = Değişen günlerde
not-in-holidays = Okul tatillerinde yok.
also-in-holidays = Okul tatillerinde de var.
also-on-public-holidays = Resmî tatillerde de var.
not-on = Şu günlerde yok: { $days }.
also-on = Şu günlerde de var: { $days }.
called-off = İptal edildi: { $title }
called-off-on = İptal edilen gün:

# For whom
group = grup
groups = grup
years-old = yaş
from-age = en az
age-0-3 = 0 – 3 yaş
age-4-12 = 4 – 12 yaş
age-13-plus = 13 yaş ve üstü
audience-kinderen = çocuklar
audience-ouders = veliler
audience-gezinnen = aileler

# Costs
free = ücretsiz
per-keer = (her sefer)
per-maand = (her ay)
per-kwartaal = (üç ayda bir)
per-seizoen = (sezonluk)
per-schooljaar = (bütün okul yılı)
per-cursus = (bütün kurs)

# Where
online = çevrim içi
at-schools = { $n ->
    [one] { $n } okulda
   *[other] { $n } okulda
}

# Domains
domain-sport = Spor
domain-muziek = Müzik
domain-beeldende-vorming = El işi ve çizim
domain-dans = Dans
domain-toneel = Tiyatro
domain-beeldende-kunst = Görsel sanatlar
domain-rekenen = Matematik
domain-taal = Dil
domain-wereldburgerschap = Dünya vatandaşlığı
domain-opvoeding = Çocuk yetiştirme

# When, as seen from the school day
moment-voor = okuldan önce
moment-tijdens = okul saatlerinde
moment-na = okuldan sonra
moment-weekend = hafta sonunda
moment-vakantie = tatilde

# How it stands
state-gepland = Planlandı
state-loopt = Sürüyor
state-bereikt = Gerçekleşti
state-gestopt = Durduruldu
availability-open = Yer var
availability-wachtlijst = Bekleme listesi
availability-vol = Dolu
availability-gestopt = Sona erdi

# Joining
registration-niet-nodig = Kayıt gerekmez
registration-via-school = Kayıt okul üzerinden
registration-via-aanbieder = Kayıt düzenleyen üzerinden
registration-formulier = Formla kayıt
registration-telefoon = Telefonla kayıt
registration-email = E-postayla kayıt

accessibility-rolstoel = Tekerlekli sandalyeyle rahat ulaşılır
accessibility-ringleiding = Ses döngüsü var (işitme cihazı için)
accessibility-prikkelarm = Sakin ortam, az uyaran
accessibility-gebarentaal = Anlatım işaret diliyle
accessibility-aparte-ruimte = Ayrı bir oda var

# Schools
sort-po = İlkokul
sort-sbo = Özel eğitim ilkokulu (sbo)
sort-so = Özel eğitim okulu (so)
sort-vo = Ortaöğretim okulu
sort-vso = Özel eğitim ortaöğretim okulu (vso)
concept-familieschool = Familieschool
concept-taalvriendelijk = Dil dostu okul
concept-kindcentrum = Çocuk merkezi
concept-ikc = Bütünleşik çocuk merkezi (IKC)
concept-montessori = Montessori
concept-dalton = Dalton
concept-jenaplan = Jenaplan
concept-openluchtschool = Açık hava okulu
concept-brede-school = Geniş kapsamlı okul (brede school)

# Partners
partner-gemeente = Belediye
partner-bibliotheek = Kütüphane
partner-welzijn = Sosyal hizmet
partner-sport = Spor
partner-cultuur = Kültür
partner-kinderopvang = Çocuk bakımı
partner-jeugdhulp = Çocuk ve gençlik yardımı
partner-zorg = Sağlık ve bakım
partner-po = İlköğretim
partner-vo = Ortaöğretim
partner-so = Özel eğitim
partner-mbo = Meslek eğitimi (mbo)
partner-ho = Yüksekokul ve üniversite
partner-arbeidsmarkt = Çalışma hayatı
partner-fonds = Fon
partner-ouders = Veliler

# Contact points
role-familie-servicepunt = Familie Servicepunt
role-directie = Okul müdürlüğü
role-intern-begeleider = Destek koordinatörü (intern begeleider)
role-zorgcoordinator = Bakım koordinatörü (zorgcoördinator)
role-aanmelding = Okula kayıt
role-partnerschappen = Ortaklıklar
role-ouders = Veliler
role-pers = Basın

# Agreements
actor-bestuur = Yönetim kurulu
actor-scholen = Okullar
plan-koersplan = Koersplan (yol planı)
plan-lokale-educatieve-agenda = Yerel Eğitim Gündemi (Lokale Educatieve Agenda)

# Languages
language-nl = Hollandaca
language-en = İngilizce
language-tr = Türkçe
language-ar = Arapça
language-pl = Lehçe
language-uk = Ukraynaca
language-es = İspanyolca
language-fr = Fransızca
language-de = Almanca
language-pt = Portekizce
language-ro = Rumence
language-bg = Bulgarca
language-it = İtalyanca
language-ru = Rusça
language-so = Somalice
language-ti = Tigrinya
language-am = Amharca
language-fa = Farsça
language-ps = Peştuca
language-ku = Kürtçe
language-ur = Urduca
language-hi = Hintçe
language-pa = Pencapça
language-zh = Çince
language-ja = Japonca
language-id = Endonezce
language-tl = Tagalogca
language-tw = Tvi
language-srn = Sranan Tongo
language-pap = Papiamento
language-ber = Berberice (Tamazight)
language-fy = Frizce
language-dse = Hollanda işaret dili
foreign-note = Bu sayfadaki her şey çevrilmedi. Çevrilmeyen metinler bu dilde: { $language }.
