package katas.filestorage;

import java.net.URI;
import java.util.List;

/**
 * How to download a version of a file.
 *
 * @param manifest what it contains
 * @param links a signed link for each chunk of the manifest, in its order
 */
public record DownloadPlan(Manifest manifest, List<URI> links) {

  /** Copies the links. */
  public DownloadPlan {
    links = List.copyOf(links);
  }
}
