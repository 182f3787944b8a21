import type { Handoff, HandoffStatus, PlanObjective } from 'c/triadModel';
import { dayIn, dayNumber, dayText, instantOf, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import type { ReplayAccount } from 'c/protocolReplay';
import { interpret } from 'c/sequenceInterpreter';

/** The end of a day, in days of a time zone. */
interface DayEnd {
    readonly day: string;
    readonly timeZone: string;
}

function isBy(instant: string, { day, timeZone }: DayEnd): boolean {
    return dayIn(timeZone, instantOf(instant)) <= day;
}

function statusAsOf(handoff: Handoff, account: ReplayAccount, end: DayEnd): HandoffStatus {
    const dates = account.handoffDates?.[handoff.id];
    if (!dates) {
        return handoff.status;
    }
    if (dates.completedAt !== null && isBy(dates.completedAt, end)) {
        return 'Completed';
    }
    const isWithdrawn = handoff.status === 'Declined' || handoff.status === 'Cancelled';
    const isAccepted = dates.acceptedAt !== null && isBy(dates.acceptedAt, end);
    return isWithdrawn ? handoff.status : isAccepted ? 'Accepted' : 'Offered';
}

function wasMade({ createdAt }: Handoff | PlanObjective, end: DayEnd): boolean {
    return isBy(createdAt, end);
}

/** The picture of an account at the end of a past day, read afresh from its dates. */
export function pictureAsOf(account: ReplayAccount, day: string, timeZone: string): ReplayAccount['picture'] {
    const end = { day, timeZone };
    const { picture } = account;
    const { plan } = picture;
    return {
        ...picture,
        handoffs: picture.handoffs
            .filter((handoff) => wasMade(handoff, end))
            .map((handoff) => ({ ...handoff, status: statusAsOf(handoff, account, end) })),
        plan: plan && { ...plan, objectives: plan.objectives.filter((objective) => wasMade(objective, end)) }
    };
}

function answerOn(account: ReplayAccount, protocol: SequenceProtocol, day: string) {
    const picture = pictureAsOf(account, day, protocol.settings.timeZone);
    const { answer, ruleId, notBefore } = interpret(sequenceFacts(picture, protocol, day), protocol) ?? {};
    return { answer, ruleId, notBefore };
}

/** Day by day and account by account, with the plain interpreter: what differs, the oldest day first. */
export function plainHistory(
    accounts: readonly ReplayAccount[],
    before: SequenceProtocol,
    after: SequenceProtocol,
    { today, days, step }: { readonly today: string; readonly days: number; readonly step: number }
) {
    const count = Math.floor(days / step);
    return Array.from({ length: count + 1 }, (_, index) => dayText(dayNumber(today) - (count - index) * step)).flatMap(
        (day) =>
            accounts.flatMap((account) => {
                const [from, to] = [answerOn(account, before, day), answerOn(account, after, day)];
                const isSame = JSON.stringify(from) === JSON.stringify(to);
                return isSame ? [] : [{ accountId: account.accountId, region: account.region, day, from, to }];
            })
    );
}
