// What the tag on the wheel says: the order of 6 January 2026, by its row.
import { events } from '../../data/tables/record/events.ts';
import { rows as orderAndPractice } from '../../charts/order-and-practice/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { rowWithId } from '../../charts/rows/take-rows.ts';

const order = rowWithId(events, '2026-01-06-announcement-no-1-of-2026-dual');

/** Number and date of the order. */
export const rows = frozen({ number: orderAndPractice.orderedBy, date: order.date });
export type Rows = typeof rows;
