package katas.filestorage;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.Row;
import katas.filestorage.Rows.FileRow;

/** Gives links to fetch a version by. */
final class Downloads {
  private final Library library;
  private final Chunks chunks;

  Downloads(Library library, Chunks chunks) {
    this.library = library;
    this.chunks = chunks;
  }

  DownloadPlan plan(String userId, String fileId, long version) {
    Row<FileRow> file = library.present(userId, fileId, Right.READER);
    Manifest manifest = library.version(file, version).manifest();
    Map<ChunkRef, URI> known = new HashMap<>();
    List<URI> links = new ArrayList<>();
    for (ChunkRef chunk : manifest.chunks()) {
      if (!known.containsKey(chunk)) {
        Optional<URI> link = chunks.link(chunk);
        known.put(chunk, link.orElseThrow(() -> new UnknownFileException(fileId)));
      }
      links.add(known.get(chunk));
    }
    return new DownloadPlan(manifest, links);
  }
}
