import type { FactName, RuleRow, SequenceFacts, SequenceProtocol } from 'c/callSequence';

type Table = SequenceProtocol['tables'][number];

/** The value of whatever a condition may look at. */
function valueOf(name: string, facts: SequenceFacts, { settings }: SequenceProtocol): string {
    switch (name) {
        case 'proactiveMedical':
            return settings.proactiveMedical ? 'yes' : 'no';
        case 'tier':
            return facts.tier ?? settings.tierOfUntiered;
        default:
            return facts[name as FactName];
    }
}

/** Days in the form `YYYY-MM-DD` compare like texts. */
function isInForce({ validFrom, validTo }: RuleRow, today: string): boolean {
    return (validFrom === undefined || validFrom <= today) && (validTo === undefined || today <= validTo);
}

/** Whether the row is in force, each of its conditions holds, and none of the rules it makes way for matches. */
export function isRowMatch(row: RuleRow, table: Table, facts: SequenceFacts, protocol: SequenceProtocol): boolean {
    const conditions: readonly [string, readonly string[]][] = Object.entries(row.when);
    const isFulfilled = conditions.every(([name, values]) => values.includes(valueOf(name, facts, protocol)));
    const rows: readonly RuleRow[] = table.rows;
    return (
        isFulfilled &&
        isInForce(row, facts.today) &&
        !rows.some((other) => row.unless?.includes(other.ruleId) && isRowMatch(other, table, facts, protocol))
    );
}
