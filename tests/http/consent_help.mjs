// What the tests of consents and of the agreement share: the acts of a person, and the legal texts by version.
import { sql } from './lib.mjs';

/** A person's acts on one kind of text, oldest first. */
export const acts = (id, kind = 'explicit_consent') => sql('SELECT act, version, language, LOWER(HEX(sha256)) AS sha256, channel, actor, ip'
	+ ` FROM consent_event WHERE citizen_id = ${id} AND kind = '${kind}' ORDER BY id`);

/** The digest of a text, in small hex letters. */
export const digest = async (kind, version, language) => (await sql('SELECT LOWER(HEX(sha256)) AS h FROM legal_text'
	+ ` WHERE kind = '${kind}' AND version = ${version} AND language = '${language}'`))[0].h;
