package fi.merkitys.identity.sessions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Spring Session's statements, except that the table has the hash of an id where only the browser has the id. */
final class SessionQueries {
    private static final Logger log = LoggerFactory.getLogger(SessionQueries.class);
    static final String HASH = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    static final String FOUND = """
        select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
               a.attribute_name, a.attribute_bytes
        from (values (?)) asked(id)
        join sessions.session s on s.session_id = encode(sha256(convert_to(asked.id, 'UTF8')), 'hex')
        left join sessions.session_attributes a on a.session_primary_id = s.primary_id
        """;

    private SessionQueries() {}

    static void setIn(JdbcIndexedSessionRepository sessions) {
        sessions.setCreateSessionQuery("""
            insert into sessions.session (
              primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time,
              principal_name
            ) values (?, %s, ?, ?, ?, ?, ?)
            """.formatted(HASH));
        sessions.setGetSessionQuery(FOUND);
        sessions.setUpdateSessionQuery("""
            update sessions.session
            set session_id = %s, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
            where primary_id = ?
            """.formatted(HASH));
        // Two requests of one browser may come with the same news; one may come after the session has ended.
        sessions.setCreateSessionAttributeQuery("""
            insert into sessions.session_attributes (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, given.name, given.bytes
            from (values (?, ?, ?)) given(id, name, bytes)
            join sessions.session s on s.primary_id = given.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """);
        sessions.setDeleteSessionQuery("delete from sessions.session where session_id = " + HASH);
    }

    /** What an older version wrote and this one cannot read is as if it had not been written. */
    @SuppressWarnings("NullAway") // a converter may give nothing, which its lambda cannot say
    static ConversionService forgiving() {
        var read = new DeserializingConverter();
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return read.convert(bytes);
            } catch (SerializationFailedException e) {
                log.info("a session keeps something that cannot be read any more: {}", e.getMessage());
                return null;
            }
        });
        return conversion;
    }
}
