// A forward proxy for one browser: its requests reach the stack from a loopback address of their own, so that limits per address
// never meet between tests. Bytes and headers pass as they are.
import http from 'node:http';
import { random_address } from '../../http/stack.mjs';

export async function start_proxy(address = random_address()) {
	const agent = new http.Agent({ keepAlive: true, localAddress: address });
	const server = http.createServer((request, response) => {
		const url = new URL(request.url);
		const onward = http.request({ host: '127.0.0.1', port: url.port, method: request.method, path: url.pathname + url.search,
			headers: request.headers, agent, localAddress: address }, (answer) => {
			response.writeHead(answer.statusCode, answer.statusMessage, answer.rawHeaders);
			answer.pipe(response);
		});
		onward.on('error', () => response.destroy());
		request.pipe(onward);
	});
	await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
	return {
		server: `http://127.0.0.1:${server.address().port}`,
		close() {
			agent.destroy();
			server.closeAllConnections();
			return new Promise((done) => { server.close(done); });
		},
	};
}
