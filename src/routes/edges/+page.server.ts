import { relationLists } from '$lib/pages/statements-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ lists: relationLists(siteGraph()) });
