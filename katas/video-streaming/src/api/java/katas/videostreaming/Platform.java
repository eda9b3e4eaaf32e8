package katas.videostreaming;

import java.time.InstantSource;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;

/**
 * Everything that a server or worker is given. All of them share one store, one blob store and one
 * log, and nothing else: what one keeps in memory no other one sees, and it is gone in a crash.
 *
 * @param store for all that is small: how far a video is, views, positions
 * @param blobs for parts, segments and playlists
 * @param log takes the jobs to the workers
 * @param clock the only clock
 * @param config the numbers of the brief
 */
public record Platform(
    KeyValueStore store,
    BlobStore blobs,
    MessageLog log,
    InstantSource clock,
    VideoConfig config) {}
