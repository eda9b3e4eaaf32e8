package katas.filestorage;

/** The one of yesterday. */
final class Twin {}
