package io.kontuar.engine.analysis;

/** A token in a field. */
public record InField(TokenField field, String token) {}
