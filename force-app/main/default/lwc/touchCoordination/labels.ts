import coordinatedHelp from '@salesforce/label/c.Triad_Touch_Coordinated_Help';
import coordinatedWith from '@salesforce/label/c.Triad_Touch_Coordinated_With';
import choosePurpose from '@salesforce/label/c.Triad_Touch_Purpose_Choose';
import policy from '@salesforce/label/c.Triad_Touch_Policy';
import policyUnread from '@salesforce/label/c.Triad_Touch_Error_Policy_Unread';
import purpose from '@salesforce/label/c.Triad_Touch_Purpose';
import purposeMissing from '@salesforce/label/c.Triad_Touch_Error_Purpose_Missing';

export const labels = {
    choosePurpose,
    coordinatedHelp,
    coordinatedWith,
    policy,
    policyUnread,
    purpose,
    purposeMissing
};
