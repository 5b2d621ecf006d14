# The page of an offer.
offer-when = Ne zaman?
offer-where = Nerede?
offer-for-whom = Kim için?
offer-cost = Ücreti ne kadar?
offer-join = Nasıl katılırsınız?
offer-ask = Kim daha çok bilgi verir?
offer-next = Sıradaki tarihler
offer-for-pupils-of = Şu okulların çocukları için:
offer-spoken = Konuşulan diller: { $languages }.
offer-until-day = Kayıt için son gün:
offer-closed-since = Kayıt kapandı. Son gün:
offer-places = { $n ->
    [one] 1 kişilik yer var.
   *[other] { $n } kişilik yer var.
    }
offer-full = Bütün yerler dolu.
offer-waiting-list = Bir bekleme listesi var. Ona kaydolabilirsiniz.
offer-register-form = Forma gidin
offer-register-mail = Katılmak için e-posta gönderin
offer-register-body =
    Merhaba,

    Şu etkinliğe katılmak istiyoruz: “{ $title }”.

    Ad:
    Grup veya yaş:
    Okul:
    Telefon:
    Soru veya not:

    Saygılarımızla,
offer-cancel = Bir kez gelemiyor musunuz, ya da bırakmak mı istiyorsunuz? Haber verin:
offer-register-phone = Arayın: { $phone }
offer-register-with = Kayıt için:
offer-unknown-join = Okula veya düzenleyene sorun.
offer-help-costs = Ücreti ödemek zor mu? Sorun, yardım var.
offer-given-by = Bunu kim veriyor?
offer-belongs-to = Bağlı olduğu konular
offer-more-domain = Daha fazlası: { $domain }
offer-ended-title = Bu etkinlik sona erdi
offer-ended = Artık kayıt olamazsınız. Aşağıda şu an neler yapabileceğinizi görebilirsiniz.
offer-ended-none = Artık kayıt olamazsınız.
offer-alternatives = Bunlar olur
offer-similar = Bunlar da size uygun mu?
offer-all = Tüm etkinlikler
offer-aside = Bu etkinlik hakkında
offer-of-age = { $who }, { $age }
offer-in-groups = { $who }, { $groups }
offer-ask-languages = Şu dillerde de: { $languages }.
offer-last = Son yapıldığı gün:
offer-dates = { $n ->
    [one] Tek tarih
   *[other] { $n } tarihin tümü
}
offer-agreement = anlaşma
offer-share = Bu etkinliği paylaşın
offer-flyer = Daha çok bilgi ister misiniz?
