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
