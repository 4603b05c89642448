package fi.merkitys.goals.reality;

/** How often the agent-days and the people have changed: what was computed under another number is old. */
public record Revision(long contacts, long people) {}
