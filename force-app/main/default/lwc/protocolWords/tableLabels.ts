import tableCoverageLabel from '@salesforce/label/c.Triad_Protocol_Table_Coverage';
import tableJourneyLabel from '@salesforce/label/c.Triad_Protocol_Table_Journey';
import tableObligationsLabel from '@salesforce/label/c.Triad_Protocol_Table_Obligations';
import tableStopsLabel from '@salesforce/label/c.Triad_Protocol_Table_Stops';

export const tableLabels = {
    stops: tableStopsLabel,
    obligations: tableObligationsLabel,
    journey: tableJourneyLabel,
    coverage: tableCoverageLabel
};
