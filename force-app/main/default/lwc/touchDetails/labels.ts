import cancelTouch from '@salesforce/label/c.Triad_Touch_Cancel';
import channel from '@salesforce/label/c.Triad_Touch_Channel';
import clash from '@salesforce/label/c.Triad_Touch_Clash';
import close from '@salesforce/label/c.Triad_Shared_Close';
import complete from '@salesforce/label/c.Triad_Touch_Complete';
import coordinatedWith from '@salesforce/label/c.Triad_Touch_Coordinated_With';
import edit from '@salesforce/label/c.Triad_Touch_Edit';
import hcp from '@salesforce/label/c.Triad_Touch_Hcp';
import note from '@salesforce/label/c.Triad_Touch_Note';
import office from '@salesforce/label/c.Triad_Touch_Office';
import owner from '@salesforce/label/c.Triad_Touch_Owner';
import pairText from '@salesforce/label/c.Triad_Touch_Pair';
import requested from '@salesforce/label/c.Triad_Touch_Requested';
import status from '@salesforce/label/c.Triad_Touch_Status';
import title from '@salesforce/label/c.Triad_Touch_Details';
import when from '@salesforce/label/c.Triad_Touch_When';

export const labels = {
    cancelTouch,
    channel,
    clash,
    close,
    complete,
    coordinatedWith,
    edit,
    hcp,
    note,
    office,
    owner,
    pairText,
    requested,
    status,
    title,
    when
};
