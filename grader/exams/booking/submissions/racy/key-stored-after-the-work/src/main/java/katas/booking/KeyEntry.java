package katas.booking;

/**
 * Which hold a request has got, stored under the key of the request.
 *
 * @param holdId the hold
 */
record KeyEntry(String holdId) {}
