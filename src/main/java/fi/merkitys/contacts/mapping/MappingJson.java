package fi.merkitys.contacts.mapping;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as it is kept and sent. */
public final class MappingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MappingJson() {}

    public static String write(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    public static Mapping read(String json) {
        return JSON.readValue(json, Mapping.class);
    }
}
