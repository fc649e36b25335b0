// A stand-in for the population registry: SOAP over HTTPS, with a throw-away CA. It holds people, answers truly, and can be
// told to fail: registry.mode = 'answer' | 'hang' | 'slow' | 'drip' | '500' | 'redirect' | 'fault' | 'garbage' | 'empty' | 'huge' | 'bomb' | 'reset';
// registry.present('good' | 'other_ca' | 'other_host' | 'expired') changes its certificate. `asked` holds the questions.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';

const soap = { 1.1: 'http://schemas.xmlsoap.org/soap/envelope/', 1.2: 'http://www.w3.org/2003/05/soap-envelope' };
const space = 'http://tckimlik.nvi.gov.tr/WS';
const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/* Files of a CA and of certificates below `dir`. */
function make_certificates(dir) {
	const openssl = (...args) => execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });
	const make_ca = (name) => openssl('req', '-x509', ...curve, '-days', '2', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`);
	const sign = (name, ca, host, from, to) => {
		mkdirSync(path.join(dir, `${name}.new`));
		writeFileSync(path.join(dir, `${name}.index`), '');
		writeFileSync(path.join(dir, `${name}.cnf`), `[ca]\ndefault_ca = here\n[here]\ndatabase = ${name}.index\nnew_certs_dir = ${name}.new\nrand_serial = yes\n`
			+ `default_md = sha256\npolicy = any\nx509_extensions = host\n[any]\ncommonName = supplied\n[host]\nsubjectAltName = DNS:${host}\n`);
		openssl('req', ...curve, '-subj', `/CN=${host}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
		openssl('ca', '-batch', '-notext', '-config', `${name}.cnf`, '-cert', `${ca}.pem`, '-keyfile', `${ca}.key`, '-startdate', from, '-enddate', to,
			'-in', `${name}.csr`, '-out', `${name}.pem`);
	};
	const stamp = (days) => new Date(Date.now() + days * 86400000).toISOString().replace(/[-:T]|\.\d+/g, '');
	make_ca('ca');
	make_ca('stranger');
	sign('good', 'ca', 'localhost', stamp(-1), stamp(1));
	sign('other_ca', 'stranger', 'localhost', stamp(-1), stamp(1));
	sign('other_host', 'ca', 'registry.example', stamp(-1), stamp(1));
	sign('expired', 'ca', 'localhost', stamp(-3), stamp(-1));
}

const element = (text, name) => (new RegExp(`<${name}>([^<]*)</${name}>`).exec(text) ?? [])[1]
	?.replace(/&(lt|gt|quot|amp|#39);/g, (all, word) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[word]);

class Registry {
	constructor() {
		this.dir = mkdtempSync(path.join(os.tmpdir(), 'esube-registry-'));
		make_certificates(this.dir);
		this.ca = path.join(this.dir, 'ca.pem');
		this.people = new Map();
		this.forget();
	}

	/** No questions so far, and no faults from here on. */
	forget() {
		Object.assign(this, { mode: 'answer', pause: 400, asked: [], connections: 0 });
	}

	certificate(name) {
		return { key: readFileSync(path.join(this.dir, `${name}.key`)), cert: readFileSync(path.join(this.dir, `${name}.pem`)) };
	}

	present(name) {
		this.server.setSecureContext(this.certificate(name));
	}

	/** The registry knows these people, under upper-case names. */
	add(person, changed = {}) {
		const p = { ...person, ...changed };
		this.people.set(p.tckn, { first: p.first_name.toLocaleUpperCase('tr'), last: p.last_name.toLocaleUpperCase('tr'), year: p.birth_date.slice(0, 4) });
	}

	async listen() {
		this.server = https.createServer(this.certificate('good'), (request, response) => this.#take(request, response));
		this.server.on('connection', () => { this.connections++; });
		await new Promise((done) => { this.server.listen(0, '127.0.0.1', done); });
		this.port = this.server.address().port;
		this.url = `https://localhost:${this.port}/Service/KPSPublic.asmx`;
	}

	close() {
		this.server?.closeAllConnections();
		this.server?.close();
		rmSync(this.dir, { recursive: true, force: true });
	}

	#take(request, response) {
		const pieces = [];
		request.on('error', () => {});
		response.on('error', () => {});
		request.on('data', (piece) => pieces.push(piece));
		request.on('end', () => {
			const text = Buffer.concat(pieces).toString('utf8');
			const question = { tckn: element(text, 'TCKimlikNo'), first: element(text, 'Ad'), last: element(text, 'Soyad'), year: element(text, 'DogumYili'),
				version: text.includes(soap['1.2']) ? '1.2' : '1.1', method: request.method, url: request.url, headers: request.headers };
			this.asked.push(question);
			this.#answer(question, response);
		});
	}

	#answer(question, response) {
		const known = this.people.get(question.tckn);
		const result = (value) => `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${soap[question.version]}"><soap:Body>`
			+ `<TCKimlikNoDogrulaResponse xmlns="${space}"><TCKimlikNoDogrulaResult>${value}</TCKimlikNoDogrulaResult></TCKimlikNoDogrulaResponse></soap:Body></soap:Envelope>`;
		const truth = result(known !== undefined && ['first', 'last', 'year'].every((name) => known[name] === question[name]));
		const send = (status, body, headers = {}) => response.writeHead(status, { 'Content-Type': 'text/xml; charset=utf-8', ...headers }).end(body);
		switch (this.mode) {
		case 'hang': return undefined;
		case 'slow': return setTimeout(() => send(200, truth), this.pause);
		case 'drip': {
			response.writeHead(200, { 'Content-Type': 'text/xml' });
			const clock = setInterval(() => response.write(' '), 50);
			return response.on('close', () => clearInterval(clock));
		}
		case '500': return send(500, truth);
		case 'redirect': return send(302, '', { Location: `${this.url}?again` });
		case 'fault': return send(200, `<s:Envelope xmlns:s="${soap['1.1']}"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>true</faultstring></s:Fault></s:Body></s:Envelope>`);
		case 'garbage': return send(200, '<html><body>true</body></html>');
		case 'empty': return send(200, '');
		case 'huge': return send(200, `${truth}<!--${'x'.repeat(10000000)}-->`);
		case 'bomb': return send(200, `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${[...'bcdefghi'].map((name, i) =>
			`<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(20)}">`).join('')}<!ENTITY t "true">]>${result('&i;&t;').replace(/^<\?xml[^>]*>/, '')}`);
		case 'reset': return response.socket.destroy();
		default: return send(200, truth);
		}
	}
}

export async function open_registry() {
	const registry = new Registry();
	await registry.listen();
	return registry;
}
