package katas.urlshortener;

/** Says that the click with this id has been counted; stored under the id. */
record CountedClick() {}
