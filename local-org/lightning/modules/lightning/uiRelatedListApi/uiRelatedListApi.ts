import { relatedCountPath, relatedInfoPath, relatedInfosPath, relatedRecordsPath } from '../../../data/list-paths.ts';
import { resourceWire } from '../../../data/resource-wire.ts';

export const getRelatedListCount = resourceWire(relatedCountPath);
export const getRelatedListInfo = resourceWire(relatedInfoPath);
export const getRelatedListRecords = resourceWire(relatedRecordsPath);
export const getRelatedListsInfo = resourceWire(relatedInfosPath);
