package fi.merkitys.demo;

/** What customers of a client contact about, by one channel ({@code voice} or {@code chat}). */
public record DemoQueue(String name, String client, String channel) {}
