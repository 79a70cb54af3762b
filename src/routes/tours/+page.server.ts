import { siteGraph } from '$lib/server/graph';

export const load = () => ({
	tours: siteGraph().tours.map(({ id, title, stops }) => ({
		href: `/tours/${encodeURIComponent(id)}/`,
		title,
		stops: stops.length
	}))
});
