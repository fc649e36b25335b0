// A second stack for the journeys that move the clock, so that the others keep today. Gone when the tests end.
import { log_faults, start_stack, stop_all_now, stop_stack } from '../../runner/stack.mjs';

export default async function start(config) {
	if (process.env.CLOCK_VAR || config.projects.every((p) => p.name !== 'clock'))
		return undefined;
	const stack = await start_stack();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
		process.once(signal, stop_all_now);
	process.env.CLOCK_VAR = stack.dir;
	process.env.CLOCK_BASE = `http://localhost:${stack.port}`;
	return async () => {
		const faults = log_faults(stack);
		await stop_stack(stack, { keep: faults.length > 0 });
		if (faults.length > 0)
			throw new Error(`worker logs of the clock's stack:\n${faults.slice(0, 20).join('\n')}`);
	};
}
