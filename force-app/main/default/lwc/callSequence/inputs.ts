import type { FieldFunction } from 'c/triadModel';
import { TIER_MASK } from './bits';
import type { CompiledProtocol } from './compile';
import type { GrowingHash } from './hash';
import type { Situation } from './situation';
import type { SequenceFacts } from './types';

const NO_DAY = -1;
const NOTHING = '-';

function addDuty(hash: GrowingHash, fieldFunction: FieldFunction, dueDay: string | null): void {
    hash.add(fieldFunction).add(dueDay ?? NOTHING);
}

/** Today's first. */
function countedPerDay({ countedAges }: SequenceFacts, days: number): Uint16Array {
    const counts = new Uint16Array(days);
    for (const age of countedAges) {
        counts[age] = (counts[age] ?? 0) + 1;
    }
    return counts;
}

/**
 * Hash of everything a decision depends on, in a fixed order of its own: the whole protocol, the buckets (their bits),
 * and every exact fact. 16 hexadecimal digits.
 */
export function inputsHash(
    facts: SequenceFacts,
    situation: Situation,
    { hash: begun, settings }: CompiledProtocol
): string {
    const { lastTouch } = situation;
    const hash = begun.fork().addNumber(situation.low);
    // The tier is added by name.
    hash.addNumber(situation.high & ~TIER_MASK.high);
    hash.addNumber(situation.today).add(facts.tier ?? NOTHING);
    hash.addNumber(lastTouch.Commercial ?? NO_DAY);
    hash.addNumber(lastTouch.Medical ?? NO_DAY);
    hash.addNumber(lastTouch.Access ?? NO_DAY);
    hash.add(facts.medicalRequestDay ?? NOTHING);
    hash.addUnits(countedPerDay(facts, settings.accountCap.days));
    for (const { to, dueDay } of facts.acceptedHandoffs) {
        addDuty(hash, to, dueDay);
    }
    hash.add(NOTHING);
    for (const { owner, dueDay } of facts.commitments) {
        addDuty(hash, owner, dueDay);
    }
    return hash.toString();
}
