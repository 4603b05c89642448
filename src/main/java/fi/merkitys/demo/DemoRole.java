package fi.merkitys.demo;

/** What a person of the demo organisation does. */
public enum DemoRole {
    AGENT,
    SUPERVISOR,
    COACH,
    LEADER,
    HR,
    ADMINISTRATOR
}
