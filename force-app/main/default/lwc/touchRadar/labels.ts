import hcpCap from '@salesforce/label/c.Triad_Radar_HCP_Cap';
import hcpNoContact from '@salesforce/label/c.Triad_Radar_HCP_No_Contact';
import holdCompliance from '@salesforce/label/c.Triad_Radar_Hold_Compliance';
import holdNoContact from '@salesforce/label/c.Triad_Radar_Hold_No_Contact';
import holdSafety from '@salesforce/label/c.Triad_Radar_Hold_Safety';
import link from '@salesforce/label/c.Triad_Radar_Link';
import move from '@salesforce/label/c.Triad_Radar_Move';
import openRequest from '@salesforce/label/c.Triad_Radar_Open_Request';
import otherFunctionWindow from '@salesforce/label/c.Triad_Radar_Other_Function_Window';
import ownWindow from '@salesforce/label/c.Triad_Radar_Own_Window';
import sameDaySite from '@salesforce/label/c.Triad_Radar_Same_Day_Site';
import title from '@salesforce/label/c.Triad_Radar_Title';
import type { RadarCode } from 'c/collisionRadar';

export const labels = { link, move, title };

export const findingLabels: Readonly<Record<RadarCode, string>> = {
    HCP_Cap: hcpCap,
    HCP_No_Contact: hcpNoContact,
    Hold_Compliance: holdCompliance,
    Hold_No_Contact: holdNoContact,
    Hold_Safety: holdSafety,
    Open_Request: openRequest,
    Other_Function_Window: otherFunctionWindow,
    Own_Window: ownWindow,
    Same_Day_Site: sameDaySite
};
