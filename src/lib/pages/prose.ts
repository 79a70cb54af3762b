import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { readMarkdown, type Block, type Span } from '$lib/graph/markdown';

/** Markdown as a page shows it: `[[id]]` has become a link to the node's page, under its label where no text is given. */
export function proseOf(graph: Graph, markdown: string | null): Block[] {
	return markdown ? readMarkdown(markdown).map((block) => resolveBlock(graph, block)) : [];
}

/** The words of prose without its markup, on one line. */
export function plainText(blocks: readonly Block[]): string {
	return blocks.map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim();
}

function resolveBlock(graph: Graph, block: Block): Block {
	switch (block.kind) {
		case 'paragraph':
			return { ...block, children: resolveSpans(graph, block.children) };
		case 'quote':
			return { ...block, children: block.children.map((child) => resolveBlock(graph, child)) };
		case 'list':
			return { ...block, items: block.items.map((item) => item.map((child) => resolveBlock(graph, child))) };
	}
}

function resolveSpans(graph: Graph, spans: readonly Span[]): Span[] {
	return spans.map((span): Span => {
		if (span.kind === 'node') {
			const index = graph.index(span.id);
			const text = span.text ?? (index < 0 ? span.id : (graph.nodes.labels[index] as string));
			if (index < 0) return { kind: 'text', text };
			return { kind: 'link', href: addressOf(graph, index), children: [{ kind: 'text', text }] };
		}
		if (span.kind === 'text' || span.kind === 'code') return span;
		return { ...span, children: resolveSpans(graph, span.children) };
	});
}

function wordsOfBlock(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
			return wordsOfSpans(block.children);
		case 'quote':
			return block.children.map(wordsOfBlock).join(' ');
		case 'list':
			return block.items.map((item) => item.map(wordsOfBlock).join(' ')).join(' ');
	}
}

function wordsOfSpans(spans: readonly Span[]): string {
	return spans
		.map((span) => {
			if (span.kind === 'node') return span.text ?? span.id;
			return 'text' in span ? span.text : wordsOfSpans(span.children);
		})
		.join('');
}
