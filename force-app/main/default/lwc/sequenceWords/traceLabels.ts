import traceAnswers from '@salesforce/label/c.Triad_Sequence_Trace_Answers';
import traceCoverage from '@salesforce/label/c.Triad_Sequence_Trace_Coverage';
import traceJourney from '@salesforce/label/c.Triad_Sequence_Trace_Journey';
import traceNoRunnerUp from '@salesforce/label/c.Triad_Sequence_Trace_No_Runner_Up';
import traceNotReached from '@salesforce/label/c.Triad_Sequence_Trace_Not_Reached';
import traceObligations from '@salesforce/label/c.Triad_Sequence_Trace_Obligations';
import tracePassed from '@salesforce/label/c.Triad_Sequence_Trace_Passed';
import traceRunnerUpValue from '@salesforce/label/c.Triad_Sequence_Trace_Runner_Up_Value';
import traceStops from '@salesforce/label/c.Triad_Sequence_Trace_Stops';

export const traceLabels = {
    answers: traceAnswers,
    coverage: traceCoverage,
    journey: traceJourney,
    noRunnerUp: traceNoRunnerUp,
    notReached: traceNotReached,
    obligations: traceObligations,
    passed: tracePassed,
    runnerUpValue: traceRunnerUpValue,
    stops: traceStops
};
