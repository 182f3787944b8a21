/** Protocols and what is wrong with each, in the words of the editor. */
import { protocolDay } from 'c/callSequence';
import { isBlocking, validateProtocol, type ProtocolFinding } from 'c/protocolValidator';
import { registerLabels } from '../../lib/labels.ts';
import type { StoredProtocol } from '../../lib/protocol-records.ts';

export interface FindingLine {
    readonly code: ProtocolFinding['code'];
    readonly severity: ProtocolFinding['severity'];
    readonly ruleIds: readonly string[];
    readonly text: string;
    /** One account that shows it; absent where none does. */
    readonly example?: string;
    /** With a gap: the groups of combinations that get no answer. */
    readonly uncovered?: readonly string[];
}

export interface ProtocolReport {
    readonly scope: string;
    readonly version: number;
    readonly title: string;
    readonly isBlocking: boolean;
    readonly findings: readonly FindingLine[];
}

/** `now` gives the day by which rules count as expired or future. */
export async function reportsOf(protocols: readonly StoredProtocol[], now: Date): Promise<ProtocolReport[]> {
    registerLabels();
    const { conditionsText, exampleText, findingText } = await import('c/protocolWords');
    const { reasonWords } = await import('c/sequenceWords');
    const lineOf = (finding: ProtocolFinding): FindingLine => ({
        code: finding.code,
        severity: finding.severity,
        ruleIds: finding.ruleIds,
        text: findingText(finding),
        ...(finding.example && { example: exampleText(finding.example) }),
        ...(finding.uncovered && { uncovered: finding.uncovered.map(({ when }) => conditionsText(when)) })
    });
    return protocols.map(({ protocol, scope, title, version }) => {
        const findings = validateProtocol(protocol, { today: protocolDay(now, protocol), reasonTexts: reasonWords });
        return { scope, version, title, isBlocking: isBlocking(findings), findings: findings.map(lineOf) };
    });
}
