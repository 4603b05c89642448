package fi.merkitys.successes.webhooks;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who has news that go out; contributed as a bean. What waits is its number alone. */
public interface NewsSource {
    /** By which the numbers that wait are told from those of others. */
    String key();

    /** Of what an address may be told, each by itself. */
    List<String> topics();

    /** As everybody may read them now: what was hidden since then is not among them. */
    Map<Long, News> now(Collection<Long> subjects);
}
