package katas.filestorage;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import katas.blocks.BlobStore;
import katas.blocks.LinkRefusedException;

/** Sends what is missing of one upload, chunk by chunk as they come from the disk. */
final class Sending implements Chunker.Sink {
  /* Invariant: links holds exactly the chunks that have not been sent. */

  private final FileService service;
  private final BlobStore blobs;
  private final Upload upload;
  private Map<ChunkRef, URI> links;

  Sending(FileService service, BlobStore blobs, Upload upload, AskResult.Send answer) {
    this.service = service;
    this.blobs = blobs;
    this.upload = upload;
    this.links = byChunk(answer);
  }

  private static Map<ChunkRef, URI> byChunk(AskResult.Send answer) {
    Map<ChunkRef, URI> links = new HashMap<>();
    answer.missing().forEach(missing -> links.put(missing.chunk(), missing.link()));
    return links;
  }

  boolean done() {
    return links.isEmpty();
  }

  @Override
  public void take(byte[] chunk) {
    ChunkRef name = Hashes.nameOf(chunk);
    URI link = links.get(name);
    if (link == null) {
      return;
    }
    try {
      blobs.upload(link, chunk);
    } catch (LinkRefusedException e) {
      sendByNewLink(name, chunk);
    }
    links.remove(name);
  }

  /** The link lived too short for a long upload: rule 4.7. */
  private void sendByNewLink(ChunkRef name, byte[] chunk) {
    if (service.ask(upload) instanceof AskResult.Send answer) {
      links = byChunk(answer);
    }
    URI link = links.get(name);
    if (link != null) {
      blobs.upload(link, chunk);
    }
  }

  /** At the end of the source: everything is sent, unless the source is not what it was. */
  void finish() throws IOException {
    if (!done()) {
      throw new IOException("the file was changed while it was uploaded");
    }
  }
}
