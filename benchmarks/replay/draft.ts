/** A draft as an admin might try it: longer cool-down, tighter targets, Commercial sooner at aware accounts. */
import { DEFAULT_PROTOCOL, type SequenceProtocol } from 'c/callSequence';

const { settings, tables } = DEFAULT_PROTOCOL;

export const DRAFT: SequenceProtocol = {
    ...DEFAULT_PROTOCOL,
    version: DEFAULT_PROTOCOL.version + 1,
    settings: {
        ...settings,
        ownCoolDownDays: 14,
        targets: { ...settings.targets, Commercial: { A: 20, B: 30, C: 60 } }
    },
    tables: tables.map((table) =>
        table.hitPolicy === 'UNIQUE'
            ? {
                  ...table,
                  rows: table.rows.map((row) =>
                      row.ruleId === 'JRN-3'
                          ? {
                                ...row,
                                when: { ...row.when, lastTouchCommercial: ['D7_30', 'D31_90', 'Older'] as const }
                            }
                          : row
                  )
              }
            : table
    ) as unknown as SequenceProtocol['tables']
};
