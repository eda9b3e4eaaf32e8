package katas.filestorage;

import java.time.InstantSource;
import katas.blocks.BlobStore;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one table, one blob store and one log, and
 * nothing else: what one server keeps in memory no other one sees, and it is gone when the server
 * crashes.
 *
 * @param table the database, for all that is not content
 * @param blobs the object storage, for content
 * @param log takes notices for the devices that are connected
 * @param clock the only clock
 * @param config the numbers of the brief
 */
public record Platform(
    VersionedTable table,
    BlobStore blobs,
    MessageLog log,
    InstantSource clock,
    StorageConfig config) {}
