// Days as tests write them: '2029-06-15'.

/** So many days from today in Istanbul. */
export function day_from_now(days = 0) {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' }).format(new Date(Date.now() + days * 864e5));
}

/** So many days after a day. */
export function day_plus(day, days) {
	return new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
}

/** A day as the three boxes of a form: { from_year, from_month, from_day } for the name `from`. */
export function day_boxes(name, day) {
	const [year, month, of_month] = day.split('-');
	return { [`${name}_year`]: year, [`${name}_month`]: month, [`${name}_day`]: of_month };
}
