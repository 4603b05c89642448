package fi.merkitys.demo;

/**
 * A relation beside the reporting line: {@code related} is the coach or the operations manager of {@code person}.
 *
 * @param kind {@code coach} or {@code operations_manager}
 */
public record DemoRelation(String person, String related, String kind) {}
