import { LightningElement, api } from 'lwc';
import type { ProtocolStatus, ProtocolVersion } from 'c/protocolData';
import { fill } from 'c/triadFormat';
import { labels } from './labels';

/** As many as fit two lines of tiles. */
const FEW = 8;

interface Tile {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly status: ProtocolStatus;
    readonly changedAt: string | null;
    readonly tileClass: string;
    readonly current: string | undefined;
}

/**
 * View: the versions of all scopes, the newest first.
 * @fires opened with the id of a version
 */
export default class ProtocolVersions extends LightningElement {
    @api versions: readonly ProtocolVersion[] = [];
    @api openId: string | undefined;

    labels = labels;
    isAll = false;

    get tiles(): Tile[] {
        const hasScopes = new Set(this.versions.map(({ scope }) => scope)).size > 1;
        return this.shown.map(({ id, version, scope, title, status, changedAt }) => ({
            id,
            name: hasScopes ? fill(labels.scope, scope, version) : fill(labels.name, version),
            title,
            status,
            changedAt,
            tileClass: id === this.openId ? 'tile open' : 'tile',
            current: id === this.openId ? 'true' : undefined
        }));
    }

    get moreLabel(): string {
        const hidden = this.versions.length - this.shown.length;
        return hidden > 0 ? fill(labels.more, hidden) : '';
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent<string | undefined>('opened', { detail: id }));
    }

    handleMore(): void {
        this.isAll = true;
    }

    /** The open one and the one in force are always among them. */
    private get shown(): readonly ProtocolVersion[] {
        if (this.isAll || this.versions.length <= FEW) {
            return this.versions;
        }
        return this.versions.filter(
            ({ id, status }, index) => index < FEW || id === this.openId || status === 'Active'
        );
    }
}
