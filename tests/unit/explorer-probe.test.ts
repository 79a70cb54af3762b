import { test } from 'vitest';
import { openGraph } from '$lib/server/open-graph';
import { waysBetween } from '$lib/explorer/ways';
import { toldWay } from '$lib/explorer/told-way';
test('probe', () => {
	for (const p of ['tests/fixtures/bohemia','graph']) {
	const { graph } = openGraph(p);
	const g = graph!;
	console.log(p, g.nodeCount, g.edgeCount, g.edges.readings.school.length, [...new Set(g.edges.readings.school)].map(i=>g.nodes.ids[i]));
	const fam = (i:number)=>g.familyOf(i);
	const ids = g.nodes.ids.filter((_,i)=>fam(i)!=='source');
	for (const n of [1, 5,20,50]) {
		let worst=0, sum=0, c=0;
		for (let k=0;k<30;k++){ const a=ids[(k*37)%ids.length]!, b=ids[(k*53+11)%ids.length]!; if(a===b) continue;
			const t=performance.now(); toldWay(g,{from:a,to:b,nth:n-1,without:[]}); const d=performance.now()-t; worst=Math.max(worst,d); sum+=d; c++;}
		console.log(p,'ways',n,'mean',(sum/c).toFixed(1),'worst',worst.toFixed(1));
	}}
}, 600000);
