import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export const PARTS = ['rules', 'settings', 'map', 'compare'] as const;
export type ProtocolPart = (typeof PARTS)[number];

interface Tab {
    readonly part: ProtocolPart;
    readonly word: string;
    readonly tabClass: string;
    readonly isSelected: 'true' | 'false';
    readonly tabIndex: 0 | -1;
}

/** The part that a key leads to from the one shown; undefined for keys that mean nothing here. */
function partAt(key: string, shown: ProtocolPart): ProtocolPart | undefined {
    const place = PARTS.indexOf(shown);
    switch (key) {
        case 'ArrowRight':
            return PARTS[(place + 1) % PARTS.length];
        case 'ArrowLeft':
            return PARTS.at(place - 1);
        case 'Home':
            return PARTS[0];
        case 'End':
            return PARTS.at(-1);
        default:
            return undefined;
    }
}

/**
 * View: chooses a part of the open version. Wraps where the platform's own tabs would hide some behind a menu.
 * @fires chosen with a ProtocolPart
 */
export default class ProtocolTabs extends LightningElement {
    @api shown: ProtocolPart = 'rules';

    labels = labels;

    get tabs(): Tab[] {
        return PARTS.map((part) => {
            const isSelected = part === this.shown;
            return {
                part,
                word: labels[part],
                tabClass: isSelected ? 'tab selected' : 'tab',
                isSelected: isSelected ? 'true' : 'false',
                tabIndex: isSelected ? 0 : -1
            };
        });
    }

    handleChoose(event: Event): void {
        this.choose((event.currentTarget as HTMLElement).dataset.part as ProtocolPart);
    }

    handleKey(event: KeyboardEvent): void {
        const next = partAt(event.key, this.shown);
        if (next) {
            event.preventDefault();
            this.template?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
            this.choose(next);
        }
    }

    private choose(part: ProtocolPart): void {
        this.dispatchEvent(new CustomEvent<ProtocolPart>('chosen', { detail: part }));
    }
}
