import { homePage } from '$lib/pages/home-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ home: homePage(siteGraph()) });
