import type { EdgeColumns, NodeColumns } from './columns';
import { Graph } from './graph';
import type { EdgeRows } from './rows';
import { edgeWords, frameOf, skeletonOf, wordColumns, type Skeleton } from './skeleton';

/** "CWG1", read as a little-endian number. */
const MAGIC = 0x31475743;
/** Every part begins at a multiple of this many bytes, so that numbers can be used where they lie. */
const ALIGNED = 8;

interface Header extends Skeleton {
	readonly nodeCount: number;
	readonly edgeCount: number;
	readonly readingCount: number;
}

/**
 * A graph without its texts as one run of bytes: magic, length of the words, words as JSON, then every column and row.
 * Opening it makes no array anew, so that a million edges open in milliseconds. Little-endian machines only, as all of today's are.
 */
export function packGraph(graph: Graph): Uint8Array {
	const { nodes, edges } = graph;
	const counts = { nodeCount: graph.nodeCount, edgeCount: graph.edgeCount, readingCount: edges.readings.edge.length };
	const words = new TextEncoder().encode(JSON.stringify({ ...skeletonOf(graph), ...counts } satisfies Header));
	const parts = [
		new Uint32Array([MAGIC, words.length]),
		words,
		...[nodes.kind, nodes.first, nodes.last, nodes.flags, nodes.lane],
		...[edges.from, edges.to, edges.relation, edges.first, edges.last, edges.certainty],
		...[edges.readings.edge, edges.readings.school, edges.readings.stance],
		...[graph.outStart, graph.inStart, graph.inEdge, graph.relationStart, graph.byRelation]
	];
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += aligned(part.byteLength);
	}
	return bytes;
}

function aligned(length: number): number {
	return Math.ceil(length / ALIGNED) * ALIGNED;
}

/** The graph of packed bytes, which it keeps using. Throws a plain Error where they are not a packed graph. */
export function unpackGraph(bytes: Uint8Array): Graph {
	const parts = new Parts(bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice());
	const [magic, length] = parts.next(Uint32Array, 2);
	if (magic !== MAGIC || length === undefined || length > bytes.length)
		throw new Error('These bytes are not a packed graph.');
	const header = JSON.parse(new TextDecoder().decode(parts.next(Uint8Array, length))) as Header;
	const { nodeCount, edgeCount, readingCount } = header;
	const nodes: NodeColumns = {
		...wordColumns(header),
		kind: parts.next(Uint16Array, nodeCount),
		first: parts.next(Int32Array, nodeCount),
		last: parts.next(Int32Array, nodeCount),
		flags: parts.next(Uint8Array, nodeCount),
		lane: parts.next(Uint8Array, nodeCount)
	};
	const edges: EdgeColumns = {
		from: parts.next(Uint32Array, edgeCount),
		to: parts.next(Uint32Array, edgeCount),
		relation: parts.next(Uint16Array, edgeCount),
		first: parts.next(Int32Array, edgeCount),
		last: parts.next(Int32Array, edgeCount),
		certainty: parts.next(Uint8Array, edgeCount),
		...edgeWords(header),
		readings: {
			edge: parts.next(Uint32Array, readingCount),
			school: parts.next(Uint32Array, readingCount),
			stance: parts.next(Uint8Array, readingCount)
		}
	};
	const rows: EdgeRows = {
		outStart: parts.next(Uint32Array, nodeCount + 1),
		inStart: parts.next(Uint32Array, nodeCount + 1),
		inEdge: parts.next(Uint32Array, edgeCount),
		relationStart: parts.next(Uint32Array, header.relations.length + 1),
		byRelation: parts.next(Uint32Array, edgeCount)
	};
	return new Graph(frameOf(header), nodes, edges, null, rows);
}

/** Takes arrays from bytes one after another, without copying. */
class Parts {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	next<Numbers extends ArrayBufferView>(
		type: {
			new (buffer: ArrayBufferLike, offset: number, length: number): Numbers;
			readonly BYTES_PER_ELEMENT: number;
		},
		length: number
	): Numbers {
		const at = this.#at;
		this.#at += aligned(length * type.BYTES_PER_ELEMENT);
		if (this.#at > this.#bytes.length) throw new Error('These bytes end before the graph does.');
		return new type(this.#bytes.buffer, this.#bytes.byteOffset + at, length);
	}
}
