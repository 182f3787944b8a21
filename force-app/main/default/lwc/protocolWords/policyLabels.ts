import policyCoverageLabel from '@salesforce/label/c.Triad_Protocol_Policy_Coverage';
import policyJourneyLabel from '@salesforce/label/c.Triad_Protocol_Policy_Journey';
import policyObligationsLabel from '@salesforce/label/c.Triad_Protocol_Policy_Obligations';
import policyStopsLabel from '@salesforce/label/c.Triad_Protocol_Policy_Stops';

export const policyLabels = {
    stops: policyStopsLabel,
    obligations: policyObligationsLabel,
    journey: policyJourneyLabel,
    coverage: policyCoverageLabel
};
