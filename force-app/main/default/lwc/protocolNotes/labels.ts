import error from '@salesforce/label/c.Triad_Protocol_Findings_Error';
import warning from '@salesforce/label/c.Triad_Protocol_Findings_Warning';

export const labels = {
    error,
    warning
};
