import { listInfoPath, listInfosPath, listRecordsPath } from '../../../data/list-paths.ts';
import { resourceWire } from '../../../data/resource-wire.ts';

export const getListInfoByName = resourceWire(listInfoPath);
export const getListInfosByObjectName = resourceWire(listInfosPath);
export const getListRecordsByName = resourceWire(listRecordsPath);
