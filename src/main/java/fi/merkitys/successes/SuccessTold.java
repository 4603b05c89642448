package fi.merkitys.successes;

/** Somebody has told a success, to whomever it is for. */
public record SuccessTold(SuccessId id) {}
