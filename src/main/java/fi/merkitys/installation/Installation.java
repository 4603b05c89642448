package fi.merkitys.installation;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation is set up, from {@code merkitys.*} properties or {@code MERKITYS_*} environment variables.
 *
 * @param data the data directory
 * @param database the external database, or an empty one for the embedded PostgreSQL
 * @param demo whether a new installation begins with the demo organisation; where it is not said, only the embedded
 *     database does
 * @param url what people type to come here, such as {@code https://merkitys.company.com}: links in letters begin with it
 * @param secretKey 32 bytes in Base64 that encrypt what the database must not tell; without it a file in the data
 *     directory has them
 * @param zone where the organisation's days begin and end
 * @param api what a script needs to set up a fresh installation
 */
@ConfigurationProperties("merkitys")
public record Installation(
        @DefaultValue("data") Path data,
        @DefaultValue Database database,
        @Nullable Boolean demo,
        @Nullable URI url,
        @Nullable String secretKey,
        @DefaultValue("Europe/Helsinki") ZoneId zone,
        @DefaultValue Api api) {

    public boolean beginsWithDemo() {
        return demo != null ? demo : !database.external();
    }

    /** The token of the technical account ({@code MERKITYS_API_TOKEN}), or none. */
    public record Api(@Nullable String token) {}

    /**
     * An external PostgreSQL 15 or newer by its JDBC URL; embedded where there is none.
     *
     * @param username of the account that owns the tables; used at the start only
     * @param application the account of everything else
     */
    public record Database(
            @Nullable URI url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue Application application,
            @DefaultValue("true") boolean durable) {
        boolean external() {
            return url != null && !url.toString().isBlank();
        }

        /** @param password none where the owner's account makes this one */
        public record Application(
                @DefaultValue("merkitys_app") String username,
                @Nullable String password) {}
    }
}
