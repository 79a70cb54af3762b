/**
 * Points of an answer's headers after the published rules of MDN's HTTP Observatory, for a page behind TLS (the proxy that ends it
 * keeps our headers). Extras count only on a base of 90. A page's own meta policies count like a header's.
 */
export function observatory(
	header: (name: string) => string | null,
	html: string
): { points: number; minus: string[] } {
	const metas = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi)].map(
		(match) => match[1]!
	);
	const policies = [...(header('content-security-policy')?.split(',') ?? []), ...metas].map(directives);
	const minus: string[] = [];
	let base = 100;
	let extra = 0;
	const item = (name: string, points: number): void => {
		if (points < 0) {
			base += points;
			minus.push(`${name} ${points}`);
		} else extra += points;
	};
	const framing = policies.some((policy) => policy.get('frame-ancestors')?.join() === "'none'");
	item('policy', policyPoints(policies));
	item('cookies', header('set-cookie') === null ? 0 : -5);
	item(
		'referrer',
		/^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(header('referrer-policy') ?? '') ? 5 : 0
	);
	item('framing', framing || /^(?:DENY|SAMEORIGIN)$/.test(header('x-frame-options') ?? '') ? 5 : -20);
	item('resource policy', /^same-(?:origin|site)$/.test(header('cross-origin-resource-policy') ?? '') ? 10 : 0);
	item('embedder policy', header('cross-origin-embedder-policy') === 'require-corp' ? 10 : 0);
	item('opener policy', header('cross-origin-opener-policy') === 'same-origin' ? 10 : 0);
	item('nosniff', header('x-content-type-options') === 'nosniff' ? 0 : -5);
	item('transport', transportPoints(header('strict-transport-security')));
	return { points: base >= 90 ? base + extra : base, minus };
}

function directives(policy: string): Map<string, string[]> {
	const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
	return new Map(parts.filter(([name]) => name).map(([name, ...values]) => [name!.toLowerCase(), values]));
}

/** Of the policy that says what may load; the others only tighten it. */
function policyPoints(policies: readonly Map<string, string[]>[]): number {
	const policy = policies.find((each) => each.has('default-src'));
	if (!policy) return -25;
	const fallback = policy.get('default-src')!;
	const values = (name: string): string[] => policy.get(name) ?? fallback;
	const unsafe = /^(?:'unsafe-(?:inline|eval)'|\*|data:|https?:)$/;
	if (['script-src', 'object-src'].some((name) => values(name).some((value) => unsafe.test(value)))) return -20;
	if (values('style-src').some((value) => unsafe.test(value))) return 0;
	return fallback.join() === "'none'" ? 10 : 5;
}

function transportPoints(header: string | null): number {
	const seconds = Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? Number.NaN);
	if (Number.isNaN(seconds)) return -20;
	return seconds >= 15_768_000 ? 0 : -10;
}
