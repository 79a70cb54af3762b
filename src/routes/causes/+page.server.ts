import { causesIndex } from '$lib/pages/causes-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ index: causesIndex(siteGraph()) });
