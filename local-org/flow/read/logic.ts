import type { Logic } from '../definition.ts';

const TOKEN = /\s*(\(|\)|\d+|and\b|or\b|not\b)/iuy;

/** `and`, `or`, or numbers of conditions with AND, OR, NOT and brackets. Undefined where it says nothing sensible. */
export function parseLogic(text: string | undefined, count: number): Logic | undefined {
    const written = (text ?? 'and').trim().toLowerCase();
    if (written === 'and' || written === 'or') {
        const of = Array.from({ length: count }, (_unused, index) => ({ kind: 'condition' as const, index }));
        return { kind: written, of };
    }
    const tokens = tokensOf(written);
    if (tokens === undefined) {
        return undefined;
    }
    const parser = new LogicParser(tokens, count);
    const logic = parser.alternatives();
    return parser.isDone ? logic : undefined;
}

export function holds(logic: Logic, met: (index: number) => boolean): boolean {
    switch (logic.kind) {
        case 'condition':
            return met(logic.index);
        case 'not':
            return !holds(logic.of, met);
        case 'and':
            return logic.of.every((one) => holds(one, met));
        case 'or':
            return logic.of.some((one) => holds(one, met));
    }
}

function tokensOf(text: string): string[] | undefined {
    const tokens: string[] = [];
    TOKEN.lastIndex = 0;
    let end = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
        tokens.push(match[1] ?? '');
        end = TOKEN.lastIndex;
    }
    return text.slice(end).trim() === '' ? tokens : undefined;
}

class LogicParser {
    private readonly tokens: readonly string[];
    private readonly count: number;
    private position = 0;

    constructor(tokens: readonly string[], count: number) {
        this.tokens = tokens;
        this.count = count;
    }

    get isDone(): boolean {
        return this.position === this.tokens.length;
    }

    alternatives(): Logic | undefined {
        return this.joined('or', () => this.joined('and', () => this.term()));
    }

    private joined(kind: 'and' | 'or', part: () => Logic | undefined): Logic | undefined {
        const of: (Logic | undefined)[] = [part()];
        while (this.take(kind)) {
            of.push(part());
        }
        const known = of.filter((one) => one !== undefined);
        return known.length < of.length ? undefined : of.length === 1 ? of[0] : { kind, of: known };
    }

    private term(): Logic | undefined {
        if (this.take('not')) {
            const of = this.term();
            return of && { kind: 'not', of };
        }
        if (this.take('(')) {
            const inner = this.alternatives();
            return this.take(')') ? inner : undefined;
        }
        const number = Number(this.tokens[this.position]);
        this.position += 1;
        return number >= 1 && number <= this.count ? { kind: 'condition', index: number - 1 } : undefined;
    }

    private take(token: string): boolean {
        const isThere = this.tokens[this.position] === token;
        this.position += isThere ? 1 : 0;
        return isThere;
    }
}
