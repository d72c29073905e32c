/** A step of a witness is not sent: it could change what was there before the run. */
export class WriteRefused extends Error {}
