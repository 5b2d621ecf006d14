# Searching
search-title = Arama
search-text = Bu portaldaki etkinlikleri, okulları, iletişim noktalarını ve diğer her şeyi arayın.
search-label = Ne arıyorsunuz?
search-placeholder = Ne arıyorsunuz?
search-button = Ara
search-for-example = Örneğin:
search-examples = yüzme dersi | ev ödevi | çarşamba ücretsiz | veliler için dil kursu
search-results = Sonuçlar
search-skip = Sonuçlara geçin
search-busy = Aranıyor …
search-count = { $n ->
    [one] { $n } sonuç
   *[other] { $n } sonuç
}
search-all = { $n } sonucun tümü
search-more = Daha fazla gösterin
search-meant = Şunu mu demek istediniz:
search-partial = Bütün kelimelerinizi içeren bir şey yok. En yakın olanlar bunlar.
search-none = “{ $q }” için hiçbir şey bulunamadı.
search-advice = Başka bir kelime deneyin veya aşağıdan bir konu seçin.
search-fewer = Daha az filtreyle deneyin.
search-failed = Arama şu an olmuyor. Belki bağlantınız kısa süreliğine kesildi.
search-again = Yeniden deneyin
search-old = Tarayıcınız burada arama yapmak için çok eski. Aşağıdan bir konu seçin.
search-without = Burada arama yalnızca JavaScript ile çalışır. JavaScript yoksa bir konu veya harf seçebilirsiniz.
search-near-offers = { $postcode } yakınında etkinlikler
search-near-schools = { $postcode } yakınında okullar
search-read = Şöyle anlaşıldı:
search-unread = Kaldır: { $value }
search-unmet = Hepsi bir arada yok. Bulunamayan: { $values }. En yakın olanlar bunlar.
search-open-now = Şu anda açık (kapanış: { $time })
search-ask = Bir iletişim noktasına sorun
search-ask-text = Aradığınızı bulamadınız mı?

# What is found: one of them, and all
kind-aanbod = Etkinlik
kind-scholen = Okul
kind-contact = İletişim noktası
kind-partners = Ortak
kind-agenda = Anlaşma
kind-nieuws = Haber
kind-familieschool = İlke
kind-kindcentrum = Hedef
kind-besturen = Yönetim kurulu
kind-paginas = Sayfa
kind-uitkomsten = Ölçüm sonucu
kind-regelingen = Destek
kind-overgangen = Geçiş
kind-begrippen = Kelime
kind-netwerken = İş birliği ağı
kind-kalender = Okul yılı
kinds-aanbod = Etkinlikler
kinds-scholen = Okullar
kinds-contact = İletişim noktaları
kinds-partners = Ortaklar
kinds-agenda = Anlaşmalar
kinds-nieuws = Haberler
kinds-familieschool = İlkeler
kinds-kindcentrum = Hedefler
kinds-besturen = Yönetim kurulları
kinds-paginas = Sayfalar
kinds-uitkomsten = Ölçüm sonuçları
kinds-regelingen = Destekler
kinds-overgangen = Geçişler
kinds-begrippen = Kelimeler
kinds-netwerken = İş birliği ağları
kinds-kalender = Okul yılları

# What one chooses by
filters = Filtreler
filters-reset = Tüm filtreleri silin
filter-soort = Tür
filter-domein = Konu
filter-dag = Gün
filter-gratis = Ücret
filter-doelgroep = Kim için
filter-groep = Grup
filter-stadsdeel = Semt
filter-taal = Dil
filter-toegankelijkheid = Erişilebilirlik

# From A to Z
alphabet = A’dan Z’ye
alphabet-text = Bu portaldaki her şey, alfabe sırasıyla.
alphabet-letters = Harfler
alphabet-letter = A’dan Z’ye: { $letter }
alphabet-count = { $n ->
    [one] { $n } sayfa
   *[other] { $n } sayfa
}

# Sorudan okunan
read-weekend = hafta sonu
read-today = bugün
read-tomorrow = yarın
