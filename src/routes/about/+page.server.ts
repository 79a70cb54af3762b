import { aboutPage } from '$lib/pages/about-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ about: aboutPage(siteGraph()) });
