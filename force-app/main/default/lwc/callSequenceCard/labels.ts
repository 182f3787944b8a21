import asOf from '@salesforce/label/c.Triad_Sequence_As_Of';
import changes from '@salesforce/label/c.Triad_Sequence_Changes';
import emptyBody from '@salesforce/label/c.Triad_Sequence_Empty_Body';
import emptyTitle from '@salesforce/label/c.Triad_Sequence_Empty_Title';
import facts from '@salesforce/label/c.Triad_Sequence_Facts';
import others from '@salesforce/label/c.Triad_Sequence_Others';
import title from '@salesforce/label/c.Triad_Sequence_Title';
import traceTitle from '@salesforce/label/c.Triad_Sequence_Trace_Title';
import why from '@salesforce/label/c.Triad_Sequence_Why';

export const labels = {
    asOf,
    changes,
    emptyBody,
    emptyTitle,
    facts,
    others,
    title,
    traceTitle,
    why
};
