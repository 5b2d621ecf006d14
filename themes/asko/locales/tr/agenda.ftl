# The page of a commitment.
agenda-per-school = Her okul ne kadar ilerledi?
agenda-school = Okul
agenda-state = Durum
agenda-note = Açıklama
agenda-date = Tarih
agenda-details = Anlaşma
agenda-actor = Kimin
agenda-plan = Hangi plandan
agenda-period = Dönem
agenda-theme = Konu
agenda-evidence = Bunu nereden görüyoruz?
agenda-question = Bu konuda sorunuz mu var?
agenda-write = Mesaj gönderin
agenda-all = Tüm anlaşmalar
agenda-past = Bu dönem bitti.
agenda-aside = Anlaşmanın bilgileri
agenda-call = Arayın
agenda-unevaluated-here = Bu anlaşmanın dönemi bitti. Nasıl sonuçlandığı henüz değerlendirilmedi.

# The agenda's own pages.
facet-stand = Durum nasıl?
facet-wie = Kimin?
facet-plan = Hangi plandan?
facet-thema = Hangi konuda?
agenda-choose = Duruma, plana veya konuya göre seçin
heading-agenda-wie = Anlaşmalar: { $value-small }
heading-agenda-plan = Bu plandan anlaşmalar: { $value }
heading-agenda-stand = Anlaşmalar: { $value-small }
heading-agenda-thema = Bu konuda anlaşmalar: { $value-small }
agenda-unevaluated = Dönemi biten ve henüz değerlendirilmeyen:
agenda-matrix = Okul okul ilerleme
agenda-matrix-lead = Her anlaşma her okulda ne durumda? Bilmediğimiz şeyler de burada.
agenda-legend = Hücrelerin anlamı
agenda-known = { $of } okulun { $n } tanesinde biliniyor
agenda-unknown = henüz bilinmiyor
agenda-nothing-known = Henüz bir şey bilinmiyor
count-evidence = { $n ->
    [one] { $n } kanıt
   *[other] { $n } kanıt
}
