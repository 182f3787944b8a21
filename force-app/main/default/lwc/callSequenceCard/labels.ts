import asOf from '@salesforce/label/c.Triad_Sequence_As_Of';
import changes from '@salesforce/label/c.Triad_Sequence_Changes';
import emptyBody from '@salesforce/label/c.Triad_Sequence_Empty_Body';
import emptyTitle from '@salesforce/label/c.Triad_Sequence_Empty_Title';
import facts from '@salesforce/label/c.Triad_Sequence_Facts';
import others from '@salesforce/label/c.Triad_Sequence_Others';
import asideToast from '@salesforce/label/c.Triad_Override_Toast_Aside';
import notNow from '@salesforce/label/c.Triad_Override_Not_Now';
import notRestored from '@salesforce/label/c.Triad_Override_Toast_Not_Restored';
import restoredToast from '@salesforce/label/c.Triad_Override_Toast_Restored';
import setAside from '@salesforce/label/c.Triad_Override_Set_Aside';
import title from '@salesforce/label/c.Triad_Sequence_Title';
import traceTitle from '@salesforce/label/c.Triad_Sequence_Trace_Title';
import why from '@salesforce/label/c.Triad_Sequence_Why';

export const labels = {
    asideToast,
    asOf,
    changes,
    emptyBody,
    emptyTitle,
    facts,
    notNow,
    notRestored,
    others,
    restoredToast,
    setAside,
    title,
    traceTitle,
    why
};
