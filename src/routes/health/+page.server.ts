import { healthGroups } from '$lib/pages/health-page';
import { graphPath, siteGraph } from '$lib/server/graph';

export const load = () => ({ groups: healthGroups(siteGraph(), graphPath()) });
