import combinations from '@salesforce/label/c.Triad_Protocol_Findings_Combinations';
import count from '@salesforce/label/c.Triad_Protocol_Findings_Count';
import error from '@salesforce/label/c.Triad_Protocol_Findings_Error';
import jump from '@salesforce/label/c.Triad_Protocol_Findings_Jump';
import more from '@salesforce/label/c.Triad_Protocol_Findings_More';
import none from '@salesforce/label/c.Triad_Protocol_Findings_None';
import settings from '@salesforce/label/c.Triad_Protocol_Findings_Settings';
import title from '@salesforce/label/c.Triad_Protocol_Findings_Title';
import uncovered from '@salesforce/label/c.Triad_Protocol_Findings_Uncovered';
import warning from '@salesforce/label/c.Triad_Protocol_Findings_Warning';

export const labels = {
    combinations,
    count,
    error,
    jump,
    more,
    none,
    settings,
    title,
    uncovered,
    warning
};
