import calendar from '@salesforce/label/c.Triad_Protocol_Settings_Calendar';
import coolDowns from '@salesforce/label/c.Triad_Protocol_Settings_Cool_Downs';
import people from '@salesforce/label/c.Triad_Protocol_Settings_People';

export const labels = {
    calendar,
    coolDowns,
    people
};
