import type { Stance } from '$lib/graph/evidence';
import type { CauseGroup } from './cause-groups';
import type { NodeLink } from './link';
import type { SourceMark } from './numbering';
import type { RowGroup } from './row-groups';
import type { Part, Sentence } from './sentence';

/** What every section has. `id` is its address on the page; `lede` is a line of explanation under the title. */
interface Headed {
	readonly id: string;
	readonly title: string;
	readonly lede?: string;
}

/** A change of mind: a question with its answer before and after, and what stood between. */
export interface HingeView {
	readonly id: string;
	readonly question: string;
	readonly before: { readonly when: string; readonly state: string; readonly at: readonly NodeLink[] };
	readonly after: { readonly when: string; readonly state: string; readonly at: readonly NodeLink[] };
	readonly because: readonly Sentence[];
	readonly note: string | null;
	readonly checked: boolean;
	readonly sources: readonly SourceMark[];
}

/** A name in a list, with what its being there rests on. */
export type LinkItem = NodeLink & { readonly sources?: readonly SourceMark[]; readonly note?: string | null };

/** A wrong statement and the right ones that answer it. */
export interface WrongClaim {
	readonly parts: readonly Part[];
	readonly note: string | null;
}

/** A passage of a source and the statements that rest on it. */
export interface Passage {
	readonly at: string | null;
	readonly says: string | null;
	readonly statements: readonly PassageStatement[];
}

/** A statement or a node that rests on a passage. */
export interface PassageStatement {
	readonly href: string;
	readonly parts: readonly Part[];
	readonly family: Sentence['family'] | null;
	readonly checked: boolean;
}

/** One screenful of an entity's page, in the order read. */
export type Section =
	| (Headed & { readonly type: 'rows'; readonly groups: readonly RowGroup[] })
	| (Headed & {
			readonly type: 'sentences';
			readonly items: readonly Sentence[];
			readonly together?: readonly CauseGroup[];
	  })
	| (Headed & { readonly type: 'links'; readonly items: readonly LinkItem[] })
	| (Headed & { readonly type: 'hinges'; readonly items: readonly HingeView[] })
	| (Headed & { readonly type: 'wrong'; readonly items: readonly WrongClaim[] })
	| (Headed & { readonly type: 'passages'; readonly items: readonly Passage[] })
	| (Headed & { readonly type: 'stance'; readonly stance: Stance; readonly items: readonly Sentence[] });

/** A section as its builder made it; those without content are left out of the page. */
export function isFull(section: Section): boolean {
	return section.type === 'rows' ? section.groups.length > 0 : section.items.length > 0;
}
