import every from '@salesforce/label/c.Triad_Protocol_Settings_Every';
import targets from '@salesforce/label/c.Triad_Protocol_Settings_Targets';
import tier from '@salesforce/label/c.Triad_Protocol_Settings_Tier';

export const labels = {
    every,
    targets,
    tier
};
