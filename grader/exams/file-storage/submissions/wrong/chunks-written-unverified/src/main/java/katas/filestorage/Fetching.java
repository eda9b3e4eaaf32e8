// Fetching that leaves it to the hash of the whole.
package katas.filestorage;

import java.util.Optional;
import katas.blocks.BlobStore;
import katas.blocks.LinkRefusedException;

/** Fetches the chunks of one version and verifies each. */
final class Fetching {
  private final FileService service;
  private final BlobStore blobs;
  private final String userId;
  private final String fileId;
  private final long version;
  private final Manifest manifest;
  private DownloadPlan plan;

  Fetching(FileService service, BlobStore blobs, String userId, String fileId, long version) {
    this.service = service;
    this.blobs = blobs;
    this.userId = userId;
    this.fileId = fileId;
    this.version = version;
    this.plan = service.download(userId, fileId, version);
    this.manifest = plan.manifest();
  }

  Manifest manifest() {
    return manifest;
  }

  /** The chunk at a place of the manifest. */
  byte[] chunk(int place) {
    ChunkRef name = manifest.chunks().get(place);
    Optional<byte[]> chunk = fetch(place);
    if (chunk.isEmpty()) { // BUG: the end will tell
      throw new CorruptContentException("chunk " + place + " of " + fileId + " is not " + name);
    }
    return chunk.get();
  }

  private Optional<byte[]> fetch(int place) {
    try {
      return blobs.download(plan.links().get(place));
    } catch (LinkRefusedException e) {
      plan = service.download(userId, fileId, version); // rule 4.7
      if (!plan.manifest().equals(manifest)) {
        throw new CorruptContentException(fileId + " was changed while it was downloaded");
      }
      return blobs.download(plan.links().get(place));
    }
  }
}
