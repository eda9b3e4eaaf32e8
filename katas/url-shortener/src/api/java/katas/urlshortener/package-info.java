/**
 * The contract of the url-shortener kata. Start with {@link katas.urlshortener.ShortenerService};
 * what a server is given stands in {@link katas.urlshortener.Platform}. Do not edit these files:
 * the grader uses its own.
 */
@NullMarked
package katas.urlshortener;

import org.jspecify.annotations.NullMarked;
