// Addresses without an account.
export const public_pages = ['/', '/yardim', '/cerezler', '/erisilebilirlik', '/belge-dogrula', '/metin/uyelik-sozlesmesi',
	'/metin/aydinlatma', '/metin/acik-riza'];

/** Addresses of a signed-in person. */
export const own_pages = ['/menu', '/durum', '/durum/gecmis', '/durum/pasif', '/durum/belge', '/iletisim', '/rizalar', '/guvenlik', '/verilerim/erisimler', '/giris/parola',
	'/giris/kod-secimi', '/ozgecmis', '/ozgecmis/egitim', '/ozgecmis/meslek?ara=garson', '/ozgecmis/deneyim', '/ozgecmis/dil',
	'/ozgecmis/ehliyet', '/ozgecmis/tercih', '/ozgecmis/ozel-durum', '/ozgecmis/ozel-durum/engelli', '/ozgecmis/ozel-durum/eski-hukumlu',
	'/ozgecmis/ozel-durum/oncelik'];
