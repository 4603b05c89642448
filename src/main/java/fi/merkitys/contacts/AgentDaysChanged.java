package fi.merkitys.contacts;

/** Agent-days of a source are others than before: whatever was computed from them is old. */
public record AgentDaysChanged(SourceId source) {}
