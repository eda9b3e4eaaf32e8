package katas.urlshortener;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * The counted clicks of a link. The sum over each of the three maps is {@code clicks}.
 *
 * @param clicks all of them
 * @param visitors how many different visitors made them
 * @param byDay clicks by day, days without a click left out
 * @param byCountry clicks by country
 * @param byReferrer clicks by referrer
 */
public record Statistics(
    long clicks,
    long visitors,
    SortedMap<LocalDate, Long> byDay,
    Map<String, Long> byCountry,
    Map<String, Long> byReferrer) {}
