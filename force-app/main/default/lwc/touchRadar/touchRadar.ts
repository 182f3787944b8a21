import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { protocolDay, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { collisions, isRefused, type RadarFinding, type RadarHcp } from 'c/collisionRadar';
import {
    ACCOUNT_PICTURE_QUERY,
    accountPictureVariables,
    HCP_RADAR_QUERY,
    hcpRadarVariables,
    PROTOCOL_QUERY,
    protocolOf,
    protocolVariables,
    reduceErrors,
    toAccountPicture,
    toHcpPicture,
    type AccountPictureData,
    type AccountPictureVariables,
    type HcpPicture,
    type HcpRadarData,
    type HcpRadarVariables,
    type ProtocolData,
    type ProtocolVariables
} from 'c/triadData';
import { labels } from './labels';
import { radarTouches, radarTouchOf, type TouchCandidate } from './radarTouches';
import { radarLines, type RadarLine } from './radarWords';

export type { TouchCandidate } from './radarTouches';

const OPEN = ['Offered', 'Accepted', 'Read_Back'];

/**
 * Container: what the touch in the form would collide with. Reads the shared picture of the account, the touches of the
 * chosen HCP elsewhere and the active protocol; asks the radar.
 * @fires moved with the first clear day, `YYYY-MM-DD` in the protocol's time zone, and the day chosen now
 * @fires linked with the id of the touch to coordinate with
 */
export default class TouchRadar extends LightningElement {
    @api accountId: string | undefined;
    @api candidate: TouchCandidate | undefined;
    /** Touches that this one may be coordinated with. */
    @api leaderIds: readonly string[] = [];

    labels = labels;
    pictureData: AccountPictureData | undefined;
    protocolData: ProtocolData | undefined;
    hcpData: HcpRadarData | undefined;
    readErrors: readonly string[] = [];
    private readonly now = Date.now();

    @wire(graphql, { query: ACCOUNT_PICTURE_QUERY, variables: '$pictureVariables' })
    wiredPicture({ data, errors }: GraphQLResult<AccountPictureData>): void {
        this.pictureData = data ?? undefined;
        this.note(errors);
    }

    @wire(graphql, { query: PROTOCOL_QUERY, variables: '$protocolVariables' })
    wiredProtocol({ data, errors }: GraphQLResult<ProtocolData>): void {
        this.protocolData = data ?? undefined;
        this.note(errors);
    }

    @wire(graphql, { query: HCP_RADAR_QUERY, variables: '$hcpVariables' })
    wiredHcp({ data, errors }: GraphQLResult<HcpRadarData>): void {
        this.hcpData = data ?? undefined;
        this.note(errors);
    }

    /** Whether the touch may not be saved: somebody plans against a stop. */
    @api get isRefused(): boolean {
        return this.isPlanned && isRefused(this.findings);
    }

    get pictureVariables(): AccountPictureVariables | undefined {
        return accountPictureVariables(this.accountId);
    }

    get protocolVariables(): ProtocolVariables | undefined {
        return protocolVariables(this.pictureData);
    }

    get hcpVariables(): HcpRadarVariables | undefined {
        return hcpRadarVariables(this.candidate?.hcpId ?? null, this.now);
    }

    get lines(): RadarLine[] {
        const { protocol } = this;
        return protocol
            ? radarLines(this.findings, {
                  isPlanned: this.isPlanned,
                  leaderIds: this.leaderIds,
                  today: protocolDay(new Date(this.now), protocol)
              })
            : [];
    }

    get isShown(): boolean {
        return this.lines.length > 0;
    }

    get errors(): readonly string[] {
        try {
            protocolOf(this.pictureData, this.protocolData);
            return this.readErrors;
        } catch (error) {
            return reduceErrors(error);
        }
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    handleMove(event: Event): void {
        const { protocol } = this;
        const touch =
            protocol &&
            this.candidate &&
            radarTouchOf(this.candidate, this.accountId ?? '', protocol.settings.timeZone);
        const to = (event.currentTarget as HTMLElement).dataset.day;
        if (touch && to) {
            this.dispatchEvent(new CustomEvent('moved', { detail: { from: touch.day, to } }));
        }
    }

    handleLink(event: Event): void {
        const detail = (event.currentTarget as HTMLElement).dataset.touch;
        this.dispatchEvent(new CustomEvent('linked', { detail }));
    }

    private get isPlanned(): boolean {
        return this.candidate?.status === 'Planned';
    }

    private get protocol(): SequenceProtocol | undefined {
        return this.pictureData && !this.hasErrors ? protocolOf(this.pictureData, this.protocolData) : undefined;
    }

    private get hcp(): HcpPicture | undefined {
        const hcp = this.hcpData && toHcpPicture(this.hcpData);
        // Until the answer about another HCP is there, the one before stands in the wire.
        return hcp?.hcpId === this.candidate?.hcpId ? hcp : undefined;
    }

    private get findings(): RadarFinding[] {
        const { protocol, pictureData, candidate, accountId, hcp } = this;
        if (!protocol || !pictureData || !candidate || !accountId) {
            return [];
        }
        const { timeZone } = protocol.settings;
        const picture = toAccountPicture(pictureData, accountId);
        const touch = radarTouchOf(candidate, picture.accountId, timeZone);
        const facts = sequenceFacts(picture, protocol, protocolDay(new Date(this.now), protocol));
        const touches = radarTouches(picture, hcp, timeZone);
        return touch ? collisions(touch, { facts, hcp: hcp ? radarHcp(hcp) : null, touches }, protocol) : [];
    }

    private note(errors: GraphQLResult<unknown>['errors']): void {
        this.readErrors = errors?.length ? reduceErrors(errors) : this.readErrors;
    }
}

function radarHcp({ isNoContact, medicalRequests }: HcpPicture): RadarHcp {
    return { isNoContact, hasOpenMedicalRequest: medicalRequests.some(({ status }) => OPEN.includes(status)) };
}
