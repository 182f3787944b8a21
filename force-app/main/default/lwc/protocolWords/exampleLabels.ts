import exampleLabel from '@salesforce/label/c.Triad_Protocol_Example';
import exampleFactLabel from '@salesforce/label/c.Triad_Protocol_Example_Fact';
import exampleTierTargetLabel from '@salesforce/label/c.Triad_Protocol_Example_Tier_Target';

export const exampleLabels = {
    example: exampleLabel,
    fact: exampleFactLabel,
    targets: exampleTierTargetLabel
};
