import column from '@salesforce/label/c.Triad_Protocol_Map_Column';
import hint from '@salesforce/label/c.Triad_Protocol_Map_Hint';
import line from '@salesforce/label/c.Triad_Protocol_Map_Line';
import notDrawn from '@salesforce/label/c.Triad_Protocol_Map_Not_Drawn';
import part from '@salesforce/label/c.Triad_Protocol_Map_Part';
import region from '@salesforce/label/c.Triad_Protocol_Map_Region';
import several from '@salesforce/label/c.Triad_Protocol_Map_Several';
import asText from '@salesforce/label/c.Triad_Protocol_Map_Text';
import uncovered from '@salesforce/label/c.Triad_Protocol_Map_Uncovered';

export const labels = {
    asText,
    column,
    hint,
    line,
    notDrawn,
    part,
    region,
    several,
    uncovered
};
