import { expect, it } from 'vitest';
import { stripTypes } from '../strip-types.ts';

it('erases types and keeps decorators, fields and accessors as they are', () => {
    const source = `import { api, type Thing } from 'lwc';
export default class Card extends Base<Thing> {
    @api recordId!: string;
    @wire(getRecord, { recordId: '$recordId' }) record?: Thing;
    private count = 0;
    get text(): string { return String(this.count as number); }
}`;
    const stripped = stripTypes(source, 'card.ts');
    expect(stripped).toContain('@api');
    expect(stripped).toContain("@wire(getRecord, { recordId: '$recordId' })");
    expect(stripped).toContain('count = 0;');
    expect(stripped).not.toMatch(/Thing|string|private|as number/);
});
