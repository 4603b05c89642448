package fi.merkitys.successes.stories;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stories of long ago, told or not; their pages say that they are gone. */
@Configuration(proxyBeanMethods = false)
class RetainedStories {
    @Bean
    Retained oldStories(RetainedRows rows) {
        return rows.by(Keeping.STORIES, "successes.delete_stories_before");
    }
}
