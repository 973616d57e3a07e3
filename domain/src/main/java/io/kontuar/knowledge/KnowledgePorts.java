package io.kontuar.knowledge;

/** The ports of this package, as one store keeps them. */
public record KnowledgePorts(Articles articles, Teaching teaching, Reviews reviews) {}
