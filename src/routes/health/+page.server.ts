import { healthGroups } from '$lib/pages/health-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ groups: healthGroups(siteGraph()) });
