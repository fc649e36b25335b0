// Addresses without an account.
export const public_pages = ['/', '/yardim', '/cerezler', '/erisilebilirlik', '/belge-dogrula', '/metin/uyelik-sozlesmesi',
	'/metin/aydinlatma', '/metin/acik-riza'];
