import { sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { radarTouch, type RadarHcp } from 'c/collisionRadar';
import { coverageOf, type AccountCoverage, type CoverageAccount } from 'c/coverageAnalysis';
import type { Handoff } from 'c/triadModel';
import type { CoverageSource, SourceAccount } from './coverageSource';

const OPEN: readonly Handoff['status'][] = ['Offered', 'Accepted', 'Read_Back'];
/** Targets that no window reaches: nothing is expected, so that nothing is attained or exceeded. */
const NO_TARGET = { A: Infinity, B: Infinity, C: Infinity };

/**
 * The protocol as coverage shows it to Medical: only Medical has targets, and only Medical can be overlooked. No commercial
 * potential, and nothing that follows from it, may rank Medical's work (guardrail S5).
 */
export function medicalView(protocol: SequenceProtocol): SequenceProtocol {
    const { targets } = protocol.settings;
    return {
        ...protocol,
        settings: {
            ...protocol.settings,
            targets: { Commercial: NO_TARGET, Medical: targets.Medical, Access: NO_TARGET }
        },
        tables: protocol.tables.map((table) =>
            table.hitPolicy === 'COLLECT'
                ? { ...table, rows: table.rows.filter(({ answer }) => answer === 'Medical') }
                : table
        ) as unknown as SequenceProtocol['tables']
    };
}

/** HCPs with a question that Medical still has to answer, at whatever account. */
function askingHcps(accounts: readonly SourceAccount[]): Set<string> {
    return new Set(
        accounts.flatMap(({ picture }) =>
            picture.handoffs.flatMap(({ kind, status, hcp }) =>
                kind === 'Medical_Request' && OPEN.includes(status) && hcp ? hcp.id : []
            )
        )
    );
}

/** Coverage of all accounts on the protocol's day `today`. Throws what the engine throws. */
export function coverageOfSource(
    { accounts, noContactHcps }: CoverageSource,
    protocol: SequenceProtocol,
    today: string
): AccountCoverage[] {
    const asking = askingHcps(accounts);
    const hcps: Record<string, RadarHcp> = {};
    for (const id of [...asking, ...noContactHcps]) {
        hcps[id] = { isNoContact: noContactHcps.has(id), hasOpenMedicalRequest: asking.has(id) };
    }
    return coverageOf(
        accounts.map(({ accountId, region, territory, picture, touchesElsewhere }): CoverageAccount => ({
            accountId,
            region,
            territory,
            facts: sequenceFacts(picture, protocol, today),
            touches: [
                ...picture.touches.map((touch) => radarTouch(touch, accountId, protocol)),
                ...touchesElsewhere.map((touch) => radarTouch(touch, touch.accountId, protocol))
            ],
            hcps
        })),
        protocol
    );
}
