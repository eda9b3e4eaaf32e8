package katas.urlshortener;

import java.util.List;
import java.util.Optional;

/**
 * Some links of an owner, and where to go on.
 *
 * @param links in the order of their keys, possibly none
 * @param next the cursor of the next page, or empty when there is none
 */
public record LinkPage(List<Link> links, Optional<String> next) {

  /** Copies the links. */
  public LinkPage {
    links = List.copyOf(links);
  }
}
