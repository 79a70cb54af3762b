import { leadersPage, leadersSums } from '$lib/pages/leaders-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ rows: leadersPage(siteGraph()), sums: leadersSums(siteGraph()) });
