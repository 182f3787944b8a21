import edit from '@salesforce/label/c.Triad_Plan_Edit_Part';
import keptBy from '@salesforce/label/c.Triad_Plan_Kept_By';
import lead from '@salesforce/label/c.Triad_Plan_Lead';
import neverReviewed from '@salesforce/label/c.Triad_Plan_Never_Reviewed';
import noLead from '@salesforce/label/c.Triad_Plan_No_Lead';
import noStanding from '@salesforce/label/c.Triad_Plan_No_Standing';
import noSummary from '@salesforce/label/c.Triad_Plan_No_Summary';
import reviewNow from '@salesforce/label/c.Triad_Plan_Review_Now';
import reviewed from '@salesforce/label/c.Triad_Plan_Reviewed';
import standing from '@salesforce/label/c.Triad_Plan_Standing';

export const labels = {
    edit,
    keptBy,
    lead,
    neverReviewed,
    noLead,
    noStanding,
    noSummary,
    reviewNow,
    reviewed,
    standing
};
