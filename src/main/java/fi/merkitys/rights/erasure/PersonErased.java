package fi.merkitys.rights.erasure;

/** Somebody's data were erased; it is not said whose. */
public record PersonErased() {}
