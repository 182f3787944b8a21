import close from '@salesforce/label/c.Triad_Sequence_Close';
import facts from '@salesforce/label/c.Triad_Sequence_Facts';
import traceHash from '@salesforce/label/c.Triad_Sequence_Trace_Hash';
import traceRule from '@salesforce/label/c.Triad_Sequence_Trace_Rule';
import traceRunnerUp from '@salesforce/label/c.Triad_Sequence_Trace_Runner_Up';
import traceSame from '@salesforce/label/c.Triad_Sequence_Trace_Same';
import traceTables from '@salesforce/label/c.Triad_Sequence_Trace_Tables';
import traceVersion from '@salesforce/label/c.Triad_Sequence_Trace_Version';

export const labels = {
    close,
    facts,
    traceHash,
    traceRule,
    traceRunnerUp,
    traceSame,
    traceTables,
    traceVersion
};
