package katas.planted.isolation;

import java.time.InstantSource;
import katas.blocks.VersionedTable;

/** What a server is given. */
public record Platform(VersionedTable table, InstantSource clock, String name) {}
