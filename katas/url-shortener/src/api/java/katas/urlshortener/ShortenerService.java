package katas.urlshortener;

import java.util.Optional;

/**
 * One server of many. Requests of one owner or visitor may reach any server.
 *
 * <p>Errors: null throws {@link NullPointerException}, a number out of range {@link
 * IllegalArgumentException}, and nothing changes. When a building block throws {@link
 * katas.blocks.UnavailableException} it is passed on, and the request may then have taken effect,
 * but never in part.
 *
 * <p>Thread safety: a server handles any number of requests at the same time, and other servers
 * work beside it.
 */
public interface ShortenerService {

  /**
   * Makes a new link, also when the same owner has one to the same URL. The key is the alias or a
   * generated one; a generated key tries {@link ShortenerConfig#attempts} times at each of two
   * lengths.
   *
   * @return what became of it
   * @throws InvalidUrlException when {@link UrlNormaliser} refuses the URL
   * @throws InvalidAliasException when the alias is not one
   * @throws IllegalArgumentException when the expiry is not in the future
   */
  ShortenResult shorten(ShortenRequest request);

  /**
   * Sends a visitor on, and notes the click. What another server changed may be seen late: a
   * deleted link leads on for at most {@link CacheConfig#timeToLive}, a new one is not found for at
   * most {@link CacheConfig#unknownTimeToLive}. What this server changed is seen at once.
   *
   * @param key any text; one that cannot be a key is not found
   * @param visit who comes
   */
  Resolution resolve(String key, Visit visit);

  /**
   * Deletes a link. Its key leads nowhere and is never given out again. Deleting it again changes
   * nothing.
   *
   * @throws UnknownLinkException when there never was such a link
   * @throws NotYourLinkException when it is another owner's
   */
  void delete(String ownerId, String key);

  /**
   * Lists an owner's links, those that have expired included and those that were deleted left out.
   *
   * @param ownerId as in {@link Owner#id}; an owner without links has an empty list
   * @param limit 1 to 500
   * @param cursor empty for the first page, else the {@link LinkPage#next} of the page before
   * @return a page; following the cursors lists every link once that is there all the while
   */
  LinkPage links(String ownerId, int limit, Optional<String> cursor);

  /**
   * The clicks of a link that have been counted so far, also when it has expired or was deleted.
   *
   * @throws UnknownLinkException when there never was such a link
   * @throws NotYourLinkException when it is another owner's
   */
  Statistics statistics(String ownerId, String key);
}
