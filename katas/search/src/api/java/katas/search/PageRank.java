package katas.search;

import java.util.Map;
import java.util.Set;

/**
 * Says how important pages are by the links between them.
 *
 * <p>A reader goes from page to page for ever. With the probability {@link SearchConfig#damping}
 * the reader follows one of the page's links, each as likely as the other; from a page without
 * links, and in all other cases, the reader goes to any of all pages, each as likely as the other,
 * the same one included. A page's rank is the share of time that it is read.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public interface PageRank {

  /**
   * Ranks pages.
   *
   * @param links the pages that each page links to; a page that is only linked to is a page without
   *     links, and a link to itself is a link
   * @return the rank of every page, exact to 1e-9; the ranks sum to 1; empty when there is no page
   * @throws NullPointerException when the map, a page or a set is null
   */
  Map<String, Double> rank(Map<String, Set<String>> links);
}
