import { overlap, touches } from './boxes';
import { markBox, nameBox } from './names';
import type { Picture } from './picture';
import { verbBox } from './verbs';

/** What is wrong with how a picture is laid out, in words; empty where nothing is. The judge of layouts, in tests and in `arrange`. */
export function faultsOf(picture: Picture): string[] {
	const faults: string[] = [];
	const names = picture.marks.flatMap((mark) => {
		const box = nameBox(mark);
		return box ? [{ id: mark.id, box }] : [];
	});
	const marks = picture.marks.map((mark) => ({ id: mark.id, box: markBox(mark) }));
	const verbs = picture.lines.flatMap((line) => (line.verb ? [{ id: line.id, box: verbBox(line.verb) }] : []));
	for (const [index, { id, box }] of names.entries()) {
		if (box.x - box.width / 2 < 0 || box.x + box.width / 2 > picture.width) faults.push(`${id}: name outside`);
		if (box.y - box.height / 2 < 0 || box.y + box.height / 2 > picture.height) faults.push(`${id}: name outside`);
		for (const other of names.slice(index + 1)) if (overlap(box, other.box)) faults.push(`${id}: name on ${other.id}`);
		for (const other of marks)
			if (other.id !== id && overlap(box, other.box)) faults.push(`${id}: name on mark ${other.id}`);
		for (const line of picture.lines) if (touches(...line.path, box)) faults.push(`${line.id}: crosses name ${id}`);
	}
	for (const [index, { id, box }] of verbs.entries()) {
		for (const other of names) if (overlap(box, other.box)) faults.push(`${id}: verb on name ${other.id}`);
		for (const other of marks) if (overlap(box, other.box)) faults.push(`${id}: verb on mark ${other.id}`);
		for (const other of verbs.slice(index + 1)) if (overlap(box, other.box)) faults.push(`${id}: verb on ${other.id}`);
	}
	for (const [index, { id, box }] of marks.entries())
		for (const other of marks.slice(index + 1)) if (overlap(box, other.box)) faults.push(`${id}: mark on ${other.id}`);
	return faults;
}
