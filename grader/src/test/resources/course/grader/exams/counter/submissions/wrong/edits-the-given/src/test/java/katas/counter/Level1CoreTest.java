package katas.counter;

class Level1CoreTest {}
