import { businessDayFrom, dayNumber, dayText } from './days';
import type { LookupAnswer } from './settled';

/** Accounts are decided day by day, and few dates lie further ahead. */
const DAYS_AHEAD = 64;

/** The answers with a date, each made once for the day on which accounts are decided. */
export class DatedAnswers {
    private readonly answers: readonly LookupAnswer[];
    private readonly holidays: ReadonlySet<number>;
    private text = '';
    private today = 0;
    private known: (LookupAnswer | null)[] = [];

    constructor(answers: readonly LookupAnswer[], holidays: ReadonlySet<number>) {
        this.answers = answers;
        this.holidays = holidays;
    }

    /** The number of the day on which accounts are decided; another day than before forgets what was made. */
    dayOf(today: string): number {
        if (today !== this.text) {
            this.today = dayNumber(today);
            this.text = today;
            this.known = this.answers.flatMap(() => Array.from({ length: DAYS_AHEAD }, () => null));
        }
        return this.today;
    }

    /** The answer at `place` with the first business day from the day number `day` on, which is after today. */
    answerOn(day: number, place: number): LookupAnswer {
        const ahead = day - this.today;
        if (ahead >= DAYS_AHEAD) {
            return this.made(day, place);
        }
        const index = place * DAYS_AHEAD + ahead;
        const known = this.known[index] ?? this.made(day, place);
        this.known[index] = known;
        return known;
    }

    private made(day: number, place: number): LookupAnswer {
        const { answer, ruleId } = this.answers[place] as LookupAnswer;
        return { answer, ruleId, notBefore: dayText(businessDayFrom(day, this.holidays)) };
    }
}
