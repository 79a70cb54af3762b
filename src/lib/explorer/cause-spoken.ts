import type { CauseAnswer } from './cause-answer';
import { counted } from './cause-words';

/** Letters that a live region says at once (QUALITY.md §5.28). */
const MOST = 120;
const VERDICTS = {
	every: 'loses its support in every reading',
	some: 'loses its support only in some readings',
	none: 'keeps its support',
	'never-supported': 'has no support to begin with'
};

/** What came of a step, for those who hear the page: one short sentence; `summary`: how much is shown. */
export function spokenAnswer({ state, butFor, card, chain, cuts, spine }: CauseAnswer, summary: string): string {
	if (butFor) {
		const [first, ...more] = butFor.without;
		const lost = butFor.routes ? `, ${butFor.routes.percent} of routes lost` : '';
		const verdict =
			butFor.verdict === null ? 'it cannot be told whether it keeps its support' : VERDICTS[butFor.verdict];
		const without = more.length ? counted(butFor.without.length, 'thing') : `“${first?.label ?? ''}”`;
		return short(without, (name) => `Without ${name}: the outcome ${verdict}${lost}.`);
	}
	if (card && state.open === null) {
		const more = card.hidden.length ? `, ${card.hidden.length} more to show` : '';
		return short(`“${card.label}”`, (name) => `${name} is asked about${more}.`);
	}
	if (cuts) return `${counted(cuts.sets?.length ?? 0, 'set')} of causes without which it has no support.`;
	if (spine) return `Every route passes ${counted(spine.stops.length, 'card')}.`;
	return [chain?.count ?? 'No chain leads there', summary].join('. ');
}

/** A sentence about a name, which is cut where the whole would be too long. */
function short(name: string, sentence: (name: string) => string): string {
	const over = sentence(name).length - MOST;
	return sentence(over > 0 ? `${name.slice(0, Math.max(8, name.length - over - 2))}…”` : name);
}
