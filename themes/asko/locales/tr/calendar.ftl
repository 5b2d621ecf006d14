# School years: holidays, public holidays and study days.
calendar-years = Bir okul yılı seçin
calendar-next = Bir sonraki tatil
calendar-ahead = { $n ->
    [one] yarın
   *[other] { $n } gün sonra
}
calendar-now = Şu an tatil
calendar-region = Tatil bölgesi: { $region }.
school-year = { $years } eğitim yılı
calendar-holidays = Okul tatilleri
calendar-public-holidays = Resmî tatiller
calendar-study-days = Öğretmen eğitim günleri
calendar-study-days-lead = Bu günlerde bu okulun çocuklarının dersi yok.
calendar-no-study-days = Öğretmen eğitim günleri her okulda farklıdır. Okulunuza sorun.
calendar-past = Önceki okul yılları

# What there is to do in one's own calendar.
calendar-keep = Takviminize ekleyin
calendar-follow = Takviminizde izleyin

calendars-title = İzlenebilecek takvimler
calendars-lead = Bir takvimi telefonunuzda veya bilgisayarınızda izleyin. Bir ders iptal edildiğinde de kendiliğinden güncellenir.
calendars-how = Bir takvimi nasıl izlersiniz?
calendars-how-text = Bir takvimin adına dokunun. Programınız izlemek isteyip istemediğinizi sorar.
calendars-how-address = Bir şey olmuyorsa arkasındaki adresi kopyalayın. Google Takvim'de “URL ile”, Outlook'ta “Web'den abone ol” seçeneğini kullanın.
calendars-all = Hepsi bir arada
calendars-embed = Bir okulun haftası kendi sitenizde
calendars-embed-text = Bu satırı okulunuzun bir sayfasına, adreste okulunuzun adıyla yapıştırın. Hafta kendiliğinden güncellenir. Bu portalın yöneticisinin belirttiği sitelerde çalışır.
calendars-more = Tüm takvimler
week-more = Daha fazlası:
