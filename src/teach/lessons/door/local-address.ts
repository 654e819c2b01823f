// Whether this build has an address that only the machine with the site can open: phones in class can't follow its QR codes.
import { absolute } from '../../../names/addresses.ts';

const local = /^(?:localhost|.*\.localhost|0\.0\.0\.0|\[::1?\]|127(?:\.\d+){3})$/;

/** Whether an address in full, by default that of the site, is one of this machine alone. */
export const isLocal = (address = absolute('')): boolean => local.test(new URL(address).hostname);
