import emptyWindow from '@salesforce/label/c.Triad_Touch_Empty_Window';
import showChart from '@salesforce/label/c.Triad_Touch_Show_Chart';
import showList from '@salesforce/label/c.Triad_Touch_Show_List';
import zoom from '@salesforce/label/c.Triad_Touch_Zoom';
import zoomMonths from '@salesforce/label/c.Triad_Touch_Zoom_Months';

export const labels = { emptyWindow, showChart, showList, zoom, zoomMonths };
