import { LightningElement, api } from 'lwc';
import type { ProtocolFinding } from 'c/protocolValidator';
import { exampleText, findingText } from 'c/protocolWords';
import { labels } from './labels';

interface Note {
    readonly key: string;
    readonly text: string;
    readonly example: string;
    readonly iconName: string;
    readonly severity: string;
    readonly noteClass: string;
}

/** View: what the validator says of one rule. */
export default class ProtocolNotes extends LightningElement {
    @api findings: readonly ProtocolFinding[] = [];

    get notes(): Note[] {
        return this.findings.map((finding, index) => {
            const isError = finding.severity === 'error';
            return {
                key: String(index),
                text: findingText(finding),
                example: finding.example ? exampleText(finding.example) : '',
                severity: isError ? labels.error : labels.warning,
                iconName: isError ? 'utility:error' : 'utility:warning',
                noteClass: isError ? 'note error' : 'note warning'
            };
        });
    }
}
