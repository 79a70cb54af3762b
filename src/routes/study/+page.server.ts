import { studyPage } from '$lib/pages/study-page';
import { siteGraph } from '$lib/server/graph';

export const load = () => ({ questions: studyPage(siteGraph()) });
