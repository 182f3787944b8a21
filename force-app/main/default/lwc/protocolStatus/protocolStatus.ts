import { LightningElement, api } from 'lwc';
import type { ProtocolStatus as Status } from 'c/protocolData';
import { statusWords } from 'c/protocolWords';

/** View: how far a version has come. */
export default class ProtocolStatus extends LightningElement {
    @api status: Status = 'Draft';

    get badgeClass(): string {
        return `badge ${this.status.toLowerCase()}`;
    }

    get word(): string {
        return statusWords[this.status];
    }
}
