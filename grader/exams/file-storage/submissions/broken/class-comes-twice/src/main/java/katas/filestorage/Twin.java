package katas.filestorage;

/** The one that counts. */
final class Twin {}
