import type { RadarContext, RadarFinding, RadarTouch, StopCode } from './types';

function stop(code: StopCode): RadarFinding {
    return { code, severity: 'stop', isLinkable: false, parameters: {} };
}

/** The account's hold and the HCP's own flag. A Safety hold leaves Medical free to go. */
export function stops({ fieldFunction }: RadarTouch, { facts, hcp }: RadarContext): RadarFinding[] {
    const found: RadarFinding[] = [];
    if (facts.hold === 'No_Contact') {
        found.push(stop('Hold_No_Contact'));
    }
    if (facts.hold === 'Compliance') {
        found.push(stop('Hold_Compliance'));
    }
    if (facts.hold === 'Safety' && fieldFunction !== 'Medical') {
        found.push(stop('Hold_Safety'));
    }
    if (hcp?.isNoContact) {
        found.push(stop('HCP_No_Contact'));
    }
    return found;
}
