/** Functions that Salesforce knows and a formula of this org may not use: each is refused by its name, and here is why. */
export interface ElsewhereFunction {
    /** Ends the sentence "X …". */
    readonly reason: string;
    /** What says so. */
    readonly source: string;
    /** An org's formula fields, validation rules or flows have it; the local org does not. */
    readonly notDone?: true;
}

const ORG_VERDICT = 'rfaulhaber/sigha corpus/org-availability.json (an org refused it in every place)';
const HELP = 'Salesforce Help, "Formula Operators and Functions by Context" (platform.customize_functions)';
const ENGINE =
    'salesforce/formula-engine has it; not among the documented functions (rfaulhaber/sigha docs/VERIFICATION.md, audited against the function reference)';

const engineOnly: ElsewhereFunction = {
    reason: 'belongs to the formula engine, not to formulas of an org',
    source: ORG_VERDICT
};
const unlisted: ElsewhereFunction = {
    reason: 'belongs to the formula engine, not to formulas of an org',
    source: ENGINE
};
const button: ElsewhereFunction = { reason: 'belongs to custom buttons, links and s-controls', source: HELP };
const report: ElsewhereFunction = { reason: 'belongs to summary formulas of reports', source: HELP };
const email: ElsewhereFunction = { reason: 'belongs to e-mail templates', source: `${HELP}; ${ORG_VERDICT}` };

export const ELSEWHERE: Readonly<Record<string, ElsewhereFunction>> = {
    SUBSTR: engineOnly,
    IN: engineOnly,
    IFERROR: engineOnly,
    CONCATENATE: engineOnly,
    IFS: unlisted,
    LIKE: unlisted,
    FORMATCURRENCY: unlisted,
    JSONVALUE: unlisted,
    JSONPATHVALUE: unlisted,
    POWER: { ...button, source: 'rfaulhaber/sigha corpus/org-availability.json (custom buttons only)' },
    GETRECORDIDS: button,
    INCLUDE: button,
    LINKTO: button,
    REQUIRESCRIPT: button,
    URLFOR: button,
    PARENTGROUPVAL: report,
    PREVGROUPVAL: report,
    IMAGEPROXYURL: email,
    JUNCTIONIDLIST: email,
    GETSESSIONID: { reason: 'gives a session id to other systems', source: HELP, notDone: true },
    PREDICT: { reason: 'needs an Einstein Discovery model', source: HELP, notDone: true }
};
