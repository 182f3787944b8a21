import { businessDayFrom, dayNumber, dayText } from './days';
import type { LookupAnswer } from './settled';

/** Accounts are decided day by day, and few dates lie further ahead. */
const DAYS_AHEAD = 64;

/** The answers with a date, each made once for the day on which accounts are decided. */
export class DatedAnswers {
    private readonly answers: readonly LookupAnswer[];
    private readonly holidays: ReadonlySet<number>;
    /** The day on which accounts are decided; another one than before forgets what was made. */
    private today = '';
    private known: (LookupAnswer | null)[] = [];

    constructor(answers: readonly LookupAnswer[], holidays: ReadonlySet<number>) {
        this.answers = answers;
        this.holidays = holidays;
    }

    /** The answer at `place` with the first business day that is `ahead` days or more, and at least one, after `today`. */
    answerIn(ahead: number, today: string, place: number): LookupAnswer {
        if (today !== this.today) {
            this.today = today;
            this.known = this.answers.flatMap(() => Array.from({ length: DAYS_AHEAD }, () => null));
        }
        if (ahead >= DAYS_AHEAD) {
            return this.made(ahead, place);
        }
        const index = place * DAYS_AHEAD + ahead;
        const known = this.known[index] ?? this.made(ahead, place);
        this.known[index] = known;
        return known;
    }

    private made(ahead: number, place: number): LookupAnswer {
        const { answer, ruleId } = this.answers[place] as LookupAnswer;
        const day = businessDayFrom(dayNumber(this.today) + ahead, this.holidays);
        return { answer, ruleId, notBefore: dayText(day) };
    }
}
