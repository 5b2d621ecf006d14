# The pages of partners, principles, goals, boards, articles and other pages.
page-contents = Bu sayfada
page-see-also = Ayrıca bakın
partner-offers = Bu ortak neler yapıyor?
partner-schools = Bu okullarda
partner-commitments = Bu anlaşmalarda
partner-contact = İletişim
partner-details = Bilgiler
partner-sort = Tür
partner-since = Ortaklığın başlangıcı
partner-website = İnternet sitesi
partner-aside = Bu ortak hakkında
principle-number = İlke { $n } / { $total }
principle-schools = Böyle çalışan okullar
principle-offers = Buna bağlı etkinlikler
principle-service-points = Familie Servicepunt: aileler için danışma noktaları
principle-all = Üç ilke
goal-number = Hedef { $n } / { $total }
goal-schools = Bunun için çalışan okullar
goal-centres = Çocuk merkezi olan veya olacak okullar
goal-all = Dört hedef
board-schools = Okullar
board-school-count = { $n ->
    [one] 1 okul
   *[other] { $n } okul
    }
board-contacts = Kime soru sorabilirsiniz?
board-number = DUO numarası
board-website = İnternet sitesi
board-details = Bilgiler
article-about = İlgili sayfalar
article-more = Diğer haberler
article-all = Tüm haberler
picture-by = Fotoğraf: { $maker }
