package katas.urlshortener;

import java.time.LocalDate;

/**
 * A visitor who was redirected, as it stands in the log.
 *
 * @param id {@link Visit#clickId}
 * @param key the link's key
 * @param day the day of the redirect in the zone of the link's owner
 * @param visitorId as in the visit
 * @param country as in the visit
 * @param referrer as in the visit
 */
public record Click(
    String id, String key, LocalDate day, String visitorId, String country, String referrer) {}
